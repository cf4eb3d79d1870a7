package org.wayforward.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.SessionId;

/**
 * One command's passage through the {@link SessionDoor}: the revision it writes at, and the moment it counts as having
 * happened. The stamping listener reads it from the thread, so nobody hands revisions around.
 */
public final class Turn {

    private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();

    private final SessionId session;
    private final long revision;
    private final Instant now;
    private boolean changed;

    private Turn(SessionId session, long revision, Instant now) {
        this.session = session;
        this.revision = revision;
        this.now = now;
    }

    /** The session whose turn it is. */
    public SessionId session() {
        return session;
    }

    /** The revision everything written in this turn carries. */
    public long revision() {
        return revision;
    }

    /** The server's time of this command, to the millisecond. */
    public Instant now() {
        return now;
    }

    boolean changed() {
        return changed;
    }

    static Turn begin(SessionId session, long revision, Instant now) {
        Turn turn = new Turn(session, revision, now);
        CURRENT.set(turn);
        return turn;
    }

    static void end() {
        CURRENT.remove();
    }

    /** The revision to stamp a row with that is being written on this thread. */
    static long stamp(long sessionOfRow) {
        Turn turn = CURRENT.get();
        if (turn == null || turn.session.value() != sessionOfRow) {
            throw new IllegalStateException("A row of session " + sessionOfRow + " was written outside its door");
        }
        turn.changed = true;
        return turn.revision;
    }
}
