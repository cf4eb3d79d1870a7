package org.wayforward.outcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;

/** Reads what a session has brought so far. */
@Service
public class OutcomeDocuments {

    /** What is published of a session that is closed in this way: a whole room reads it, and it is read and composed once. */
    private final Cache<SessionFacts, OutcomeDocument> published = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final OneMoment moment;
    private final Welcome welcome;
    private final SessionFinder finder;
    private final Clock clock;

    OutcomeDocuments(OneMoment moment, Welcome welcome, SessionFinder finder, Clock clock) {
        this.moment = moment;
        this.welcome = welcome;
        this.finder = finder;
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
        return read(actor.session(), true);
    }

    /**
     * The outcome of a closed session, for whoever may read its draft: everybody who joined, and, where that was allowed at
     * closing, anybody at all. What was written alone and never revealed is not in it. Readers share it until something that it
     * rests on changes; its revision stays until then.
     *
     * @param reader who reads it; null for somebody who never joined
     * @throws Refusal {@link Reason#NOT_ALLOWED} while the session is open or to somebody who may not read it, and as for
     *     every reader of a session
     */
    public OutcomeDocument published(SessionId session, @Nullable Actor reader) {
        SessionFacts facts = finder.facts(session);
        if (reader == null) {
            if (!facts.closing().observers()) {
                throw new Refusal(Reason.NOT_ALLOWED);
            }
        } else {
            reader.must(Action.READ_PUBLISHED);
            welcome.admit(reader);
        }
        if (facts.state() != SessionState.CLOSED) {
            throw new Refusal(facts.state().reason());
        }
        OutcomeDocument held = published.getIfPresent(facts);
        long known = held == null ? 0 : held.revision();
        long needed = Math.max(known, moment.read(client -> OutcomeRevision.since(client, session, known)));
        return Objects.requireNonNull(published
                .asMap()
                .compute(facts, (at, now) -> now != null && now.revision() >= needed ? now : read(session, false)));
    }

    private OutcomeDocument read(SessionId session, boolean staff) {
        OutcomeRows rows = moment.read(client -> new OutcomeReading(client, session.value(), staff).rows());
        return OutcomeComposer.compose(rows, Instant.now(clock));
    }
}
