package org.wayforward.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** That a contribution was discussed, or the cluster it then led; taken back, it stays as an inactive row. */
@Entity
@Table(name = "discussed")
class Discussed extends Revisioned {

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    private boolean active = true;

    protected Discussed() {}

    Discussed(Turn turn, long contributionId) {
        super(turn);
        this.contributionId = contributionId;
    }

    void mark(boolean discussed) {
        active = discussed;
    }
}
