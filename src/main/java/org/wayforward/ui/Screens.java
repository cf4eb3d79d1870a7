package org.wayforward.ui;

import org.wayforward.identity.Role;

/** The addresses of the screens. */
public final class Screens {

    public static final String BOARD = "board/:code";
    public static final String WALL = "wall/:code";
    public static final String CONSOLE = "console/:code";
    public static final String DESK = "desk/:code";

    public static final String DRAFT = "draft/:code";
    public static final String ORGANIZE = "organize";
    public static final String SET_UP = "organize/:code";

    /** The name of the route parameter that holds the session's code. */
    public static final String CODE = "code";

    private Screens() {}

    /** The address of a role's screen. */
    public static String address(Role role, String code) {
        return switch (role) {
            case EXPERT, OBSERVER -> "/board/" + code;
            case DISPLAY -> "/wall/" + code;
            case FACILITATOR -> "/console/" + code;
            case ORGANIZER -> "/organize/" + code;
            case RAPPORTEUR -> "/desk/" + code;
        };
    }
}
