package org.wayforward.outcome;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Welcome;

/** Reads what a session has brought so far. */
@Service
public class OutcomeDocuments {

    private final OneMoment moment;
    private final Welcome welcome;
    private final Clock clock;

    OutcomeDocuments(OneMoment moment, Welcome welcome, Clock clock) {
        this.moment = moment;
        this.welcome = welcome;
        this.clock = clock;
    }

    /**
     * The outcome of the actor's session as it stands now, of one revision throughout.
     *
     * @throws Refusal {@link Reason#NOT_ALLOWED} unless the role may fetch it, {@link Reason#REMOVED} or
     *     {@link Reason#LINK_RENEWED} when the actor is no longer welcome
     */
    public OutcomeDocument read(Actor actor) {
        actor.must(Action.FETCH_OUTCOME);
        welcome.admit(actor);
        OutcomeRows rows =
                moment.read(client -> new OutcomeReading(client, actor.session().value()).rows());
        return OutcomeComposer.compose(rows, Instant.now(clock));
    }
}
