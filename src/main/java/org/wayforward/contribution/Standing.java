package org.wayforward.contribution;

import java.time.Instant;
import java.util.Comparator;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;

/** Where a contribution stands, as far as sorting it needs to know. */
public record Standing(ContributionId id, Kind kind, AreaId area, State state, Instant postedAt) {

    /** In order of arrival. */
    public static final Comparator<Standing> ARRIVAL = Comparator.comparing(Standing::postedAt)
            .thenComparingLong(standing -> standing.id().value());

    /** Whether the room may see it at all. */
    public boolean shown() {
        return state == State.POSTED;
    }
}
