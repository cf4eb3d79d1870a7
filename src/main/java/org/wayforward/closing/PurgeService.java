package org.wayforward.closing;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Strangers;
import org.wayforward.participant.Traces;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionLife;

/**
 * Makes it impossible to tell who wrote what in a session that is closed. Names, keys and links of everybody are overwritten,
 * and whatever says who did something comes to say somebody else of the same group, in one command; every count, fate and
 * text stays as it is. There is no way back.
 */
@Service
public class PurgeService {

    private final SessionDoor door;
    private final SessionFinder finder;
    private final SessionLife life;
    private final Strangers strangers;
    private final ObjectProvider<Traces> traces;
    private final JdbcClient database;

    PurgeService(
            SessionDoor door,
            SessionFinder finder,
            SessionLife life,
            Strangers strangers,
            ObjectProvider<Traces> traces,
            JdbcClient database) {
        this.door = door;
        this.finder = finder;
        this.life = life;
        this.strangers = strangers;
        this.traces = traces;
        this.database = database;
    }

    /**
     * Does it.
     *
     * @param typed the session's code, as proof that this session is meant
     * @param signaturesToo whether the names go too that authors chose to put under what they wrote
     * @throws Refusal {@link Reason#NAME_DIFFERS} when it is not the code, {@link Reason#SESSION_OPEN} while people write
     */
    public long purge(Actor actor, String typed, boolean signaturesToo) {
        actor.must(Action.PURGE);
        if (!bare(typed).equals(bare(finder.facts(actor.session()).code()))) {
            throw new Refusal(Reason.NAME_DIFFERS);
        }
        return door.pass(actor, Action.PURGE, turn -> {
            life.purged(turn);
            Shuffle shuffle = Shuffle.in(database, turn, strangers.spare(turn));
            List<Traces> all = traces.orderedStream().toList();
            all.stream().flatMap(one -> one.traces().stream()).forEach(shuffle::run);
            if (signaturesToo) {
                all.stream().flatMap(one -> one.signatures().stream()).forEach(shuffle::blank);
            }
            strangers.make(turn);
            return turn.revision();
        });
    }

    private static String bare(String text) {
        return PlainText.clean(text, 100).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
