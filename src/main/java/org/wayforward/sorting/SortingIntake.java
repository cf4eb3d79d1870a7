package org.wayforward.sorting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Turn;

/** Takes in what a room was asked and what it agreed on, with a session that is brought along. */
@Component
public class SortingIntake {

    private final EntityManager entities;

    SortingIntake(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A question and its answer.
     *
     * @param phase the step it was asked in, if that came along too
     * @param answer null when there was none
     * @param dropped whether it was taken back before there was any
     */
    public record Asked(
            ParticipantId participant,
            ContributionId contribution,
            @Nullable Long phase,
            boolean dropped,
            @Nullable Answer answer,
            Instant askedAt,
            @Nullable Instant answeredAt) {}

    /** What the room agreed on. */
    public record Filed(
            ContributionId contribution, Agreed outcome, int alike, int answers, Instant filedAt, boolean confirmed) {}

    /** What an author said; the cluster is null when it did not come along. */
    public record Checked(
            ContributionId contribution,
            @Nullable ClusterId cluster,
            boolean agrees,
            @Nullable String reason,
            Instant answeredAt,
            @Nullable Settlement settled) {}

    /** Takes a question in. */
    public void take(Turn turn, Asked asked) {
        Ask ask = new Ask(turn, asked.participant(), asked.contribution(), asked.phase(), asked.askedAt());
        Answer answer = asked.answer();
        Instant answeredAt = asked.answeredAt();
        if (asked.dropped()) {
            ask.drop();
        } else if (answer != null && answeredAt != null) {
            ask.answer(answer, asked.phase(), answeredAt);
        }
        entities.persist(ask);
    }

    /** Takes in what was agreed on. */
    public void take(Turn turn, Filed filed) {
        Filing filing = new Filing(turn, filed.contribution());
        filing.settle(filed.outcome(), filed.alike(), filed.answers(), filed.filedAt());
        filing.confirm(filed.confirmed());
        entities.persist(filing);
    }

    /** Takes in what an author said. */
    public void take(Turn turn, Checked checked) {
        AuthorCheck check = new AuthorCheck(
                turn,
                checked.contribution(),
                checked.cluster(),
                checked.agrees(),
                checked.reason(),
                checked.answeredAt());
        check.settle(checked.settled());
        entities.persist(check);
    }
}
