package org.wayforward.outcome.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Gone;
import org.wayforward.outcome.OutcomeDocument.GroupCount;
import org.wayforward.outcome.OutcomeDocument.GroupSupport;
import org.wayforward.outcome.OutcomeDocument.Paper;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeDocument.Tag;
import org.wayforward.outcome.OutcomeWords;

/** The annexes of the Word document: method, indicative tallies, every contribution and what became of it. */
final class OutcomeAnnexes {

    /** The width of the text, in twentieths of a point. */
    private static final int WIDTH = 9026;

    private final OutcomeDocument outcome;
    private final OutcomeWords words;
    private final DocxWriter writer;

    OutcomeAnnexes(OutcomeDocument outcome, OutcomeWords words, DocxWriter writer) {
        this.outcome = outcome;
        this.words = words;
        this.writer = writer;
    }

    void write() {
        annex("I", "outcome.annex.method");
        method();
        annex("II", "outcome.annex.tallies");
        groups();
        areas();
        support();
        annex("III", "outcome.annex.contributions");
        writer.paragraph("Normal", words.text("outcome.annex.contributions.note"));
        outcome.areas().forEach(this::area);
        writer.paragraph(
                "Remainder",
                words.text(
                        "outcome.state",
                        words.moment(outcome.at()),
                        outcome.masthead().code(),
                        Long.toString(outcome.revision())));
    }

    private void annex(String number, String title) {
        writer.paragraph("Annex", words.text("outcome.annex.number", number));
        writer.paragraph("AnnexTitle", words.text(title));
    }

    private void method() {
        writer.paragraph(
                "Normal",
                words.text("outcome.method.question", outcome.masthead().question()));
        Stream.of("posting", "numbers", "drafts", "groups", "gone")
                .forEach(part -> writer.paragraph("Normal", words.text("outcome.method." + part)));
    }

