package org.wayforward.outcome;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionFinder;

/** Reads everything of a session. */
@Service
public class Archives {

    private final OneMoment moment;
    private final Welcome welcome;
    private final SessionFinder finder;
    private final Clock clock;

    Archives(OneMoment moment, Welcome welcome, SessionFinder finder, Clock clock) {
        this.moment = moment;
        this.welcome = welcome;
        this.finder = finder;
        this.clock = clock;
    }

    /**
     * The archive of the actor's session as it stands now, of one revision throughout.
     *
     * @throws Refusal {@link Reason#NOT_ALLOWED} unless the role may fetch it, {@link Reason#REMOVED} or
     *     {@link Reason#LINK_RENEWED} when the actor is no longer welcome; {@link Reason#NOT_REVEALED} while texts are
     *     private and {@link Reason#BALLOT_OPEN} while the ballot is open, unless an organizer asks: who answers for the installation has to be able to save it at any moment
     */
    public Archive read(Actor actor) {
        actor.must(Action.FETCH_ARCHIVE);
        welcome.admit(actor);
        if (actor.role() != Role.ORGANIZER && finder.writingAlone(actor.session())) {
            throw new Refusal(Reason.NOT_REVEALED);
        }
        if (actor.role() != Role.ORGANIZER && finder.rules(actor.session()).balloting()) {
            throw new Refusal(Reason.BALLOT_OPEN);
        }
        return moment.read(client -> new ArchiveReading(client, actor.session().value(), clock.instant()).archive());
    }
}
