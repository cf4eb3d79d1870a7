package org.wayforward.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** A contribution cites a paper of the session. */
@Entity
@Table(name = "citation")
class Citation extends Revisioned {

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    @Column(name = "evidence_id", updatable = false)
    private long evidenceId;

    private boolean active = true;

    protected Citation() {}

    Citation(Turn turn, long contributionId, long evidenceId) {
        super(turn);
        this.contributionId = contributionId;
        this.evidenceId = evidenceId;
    }
}
