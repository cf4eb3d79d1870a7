package org.wayforward.outcome;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Turn;

/** Takes in draft recommendations that are brought along with a session, with every version of theirs. */
@Component
public class DraftIntake {

    private final EntityManager entities;

    DraftIntake(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A draft from elsewhere; {@code removed} ones are out of the document and can be brought back; {@code round} is that of
     * the ballot, {@code exception} why it is final although something is missing.
     */
    public record Brought(
            AreaId area,
            int position,
            DraftText text,
            DraftStatus status,
            boolean removed,
            int round,
            @Nullable String exception,
            List<ContributionId> answers,
            List<ContributionId> restsOn,
            List<Version> versions,
            List<SaidOfRound> terms) {}

    /** That a rapporteur put the support of a round in words; no term took back what was said. */
    public record SaidOfRound(
            int number,
            int round,
            @Nullable Term term,
            @Nullable String note,
            ParticipantId writer,
            Instant saidAt) {}

    /** A version of it. */
    public record Version(
            int number,
            DraftOccasion occasion,
            AreaId area,
            DraftText text,
            DraftStatus status,
            ParticipantId writer,
            Instant writtenAt,
            @Nullable String note) {}

    /** Whether this is what an archive calls the state of a draft that is not in the document. */
    public static boolean removed(String state) {
        return Keyed.of(DraftRecommendation.State.class, state)
                .filter(known -> known == DraftRecommendation.State.REMOVED)
                .isPresent();
    }

    /** Takes it in, as part of a command; its id. */
    public DraftId take(Turn turn, Brought brought) {
        DraftRecommendation draft =
                new DraftRecommendation(turn, brought.area().value(), brought.position(), brought.text());
        draft.mark(brought.status(), brought.exception());
        draft.round(brought.round());
        if (brought.removed()) {
            draft.stand(DraftRecommendation.State.REMOVED);
        }
        entities.persist(draft);
        brought.answers().forEach(issue -> link(turn, draft, issue, DraftLink.Purpose.ANSWERS));
        brought.restsOn().forEach(source -> link(turn, draft, source, DraftLink.Purpose.RESTS_ON));
        brought.versions().forEach(version -> entities.persist(new KeptVersion(turn, draft.id(), version)));
        brought.terms()
                .forEach(said -> entities.persist(new SaidTerm(
                        turn,
                        draft.id(),
                        said.number(),
                        new SaidTerm.Said(said.round(), said.term(), said.note()),
                        said.writer(),
                        said.saidAt())));
        return new DraftId(draft.id());
    }

    private void link(Turn turn, DraftRecommendation draft, ContributionId end, DraftLink.Purpose purpose) {
        entities.persist(new DraftLink(turn, draft.id(), end.value(), purpose));
    }
}
