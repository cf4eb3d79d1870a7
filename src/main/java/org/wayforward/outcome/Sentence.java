package org.wayforward.outcome;

import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/** A sentence that says why: with a reservation, and with whatever a rapporteur does against what was counted. */
public final class Sentence {

    /** The fewest code points. */
    public static final int MIN = 10;

    /** The most. */
    public static final int MAX = 280;

    private Sentence() {}

    /**
     * Cleans and measures it.
     *
     * @throws Refusal {@link Reason#SENTENCE_MISSING} or {@link Reason#TOO_LONG}
     */
    static String of(String raw) {
        String clean = PlainText.clean(raw, MAX);
        int length = PlainText.length(clean);
        if (length < MIN) {
            throw new Refusal(Reason.SENTENCE_MISSING, MIN);
        }
        if (length > MAX) {
            throw new Refusal(Reason.TOO_LONG, MAX, length);
        }
        return clean;
    }
}
