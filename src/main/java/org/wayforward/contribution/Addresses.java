package org.wayforward.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** A recommendation addresses an issue. */
@Entity
@Table(name = "addresses")
class Addresses extends Revisioned {

    @Column(name = "recommendation_id", updatable = false)
    private long recommendationId;

    @Column(name = "issue_id", updatable = false)
    private long issueId;

    private boolean active = true;

    protected Addresses() {}

    Addresses(Turn turn, long recommendationId, long issueId) {
        super(turn);
        this.recommendationId = recommendationId;
        this.issueId = issueId;
    }
}
