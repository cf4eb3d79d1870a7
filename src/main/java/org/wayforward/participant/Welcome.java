package org.wayforward.participant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wayforward.identity.Actor;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;
import org.wayforward.session.Admission;
import org.wayforward.session.SessionFinder;

/** Recognises browsers by their keys, and says who is still welcome. */
@Service
public class Welcome implements Admission {

    private final Participants participants;
    private final ParticipantKeys keys;
    private final Links links;
    private final Cache<String, Actor> actors =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Organizers organizers;
    private final SessionFinder finder;

    Welcome(Participants participants, ParticipantKeys keys, Links links, Organizers organizers, SessionFinder finder) {
        this.participants = participants;
        this.keys = keys;
        this.links = links;
        this.organizers = organizers;
        this.finder = finder;
    }

    /**
     * Who a browser is in this role of this session, by the key in its cookie; empty when the key is not one of that
     * session and role.
     *
     * @throws Refusal {@link Reason#REMOVED} or {@link Reason#LINK_RENEWED} when it was somebody who is not welcome now
     */
    public Optional<Actor> recognise(SessionId session, Role role, Cookie @Nullable [] cookies) {
        Optional<Actor> actor = known(session, role, cookies);
        actor.ifPresent(this::admit);
        // An organizer of the installation is one of each session.
        return actor.isPresent() || role != Role.ORGANIZER
                ? actor
                : organizers.recognise(cookies).map(organizer -> organizer.in(session));
    }

    /**
     * Who a browser came as, still welcome or not: for whoever asks often and learns from the live room who is not. A key
     * never passes to somebody else, so the database is asked once.
     */
    public Optional<Actor> known(SessionId session, Role role, Cookie @Nullable [] cookies) {
        return RoleCookie.read(cookies, session, role)
                .map(Secret::hash)
                .map(hash -> actors.get(hash, this::actorOf))
                .filter(actor -> actor.session().equals(session) && actor.role() == role);
    }

    private @Nullable Actor actorOf(String keyHash) {
        return keys.findByKeyHash(keyHash)
                .flatMap(known -> participants.findById(known.participantId()))
                .map(Participant::actor)
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public void admit(Actor actor) {
        if (OrganizerId.is(actor)) {
            if (actor.role() != Role.ORGANIZER) {
                throw new Refusal(Reason.NOT_ALLOWED);
            }
            organizers.admit(new OrganizerId(actor.participant().value()));
            return;
        }
        SessionState state = finder.facts(actor.session()).state();
        if (!state.opensTo(actor.role())) {
            throw new Refusal(state.reason());
        }
        Participant participant = participants
                .findById(actor.participant().value())
                .filter(found -> found.actor().equals(actor))
                .orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
        if (participant.stranger(finder.facts(actor.session()).closing())) {
            throw new Refusal(Reason.PURGED);
        }
        if (participant.removed()) {
            throw new Refusal(Reason.REMOVED);
        }
        if (actor.role().byLink() && participant.linkGeneration() != links.generation(actor.session(), actor.role())) {
            throw new Refusal(Reason.LINK_RENEWED);
        }
    }
}
