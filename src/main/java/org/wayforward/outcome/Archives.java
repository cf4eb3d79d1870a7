package org.wayforward.outcome;

import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Welcome;

/** Reads everything of a session. */
@Service
public class Archives {

    private final OneMoment moment;
    private final Welcome welcome;

    Archives(OneMoment moment, Welcome welcome) {
        this.moment = moment;
        this.welcome = welcome;
    }

    /**
     * The archive of the actor's session as it stands now, of one revision throughout.
     *
     * @throws Refusal {@link Reason#NOT_ALLOWED} unless the role may fetch it, {@link Reason#REMOVED} or
     *     {@link Reason#LINK_RENEWED} when the actor is no longer welcome
     */
    public Archive read(Actor actor) {
        actor.must(Action.FETCH_ARCHIVE);
        welcome.admit(actor);
        return moment.read(client -> new ArchiveReading(client, actor.session().value()).archive());
    }
}
