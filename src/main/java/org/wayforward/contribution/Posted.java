package org.wayforward.contribution;

import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;

/** A contribution that is posted and neither hidden nor withdrawn: whose it is and where it stands. */
public record Posted(ContributionId id, ParticipantId author, Kind kind, AreaId area) {

    /** As a query answers it. */
    public Posted(Long id, Long author, Kind kind, Long area) {
        this(new ContributionId(id), new ParticipantId(author), kind, new AreaId(area));
    }
}
