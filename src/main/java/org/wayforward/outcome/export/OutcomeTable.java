package org.wayforward.outcome.export;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Gone;
import org.wayforward.outcome.OutcomeDocument.GroupCount;
import org.wayforward.outcome.OutcomeDocument.Link;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeDocument.Tag;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.vote.Balance;

/**
 * A table of the outcome for spreadsheets: the first row names the columns. A cell is a text or a number; no cell is ever
 * a formula.
 */
record OutcomeTable(String name, List<List<Object>> rows) {

    /** The contributions, those that are gone too, and what became of them: one table that says all. */
    static OutcomeTable contributions(OutcomeDocument outcome, OutcomeWords words) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        Stream.of("number", "kind", "area", "state", "text", "cluster", "supporters")
                .forEach(column -> head.add(words.text("outcome.column." + column)));
        head.addAll(balanceColumns(outcome, words));
        Stream.of("fate", "addresses", "evidence", "tags", "author-group", "language", "posted")
                .forEach(column -> head.add(words.text("outcome.column." + column)));
        rows.add(head);
        for (Area area : outcome.areas()) {
            area.entries().forEach(entry -> rows.add(row(area, entry, words)));
            area.gone().forEach(gone -> rows.add(row(outcome, area, gone, words)));
        }
        return new OutcomeTable(words.text("outcome.sheet.contributions"), rows);
    }

    private static List<Object> row(Area area, Entry entry, OutcomeWords words) {
        List<Object> row = new ArrayList<>();
        row.add(entry.number());
        row.add(words.text("kind." + entry.kind().key()));
        row.add(place(area));
        row.add(words.text("outcome.state.posted"));
        row.add(entry.text());
        String cluster = entry.cluster();
        row.add(cluster == null ? "" : cluster);
        row.add(entry.supporters());
        addBalance(row, entry.balance());
        row.add(Fates.of(entry, words));
        row.add(String.join(", ", entry.addresses()));
        row.add(String.join("; ", Details.evidence(entry)));
        row.add(entry.tags().stream().map(Tag::name).collect(Collectors.joining("; ")));
        row.add(words.groups(entry.groups()));
        row.add(entry.lang());
        row.add(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                .format(entry.postedAt().atOffset(ZoneOffset.UTC)));
        return row;
    }

    /** That it was there, its number and what became of it; nothing of what it said or who supported it. */
    private static List<Object> row(OutcomeDocument outcome, Area area, Gone gone, OutcomeWords words) {
        List<Object> row = new ArrayList<>(List.of(
                gone.number(),
                words.text("kind." + gone.kind().key()),
                place(area),
                words.text("outcome.state." + gone.absence().key()),
                "",
                "",
                gone.supporters()));
        balanceColumns(outcome, words).forEach(column -> row.add(""));
        row.add(Fates.of(gone, words));
        IntStream.range(0, 6).forEach(i -> row.add(""));
        return row;
    }

    /** The draft recommendations, each subparagraph in a row of its own, one of the second level as "(a) (i)". */
    static OutcomeTable recommendations(OutcomeDocument outcome, OutcomeWords words) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        Stream.of("number", "part", "area", "status", "text", "answers", "rests-on", "supporters")
                .forEach(column -> head.add(words.text("outcome.column." + column)));
        head.addAll(balanceColumns(outcome, words));
        rows.add(head);
        for (Area area : outcome.areas()) {
            for (Draft draft : area.drafts()) {
                rows.add(row(area, draft, words));
                List<DraftText.Subparagraph> parts = draft.text().outline();
                for (int place = 0; place < parts.size(); place++) {
                    String letter = DraftText.letter(place);
                    rows.add(List.of(
                            number(draft), letter, "", "", parts.get(place).words()));
                    List<String> items = parts.get(place).items();
                    for (int item = 0; item < items.size(); item++) {
                        rows.add(List.of(
                                number(draft), letter + " " + DraftText.numeral(item), "", "", items.get(item)));
                    }
                }
            }
        }
        return new OutcomeTable(words.text("outcome.sheet.recommendations"), rows);
    }

    private static List<Object> row(Area area, Draft draft, OutcomeWords words) {
        List<Object> row = new ArrayList<>(List.of(
                number(draft),
                "",
                place(area),
                words.text("outcome.draft-status." + draft.status().key()),
                draft.text().paragraph(),
                numbers(draft.answers(), words),
                numbers(draft.restsOn(), words),
                draft.supporters()));
        addBalance(row, draft.balance());
        return row;
    }

    /** A final recommendation's number in the document; a draft that is not final has none. */
    private static Object number(Draft draft) {
        Integer paragraph = draft.paragraph();
        return paragraph == null ? "" : paragraph;
    }

    /** Clusters and unsorted contributions as they rank. */
    static OutcomeTable clusters(OutcomeDocument outcome, OutcomeWords words) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        Stream.of("number", "kind", "area", "title", "text", "members", "supporters")
                .forEach(column -> head.add(words.text("outcome.column." + column)));
        head.addAll(balanceColumns(outcome, words));
        head.add(words.text("outcome.column.recommendation"));
        rows.add(head);
        for (Area area : outcome.areas()) {
            Stream.of(Kind.RECOMMENDATION, Kind.ISSUE)
                    .flatMap(kind -> area.sources(kind).stream())
                    .forEach(source -> rows.add(row(area, source, words)));
        }
        return new OutcomeTable(words.text("outcome.sheet.clusters"), rows);
    }

    private static List<Object> row(Area area, Source source, OutcomeWords words) {
        String title = source.title();
        List<Object> row = new ArrayList<>(List.of(
                source.lead().number(),
                words.text("kind." + source.kind().key()),
                place(area),
                title == null ? "" : title,
                source.lead().text(),
                source.members().stream().map(Entry::number).collect(Collectors.joining(", ")),
                source.supporters()));
        addBalance(row, source.balance());
        row.add(String.join(", ", Fates.paragraphs(source.uses())));
        return row;
    }

    /** The issues as they rank, and which recommendations answer them: a gap stands out. */
    static OutcomeTable issues(OutcomeDocument outcome, OutcomeWords words) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        Stream.of("number", "area", "title", "text", "members", "supporters", "addressed-by", "recommendation")
                .forEach(column -> head.add(words.text("outcome.column." + column)));
        rows.add(head);
        for (Area area : outcome.areas()) {
            for (Source source : area.sources(Kind.ISSUE)) {
                String title = source.title();
                rows.add(List.of(
                        source.lead().number(),
                        place(area),
                        title == null ? "" : title,
                        source.lead().text(),
                        source.members().stream().map(Entry::number).collect(Collectors.joining(", ")),
                        source.supporters(),
                        source.members().stream()
                                .flatMap(member -> member.addressedBy().stream())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        String.join(", ", Fates.paragraphs(source.uses()))));
            }
        }
        return new OutcomeTable(words.text("outcome.sheet.issues"), rows);
    }

    /** Support by group, a line for each thing and group: what charts are made of. */
    static OutcomeTable support(OutcomeDocument outcome, OutcomeWords words) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        Stream.of("what", "number", "area", "group", "supporters", "voters")
                .forEach(column -> head.add(words.text("outcome.column." + column)));
        rows.add(head);
        for (Area area : outcome.areas()) {
            area.drafts().forEach(draft -> lines(rows, area, "draft", draft.number(), draft.balance(), words));
            area.sources()
                    .forEach(source -> lines(
                            rows,
                            area,
                            source.title() == null ? source.kind().key() : "cluster",
                            words.sign(source.kind(), source.lead().number()),
                            source.balance(),
                            words));
        }
        return new OutcomeTable(words.text("outcome.sheet.support"), rows);
    }

    private static void lines(
            List<List<Object>> rows, Area area, String what, Object number, Balance balance, OutcomeWords words) {
        balance.shares()
                .forEach(group -> rows.add(List.of(
                        words.text("outcome.what." + what),
                        number,
                        place(area),
                        words.groups(group.groups()),
                        group.supporters(),
                        group.voters())));
    }

    /** The experts by group. */
    static OutcomeTable groups(OutcomeDocument outcome, OutcomeWords words) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(words.text("outcome.column.group"), words.text("outcome.column.experts")));
        for (GroupCount group : outcome.participation().groups()) {
            rows.add(List.of(words.groups(group.groups()), group.experts()));
        }
        rows.add(List.of(words.text("outcome.total"), outcome.participation().experts()));
        return new OutcomeTable(words.text("outcome.sheet.groups"), rows);
    }

    /** What this is and what it is not. */
    static OutcomeTable about(OutcomeDocument outcome, OutcomeWords words) {
        OutcomeDocument.Masthead head = outcome.masthead();
        List<List<Object>> rows = List.of(
                List.of(words.text("outcome.title"), ""),
                List.of(words.text("outcome.about.nature"), Nature.of(outcome, words)),
                List.of(words.text("outcome.about.meeting"), head.title()),
                List.of(words.text("outcome.about.organizers"), head.organizers()),
                List.of(words.text("outcome.about.place"), head.place() + ", " + head.dates()),
                List.of(words.text("outcome.about.question"), head.question()),
                List.of(words.text("outcome.about.session"), head.code()),
                List.of(words.text("outcome.about.as-of"), words.moment(outcome.at())),
                List.of(words.text("outcome.about.fingerprint"), Fingerprint.of(outcome)),
                List.of("", words.text("outcome.note.ranking")));
        return new OutcomeTable(words.text("outcome.sheet.about"), rows);
    }

    /** Support by group, then how far it reaches across groups and how far their views differ. */
    private static List<String> balanceColumns(OutcomeDocument outcome, OutcomeWords words) {
        Stream<String> groups = outcome.areas().stream()
                .flatMap(area -> Stream.concat(
                        area.sources().stream().map(Source::balance),
                        area.drafts().stream().map(Draft::balance)))
                .map(Balance::shares)
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Balance.Share::groups)
                .map(group -> words.text("outcome.column.supporters-of", words.groups(group)));
        Stream<String> measures =
                Stream.of("bridging", "dissent").map(column -> words.text("outcome.column." + column));
        return Stream.concat(groups, measures).toList();
    }

    /** The cells of {@link #balanceColumns}. */
    private static void addBalance(List<Object> row, Balance balance) {
        balance.shares().forEach(group -> row.add(group.supporters()));
        row.add(OutcomeJson.rounded(balance.bridging()));
        row.add(OutcomeJson.rounded(balance.dissent()));
    }

    private static String place(Area area) {
        return area.label() + ". " + area.name();
    }

    private static String numbers(List<Link> links, OutcomeWords words) {
        return links.stream()
                .map(link -> words.sign(link.kind(), link.number()))
                .collect(Collectors.joining(", "));
    }
}
