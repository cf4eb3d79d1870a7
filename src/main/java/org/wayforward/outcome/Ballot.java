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

/** What a participant says of a draft recommendation in one round; the same row while it may be changed. */
@Entity
@Table(name = "ballot")
class Ballot extends Revisioned {

    @Column(name = "draft_id", updatable = false)
    private long draftId;

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Column(name = "ballot_round", updatable = false)
    private int round;

    @Enumerated(EnumType.STRING)
    private BallotChoice choice = BallotChoice.OUTSIDE_MY_FIELD;

    private @Nullable String reservation;

    @Column(name = "answered_at")
    private Instant answeredAt = Instant.EPOCH;

    protected Ballot() {}

    Ballot(Turn turn, long draft, ParticipantId participant, int round) {
        super(turn);
        this.draftId = draft;
        this.participantId = participant.value();
        this.round = round;
    }

    final void say(BallotChoice next, @Nullable String sentence, Instant at) {
        choice = next;
        reservation = sentence;
        answeredAt = at;
    }

    long draftId() {
        return draftId;
    }

    @Nullable
    String reservation() {
        return reservation;
    }

    boolean says(BallotChoice other, @Nullable String sentence) {
        return choice == other && Objects.equals(reservation, sentence);
    }
}
