package org.wayforward.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** A draft recommendation answers an issue, or rests on a contribution. */
@Entity
@Table(name = "draft_link")
class DraftLink extends Revisioned {

    /** What a draft has to do with a contribution. */
    enum Purpose {
        ANSWERS,
        RESTS_ON
    }

    @Column(name = "draft_id", updatable = false)
    private long draftId;

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose = Purpose.RESTS_ON;

    private boolean active = true;

    protected DraftLink() {}

    DraftLink(Turn turn, long draftId, long contributionId, Purpose purpose) {
        super(turn);
        this.draftId = draftId;
        this.contributionId = contributionId;
        this.purpose = purpose;
    }

    boolean active() {
        return active;
    }

    void link(boolean linked) {
        active = linked;
    }
}
