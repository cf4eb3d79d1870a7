package org.wayforward.identity;

/** What somebody is in a session. One browser may hold several roles, each as a participant of its own. */
public enum Role implements Keyed {
    EXPERT,
    FACILITATOR,
    RAPPORTEUR,
    ORGANIZER,
    OBSERVER,
    DISPLAY;

    /** Whether somebody takes this role by a secret link instead of the session's code. */
    public boolean byLink() {
        return this != EXPERT && this != OBSERVER;
    }

    /** Whether this role serves the session and so may see what the room may not: hidden texts, tallies, people. */
    public boolean staff() {
        return this == FACILITATOR || this == RAPPORTEUR || this == ORGANIZER;
    }
}
