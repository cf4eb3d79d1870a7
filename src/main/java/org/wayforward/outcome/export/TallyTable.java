package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
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
 * @param total whether the last row is the sum of the others
 * @param widths of the columns, in proportion to each other
 */
record TallyTable(
        String caption,
        @Nullable String note,
        List<String> head,
        List<List<String>> rows,
        boolean total,
        List<Integer> widths) {

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

    /** Support by group of every final recommendation, or of what stands in for them. */
    private static List<TallyTable> support(OutcomeDocument outcome, OutcomeWords words) {
        List<List<String>> rows = new ArrayList<>();
        if (outcome.consolidated()) {
            outcome.finals().forEach(draft -> rows.add(row(draft, words)));
        } else {
            outcome.areas().stream()
                    .flatMap(area -> area.sources(Kind.RECOMMENDATION).stream())
                    .forEach(source -> rows.add(row(source, words)));
        }
        List<Balance.Share> columns = outcome.consolidated()
                ? outcome.finals()
                        .findFirst()
                        .map(draft -> draft.balance().shares())
                        .orElse(List.of())
                : outcome.areas().stream()
                        .flatMap(area -> area.sources().stream())
                        .findFirst()
                        .map(source -> source.balance().shares())
                        .orElse(List.of());
        if (rows.isEmpty() || columns.isEmpty()) {
            return List.of();
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
        return List.of(new TallyTable(
                words.text("outcome.table.support"),
                words.text(outcome.consolidated() ? "outcome.table.support.note" : "outcome.table.support.stand-in"),
                head,
                rows,
                false,
                widths));
    }

    private static List<String> row(Draft draft, OutcomeWords words) {
        return row(String.valueOf(draft.paragraph()), draft.balance(), words);
    }

    private static List<String> row(Source source, OutcomeWords words) {
        return row(source.lead().number(), source.balance(), words);
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
}
