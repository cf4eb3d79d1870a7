package org.wayforward.outcome.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.wayforward.outcome.EditionTexts;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Masthead;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeWords;

/**
 * The outcome as a Word document in the manner of the United Nations: a title block, a note that says what the document
 * is not, the recommendations first and bold, the issues considered, and annexes with the method, the indicative tallies,
 * what became of every contribution, and who took part. With nothing final, what the room recommended stands in.
 */
public final class OutcomeDocx {

    static final String SEPARATOR = "\u00a0· ";

    private final OutcomeDocument outcome;
    private final @Nullable EditionTexts since;
    private final OutcomeWords words;
    private final DocxWriter writer;

    private OutcomeDocx(OutcomeDocument outcome, @Nullable EditionTexts since, OutcomeWords words, DocxWriter writer) {
        this.outcome = outcome;
        this.since = since;
        this.words = words;
        this.writer = writer;
    }

    /** The bytes of the {@code .docx} file, its own words in the language of {@code words}. */
    public static byte[] render(OutcomeDocument outcome, OutcomeWords words) {
        return render(outcome, null, words);
    }

    /** The same, with what changed in the recommendations since an edition as tracked changes. */
    public static byte[] render(OutcomeDocument outcome, @Nullable EditionTexts since, OutcomeWords words) {
        try (DocxWriter writer = new DocxWriter(words.locale())) {
            new OutcomeDocx(outcome, since, words, writer).write();
            return writer.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        Masthead masthead = outcome.masthead();
        String nature = Nature.of(outcome, words);
        writer.properties(words.text("outcome.title"), masthead.title(), masthead.code() + ", " + nature, outcome.at());
        writer.footer(masthead.code() + SEPARATOR + words.moment(outcome.at()), nature);
        titleBlock(masthead, nature);
        writer.paragraph("Title", words.text("outcome.title"));
        note();
        new DocxRecommendations(outcome, since, words, writer).write();
        issues();
        new OutcomeAnnexes(outcome, words, writer).write();
    }

    private void titleBlock(Masthead masthead, String nature) {
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
        cell(below.getCell(1), "Masthead", nature);
    }

    private void note() {
        writer.paragraph("NoteHeading", words.text("outcome.note"));
        Nature.note(outcome, words).forEach(line -> writer.paragraph("Note", line));
        if (since != null) {
            writer.paragraph(
                    "Note",
                    words.text(
                            "outcome.note.changes",
                            since.edition().number(),
                            words.moment(since.edition().issuedAt())));
        }
    }

    /** The issues that a recommendation answers and the most supported ones, under the headings of their areas. */
    private void issues() {
        writer.part(words.text("outcome.part.issues"));
        if (outcome.areas().stream().allMatch(area -> area.issues().isEmpty())) {
            writer.paragraph("Remark", words.text("outcome.part.issues.none"));
            return;
        }
        writer.paragraph("Remark", words.text("outcome.part.issues.key"));
        for (Area area : outcome.areas()) {
            List<Source> key = KeyIssues.of(area);
            if (!key.isEmpty()) {
                writer.heading(area.name());
                key.forEach(source -> DocxRecommendations.considered(source, null, words, writer));
            }
        }
    }

    private void cell(XWPFTableCell cell, String style, String text) {
        writer.write(DocxWriter.paragraph(cell, style), text);
    }
}
