package org.wayforward.outcome;

import org.wayforward.identity.Keyed;

/** How far somebody supports a draft recommendation. */
public enum BallotChoice implements Keyed {
    SUPPORT,
    WITH_RESERVATION,
    CANNOT_SUPPORT,
    OUTSIDE_MY_FIELD;

    /** Whether it takes a sentence: the reservation. */
    public boolean takesSentence() {
        return this == WITH_RESERVATION || this == CANNOT_SUPPORT;
    }
}
