package org.wayforward.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** Which cluster a contribution is in, if in any: one row for each contribution, so that it cannot be in two. */
@Entity
@Table(name = "membership")
class Membership extends Revisioned {

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    @Column(name = "cluster_id")
    private @Nullable Long clusterId;

    protected Membership() {}

    Membership(Turn turn, long contributionId) {
        super(turn);
        this.contributionId = contributionId;
    }

    long contribution() {
        return contributionId;
    }

    @Nullable
    Long cluster() {
        return clusterId;
    }

    void cluster(@Nullable Long next) {
        clusterId = next;
    }
}
