package org.wayforward.live;

import org.wayforward.identity.Keyed;
import org.wayforward.identity.Role;

/** Who looks at a screen: each audience may know something else, and gets one shared text for all its screens. */
public enum Audience implements Keyed {
    EXPERT,
    STAFF,
    DISPLAY,
    OBSERVER;

    /** The audience a role belongs to. */
    public static Audience of(Role role) {
        return switch (role) {
            case EXPERT -> EXPERT;
            case FACILITATOR, RAPPORTEUR, ORGANIZER -> STAFF;
            case DISPLAY -> DISPLAY;
            case OBSERVER -> OBSERVER;
        };
    }
}
