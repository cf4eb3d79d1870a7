package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.vote.Balance;

/**
 * A table of the annex with the indicative tallies, the same in every document.
 *
 * @param caption what it is called
 * @param note what to know before reading it, or why it is empty
 * @param head the names of the columns
 * @param rows the name of each line, then its figures; empty when there is nothing to show
 * @param shares for each line the shares that its figures after the name are of, to be drawn as bars too; empty for a table
 *     without bars
 * @param total whether the last row is the sum of the others
 * @param widths of the columns, in proportion to each other
 */
record TallyTable(
        String caption,
        @Nullable String note,
        List<String> head,
        List<List<String>> rows,
        List<List<Balance.Share>> shares,
        boolean total,
        List<Integer> widths) {

    /** A table without bars. */
    TallyTable(
            String caption,
            @Nullable String note,
            List<String> head,
            List<List<String>> rows,
            boolean total,
            List<Integer> widths) {
        this(caption, note, head, rows, List.of(), total, widths);
    }

    /** All of them, in their order. */
    static List<TallyTable> of(OutcomeDocument outcome, OutcomeWords words) {
        return Stream.of(areas(outcome, words), support(outcome, words), BallotTallies.of(outcome, words))
                .flatMap(List::stream)
                .toList();
    }

    /** Who took part, by stakeholder group: the last annex. */
    static TallyTable participants(OutcomeDocument outcome, OutcomeWords words) {
        List<List<String>> rows = new ArrayList<>();
        outcome.participation()
                .groups()
                .forEach(group -> rows.add(List.of(words.groups(group.groups()), words.number(group.experts()))));
        boolean few = rows.isEmpty();
        if (!few) {
            rows.add(List.of(
                    words.text("outcome.total"),
                    words.number(outcome.participation().experts())));
        }
        return new TallyTable(
                words.text("outcome.table.groups"),
                few ? words.text("outcome.table.groups.few") : null,
                List.of(words.text("outcome.column.group"), words.text("outcome.column.experts")),
                rows,
                true,
                List.of(7526, 1500));
    }

    private static List<TallyTable> areas(OutcomeDocument outcome, OutcomeWords words) {
        List<List<String>> rows = new ArrayList<>();
        outcome.areas().forEach(area -> rows.add(row(area.label() + ". " + area.name(), List.of(area), words)));
        rows.add(row(words.text("outcome.total"), outcome.areas(), words));
        return List.of(new TallyTable(
                words.text("outcome.table.areas"),
                null,
                List.of(
                        words.text("outcome.column.area"),
                        words.text("outcome.column.issues"),
                        words.text("outcome.column.unaddressed"),
                        words.text("outcome.column.recommendations"),
                        words.text("outcome.column.supports")),
                rows,
                true,
                List.of(3526, 1150, 1650, 1600, 1100)));
    }

    private static List<String> row(String name, List<Area> areas, OutcomeWords words) {
        List<Entry> issues =
                areas.stream().flatMap(area -> area.issues().stream()).toList();
        List<Entry> recommendations =
                areas.stream().flatMap(area -> area.recommendations().stream()).toList();
        return List.of(
                name,
                words.number(issues.size()),
                words.number((int) issues.stream()
                        .filter(issue -> issue.addressedBy().isEmpty())
                        .count()),
                words.number(recommendations.size()),
                words.number(areas.stream()
                        .flatMap(Area::entries)
                        .mapToInt(Entry::supporters)
                        .sum()));
    }

    /** Support by group of every final recommendation, or of what stands in for them, and of the issues considered. */
    private static List<TallyTable> support(OutcomeDocument outcome, OutcomeWords words) {
        Map<String, Balance> recommendations = new LinkedHashMap<>();
        if (outcome.consolidated()) {
            outcome.finals().forEach(draft -> recommendations.put(String.valueOf(draft.paragraph()), draft.balance()));
        } else {
            outcome.areas().forEach(area -> put(recommendations, area.sources(Kind.RECOMMENDATION)));
        }
        Map<String, Balance> issues = new LinkedHashMap<>();
        outcome.areas().forEach(area -> put(issues, KeyIssues.of(area)));
        return Stream.of(
                        support(
                                "outcome.table.support",
                                outcome.consolidated()
                                        ? "outcome.table.support.note"
                                        : "outcome.table.support.stand-in",
                                recommendations,
                                words),
                        support("outcome.table.support.issues", "outcome.table.support.issues.note", issues, words))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void put(Map<String, Balance> balances, List<Source> sources) {
        sources.forEach(source -> balances.put(source.lead().number(), source.balance()));
    }

    private static Optional<TallyTable> support(
            String caption, String note, Map<String, Balance> balances, OutcomeWords words) {
        List<Balance.Share> columns =
                balances.values().stream().findFirst().map(Balance::shares).orElse(List.of());
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> head = new ArrayList<>(List.of(words.text("outcome.column.number")));
        List<Integer> widths = new ArrayList<>(List.of(1226));
        columns.forEach(group -> {
            head.add(words.groups(group.groups()));
            widths.add(5100 / columns.size());
        });
        Stream.of("supporters", "bridging", "dissent").forEach(column -> {
            head.add(words.text("outcome.column." + column));
            widths.add(column.equals("supporters") ? 1100 : 800);
        });
        return Optional.of(new TallyTable(
                words.text(caption),
                words.text(note),
                head,
                balances.entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue(), words))
                        .toList(),
                balances.values().stream().map(Balance::shares).toList(),
                false,
                widths));
    }

    private static List<String> row(String name, Balance balance, OutcomeWords words) {
        List<String> row = new ArrayList<>(List.of(name));
        balance.shares()
                .forEach(group -> row.add(
                        words.text("outcome.of", words.number(group.supporters()), words.number(group.voters()))));
        row.add(words.number(balance.supporters()));
        row.add(words.fraction(balance.bridging()));
        row.add(words.fraction(balance.dissent()));
        return row;
    }

    /** How long the bar under a figure is, from 0 to 1; null where none is drawn. Rows are those without the head. */
    @Nullable
    Double bar(int row, int column) {
        List<Balance.Share> shown = shares.isEmpty() ? List.of() : shares.get(row);
        return column == 0 || column > shown.size()
                ? null
                : shown.get(column - 1).of();
    }
}
