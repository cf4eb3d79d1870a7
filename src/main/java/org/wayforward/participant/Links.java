package org.wayforward.participant;

import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.session.SessionDoor;

/**
 * The secret links of staff and walls: an HMAC of installation, session, role and generation. They are not stored, stay
 * the same over restarts, and end when the role's link is renewed.
 */
@Service
public class Links {

    private final Installation installation;
    private final RoleLinks generations;
    private final Participants participants;
    private final SessionDoor door;

    Links(Installation installation, RoleLinks generations, Participants participants, SessionDoor door) {
        this.installation = installation;
        this.generations = generations;
        this.participants = participants;
        this.door = door;
    }

    /** The link of a role, for the person who set the installation up: it is printed at the start, never logged. */
    public String token(SessionId session, Role role) {
        return Secret.sign(installation.secret(), session.value() + ":" + role.key() + ":" + generation(session, role));
    }

    /** The link of a role, for somebody who may hand links out. */
    public String token(Actor actor, Role role) {
        actor.must(Action.SHOW_LINKS);
        return token(actor.session(), role);
    }

    /** Makes a new link for a role. Whoever came by the old one is out at once; the actor who renews it stays. */
    public void renew(Actor actor, Role role) {
        if (!role.byLink()) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        door.pass(actor, Action.RENEW_LINK, turn -> {
            RoleLink link = generations
                    .findBySessionIdAndRole(actor.session().value(), role)
                    .orElseGet(() -> new RoleLink(turn, role));
            link.renew();
            if (actor.role() == role && !OrganizerId.is(actor)) {
                participants.getReferenceById(actor.participant().value()).linkGeneration(link.generation());
            }
            return generations.save(link);
        });
    }

    /** Which generation of the role's link is valid now, from 0. */
    int generation(SessionId session, Role role) {
        return generations
                .findBySessionIdAndRole(session.value(), role)
                .map(RoleLink::generation)
                .orElse(0);
    }

    boolean valid(SessionId session, Role role, String token) {
        return role.byLink() && Secret.same(token(session, role), token);
    }
}
