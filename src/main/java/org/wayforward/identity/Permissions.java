package org.wayforward.identity;

import static org.wayforward.identity.Action.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one role x action table. The state of the session or a phase may close an action that stands here (posting,
 * supporting); neither ever opens one that does not.
 */
public final class Permissions {

    private static final Map<Role, Set<Action>> TABLE = Map.of(
            Role.EXPERT,
            EnumSet.of(READ_BOARD, POST, EDIT_OWN, WITHDRAW_OWN, SUPPORT, CONTINUE_ELSEWHERE),
            Role.FACILITATOR,
            EnumSet.of(
                    READ_BOARD,
                    GIVE_NAME,
                    CONTINUE_ELSEWHERE,
                    READ_HIDDEN,
                    READ_PEOPLE,
                    HIDE,
                    SORT,
                    RUN_CLOCK,
                    RUN_AGENDA,
                    EDIT_AGENDA,
                    SET_PERMISSIONS,
                    SET_JOINING,
                    REMOVE_PARTICIPANT,
                    SHOW_LINKS,
                    RENEW_LINK,
                    FOCUS_WALL,
                    READ_DRAFTS,
                    FETCH_OUTCOME,
                    FETCH_ARCHIVE),
            Role.RAPPORTEUR,
            EnumSet.of(
                    READ_BOARD,
                    GIVE_NAME,
                    CONTINUE_ELSEWHERE,
                    READ_HIDDEN,
                    READ_DRAFTS,
                    WRITE_DRAFTS,
                    FETCH_OUTCOME,
                    FETCH_ARCHIVE),
            Role.ORGANIZER,
            EnumSet.of(
                    READ_BOARD,
                    GIVE_NAME,
                    CONTINUE_ELSEWHERE,
                    READ_HIDDEN,
                    READ_PEOPLE,
                    SET_JOINING,
                    REMOVE_PARTICIPANT,
                    SHOW_LINKS,
                    RENEW_LINK,
                    READ_DRAFTS,
                    FETCH_OUTCOME,
                    FETCH_ARCHIVE,
                    SET_UP,
                    EDIT_AGENDA,
                    SET_STATE),
            Role.OBSERVER,
            EnumSet.of(READ_BOARD),
            Role.DISPLAY,
            EnumSet.of(READ_BOARD));

    /** What is left to do once a session is closed: reading, fetching, coming and going, and the state itself. */
    private static final Set<Action> WHEN_CLOSED = EnumSet.of(
            READ_BOARD,
            GIVE_NAME,
            CONTINUE_ELSEWHERE,
            READ_HIDDEN,
            READ_PEOPLE,
            REMOVE_PARTICIPANT,
            SHOW_LINKS,
            RENEW_LINK,
            READ_DRAFTS,
            FETCH_OUTCOME,
            FETCH_ARCHIVE,
            SET_STATE);

    private Permissions() {}

    /** Whether a session in this state still takes this action from somebody in this role. */
    public static boolean allow(Role role, Action action, SessionState state) {
        return allow(role, action)
                && switch (state) {
                    case OPEN -> true;
                    case CLOSED, ARCHIVED -> state.opensTo(role) && WHEN_CLOSED.contains(action);
                    case REMOVED -> action == SET_STATE;
                };
    }

    /** Whether somebody in this role may ask for this action at all. */
    public static boolean allow(Role role, Action action) {
        return TABLE.getOrDefault(role, Set.of()).contains(action);
    }
}
