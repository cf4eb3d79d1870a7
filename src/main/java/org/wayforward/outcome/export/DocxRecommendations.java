package org.wayforward.outcome.export;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.Change;
import org.wayforward.outcome.Change.Mark;
import org.wayforward.outcome.ChangedLine;
import org.wayforward.outcome.EditionTexts;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeWords;

/**
 * The first part of the Word document: the final recommendations, bold, numbered through by Word, with their footnotes and,
 * where asked for, what changed in them since an edition; or what the room recommended while nothing is final.
 */
final class DocxRecommendations {

    private static final String BOLD = "RecommendationText";

    private final OutcomeDocument outcome;
    private final @Nullable EditionTexts since;
    private final OutcomeWords words;
    private final DocxWriter writer;
    private final TrackedRuns tracked;

    DocxRecommendations(OutcomeDocument outcome, @Nullable EditionTexts since, OutcomeWords words, DocxWriter writer) {
        this.outcome = outcome;
        this.since = since;
        this.words = words;
        this.writer = writer;
        this.tracked = new TrackedRuns(writer);
    }

    void write() {
        boolean consolidated = outcome.consolidated();
        writer.part(words.text(consolidated ? "outcome.recommendations" : "outcome.part.stand-in"));
        if (!consolidated) {
            writer.paragraph("Remark", words.text("outcome.stand-in"));
        }
        boolean any = false;
        for (Area area : outcome.areas()) {
            List<Tracked> finals = since == null ? Tracked.plain(area) : Tracked.since(since, area);
            List<Source> standIns = consolidated || since != null ? List.of() : area.sources(Kind.RECOMMENDATION);
            if (consolidated || !finals.isEmpty() || !standIns.isEmpty()) {
                writer.heading(area.name());
                finals.forEach(this::recommendation);
                if (consolidated && area.finals().isEmpty()) {
                    writer.paragraph("Remark", words.text("outcome.recommendations.none-final"));
                }
                standIns.forEach(source -> considered(source, BOLD, words, writer));
                any = true;
            }
        }
        if (!any) {
            writer.paragraph("Remark", words.text("outcome.part.recommendations.none"));
        }
    }

    private void recommendation(Tracked recommendation) {
        List<Footnotes.Footnote> footnotes =
                recommendation.draft() == null ? List.of() : Footnotes.placed(recommendation.draft(), words);
        int now = 0;
        for (int place = 0; place < recommendation.lines().size(); place++) {
            ChangedLine line = recommendation.lines().get(place);
            boolean first = place == 0;
            XWPFParagraph paragraph = writer.item(
                    first ? "Recommendation" : "Subparagraph", DocxWriter.BODY, first ? 0 : line.item() ? 2 : 1);
            if (first && recommendation.lines().size() > 1) {
                paragraph.setKeepNext(true);
            }
            DocxWriter.direct(paragraph, line.mark() == Mark.REMOVED ? line.earlier() : line.later());
            tracked.mark(paragraph, line.mark(), recommendation.at());
            int at = now;
            line(
                    paragraph,
                    line,
                    footnotes.stream().filter(one -> one.line() == at).toList(),
                    recommendation);
            if (line.mark() != Mark.REMOVED) {
                now++;
            }
        }
    }

    private void line(
            XWPFParagraph paragraph, ChangedLine line, List<Footnotes.Footnote> footnotes, Tracked recommendation) {
        if (line.mark() == Mark.REMOVED) {
            tracked.remove(paragraph, line.earlier(), BOLD, recommendation.at());
            return;
        }
        int written = 0;
        for (Change change : line.changes()) {
            if (change.mark() == Mark.REMOVED) {
                tracked.remove(paragraph, change.text(), BOLD, recommendation.at());
                continue;
            }
            int from = 0;
            for (Footnotes.Footnote footnote : footnotes) {
                int to = footnote.offset() - written;
                if (to > from && to <= change.text().length()) {
                    text(paragraph, change, from, to, recommendation);
                    if (line.mark() == Mark.INSERTED) {
                        tracked.insertFootnote(paragraph, footnote.text(), recommendation.at());
                    } else {
                        writer.footnote(paragraph, footnote.text());
                    }
                    from = to;
                }
            }
            text(paragraph, change, from, change.text().length(), recommendation);
            written += change.text().length();
        }
    }

    private void text(XWPFParagraph paragraph, Change change, int from, int to, Tracked recommendation) {
        String text = change.text().substring(from, to);
        if (text.isEmpty()) {
            return;
        }
        if (change.mark() == Mark.INSERTED) {
            tracked.insert(paragraph, text, BOLD, recommendation.at());
        } else {
            writer.write(paragraph, text, BOLD);
        }
    }

    /** What the body says of a cluster or a contribution: its lead's text, and the tally below. */
    static void considered(Source source, @Nullable String characterStyle, OutcomeWords words, DocxWriter writer) {
        OutcomeDocument.Entry lead = source.lead();
        XWPFParagraph paragraph = writer.item("Issue", DocxWriter.BODY, 0);
        DocxWriter.direct(paragraph, lead.text());
        writer.write(paragraph, lead.text(), characterStyle, Locale.forLanguageTag(lead.lang()));
        List<String> see = Fates.paragraphs(source.uses());
        if (!see.isEmpty()) {
            writer.write(paragraph, " (" + words.listing("outcome.see", see) + ")");
        }
        XWPFParagraph details = writer.paragraph("ContributionDetails");
        writer.write(details, words.count("outcome.indicative-supporters", source.supporters()), DocxWriter.STRONG);
        Details.of(source, words).forEach(detail -> writer.write(details, OutcomeDocx.SEPARATOR + detail));
    }
}
