package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.outcome.Standing;
import org.wayforward.outcome.Term;
import org.wayforward.outcome.Treatment;

/** Invented final recommendations with all that can come with one, and outcomes that have them. */
final class SampleDrafts {

    private static final List<String> TEXTS = List.of(
            "Governments should, before funding any new portal:\nAdopt one national interoperability framework and shared"
                    + " base registries:\n\tOf people and firms;\n\tOf land, with maps that every office can read, so that"
                    + " nobody has to bring a paper from one to the next;\nMake the release of e-service budgets conditional on reuse of the national data"
                    + " exchange.",
            "Payment to private partners should depend in part on measured use of the service [, for at least 30 per cent"
                    + " of the contract value,] with results published every quarter.",
            "Operators of local service centres should be allowed to offer private services beside public ones, so that"
                    + " each centre covers its running costs within three years.",
            "Training for e-services should count towards the promotion of local officials.");

    private SampleDrafts() {}

    /** An outcome with so many contributions and, in each area but the fourth, so many final recommendations. */
    static OutcomeDocument consolidated(int contributions, int each) {
        OutcomeDocument raw = SampleOutcome.of(contributions);
        List<Area> areas = new ArrayList<>();
        int paragraph = 1;
        for (int place = 0; place < raw.areas().size(); place++) {
            Area area = raw.areas().get(place);
            List<Draft> drafts = new ArrayList<>();
            for (int n = 0; n < (place == 3 ? 0 : each); n++) {
                drafts.add(whole(area, paragraph, TEXTS.get((paragraph - 1) % TEXTS.size())));
                paragraph++;
            }
            areas.add(SampleOutcome.drafted(area, drafts.toArray(Draft[]::new)));
        }
        return new OutcomeDocument(
                raw.masthead(), raw.revision(), raw.at(), areas, raw.participation(), raw.activity());
    }

    /** One with two rounds, a term and reservations: bracketed where its text has brackets. */
    private static Draft whole(Area area, int paragraph, String lines) {
        boolean brackets = lines.contains("[");
        List<Reservation> reservations = paragraph % 2 == 0
                ? List.of(
                        reservation(
                                2,
                                "A fixed share of 30 per cent would make small firms unable to bid.",
                                brackets ? Treatment.BRACKETED : Treatment.FOOTNOTED,
                                null),
                        reservation(1, "The budget year is too short for this.", Treatment.RESOLVED, "By 2012 now."))
                : List.of();
        return with(
                SampleOutcome.draft(paragraph, paragraph, lines),
                area.id(),
                List.of(round(2, 31, 6, 3, 4), round(1, 20, 10, 10, 4)),
                paragraph % 3 == 0
                        ? new Standing(
                                Term.SUPPORT,
                                Term.VIEWS_DIFFERED,
                                "The three who could not support it spoke of another text.")
                        : new Standing(Term.BROAD_SUPPORT, Term.BROAD_SUPPORT, null),
                reservations);
    }

    /** The recommendation with this. */
    static Draft with(
            Draft draft,
            AreaId area,
            List<BallotRound> rounds,
            @Nullable Standing standing,
            List<Reservation> reservations) {
        return new Draft(
                draft.id(),
                area,
                draft.number(),
                draft.paragraph(),
                draft.text(),
                draft.status(),
                draft.answers(),
                draft.restsOn(),
                draft.suggested(),
                draft.balance(),
                draft.textRevision(),
                draft.versions(),
                rounds,
                standing,
                reservations,
                draft.exception());
    }

    /** A final recommendation with reservations, the latest first. */
    static Draft reserved(String lines, Reservation... reservations) {
        return with(SampleOutcome.draft(1, 1, lines), new AreaId(3), List.of(), null, List.of(reservations));
    }

    /** A reservation. */
    static Reservation reservation(int round, String text, Treatment treatment, @Nullable String note) {
        return new Reservation(round, round, BallotChoice.WITH_RESERVATION, text, treatment, note);
    }

    /** A closed round, with governments and everybody else apart. */
    static BallotRound round(int number, int support, int reserved, int cannot, int outside) {
        return new BallotRound(
                number,
                counts(support, reserved, cannot, outside),
                List.of(
                        new BallotRound.GroupLine(
                                Set.of(StakeholderGroup.GOVERNMENT), counts(support - 9, reserved, 0, 1)),
                        new BallotRound.GroupLine(
                                Set.of(StakeholderGroup.ACADEMIA, StakeholderGroup.CIVIL_SOCIETY),
                                counts(9, 0, cannot, outside - 1))),
                List.of());
    }

    private static Map<BallotChoice, Integer> counts(int support, int reserved, int cannot, int outside) {
        Map<BallotChoice, Integer> counts = new EnumMap<>(BallotChoice.class);
        counts.put(BallotChoice.SUPPORT, support);
        counts.put(BallotChoice.WITH_RESERVATION, reserved);
        counts.put(BallotChoice.CANNOT_SUPPORT, cannot);
        counts.put(BallotChoice.OUTSIDE_MY_FIELD, outside);
        return counts;
    }

    /** A final recommendation of the area II with this id and number. */
    static Draft draft(long id, int paragraph, String lines) {
        Draft draft = SampleOutcome.draft(paragraph, paragraph, lines);
        return new Draft(
                new DraftId(id),
                draft.area(),
                draft.number(),
                draft.paragraph(),
                DraftText.kept(lines),
                draft.status(),
                draft.answers(),
                draft.restsOn(),
                draft.suggested(),
                draft.balance(),
                draft.textRevision(),
                draft.versions(),
                draft.rounds(),
                draft.standing(),
                draft.reservations(),
                draft.exception());
    }
}
