package org.wayforward.participant;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.session.Admission;

/** Recognises browsers by their keys, and says who is still welcome. */
@Service
public class Welcome implements Admission {

    private final Participants participants;
    private final ParticipantKeys keys;
    private final Links links;

    Welcome(Participants participants, ParticipantKeys keys, Links links) {
        this.participants = participants;
        this.keys = keys;
        this.links = links;
    }

    /**
     * Who a browser is in this role of this session, by the key in its cookie; empty when the key is not one of that
     * session and role.
     *
     * @throws Refusal {@link Reason#REMOVED} or {@link Reason#LINK_RENEWED} when it was somebody who is not welcome now
     */
    private Optional<Actor> recognise(SessionId session, Role role, String key) {
        Optional<Actor> actor = keys.findByKeyHash(Secret.hash(key))
                .flatMap(known -> participants.findById(known.participantId()))
                .map(Participant::actor)
                .filter(known -> known.session().equals(session) && known.role() == role);
        actor.ifPresent(this::admit);
        return actor;
    }

    /** Who a browser is in this role of this session, by the cookies of its request. */
    public Optional<Actor> recognise(SessionId session, Role role, Cookie @Nullable [] cookies) {
        return RoleCookie.read(cookies, session, role).flatMap(key -> recognise(session, role, key));
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public void admit(Actor actor) {
        Participant participant = participants
                .findById(actor.participant().value())
                .filter(found -> found.actor().equals(actor))
                .orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
        if (participant.removed()) {
            throw new Refusal(Reason.REMOVED);
        }
        if (actor.role().byLink() && participant.linkGeneration() != links.generation(actor.session(), actor.role())) {
            throw new Refusal(Reason.LINK_RENEWED);
        }
    }
}
