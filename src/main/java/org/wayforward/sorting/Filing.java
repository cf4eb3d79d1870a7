package org.wayforward.sorting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** What the room agreed on about a contribution; from then on nobody is asked about it, whatever becomes of it. */
@Entity
@Table(name = "filing")
class Filing extends Revisioned {

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    @Enumerated(EnumType.STRING)
    private Agreed outcome = Agreed.FILED;

    private int alike;
    private int answers;

    @Column(name = "filed_at")
    private Instant filedAt = Instant.EPOCH;

    private boolean confirmed;

    protected Filing() {}

    Filing(Turn turn, ContributionId contribution) {
        super(turn);
        this.contributionId = contribution.value();
    }

    ContributionId contribution() {
        return new ContributionId(contributionId);
    }

    Agreed outcome() {
        return outcome;
    }

    void settle(Agreed next, int alike, int answers, Instant at) {
        this.outcome = next;
        this.alike = alike;
        this.answers = answers;
        this.filedAt = at;
        this.confirmed = next == Agreed.ALONE;
    }

    boolean confirmed() {
        return confirmed;
    }

    void confirm(boolean next) {
        confirmed = next;
    }
}
