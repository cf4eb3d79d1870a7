package org.wayforward.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** That a rapporteur dealt with a reservation: how, why and when. Written once; the latest one stands. */
@Entity
@Table(name = "reservation_treatment")
class ReservationTreatment extends Revisioned {

    @Column(name = "ballot_id", updatable = false)
    private long ballotId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Treatment treatment = Treatment.OPEN;

    @Column(updatable = false)
    private String sentence = "";

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "writer_id", updatable = false)
    private long writerId;

    @Column(name = "treated_at", updatable = false)
    private Instant treatedAt = Instant.EPOCH;

    protected ReservationTreatment() {}

    ReservationTreatment(Turn turn, long ballot, int number, Said said, ParticipantId writer, Instant at) {
        super(turn);
        this.ballotId = ballot;
        this.number = number;
        this.treatment = said.treatment();
        this.sentence = said.sentence();
        this.note = said.note();
        this.writerId = writer.value();
        this.treatedAt = at;
    }

    /** What was done about which sentence, and what was noted. */
    record Said(
            Treatment treatment, String sentence, @Nullable String note) {}

    int number() {
        return number;
    }

    boolean says(Said other) {
        return new Said(treatment, sentence, note).equals(other);
    }

    /** Whether it is about this sentence: another one in its place is open. */
    boolean about(String other) {
        return Objects.equals(sentence, other);
    }

    Treatment treatment() {
        return treatment;
    }
}
