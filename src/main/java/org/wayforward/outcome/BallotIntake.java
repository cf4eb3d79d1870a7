package org.wayforward.outcome;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Turn;

/** Takes in what was said in a ballot, with a session that is brought along. */
@Component
public class BallotIntake {

    private final EntityManager entities;

    BallotIntake(EntityManager entities) {
        this.entities = entities;
    }

    /** What a participant said of a draft in a round, and how rapporteurs dealt with it. */
    public record Brought(
            DraftId draft,
            ParticipantId participant,
            int round,
            BallotChoice choice,
            @Nullable String reservation,
            Instant answeredAt,
            List<Treated> treatments) {}

    /** That a rapporteur dealt with a reservation, as it was said then. */
    public record Treated(
            int number,
            Treatment treatment,
            String sentence,
            @Nullable String note,
            ParticipantId writer,
            Instant treatedAt) {}

    /** Takes it in, as part of a command. */
    public void take(Turn turn, Brought brought) {
        Ballot ballot = new Ballot(turn, brought.draft().value(), brought.participant(), brought.round());
        ballot.say(brought.choice(), brought.reservation(), brought.answeredAt());
        entities.persist(ballot);
        brought.treatments()
                .forEach(treated -> entities.persist(new ReservationTreatment(
                        turn,
                        ballot.id(),
                        treated.number(),
                        new ReservationTreatment.Said(treated.treatment(), treated.sentence(), treated.note()),
                        treated.writer(),
                        treated.treatedAt())));
    }
}
