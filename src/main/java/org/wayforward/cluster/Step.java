package org.wayforward.cluster;

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

/** A recorded step of sorting: who did what when. What it changed stands in its {@link PlaceChange}s and {@link ClusterChange}s. */
@Entity
@Table(name = "step")
class Step extends Revisioned {

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Sorting what = Sorting.MAKE;

    @Column(name = "cluster_id", updatable = false)
    private @Nullable Long clusterId;

    @Column(name = "undoes_id", updatable = false)
    private @Nullable Long undoesId;

    private boolean undone;

    @Column(name = "room_alike", updatable = false)
    private @Nullable Integer roomAlike;

    @Column(name = "room_answers", updatable = false)
    private @Nullable Integer roomAnswers;

    @Column(name = "taken_at", updatable = false)
    private Instant takenAt = Instant.EPOCH;

    protected Step() {}

    Step(
            Turn turn,
            ParticipantId by,
            Sorting what,
            @Nullable Long clusterId,
            @Nullable Step undoes,
            @Nullable RoomVote room) {
        super(turn);
        this.participantId = by.value();
        this.what = what;
        this.clusterId = clusterId;
        this.undoesId = undoes == null ? null : undoes.id();
        this.takenAt = turn.now();
        this.roomAlike = room == null ? null : room.alike();
        this.roomAnswers = room == null ? null : room.answers();
    }

    ParticipantId by() {
        return new ParticipantId(participantId);
    }

    Sorting what() {
        return what;
    }

    @Nullable
    Long cluster() {
        return clusterId;
    }

    @Nullable
    Long undoes() {
        return undoesId;
    }

    boolean undone() {
        return undone;
    }

    void undone(boolean next) {
        undone = next;
    }

    /** What the room answered when it was the room that took it. */
    @Nullable
    RoomVote room() {
        return roomAlike == null || roomAnswers == null ? null : new RoomVote(roomAlike, roomAnswers);
    }

    Instant takenAt() {
        return takenAt;
    }
}
