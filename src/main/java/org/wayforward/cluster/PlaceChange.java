package org.wayforward.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** Where a contribution stood before a step and after it; its revision is the one the step was taken at. */
@Entity
@Table(name = "place_change")
class PlaceChange extends Revisioned {

    /** Where a contribution stands: its area and its cluster, if it is in one. */
    record Place(long area, @Nullable Long cluster) {}

    @Column(name = "step_id", updatable = false)
    private long stepId;

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    @Column(name = "area_before", updatable = false)
    private long areaBefore;

    @Column(name = "cluster_before", updatable = false)
    private @Nullable Long clusterBefore;

    @Column(name = "area_after", updatable = false)
    private long areaAfter;

    @Column(name = "cluster_after", updatable = false)
    private @Nullable Long clusterAfter;

    protected PlaceChange() {}

    PlaceChange(Turn turn, Step step, long contributionId, Place before, Place after) {
        super(turn);
        this.stepId = step.id();
        this.contributionId = contributionId;
        this.areaBefore = before.area();
        this.clusterBefore = before.cluster();
        this.areaAfter = after.area();
        this.clusterAfter = after.cluster();
    }

    long step() {
        return stepId;
    }

    long contribution() {
        return contributionId;
    }

    Place before() {
        return new Place(areaBefore, clusterBefore);
    }

    Place after() {
        return new Place(areaAfter, clusterAfter);
    }
}
