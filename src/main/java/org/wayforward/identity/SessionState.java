package org.wayforward.identity;

/** Where a session stands in its life. Every step can be taken back; nothing is ever deleted. */
public enum SessionState implements Keyed {
    /** People write. */
    OPEN,
    /** Everybody reads, nobody writes. */
    CLOSED,
    /** Put away: only its staff read. */
    ARCHIVED,
    /** Taken from every screen; the organizers of the installation can bring it back. */
    REMOVED;

    /** What somebody is told who asks for more than a session in this state gives. */
    public Refusal.Reason reason() {
        return switch (this) {
            case OPEN -> Refusal.Reason.NOT_ALLOWED;
            case CLOSED -> Refusal.Reason.SESSION_CLOSED;
            case ARCHIVED -> Refusal.Reason.SESSION_ARCHIVED;
            case REMOVED -> Refusal.Reason.SESSION_REMOVED;
        };
    }

    /** Whether somebody in this role may open the session's screens at all. */
    public boolean opensTo(Role role) {
        return switch (this) {
            case OPEN, CLOSED -> true;
            case ARCHIVED -> role.staff();
            case REMOVED -> false;
        };
    }
}
