package org.wayforward.outcome.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.GroupCount;
import org.wayforward.outcome.OutcomeDocument.Masthead;
import org.wayforward.outcome.OutcomeDocument.Paper;
import org.wayforward.outcome.OutcomeDocument.Tag;
import org.wayforward.outcome.OutcomeWords;

/**
 * The outcome as a Word document in the manner of the United Nations: a title block, a note that says what the document
 * is not, every contribution as a numbered paragraph under its area, and an annex with the tallies.
 */
public final class OutcomeDocx {

    private static final String SEPARATOR = "\u00a0· ";

    private final OutcomeDocument outcome;
    private final OutcomeWords words;
    private final DocxWriter writer;

    private OutcomeDocx(OutcomeDocument outcome, OutcomeWords words, DocxWriter writer) {
        this.outcome = outcome;
        this.words = words;
        this.writer = writer;
    }

    /** The bytes of the {@code .docx} file, its own words in the language of {@code words}. */
    public static byte[] render(OutcomeDocument outcome, OutcomeWords words) {
        try (DocxWriter writer = new DocxWriter(words.locale())) {
            new OutcomeDocx(outcome, words, writer).write();
            return writer.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        Masthead masthead = outcome.masthead();
        writer.properties(
                words.text("outcome.title"),
                masthead.title(),
                masthead.code() + ", " + words.text("outcome.indicative"),
                outcome.at());
        writer.footer(masthead.code() + SEPARATOR + words.moment(outcome.at()), words.text("outcome.indicative"));
        titleBlock(masthead);
        writer.paragraph("Title", words.text("outcome.title"));
        note();
        outcome.areas().forEach(this::area);
        annex();
    }

    private void titleBlock(Masthead masthead) {
        XWPFTable block = writer.table("TitleBlock", 2, List.of(6526, 2500), false);
        XWPFTableRow top = block.getRow(0);
        cell(top.getCell(0), "Meeting", masthead.meeting());
        cell(top.getCell(1), "Symbol", masthead.code());
        top.getCell(1).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        XWPFTableRow below = block.getRow(1);
        cell(below.getCell(0), "MeetingTitle", masthead.title());
        cell(below.getCell(0), "Masthead", masthead.place() + ", " + masthead.dates());
        cell(below.getCell(0), "Masthead", masthead.organizers());
        cell(below.getCell(0), "Masthead", words.text("outcome.closing-session"));
        cell(below.getCell(1), "Masthead", words.day(outcome.at()));
        cell(below.getCell(1), "Masthead", words.text("outcome.indicative"));
    }

    private void note() {
        writer.paragraph("NoteHeading", words.text("outcome.note"));
        writer.paragraph("Note", words.text("outcome.note.nature"));
        writer.paragraph("Note", words.text("outcome.note.ranking"));
        String content = words.text(
                "outcome.note.content",
                words.count("outcome.count.issues", count(Kind.ISSUE)),
                words.count("outcome.count.recommendations", count(Kind.RECOMMENDATION)),
                words.count("outcome.count.experts", outcome.participation().authors()),
                words.count(
                        "outcome.count.participants", outcome.participation().supporters()));
        writer.paragraph(
                "Note",
                outcome.notShown() == 0
                        ? content
                        : content + " " + words.count("outcome.not-shown", outcome.notShown()));
    }

    private int count(Kind kind) {
        return (int) outcome.entries().filter(entry -> entry.kind() == kind).count();
    }

    private void area(Area area) {
        BigInteger list = writer.areaList(area.label());
        writer.write(writer.item("Heading1", list, 0), area.title());
        if (area.entries().findAny().isEmpty()) {
            writer.paragraph("Remark", words.text("outcome.area.none"));
        } else {
            entries(list, "outcome.issues", area.issues());
            entries(list, "outcome.recommendations", area.recommendations());
        }
        if (area.notShown() > 0) {
            writer.paragraph("Remark", words.count("outcome.not-shown", area.notShown()));
        }
    }

    private void entries(BigInteger list, String heading, List<Entry> entries) {
        writer.write(writer.item("Heading2", list, 1), words.text(heading));
        if (entries.isEmpty()) {
            writer.paragraph("Remark", words.text(heading + ".none"));
        }
        entries.forEach(this::entry);
    }

    private void entry(Entry entry) {
        XWPFParagraph paragraph = writer.item("Contribution", DocxWriter.CONTRIBUTIONS, 0);
        DocxWriter.direct(paragraph, entry.text());
        writer.write(paragraph, sign(entry) + ".", "Sign");
        writer.write(paragraph, " ");
        writer.write(
                paragraph,
                entry.text(),
                entry.kind() == Kind.RECOMMENDATION ? "RecommendationText" : null,
                Locale.forLanguageTag(entry.lang()));
        XWPFParagraph details = writer.paragraph("ContributionDetails");
        writer.write(details, words.count("outcome.supporters", entry.supporters()), DocxWriter.STRONG);
        details(entry).forEach(detail -> writer.write(details, SEPARATOR + detail));
    }

    private String sign(Entry entry) {
        String sign = words.sign(entry.kind(), entry.number());
        return entry.nowUnder() == null ? sign : sign + ", " + words.text("outcome.now-under", entry.nowUnder());
    }

    private List<String> details(Entry entry) {
        List<String> details = new ArrayList<>();
        if (!entry.addresses().isEmpty()) {
            details.add(words.listing("outcome.addresses", entry.addresses()));
        }
        if (!entry.addressedBy().isEmpty()) {
            details.add(words.listing("outcome.addressed-by", entry.addressedBy()));
        }
        List<String> evidence =
                new ArrayList<>(entry.evidence().stream().map(Paper::title).toList());
        if (entry.cites() != null) {
            evidence.add(entry.cites());
        }
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

    private void annex() {
        writer.paragraph("Annex", words.text("outcome.annex"));
        writer.paragraph("AnnexTitle", words.text("outcome.annex.title"));
        writer.paragraph(
                "Normal",
                words.text("outcome.method.question", outcome.masthead().question()));
        writer.paragraph("Normal", words.text("outcome.method.posting"));
        writer.paragraph("Normal", words.text("outcome.method.numbers"));
        writer.paragraph("Normal", words.text("outcome.method.groups"));
        groups();
        areas();
        writer.paragraph(
                "Remainder",
                words.text(
                        "outcome.state",
                        words.moment(outcome.at()),
                        outcome.masthead().code(),
                        Long.toString(outcome.revision())));
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
        fill(writer.table("Ledger", rows.size(), List.of(7526, 1500), true), rows);
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
        fill(writer.table("Ledger", rows.size(), List.of(3526, 1150, 1650, 1600, 1100), true), rows);
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

    /** The first row names the columns, the last one is the total. */
    private void fill(XWPFTable table, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                XWPFParagraph paragraph =
                        DocxWriter.paragraph(table.getRow(row).getCell(column), column == 0 ? "Cell" : "Figure");
                if (row == rows.size() - 1) {
                    writer.write(paragraph, cells.get(column), DocxWriter.STRONG);
                } else {
                    writer.write(paragraph, cells.get(column));
                }
            }
        }
    }

    private void cell(XWPFTableCell cell, String style, String text) {
        writer.write(DocxWriter.paragraph(cell, style), text);
    }
}
