package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.outcome.Standing;

/** The ballot for spreadsheets: what each round came to, by group, and every reservation with what became of it. */
final class BallotTables {

    private BallotTables() {}

    /** A line for everybody together in a round, then one for each group as it may be shown. */
    static OutcomeTable rounds(OutcomeDocument outcome, OutcomeWords words) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        Stream.of("draft", "status", "round", "group")
                .forEach(column -> head.add(words.text("outcome.column." + column)));
        Arrays.stream(BallotChoice.values()).forEach(choice -> head.add(words.text("ballot." + choice.key())));
        Stream.of("answered", "term", "term-counted", "term-note")
                .forEach(column -> head.add(words.text("outcome.column." + column)));
        rows.add(head);
        outcome.drafts()
                .forEach(draft -> draft.rounds().forEach(round -> {
                    rows.add(all(draft, round, words));
                    round.groups().forEach(line -> {
                        List<Object> row = line(draft, round, words.groups(line.groups()), line.counts(), words);
                        row.addAll(List.of("", "", ""));
                        rows.add(row);
                    });
                }));
        return new OutcomeTable(words.text("outcome.sheet.ballot"), rows);
    }

    /** The wording of the support goes with the latest round only. */
    private static List<Object> all(Draft draft, BallotRound round, OutcomeWords words) {
        List<Object> row = line(draft, round, words.text("outcome.total"), round.counts(), words);
        Standing standing = draft.rounds().getFirst().equals(round) ? draft.standing() : null;
        row.add(standing == null ? "" : words.text("term." + standing.term().key()));
        row.add(standing == null ? "" : words.text("term." + standing.counted().key()));
        row.add(standing == null ? "" : Objects.requireNonNullElse(standing.note(), ""));
        return row;
    }

    private static List<Object> line(
            Draft draft, BallotRound round, String group, Map<BallotChoice, Integer> counts, OutcomeWords words) {
        List<Object> row = new ArrayList<>(List.of(
                draft.number(),
                words.text("outcome.draft-status." + draft.status().key()),
                round.round(),
                group));
        Arrays.stream(BallotChoice.values()).forEach(choice -> row.add(counts.getOrDefault(choice, 0)));
        row.add(counts.values().stream().mapToInt(Integer::intValue).sum());
        return row;
    }

    /** The register of reservations: what was said, never by whom, and how a rapporteur dealt with it. */
    static OutcomeTable reservations(OutcomeDocument outcome, OutcomeWords words) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        Stream.of("draft", "round", "choice", "reservation", "treatment", "treatment-note")
                .forEach(column -> head.add(words.text("outcome.column." + column)));
        rows.add(head);
        outcome.drafts()
                .forEach(draft -> draft.reservations().forEach(said -> rows.add(row(draft.number(), said, words))));
        return new OutcomeTable(words.text("outcome.sheet.reservations"), rows);
    }

    private static List<Object> row(int draft, Reservation said, OutcomeWords words) {
        return List.of(
                draft,
                said.round(),
                words.text("ballot." + said.choice().key()),
                said.text(),
                words.text("treatment." + said.treatment().key()),
                Objects.requireNonNullElse(said.note(), ""));
    }
}
