package org.wayforward.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

@Entity
@Table(name = "contribution")
class Contribution extends Revisioned {

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.ISSUE;

    @Column(name = "area_id")
    private long areaId;

    @Column(name = "home_area_id", updatable = false)
    private long homeAreaId;

    @Column(updatable = false)
    private int number;

    private String text = "";
    private String lang = "";
    private @Nullable String cites;
    private @Nullable String signature;

    @Column(name = "author_id", updatable = false)
    private long authorId;

    @Column(name = "client_key", updatable = false)
    private String clientKey = "";

    @Enumerated(EnumType.STRING)
    private State state = State.POSTED;

    @Column(name = "hidden_reason")
    private @Nullable String hiddenReason;

    @Column(name = "posted_at", updatable = false)
    private Instant postedAt = Instant.EPOCH;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Medium medium;

    @Column(name = "entered_by_id", updatable = false)
    private @Nullable Long enteredBy;

    protected Contribution() {}

    Contribution(Turn turn, ParticipantId author, PostContribution post, ContributionText text, int number) {
        super(turn);
        this.kind = post.kind();
        this.areaId = post.area().value();
        this.homeAreaId = post.area().value();
        this.number = number;
        this.text = text.value();
        this.lang = post.lang();
        this.authorId = author.value();
        this.clientKey = post.clientKey();
        this.postedAt = turn.now();
    }

    Contribution(
            Turn turn,
            ParticipantId author,
            EnterContribution entry,
            ContributionText text,
            int number,
            ParticipantId enteredBy) {
        super(turn);
        this.kind = entry.kind();
        this.areaId = entry.area().value();
        this.homeAreaId = entry.area().value();
        this.number = number;
        this.text = text.value();
        this.lang = entry.lang();
        this.authorId = author.value();
        this.clientKey = entry.clientKey();
        this.postedAt = turn.now();
        this.medium = entry.medium();
        this.enteredBy = enteredBy.value();
    }

    Contribution(Turn turn, ContributionIntake.Arrival arrival, int number) {
        super(turn);
        this.kind = arrival.kind();
        this.areaId = arrival.area().value();
        this.homeAreaId = arrival.home().value();
        this.number = number;
        this.text = arrival.text().value();
        this.lang = arrival.lang();
        this.cites = arrival.cites();
        this.signature = arrival.signature();
        this.authorId = arrival.author().value();
        this.clientKey = arrival.clientKey();
        this.state = arrival.state();
        this.hiddenReason = arrival.hiddenReason();
        this.postedAt = arrival.postedAt();
        this.editedAt = arrival.editedAt();
        ContributionIntake.Entry entry = arrival.entry();
        if (entry != null) {
            this.medium = entry.medium();
            this.enteredBy = entry.by().value();
        }
    }

    void attribute(@Nullable String cites, @Nullable String signature) {
        this.cites = cites;
        this.signature = signature;
    }

    void edit(ContributionText next, Instant now) {
        text = next.value();
        editedAt = now;
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    void hide(String reason) {
        state = State.HIDDEN;
        hiddenReason = reason;
    }

    void unhide() {
        state = State.POSTED;
        hiddenReason = null;
    }

    Kind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    String text() {
        return text;
    }

    ParticipantId author() {
        return new ParticipantId(authorId);
    }

    AreaId area() {
        return new AreaId(areaId);
    }

    AreaId home() {
        return new AreaId(homeAreaId);
    }

    int number() {
        return number;
    }

    void move(AreaId area) {
        areaId = area.value();
    }

    Instant postedAt() {
        return postedAt;
    }

    boolean enteredBy(ParticipantId somebody) {
        return enteredBy != null && enteredBy == somebody.value();
    }

    boolean by(ParticipantId somebody) {
        return authorId == somebody.value();
    }
}
