package org.wayforward.sorting;

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

/** Somebody is asked where a contribution belongs; at most once for each pair. */
@Entity
@Table(name = "ask")
class Ask extends Revisioned {

    /** Where it has got to. */
    enum State {
        OPEN,
        ANSWERED,

        /** The contribution went or was sorted before it was answered. */
        DROPPED
    }

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Column(name = "contribution_id", updatable = false)
    private long contributionId;

    @Column(name = "phase_id")
    private @Nullable Long phaseId;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable Place place;

    @Column(name = "cluster_id")
    private @Nullable Long clusterId;

    @Column(name = "other_id")
    private @Nullable Long otherId;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    protected Ask() {}

    Ask(Turn turn, ParticipantId person, ContributionId contribution, @Nullable Long phase, Instant at) {
        super(turn);
        this.participantId = person.value();
        this.contributionId = contribution.value();
        this.phaseId = phase;
        this.askedAt = at;
    }

    boolean of(ParticipantId person) {
        return participantId == person.value();
    }

    ContributionId contribution() {
        return new ContributionId(contributionId);
    }

    /** The step of the agenda in which it was asked, then answered. */
    @Nullable
    Long step() {
        return phaseId;
    }

    State state() {
        return state;
    }

    @Nullable
    Place place() {
        return place;
    }

    @Nullable
    Long cluster() {
        return clusterId;
    }

    @Nullable
    Long other() {
        return otherId;
    }

    /** Answers it, in the step that the session is in. */
    void answer(Answer answer, @Nullable Long phase, Instant at) {
        this.state = State.ANSWERED;
        this.place = answer.place();
        this.clusterId = answer.place() == Place.CLUSTER && answer.id() != 0 ? answer.id() : null;
        this.otherId = answer.place() == Place.SAME ? answer.id() : null;
        this.phaseId = phase;
        this.answeredAt = at;
    }

    /** Takes the answer back. */
    void reopen() {
        this.state = State.OPEN;
        this.place = null;
        this.clusterId = null;
        this.otherId = null;
        this.answeredAt = null;
    }

    void drop() {
        this.state = State.DROPPED;
    }
}
