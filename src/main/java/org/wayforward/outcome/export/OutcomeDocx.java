package org.wayforward.outcome.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Masthead;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeWords;

/**
 * The outcome as a Word document in the manner of the United Nations: a title block, a note that says what the document
 * is not, the recommendations first and bold, the issues considered, and annexes with the method, the indicative tallies
 * and what became of every contribution. With nothing final, what the room recommended stands in.
 */
public final class OutcomeDocx {

    static final String SEPARATOR = "\u00a0· ";

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
        String nature = Nature.of(outcome, words);
        writer.properties(words.text("outcome.title"), masthead.title(), masthead.code() + ", " + nature, outcome.at());
        writer.footer(masthead.code() + SEPARATOR + words.moment(outcome.at()), nature);
        titleBlock(masthead, nature);
        writer.paragraph("Title", words.text("outcome.title"));
        note();
        recommendations();
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
        writer.paragraph(
                "Note", words.text(outcome.consolidated() ? "outcome.note.consolidated" : "outcome.note.nature"));
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

    private void recommendations() {
        boolean consolidated = outcome.consolidated();
        part(consolidated ? "outcome.recommendations" : "outcome.part.stand-in");
        if (!consolidated) {
            writer.paragraph("Remark", words.text("outcome.stand-in"));
        }
        boolean any = false;
        for (Area area : outcome.areas()) {
            List<Draft> finals = area.finals();
            List<Source> standIns = consolidated ? List.of() : area.sources(Kind.RECOMMENDATION);
            if (!finals.isEmpty() || !standIns.isEmpty()) {
                heading(area);
                finals.forEach(this::recommendation);
                standIns.forEach(source -> considered(source, "RecommendationText"));
                any = true;
            }
        }
        if (!any) {
            writer.paragraph("Remark", words.text("outcome.part.recommendations.none"));
        }
    }

    private void recommendation(Draft draft) {
        DraftText text = draft.text();
        paragraph("Recommendation", 0, text.paragraph(), !text.subparagraphs().isEmpty());
        text.subparagraphs().forEach(part -> paragraph("Subparagraph", 1, part, false));
    }

    private void paragraph(String style, int level, String text, boolean goesOn) {
        XWPFParagraph paragraph = writer.item(style, DocxWriter.BODY, level);
        if (goesOn) {
            paragraph.setKeepNext(true);
        }
        DocxWriter.direct(paragraph, text);
        writer.write(paragraph, text, "RecommendationText");
    }

    /** The issues that a recommendation answers and the most supported ones, under the headings of their areas. */
    private void issues() {
        part("outcome.part.issues");
        if (outcome.areas().stream().allMatch(area -> area.issues().isEmpty())) {
            writer.paragraph("Remark", words.text("outcome.part.issues.none"));
            return;
        }
        writer.paragraph("Remark", words.text("outcome.part.issues.key"));
        for (Area area : outcome.areas()) {
            List<Source> key = KeyIssues.of(area);
            if (!key.isEmpty()) {
                heading(area);
                key.forEach(source -> considered(source, null));
            }
        }
    }

    private void considered(Source source, @Nullable String characterStyle) {
        Entry lead = source.lead();
        XWPFParagraph paragraph = writer.item("Issue", DocxWriter.BODY, 0);
        DocxWriter.direct(paragraph, lead.text());
        writer.write(paragraph, lead.text(), characterStyle, Locale.forLanguageTag(lead.lang()));
        List<String> see = Fates.paragraphs(source.uses());
        if (!see.isEmpty()) {
            writer.write(paragraph, " (" + words.listing("outcome.see", see) + ")");
        }
        XWPFParagraph details = writer.paragraph("ContributionDetails");
        writer.write(details, words.count("outcome.indicative-supporters", source.supporters()), DocxWriter.STRONG);
        List<String> more = new ArrayList<>();
        more.add(words.sign(lead.kind(), lead.number()));
        if (source.members().size() > 1) {
            more.add(words.count("outcome.same", source.members().size()));
        }
        Stream.of(lead)
                .filter(entry -> !entry.addresses().isEmpty())
                .forEach(entry -> more.add(words.listing("outcome.addresses", entry.addresses())));
        more.forEach(one -> writer.write(details, SEPARATOR + one));
    }

    private void part(String key) {
        writer.write(writer.item("Heading1", DocxWriter.HEADINGS, 0), words.text(key));
    }

    private void heading(Area area) {
        writer.write(writer.item("Heading2", DocxWriter.HEADINGS, 1), area.name());
    }

    private void cell(XWPFTableCell cell, String style, String text) {
        writer.write(DocxWriter.paragraph(cell, style), text);
    }
}
