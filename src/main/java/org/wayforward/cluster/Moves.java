package org.wayforward.cluster;

import java.util.Set;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.Turn;

/** Told inside a command that somebody who serves the session has put contributions elsewhere; the room is not told of. */
public interface Moves {

    /** These contributions stand in another cluster now, in none, or in another area. */
    void moved(Turn turn, Set<ContributionId> contributions);
}
