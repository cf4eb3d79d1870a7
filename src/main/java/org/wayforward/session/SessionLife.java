package org.wayforward.session;

import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Permissions;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionState;

/** Closing, archiving, removing a session and bringing it back; every step leaves all rows as they are. */
@Service
public class SessionLife {

    private final SessionDoor door;
    private final SessionFinder finder;

    SessionLife(SessionDoor door, SessionFinder finder) {
        this.door = door;
        this.finder = finder;
    }

    /** Ends writing as it was last agreed; everybody goes on reading. The clock stands still. */
    public long close(Actor actor) {
        Closing last = finder.facts(actor.session()).closing();
        return close(actor, last.hours(), last.observers(), turn -> {});
    }

    /** The same with what is agreed now. */
    public long close(Actor actor, int hours, boolean observers) {
        return close(actor, hours, observers, turn -> {});
    }

    /**
     * Ends writing; everybody goes on reading, the draft too. The clock stands still. Whoever closes a session that is
     * closed by now changes nothing.
     *
     * <p>Numbers of supporters are shown to everybody while it is closed, being part of the draft.
     *
     * @param hours for how long comments on the draft are taken, from 0 to {@link Closing#HOURS_MAX}
     * @param observers whether anybody who has the address may read the draft
     * @param more what else belongs to closing, done in the same command and only if this is what closes the session
     */
    public long close(Actor actor, int hours, boolean observers, Consumer<Turn> more) {
        if (hours < 0 || hours > Closing.HOURS_MAX) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return door.pass(actor, Action.CLOSE_SESSION, turn -> {
            BrainstormSession session = finder.get(actor.session());
            if (session.state() == SessionState.OPEN) {
                session.closing(session.closing().closed(turn.now(), hours, observers));
                stand(session, SessionState.CLOSED, turn);
                more.accept(turn);
            }
            return turn.revision();
        });
    }

    /**
     * Lets people write again, in the step they were in and with its clock standing still; comments on the draft end. From
     * the archive or after a removal it takes an organizer.
     *
     * @throws Refusal {@link Reason#PURGED} when nobody can be told any more to have written anything; one that was removed
     *     goes back to the archive then
     */
    public long reopen(Actor actor) {
        Action action = Permissions.allow(actor.role(), Action.SET_STATE) ? Action.SET_STATE : Action.CLOSE_SESSION;
        return door.pass(actor, action, turn -> {
            BrainstormSession session = finder.get(actor.session());
            if (session.closing().purged()) {
                if (session.state() != SessionState.REMOVED) {
                    throw new Refusal(Reason.PURGED);
                }
                stand(session, SessionState.ARCHIVED, turn);
            } else {
                session.closing(session.closing().reopened());
                stand(session, SessionState.OPEN, turn);
            }
            return turn.revision();
        });
    }

    /** Puts the session away: the screens of experts and the walls end at once, its staff go on reading. */
    public long archive(Actor actor) {
        return turn(actor, SessionState.ARCHIVED);
    }

    /**
     * Takes the session from every screen at once.
     *
     * @param typed its code or its title, as proof that this session is meant
     * @throws Refusal {@link Reason#NAME_DIFFERS} when it is neither
     */
    public long remove(Actor actor, String typed) {
        actor.must(Action.SET_STATE);
        SessionFacts facts = finder.facts(actor.session());
        String name = bare(typed);
        if (!name.equals(bare(facts.code()))
                && !name.equals(bare(facts.title()))
                && !name.equals(bare(facts.shortTitle()))) {
            throw new Refusal(Reason.NAME_DIFFERS);
        }
        return turn(actor, SessionState.REMOVED);
    }

    /**
     * Notes that nobody can be told any more to have written anything, as part of the command that saw to it.
     *
     * @throws Refusal {@link Reason#SESSION_OPEN} while people write
     */
    public void purged(Turn turn) {
        BrainstormSession session = finder.get(turn.session());
        if (session.state() == SessionState.OPEN) {
            throw new Refusal(Reason.SESSION_OPEN);
        }
        session.closing(session.closing().purged(turn.now()));
    }

    private long turn(Actor actor, SessionState next) {
        return door.pass(actor, Action.SET_STATE, turn -> {
            stand(finder.get(actor.session()), next, turn);
            return turn.revision();
        });
    }

    private static void stand(BrainstormSession session, SessionState next, Turn turn) {
        session.state(next);
        if (next != SessionState.OPEN) {
            session.clock(session.clock().pause(turn.now()));
        }
    }

    private static String bare(String text) {
        return PlainText.clean(text, SessionDescription.TITLE_MAX).toUpperCase(Locale.ROOT);
    }
}
