package org.wayforward.closing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.live.LiveRooms;
import org.wayforward.outcome.EditionService;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.session.SessionLife;
import org.wayforward.session.Turn;

/** Ends a session, after a last look at what is still open. */
@Service
public class ClosingService {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingService.class);

    private final SessionLife life;
    private final OutcomeDocuments documents;
    private final EditionService editions;
    private final LiveRooms rooms;

    ClosingService(SessionLife life, OutcomeDocuments documents, EditionService editions, LiveRooms rooms) {
        this.life = life;
        this.documents = documents;
        this.editions = editions;
        this.rooms = rooms;
    }

    /** What is still open. */
    public Checklist look(Actor actor) {
        actor.must(Action.CLOSE_SESSION);
        return Checklist.of(documents.read(actor), rooms.room(actor.session()).board());
    }

    /**
     * Closes the session: everybody goes on reading, the draft too. What is final by then is issued as an edition.
     *
     * @param hours for how long comments on the draft are taken
     * @param observers whether anybody who has the address may read the draft
     * @throws Refusal as {@link SessionLife#close(Actor, int, boolean)}
     */
    public void close(Actor actor, int hours, boolean observers) {
        life.close(actor, hours, observers, turn -> issue(turn, actor));
    }

    /** Nothing holds closing up, not even that nothing is final or that there are as many editions as there can be. */
    private void issue(Turn turn, Actor actor) {
        try {
            editions.issue(turn, actor);
        } catch (Refusal none) {
            LOG.info(
                    "Session {} is closed without one more edition: {}",
                    actor.session().value(),
                    none.reason());
        }
    }
}
