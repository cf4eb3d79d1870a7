package org.wayforward.outcome.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Gone;
import org.wayforward.outcome.OutcomeWords;

/** The annexes of the Word document: method, indicative tallies, every contribution and its fate, who took part. */
final class OutcomeAnnexes {

    /** The width of the text, in twentieths of a point. */
    private static final int WIDTH = 9026;

    /** What a cell keeps free at its right, in the same. */
    private static final int MARGIN = 112;

    /** The most rows of a table that is kept on one page. */
    private static final int ONE_PAGE = 16;

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
        TallyTable.of(outcome, words).forEach(this::table);
        annex("III", "outcome.annex.contributions");
        writer.paragraph("Normal", words.text("outcome.annex.contributions.note"));
        outcome.areas().forEach(this::area);
        annex("IV", "outcome.annex.participants");
        writer.paragraph("Normal", Nature.participants(outcome, words));
        table(TallyTable.participants(outcome, words));
        writer.paragraph(
                "Remainder",
                words.text(
                        "outcome.state",
                        words.moment(outcome.at()),
                        outcome.masthead().code(),
                        Long.toString(outcome.revision())));
        writer.paragraph("Remainder", Fingerprint.line(outcome, words));
    }

    private void annex(String number, String title) {
        writer.paragraph("Annex", words.text("outcome.annex.number", number));
        writer.paragraph("AnnexTitle", words.text(title));
    }

    private void method() {
        Nature.method(outcome, words).forEach(line -> writer.paragraph("Normal", line));
    }

    private void table(TallyTable table) {
        writer.paragraph("Caption", table.caption());
        String note = table.note();
        if (note != null) {
            writer.paragraph("Normal", note).setKeepNext(!table.rows().isEmpty());
        }
        if (table.rows().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>(table.rows());
        rows.addFirst(table.head());
        fill(writer.table("Ledger", rows.size(), widths(table), true), rows, table);
    }

    private static List<Integer> widths(TallyTable table) {
        int parts = table.widths().stream().mapToInt(Integer::intValue).sum();
        return table.widths().stream().map(part -> WIDTH * part / parts).toList();
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
        writer.write(paragraph, Details.sign(entry, words) + ".", "Sign");
        writer.write(paragraph, " ");
        writer.write(paragraph, entry.text(), null, Locale.forLanguageTag(entry.lang()));
        XWPFParagraph details = writer.paragraph("ContributionDetails");
        writer.write(details, words.count("outcome.indicative-supporters", entry.supporters()), DocxWriter.STRONG);
        Details.of(entry, words).forEach(detail -> writer.write(details, OutcomeDocx.SEPARATOR + detail));
    }

    private void gone(Gone gone) {
        XWPFParagraph paragraph = writer.item("Contribution", DocxWriter.CONTRIBUTIONS, 0);
        paragraph.setKeepNext(false);
        writer.write(
                paragraph,
                words.text("outcome.gone." + gone.absence().key(), words.sign(gone.kind(), gone.number())),
                "Sign");
    }

    /** The first row names the columns; with a total, the last one is it. */
    private void fill(XWPFTable table, List<List<String>> rows, TallyTable tally) {
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                XWPFTableCell cell = table.getRow(row).getCell(column);
                XWPFParagraph paragraph =
                        DocxWriter.paragraph(cell, (row == 0 ? "Head" : "") + (column == 0 ? "Cell" : "Figure"));
                if (rows.size() <= ONE_PAGE && row < rows.size() - 1) {
                    paragraph.setKeepNext(true);
                }
                if (tally.total() && row == rows.size() - 1) {
                    writer.write(paragraph, cells.get(column), DocxWriter.STRONG);
                } else {
                    writer.write(paragraph, cells.get(column));
                }
                Double bar = row == 0 ? null : tally.bar(row - 1, column);
                if (bar != null) {
                    DocxWriter.bar(cell, bar, widths(tally).get(column) - MARGIN);
                }
            }
        }
    }
}
