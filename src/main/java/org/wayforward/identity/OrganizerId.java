package org.wayforward.identity;

/**
 * The server's number of an organizer of the whole installation. It is below zero and so never a participant's: an
 * organizer acts in every session without being somebody who joined it.
 */
public record OrganizerId(long value) {

    /** This organizer, acting in a session. */
    public Actor in(SessionId session) {
        return new Actor(session, new ParticipantId(value), Role.ORGANIZER);
    }

    /** Whether an actor is an organizer of the installation rather than a participant. */
    public static boolean is(Actor actor) {
        return actor.participant().value() < 0;
    }
}
