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
            EnumSet.of(
                    READ_BOARD,
                    POST,
                    EDIT_OWN,
                    WITHDRAW_OWN,
                    SUPPORT,
                    COMMENT,
                    ASK_TO_SPEAK,
                    SAY_DONE,
                    CONTINUE_ELSEWHERE,
                    HELP_SORT,
                    CHECK_OWN,
                    BALLOT,
                    READ_PUBLISHED,
                    COMMENT_ON_DRAFT),
            Role.FACILITATOR,
            EnumSet.of(
                    READ_BOARD,
                    GIVE_NAME,
                    CONTINUE_ELSEWHERE,
                    READ_HIDDEN,
                    READ_PEOPLE,
                    HIDE,
                    SORT,
                    COMMENT,
                    LEAD_DISCUSSION,
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
                    FETCH_ARCHIVE,
                    POST_FOR_OTHERS,
                    CLOSE_SESSION,
                    READ_PUBLISHED,
                    COMMENT_ON_DRAFT,
                    HIDE_COMMENT),
            Role.RAPPORTEUR,
            EnumSet.of(
                    READ_BOARD,
                    GIVE_NAME,
                    CONTINUE_ELSEWHERE,
                    READ_HIDDEN,
                    COMMENT,
                    READ_DRAFTS,
                    WRITE_DRAFTS,
                    FETCH_OUTCOME,
                    FETCH_ARCHIVE,
                    POST_FOR_OTHERS,
                    ISSUE_EDITION,
                    READ_PUBLISHED,
                    COMMENT_ON_DRAFT,
                    HIDE_COMMENT),
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
                    COMMENT,
                    READ_DRAFTS,
                    FETCH_OUTCOME,
                    FETCH_ARCHIVE,
                    SET_UP,
                    EDIT_AGENDA,
                    SET_STATE,
                    ISSUE_EDITION,
                    CLOSE_SESSION,
                    READ_PUBLISHED,
                    COMMENT_ON_DRAFT,
                    PURGE),
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
            SET_STATE,
            CLOSE_SESSION,
            READ_PUBLISHED,
            HIDE_COMMENT,
            PURGE);

    /** What a closed session takes as well while comments on the draft come in: these, and what rapporteurs make of them. */
    private static final Set<Action> WHILE_COMMENTING = EnumSet.of(COMMENT_ON_DRAFT, WRITE_DRAFTS, ISSUE_EDITION);

    /** What is only for a session that everybody still reads. */
    private static final Set<Action> NOT_WHEN_ARCHIVED = EnumSet.of(CLOSE_SESSION, READ_PUBLISHED, HIDE_COMMENT);

    private Permissions() {}

    /** Whether a session in this state, of whose draft no comments are taken, takes this action from this role. */
    public static boolean allow(Role role, Action action, SessionState state) {
        return allow(role, action, state, false);
    }

    /**
     * Whether a session in this state still takes this action from somebody in this role.
     *
     * @param commenting whether comments on the draft of a closed session are taken now
     */
    public static boolean allow(Role role, Action action, SessionState state, boolean commenting) {
        return allow(role, action)
                && switch (state) {
                    case OPEN -> true;
                    case CLOSED -> WHEN_CLOSED.contains(action) || (commenting && WHILE_COMMENTING.contains(action));
                    case ARCHIVED ->
                        state.opensTo(role) && WHEN_CLOSED.contains(action) && !NOT_WHEN_ARCHIVED.contains(action);
                    case REMOVED -> action == SET_STATE;
                };
    }

    /** Whether somebody in this role may ask for this action at all. */
    public static boolean allow(Role role, Action action) {
        return TABLE.getOrDefault(role, Set.of()).contains(action);
    }
}
