package org.wayforward.identity;

/** Who asks: one participant of one session in one role. It belongs to a screen, never to a browser session. */
public record Actor(SessionId session, ParticipantId participant, Role role) {

    /** Refuses with {@link Refusal.Reason#NOT_ALLOWED} unless the role may do this. */
    public void must(Action action) {
        if (!Permissions.allow(role, action)) {
            throw new Refusal(Refusal.Reason.NOT_ALLOWED);
        }
    }
}
