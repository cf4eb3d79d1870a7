package org.wayforward.outcome;

import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.State;
import org.wayforward.identity.Keyed;

/** Why the text of a contribution that was posted is not in the outcome. */
public enum Absence implements Keyed {
    /** Its author took it back. */
    WITHDRAWN,

    /** A facilitator hid it. */
    HIDDEN,

    /** The step is a private one: until it is revealed, nobody but its author reads it. */
    PRIVATE;

    /** Why, if at all: who took it away outweighs that it is not revealed. */
    static @Nullable Absence of(State state, boolean revealed) {
        return switch (state) {
            case WITHDRAWN -> WITHDRAWN;
            case HIDDEN -> HIDDEN;
            case POSTED -> revealed ? null : PRIVATE;
        };
    }
}
