package org.wayforward.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.CommentId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** A comment on a contribution, on a draft, or on the draft document as a whole. */
@Entity
@Table(name = "room_comment")
class Comment extends Revisioned {

    @Column(name = "contribution_id", updatable = false)
    private @Nullable Long contributionId;

    @Column(name = "draft_id", updatable = false)
    private @Nullable Long draftId;

    private String text = "";
    private String lang = "";
    private @Nullable String signature;

    @Column(name = "author_id", updatable = false)
    private long authorId;

    @Column(name = "client_key", updatable = false)
    private String clientKey = "";

    @Enumerated(EnumType.STRING)
    private CommentState state = CommentState.POSTED;

    @Column(name = "hidden_reason")
    private @Nullable String hiddenReason;

    @Column(name = "posted_at", updatable = false)
    private Instant postedAt = Instant.EPOCH;

    protected Comment() {}

    Comment(Turn turn, DiscussionIntake.Commented commented) {
        super(turn);
        ContributionId contribution = commented.contribution();
        DraftId draft = commented.draft();
        this.contributionId = contribution == null ? null : contribution.value();
        this.draftId = draft == null ? null : draft.value();
        this.text = commented.text().value();
        this.lang = commented.lang();
        this.signature = commented.signature();
        this.authorId = commented.author().value();
        this.clientKey = commented.clientKey();
        this.state = commented.state();
        this.hiddenReason = commented.hiddenReason();
        this.postedAt = commented.postedAt();
    }

    CommentState state() {
        return state;
    }

    void withdraw() {
        state = CommentState.WITHDRAWN;
    }

    void hide(String reason) {
        state = CommentState.HIDDEN;
        hiddenReason = reason;
    }

    void unhide() {
        state = CommentState.POSTED;
        hiddenReason = null;
    }

    /** Whether it is about the draft or a part of it. */
    boolean onDraft() {
        return contributionId == null;
    }

    OwnComment own() {
        return new OwnComment(
                new CommentId(id()),
                draftId == null ? null : new DraftId(draftId),
                text,
                lang,
                signature,
                state == CommentState.HIDDEN ? hiddenReason : null,
                postedAt);
    }

    boolean by(ParticipantId somebody) {
        return authorId == somebody.value();
    }
}
