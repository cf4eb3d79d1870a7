package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.outcome.Standing;

/** The indicative ballot in the annex: a table for each final recommendation that was balloted, and its spoken term. */
public final class BallotTallies {

    /** Sets the groups of a round apart from the round. */
    private static final String INDENT = "\u2003";

    private BallotTallies() {}

    /** The tables in the order of the recommendations; first, or alone, one that only says what they are. */
    static List<TallyTable> of(OutcomeDocument outcome, OutcomeWords words) {
        if (!outcome.consolidated()) {
            return List.of();
        }
        List<TallyTable> tables = new ArrayList<>();
        outcome.finals().forEach(draft -> {
            if (draft.standing() != null || !draft.rounds().isEmpty()) {
                tables.add(table(draft, words));
            }
        });
        tables.addFirst(new TallyTable(
                words.text("outcome.table.ballot"),
                words.text(tables.isEmpty() ? "outcome.table.ballot.none" : "outcome.table.ballot.note"),
                List.of(),
                List.of(),
                false,
                List.of()));
        return tables;
    }

    private static TallyTable table(Draft draft, OutcomeWords words) {
        List<String> head = new ArrayList<>(List.of(words.text("outcome.column.round")));
        for (BallotChoice choice : BallotChoice.values()) {
            head.add(words.text("ballot." + choice.key()));
        }
        head.add(words.text("outcome.column.ballot-answers"));
        List<List<String>> rows = new ArrayList<>();
        for (BallotRound round : draft.rounds()) {
            rows.add(row(words.text("outcome.round", round.round()), round.counts(), words));
            if (round == draft.rounds().getFirst()) {
                round.groups()
                        .forEach(group -> rows.add(row(INDENT + words.groups(group.groups()), group.counts(), words)));
            }
        }
        return new TallyTable(
                words.text("kind.recommendation") + "\u00a0" + draft.paragraph(),
                said(draft.standing(), words),
                head,
                rows,
                false,
                List.of(3026, 1100, 1450, 1250, 1200, 1000));
    }

    private static List<String> row(String name, Map<BallotChoice, Integer> counts, OutcomeWords words) {
        List<String> row = new ArrayList<>(List.of(name));
        Arrays.stream(BallotChoice.values()).forEach(choice -> row.add(words.number(counts.getOrDefault(choice, 0))));
        row.add(words.number(
                counts.values().stream().mapToInt(Integer::intValue).sum()));
        return row;
    }

    /** The spoken term in a sentence, and why it is not the one that the figures give. */
    public static @Nullable String said(@Nullable Standing standing, OutcomeWords words) {
        if (standing == null) {
            return null;
        }
        String counted = words.text(
                "outcome.standing", words.text("term." + standing.term().key()));
        String term = standing.earlier() ? counted + " " + words.text("outcome.standing.earlier") : counted;
        return standing.note() == null
                ? term
                : term + " "
                        + words.text(
                                "outcome.standing.override",
                                words.text("term." + standing.counted().key()),
                                standing.note());
    }
}
