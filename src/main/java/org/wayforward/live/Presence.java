package org.wayforward.live;

import java.util.Set;
import org.wayforward.identity.ParticipantId;

/**
 * Who is here now. It has no revision and its own small message.
 *
 * @param experts experts with a connected screen
 * @param reconnecting how many experts have a screen open that is not connected at this moment, and no other that is
 */
public record Presence(Set<ParticipantId> experts, int reconnecting) {

    /** Nobody is here. */
    public static final Presence NOBODY = new Presence(Set.of(), 0);

    /** How many experts are here. */
    public int here() {
        return experts.size();
    }

    /** Whether so many experts are nearly all who are here, nine of ten: then there is little left to wait for. */
    public boolean nearlyAll(int people) {
        return people * 10 >= here() * 9;
    }

    /** Whether so many experts are all who are here. */
    public boolean all(int people) {
        return people >= here();
    }
}
