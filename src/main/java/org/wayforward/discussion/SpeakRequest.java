package org.wayforward.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** One wish of one participant to speak, from asking to having spoken. */
@Entity
@Table(name = "speak_request")
class SpeakRequest extends Revisioned implements SpeakingOrder.Waiting {

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Column(name = "contribution_id")
    private @Nullable Long contributionId;

    private boolean named;

    @Column(updatable = false)
    private boolean again;

    private boolean placed;
    private int position;

    @Enumerated(EnumType.STRING)
    private SpeakState state = SpeakState.WAITING;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "called_at")
    private @Nullable Instant calledAt;

    protected SpeakRequest() {}

    SpeakRequest(Turn turn, ParticipantId participant, boolean again) {
        super(turn);
        this.participantId = participant.value();
        this.again = again;
        this.askedAt = turn.now();
    }

    SpeakRequest(Turn turn, DiscussionIntake.Asked asked) {
        super(turn);
        ContributionId contribution = asked.about();
        this.participantId = asked.participant().value();
        this.contributionId = contribution == null ? null : contribution.value();
        this.named = asked.named();
        this.again = asked.again();
        this.placed = asked.placed();
        this.position = asked.position();
        this.state = asked.state();
        this.askedAt = asked.askedAt();
        this.calledAt = asked.calledAt();
    }

    void say(@Nullable ContributionId about, boolean named) {
        this.contributionId = about == null ? null : about.value();
        this.named = named;
    }

    void name(boolean given) {
        named = given;
    }

    ParticipantId participant() {
        return new ParticipantId(participantId);
    }

    @Override
    public boolean again() {
        return again;
    }

    @Override
    public boolean placed() {
        return placed;
    }

    void placeByHand() {
        placed = true;
    }

    void position(int place) {
        position = place;
    }

    SpeakState state() {
        return state;
    }

    void call(Instant now) {
        state = SpeakState.SPEAKING;
        calledAt = now;
    }

    void end(SpeakState how) {
        state = how;
    }
}
