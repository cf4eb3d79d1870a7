package org.wayforward.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** A contribution carries a tag of the session. */
@Entity
@Table(name = "tagging")
class Tagging extends Revisioned {

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    @Column(name = "tag_id", updatable = false)
    private long tagId;

    private boolean active = true;

    protected Tagging() {}

    Tagging(Turn turn, long contributionId, long tagId) {
        super(turn);
        this.contributionId = contributionId;
        this.tagId = tagId;
    }
}
