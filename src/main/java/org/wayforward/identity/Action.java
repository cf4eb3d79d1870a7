package org.wayforward.identity;

/** Everything a person can ask of a session. {@link Permissions} says which role may. */
public enum Action {
    READ_BOARD,
    POST,
    EDIT_OWN,
    WITHDRAW_OWN,
    SUPPORT,
    CONTINUE_ELSEWHERE,
    GIVE_NAME,
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
    WRITE_DRAFTS,
    FETCH_OUTCOME,
    FETCH_ARCHIVE,
    SET_UP,
    SET_STATE
}
