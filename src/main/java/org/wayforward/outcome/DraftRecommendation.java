package org.wayforward.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
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

    /** The round of the ballot that the text as it stands belongs to. */
    @Column(name = "ballot_round")
    private int round = 1;

    @Enumerated(EnumType.STRING)
    private DraftStatus status = DraftStatus.DRAFT;

    /** Why it is final although it answers no issue or rests on nothing. */
    @Column(name = "exception_note")
    private @Nullable String exception;

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

    void round(int next) {
        round = next;
    }

    int round() {
        return round;
    }

    /** Whether a ballot asks about it: it is final, has a text and was not removed. */
    boolean balloted() {
        return status == DraftStatus.FINAL && !removed() && !text().isEmpty();
    }

    void place(long area, int at) {
        areaId = area;
        position = at;
    }

    /** Final or not; {@code why} it is final although something is missing. */
    void mark(DraftStatus next, @Nullable String why) {
        status = next;
        exception = why;
    }

    @Nullable
    String exception() {
        return exception;
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
