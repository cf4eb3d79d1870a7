package org.wayforward.outcome;

import org.jspecify.annotations.Nullable;

/**
 * How the support for a recommendation is put in words; indicative, not a decision.
 *
 * @param term what documents say
 * @param counted what the published thresholds say
 * @param note why a rapporteur says another term than was counted; null while none does
 * @param earlier whether the round it is counted of was about an earlier text
 */
public record Standing(Term term, Term counted, @Nullable String note, boolean earlier) {

    /** Of a round about the text as it stands. */
    public Standing(Term term, Term counted, @Nullable String note) {
        this(term, counted, note, false);
    }
}
