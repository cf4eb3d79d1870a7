package org.wayforward.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/**
 * That a rapporteur put the support of one round in other words than were counted, or took that back. Written once; the
 * latest one of a draft stands, for its round.
 */
@Entity
@Table(name = "said_term")
class SaidTerm extends Revisioned {

    @Column(name = "draft_id", updatable = false)
    private long draftId;

    @Column(updatable = false)
    private int number;

    @Column(name = "ballot_round", updatable = false)
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Term term;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "writer_id", updatable = false)
    private long writerId;

    @Column(name = "said_at", updatable = false)
    private Instant saidAt = Instant.EPOCH;

    protected SaidTerm() {}

    SaidTerm(Turn turn, long draft, int number, Said said, ParticipantId writer, Instant at) {
        super(turn);
        this.draftId = draft;
        this.number = number;
        this.round = said.round();
        this.term = said.term();
        this.note = said.note();
        this.writerId = writer.value();
        this.saidAt = at;
    }

    /** Which term of which round, and why; no term takes back what was said. */
    record Said(int round, @Nullable Term term, @Nullable String note) {}

    int number() {
        return number;
    }

    boolean says(Said other) {
        return new Said(round, term, note).equals(other);
    }

    /** Whether it stands for this round. */
    boolean standsFor(int other) {
        return round == other && term != null;
    }
}
