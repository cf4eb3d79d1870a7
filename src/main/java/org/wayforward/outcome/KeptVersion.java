package org.wayforward.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** A version of a draft recommendation: what it was after one command, whose, and when. Written once. */
@Entity
@Table(name = "draft_version")
class KeptVersion extends Revisioned {

    @Column(name = "draft_id", updatable = false)
    private long draftId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DraftOccasion occasion = DraftOccasion.ADDED;

    @Column(name = "area_id", updatable = false)
    private long areaId;

    @Column(updatable = false)
    private String text = "";

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DraftStatus status = DraftStatus.DRAFT;

    @Column(name = "writer_id", updatable = false)
    private long writerId;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt = Instant.EPOCH;

    @Column(updatable = false)
    private @Nullable String note;

    protected KeptVersion() {}

    KeptVersion(Turn turn, Actor writer, DraftRecommendation draft, int number, DraftOccasion occasion) {
        super(turn);
        this.draftId = draft.id();
        this.number = number;
        this.occasion = occasion;
        this.areaId = draft.areaId();
        this.text = draft.text().lines();
        this.status = draft.status();
        this.writerId = writer.participant().value();
        this.writtenAt = turn.now();
        this.note = occasion == DraftOccasion.FINISHED ? draft.exception() : null;
    }

    KeptVersion(Turn turn, long draft, DraftIntake.Version brought) {
        super(turn);
        this.draftId = draft;
        this.number = brought.number();
        this.occasion = brought.occasion();
        this.areaId = brought.area().value();
        this.text = brought.text().lines();
        this.status = brought.status();
        this.writerId = brought.writer().value();
        this.writtenAt = brought.writtenAt();
        this.note = brought.note();
    }
}
