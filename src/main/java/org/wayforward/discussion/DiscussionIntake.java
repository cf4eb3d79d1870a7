package org.wayforward.discussion;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Turn;

/** Takes in what was discussed in a session that is brought along, as part of a command. */
@Component
public class DiscussionIntake {

    private final EntityManager entities;

    DiscussionIntake(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A wish to speak.
     *
     * @param again whether they had spoken before when they asked
     * @param placed whether a facilitator chose their place
     */
    public record Asked(
            ParticipantId participant,
            @Nullable ContributionId about,
            boolean named,
            boolean again,
            boolean placed,
            int position,
            SpeakState state,
            Instant askedAt,
            @Nullable Instant calledAt) {}

    /**
     * A comment; {@code clientKey} is unique per author, and one of contribution and draft is there, or none where it is on
     * the document as a whole.
     */
    public record Commented(
            @Nullable ContributionId contribution,
            @Nullable DraftId draft,
            CommentText text,
            String lang,
            @Nullable String signature,
            ParticipantId author,
            String clientKey,
            CommentState state,
            @Nullable String hiddenReason,
            Instant postedAt) {}

    /** Takes in a wish to speak. */
    public void take(Turn turn, Asked asked) {
        entities.persist(new SpeakRequest(turn, asked));
    }

    /** Takes in a comment. */
    public void take(Turn turn, Commented commented) {
        entities.persist(new Comment(turn, commented));
    }

    /** Takes in that somebody is done with a step; each pair may be there once. */
    public void takeDone(Turn turn, long step, ParticipantId participant) {
        entities.persist(new StepDone(turn, step, participant.value()));
    }

    /** Takes in that a contribution was discussed; each may be there once. */
    public void takeDiscussed(Turn turn, ContributionId contribution) {
        entities.persist(new Discussed(turn, contribution.value()));
    }
}
