package org.wayforward.identity;

import static org.wayforward.identity.Action.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one role x action table. A phase may close an action that stands here (posting, supporting); it never opens one
 * that does not.
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
                    FETCH_ARCHIVE),
            Role.OBSERVER,
            EnumSet.of(READ_BOARD),
            Role.DISPLAY,
            EnumSet.of(READ_BOARD));

    private Permissions() {}

    /** Whether somebody in this role may ask for this action at all. */
    public static boolean allow(Role role, Action action) {
        return TABLE.getOrDefault(role, Set.of()).contains(action);
    }
}
