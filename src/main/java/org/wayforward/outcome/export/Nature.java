package org.wayforward.outcome.export;

import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

/** The label that says what a document is not. */
final class Nature {

    private Nature() {}

    /** "Indicative, non-binding", or "Indicative, not consolidated" while no recommendation is final. */
    static String of(OutcomeDocument outcome, OutcomeWords words) {
        return words.text(outcome.consolidated() ? "outcome.non-binding" : "outcome.indicative");
    }
}
