package org.wayforward.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** One participant's word that they are done with one step of the agenda; taken back, it stays as an inactive row. */
@Entity
@Table(name = "step_done")
class StepDone extends Revisioned {

    @Column(name = "phase_id", updatable = false)
    private long phaseId;

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    private boolean active = true;

    protected StepDone() {}

    StepDone(Turn turn, long phaseId, long participantId) {
        super(turn);
        this.phaseId = phaseId;
        this.participantId = participantId;
    }

    void say(boolean done) {
        active = done;
    }
}
