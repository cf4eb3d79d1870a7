package org.wayforward.sorting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** What an author said about the cluster that a contribution came into; once for each pair. */
@Entity
@Table(name = "author_check")
class AuthorCheck extends Revisioned {

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    @Column(name = "cluster_id", updatable = false)
    private @Nullable Long clusterId;

    @Column(updatable = false)
    private boolean agrees;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "answered_at", updatable = false)
    private Instant answeredAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private @Nullable Settlement settled;

    protected AuthorCheck() {}

    AuthorCheck(
            Turn turn,
            ContributionId contribution,
            @Nullable ClusterId cluster,
            boolean agrees,
            @Nullable String reason,
            Instant at) {
        super(turn);
        this.contributionId = contribution.value();
        this.clusterId = cluster == null ? null : cluster.value();
        this.agrees = agrees;
        this.reason = reason;
        this.answeredAt = at;
    }

    long contribution() {
        return contributionId;
    }

    boolean returned() {
        return !agrees && settled == null;
    }

    @Nullable
    Long cluster() {
        return clusterId;
    }

    void settle(@Nullable Settlement how) {
        settled = how;
    }
}
