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

    /** How many experts are here. */
    public int here() {
        return experts.size();
    }
}