    private void groups() {
        writer.paragraph("Caption", words.text("outcome.table.groups"));
        List<GroupCount> groups = outcome.participation().groups();
        if (groups.isEmpty()) {
            writer.paragraph("Normal", words.text("outcome.table.groups.few"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.text("outcome.column.group"), words.text("outcome.column.experts")));
        groups.forEach(group -> rows.add(List.of(words.groups(group.groups()), words.number(group.experts()))));
        rows.add(List.of(
                words.text("outcome.total"),
                words.number(outcome.participation().experts())));
        fill(writer.table("Ledger", rows.size(), List.of(7526, 1500), true), rows, true);
    }

    private void areas() {
        writer.paragraph("Caption", words.text("outcome.table.areas"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.text("outcome.column.area"),
                words.text("outcome.column.issues"),
                words.text("outcome.column.unaddressed"),
                words.text("outcome.column.recommendations"),
                words.text("outcome.column.supports")));
        outcome.areas().forEach(area -> rows.add(row(area.label() + ". " + area.name(), List.of(area))));
        rows.add(row(words.text("outcome.total"), outcome.areas()));
        fill(writer.table("Ledger", rows.size(), List.of(3526, 1150, 1650, 1600, 1100), true), rows, true);
    }

    private List<String> row(String name, List<Area> areas) {
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
    private void support() {
        List<List<String>> rows = new ArrayList<>();
        if (outcome.consolidated()) {
            outcome.finals().forEach(draft -> rows.add(row(draft)));
        } else {
            outcome.areas().stream()
                    .flatMap(area -> area.sources(Kind.RECOMMENDATION).stream())
                    .forEach(source -> rows.add(row(source)));
        }
        List<GroupSupport> columns = outcome.consolidated()
                ? outcome.finals().findFirst().map(Draft::balance).orElse(List.of())
                : outcome.areas().stream()
                        .flatMap(area -> area.sources().stream())
                        .findFirst()
                        .map(Source::balance)
                        .orElse(List.of());
        if (rows.isEmpty() || columns.isEmpty()) {
            return;
        }
        List<String> head = new ArrayList<>(List.of(words.text("outcome.column.recommendation")));
        columns.forEach(group -> head.add(words.groups(group.groups())));
        head.add(words.text("outcome.column.supporters"));
        rows.addFirst(head);
        writer.paragraph("Caption", words.text("outcome.table.support"));
        writer.paragraph(
                "Normal",
                words.text(outcome.consolidated() ? "outcome.table.support.note" : "outcome.table.support.stand-in"));
        List<Integer> widths = new ArrayList<>(List.of(2026));
        columns.forEach(group -> widths.add((WIDTH - 2026 - 1300) / columns.size()));
        widths.add(1300);
        fill(writer.table("Ledger", rows.size(), widths, true), rows, false);
    }

    private List<String> row(Draft draft) {
        return row(
                words.text("kind.recommendation") + "\u00a0" + draft.paragraph(), draft.balance(), draft.supporters());
    }

    private List<String> row(Source source) {
        Entry lead = source.lead();
        return row(words.sign(lead.kind(), lead.number()), source.balance(), source.supporters());
    }

    private List<String> row(String name, List<GroupSupport> balance, int supporters) {
        List<String> row = new ArrayList<>(List.of(name));
        balance.forEach(group ->
                row.add(words.text("outcome.of", words.number(group.supporters()), words.number(group.experts()))));
        row.add(words.number(supporters));
        return row;
    }

    private void area(Area area) {
        BigInteger list = writer.areaList(area.label());
        writer.write(writer.item("Heading2", list, 0), area.title());
        if (area.entries().findAny().isEmpty()) {
            writer.paragraph("Remark", words.text("outcome.area.none"));
        }
        area.entries().forEach(this::entry);
        if (!area.gone().isEmpty()) {
            writer.paragraph("Remark", words.count("outcome.not-shown", area.notShown()));
            area.gone().forEach(this::gone);
        }
    }

    private void entry(Entry entry) {
        XWPFParagraph paragraph = writer.item("Contribution", DocxWriter.CONTRIBUTIONS, 0);
        DocxWriter.direct(paragraph, entry.text());
        writer.write(paragraph, sign(entry) + ".", "Sign");
        writer.write(paragraph, " ");
        writer.write(paragraph, entry.text(), null, Locale.forLanguageTag(entry.lang()));
        XWPFParagraph details = writer.paragraph("ContributionDetails");
        writer.write(details, words.count("outcome.indicative-supporters", entry.supporters()), DocxWriter.STRONG);
        details(entry).forEach(detail -> writer.write(details, OutcomeDocx.SEPARATOR + detail));
    }

    private void gone(Gone gone) {
        XWPFParagraph paragraph = writer.item("Contribution", DocxWriter.CONTRIBUTIONS, 0);
        paragraph.setKeepNext(false);
        writer.write(
                paragraph,
                words.text(
                        gone.state() == State.WITHDRAWN ? "outcome.gone.withdrawn" : "outcome.gone.hidden",
                        words.sign(gone.kind(), gone.number())),
                "Sign");
    }

    private String sign(Entry entry) {
        String sign = words.sign(entry.kind(), entry.number());
        return entry.nowUnder() == null ? sign : sign + ", " + words.text("outcome.now-under", entry.nowUnder());
    }

    private List<String> details(Entry entry) {
        List<String> details = new ArrayList<>();
        details.add(Fates.of(entry, words));
        String cluster = entry.cluster();
        if (cluster != null) {
            details.add(words.text("outcome.cluster", words.sign(entry.kind(), cluster)));
        }
        if (!entry.addresses().isEmpty()) {
            details.add(words.listing("outcome.addresses", entry.addresses()));
        }
        if (!entry.addressedBy().isEmpty()) {
            details.add(words.listing("outcome.addressed-by", entry.addressedBy()));
        }
        List<String> evidence = evidence(entry);
        if (!evidence.isEmpty()) {
            details.add(words.text("outcome.evidence", String.join("; ", evidence)));
        }
        if (!entry.tags().isEmpty()) {
            details.add(words.text(
                    "outcome.tags", entry.tags().stream().map(Tag::name).collect(Collectors.joining("; "))));
        }
        if (!entry.groups().isEmpty()) {
            details.add(words.text("outcome.group", words.groups(entry.groups())));
        }
        if (entry.signature() != null) {
            details.add(words.text("outcome.signed", entry.signature()));
        }
        return details;
    }

    /** The papers a contribution cites, and the author's own country case or link. */
    static List<String> evidence(Entry entry) {
        return Stream.concat(entry.evidence().stream().map(Paper::title), Stream.ofNullable(entry.cites()))
                .toList();
    }

    /** The first row names the columns; with a total, the last one is it. */
    private void fill(XWPFTable table, List<List<String>> rows, boolean total) {
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                XWPFParagraph paragraph =
                        DocxWriter.paragraph(table.getRow(row).getCell(column), column == 0 ? "Cell" : "Figure");
                if (total && row == rows.size() - 1) {
                    writer.write(paragraph, cells.get(column), DocxWriter.STRONG);
                } else {
                    writer.write(paragraph, cells.get(column));
                }
            }
        }
    }
}
