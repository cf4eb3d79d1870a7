package org.wayforward.vote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** One participant's vote for one contribution; taken back, it stays as an inactive row. */
@Entity
@Table(name = "support")
class Support extends Revisioned {

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    private boolean active = true;

    protected Support() {}

    Support(Turn turn, long participantId, long contributionId) {
        super(turn);
        this.participantId = participantId;
        this.contributionId = contributionId;
    }

    boolean active() {
        return active;
    }

    void give(boolean given) {
        active = given;
    }
}
