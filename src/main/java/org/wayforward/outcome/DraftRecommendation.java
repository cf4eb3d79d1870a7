package org.wayforward.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.wayforward.identity.Keyed;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** A rapporteur's consolidated text. A removed one stays as a row and can be brought back. */
@Entity
@Table(name = "draft_recommendation")
class DraftRecommendation extends Revisioned {

    /** Whether it is in the document at all. */
    enum State implements Keyed {
        KEPT,
        REMOVED
    }

    @Column(name = "area_id")
    private long areaId;

    private int position;
    private String text = "";

    @Column(name = "text_revision")
    private long textRevision;

    @Enumerated(EnumType.STRING)
    private DraftStatus status = DraftStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private State state = State.KEPT;

    protected DraftRecommendation() {}

    DraftRecommendation(Turn turn, long areaId, int position, DraftText text) {
        super(turn);
        this.areaId = areaId;
        this.position = position;
        this.text = text.lines();
        this.textRevision = turn.revision();
    }

    void write(Turn turn, DraftText next) {
        text = next.lines();
        textRevision = turn.revision();
    }

    void place(long area, int at) {
        areaId = area;
        position = at;
    }

    void mark(DraftStatus next) {
        status = next;
    }

    void stand(State next) {
        state = next;
    }

    long areaId() {
        return areaId;
    }

    int position() {
        return position;
    }

    DraftText text() {
        return DraftText.kept(text);
    }

    /** Whether the text was written after this revision; where the draft stands and what it is linked to do not count. */
    boolean writtenAfter(long seen) {
        return textRevision > seen;
    }

    DraftStatus status() {
        return status;
    }

    boolean removed() {
        return state == State.REMOVED;
    }
}
