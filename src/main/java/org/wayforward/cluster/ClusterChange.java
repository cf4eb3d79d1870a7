package org.wayforward.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** What a cluster was before a step and after it; one that the step made was dissolved before. */
@Entity
@Table(name = "cluster_change")
class ClusterChange extends Revisioned {

    @Column(name = "step_id", updatable = false)
    private long stepId;

    @Column(name = "cluster_id", updatable = false)
    private long clusterId;

    @Column(name = "title_before", updatable = false)
    private String titleBefore = "";

    @Column(name = "lead_before", updatable = false)
    private long leadBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before", updatable = false)
    private Cluster.State stateBefore = Cluster.State.ACTIVE;

    @Column(name = "title_after", updatable = false)
    private String titleAfter = "";

    @Column(name = "lead_after", updatable = false)
    private long leadAfter;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_after", updatable = false)
    private Cluster.State stateAfter = Cluster.State.ACTIVE;

    protected ClusterChange() {}

    ClusterChange(Turn turn, Step step, long clusterId, Cluster.Face before, Cluster.Face after) {
        super(turn);
        this.stepId = step.id();
        this.clusterId = clusterId;
        this.titleBefore = before.title();
        this.leadBefore = before.lead();
        this.stateBefore = before.state();
        this.titleAfter = after.title();
        this.leadAfter = after.lead();
        this.stateAfter = after.state();
    }

    long cluster() {
        return clusterId;
    }

    Cluster.Face before() {
        return new Cluster.Face(titleBefore, leadBefore, stateBefore);
    }

    Cluster.Face after() {
        return new Cluster.Face(titleAfter, leadAfter, stateAfter);
    }
}
