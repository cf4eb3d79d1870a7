package org.wayforward.session;

import java.util.Locale;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
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

    /** Ends writing; everybody goes on reading. The clock stands still. */
    public long close(Actor actor) {
        return turn(actor, SessionState.CLOSED);
    }

    /** Lets people write again; from the archive or after a removal too. */
    public long reopen(Actor actor) {
        return turn(actor, SessionState.OPEN);
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

    private long turn(Actor actor, SessionState next) {
        return door.pass(actor, Action.SET_STATE, turn -> {
            BrainstormSession session = finder.get(actor.session());
            session.state(next);
            if (next != SessionState.OPEN) {
                session.clock(session.clock().pause(turn.now()));
            }
            return turn.revision();
        });
    }

    private static String bare(String text) {
        return PlainText.clean(text, SessionDescription.TITLE_MAX).toUpperCase(Locale.ROOT);
    }
}
