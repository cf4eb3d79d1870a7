package org.wayforward.contribution;

import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/** The text of a contribution: one or two sentences on one line, {@value #MIN} to {@value #MAX} code points. */
public record ContributionText(String value) {

    /** The fewest code points. */
    public static final int MIN = 10;

    /** The most code points. */
    public static final int MAX = 280;

    /**
     * Cleans and measures what somebody typed.
     *
     * @throws Refusal {@link Reason#TOO_SHORT} or {@link Reason#TOO_LONG}, with the bound and the length found
     */
    public static ContributionText of(String raw) {
        return new ContributionText(PlainText.text(raw, MIN, MAX));
    }
}
