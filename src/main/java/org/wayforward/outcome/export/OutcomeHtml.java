package org.wayforward.outcome.export;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Masthead;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeWords;

/** The page that the PDF of the outcome is made of: the same parts in the same order as the Word document. */
final class OutcomeHtml {

    private static final List<String> ROMAN = List.of("I", "II");

    private final OutcomeDocument outcome;
    private final OutcomeWords words;
    private final HtmlPage page;
    private final Element body;
    private final HtmlRecommendation text;
    private int parts;
    private int areas;
    private int paragraphs;
    private Element part;

    private OutcomeHtml(OutcomeDocument outcome, OutcomeWords words) {
        this.outcome = outcome;
        this.words = words;
        this.page = new HtmlPage(
                words.text("outcome.title"), outcome.masthead().title(), words.locale(), PdfFile.style("document"));
        this.body = page.body();
        this.text = new HtmlRecommendation(page, words);
        this.part = body;
    }

    /** The page, its own words in the language of {@code words}. */
    static HtmlPage of(OutcomeDocument outcome, OutcomeWords words) {
        OutcomeHtml html = new OutcomeHtml(outcome, words);
        html.write();
        return html.page;
    }

    private void write() {
        String nature = Nature.of(outcome, words);
        page.meta("keywords", outcome.masthead().code() + ", " + nature);
        footer(nature);
        titleBlock(nature);
        Element title = page.add(body, "h1", null, words.text("outcome.title"));
        page.bookmark(null, words.text("outcome.title"), title);
        page.add(body, "p", "note-head", words.text("outcome.note"));
        Nature.note(outcome, words).forEach(line -> page.add(body, "p", "note", line));
        recommendations();
        issues();
        new OutcomeHtmlAnnexes(outcome, words, page).write();
    }

    private void footer(String nature) {
        Element left = page.add(
                body, "div", null, outcome.masthead().code() + OutcomeDocx.SEPARATOR + words.moment(outcome.at()));
        left.setAttribute("id", "footer-left");
        page.add(body, "div", null, nature).setAttribute("id", "footer-middle");
    }

    private void titleBlock(String nature) {
        Masthead masthead = outcome.masthead();
        Element top = page.add(body, "div", "masthead");
        page.add(top, "span", "meeting", masthead.meeting());
        page.add(top, "span", "symbol", masthead.code());
        Element below = page.add(body, "div", "titles");
        Element about = page.add(below, "div", "about");
        page.add(about, "p", "title", masthead.title());
        page.add(about, "p", null, masthead.place() + ", " + masthead.dates());
        page.add(about, "p", null, masthead.organizers());
        page.add(about, "p", null, words.text("outcome.closing-session"));
        Element when = page.add(below, "div", "when");
        page.add(when, "p", null, words.day(outcome.at()));
        page.add(when, "p", null, nature);
    }

    private void recommendations() {
        boolean consolidated = outcome.consolidated();
        part(words.text(consolidated ? "outcome.recommendations" : "outcome.part.stand-in"));
        if (!consolidated) {
            page.add(body, "p", "remark", words.text("outcome.stand-in"));
        }
        boolean any = false;
        for (Area area : outcome.areas()) {
            List<Source> standIns = consolidated ? List.of() : area.sources(Kind.RECOMMENDATION);
            if (consolidated || !standIns.isEmpty()) {
                heading(area);
                area.finals().forEach(this::recommendation);
                if (consolidated && area.finals().isEmpty()) {
                    page.add(body, "p", "remark", words.text("outcome.recommendations.none-final"));
                }
                standIns.forEach(source -> considered(source, "recommendation"));
                any = true;
            }
        }
        if (!any) {
            page.add(body, "p", "remark", words.text("outcome.part.recommendations.none"));
        }
    }

    private void recommendation(Draft draft) {
        boolean chapeau = !draft.text().subparagraphs().isEmpty();
        text.write(body, paragraph("recommendation" + (chapeau ? " chapeau" : "")), draft);
    }

    /** The issues that a recommendation answers and the most supported ones, under the headings of their areas. */
    private void issues() {
        part(words.text("outcome.part.issues"));
        if (outcome.areas().stream().allMatch(area -> area.issues().isEmpty())) {
            page.add(body, "p", "remark", words.text("outcome.part.issues.none"));
            return;
        }
        page.add(body, "p", "remark", words.text("outcome.part.issues.key"));
        for (Area area : outcome.areas()) {
            List<Source> key = KeyIssues.of(area);
            if (!key.isEmpty()) {
                heading(area);
                key.forEach(source -> considered(source, "issue"));
            }
        }
    }

    private void considered(Source source, String look) {
        Entry lead = source.lead();
        Element paragraph = paragraph(look + " chapeau");
        HtmlPage.direct(paragraph, lead.text());
        page.write(paragraph, lead.text(), Locale.forLanguageTag(lead.lang()));
        List<String> see = Fates.paragraphs(source.uses());
        if (!see.isEmpty()) {
            page.write(paragraph, " (" + words.listing("outcome.see", see) + ")");
        }
        Element details = page.add(body, "p", "details");
        page.add(details, "span", "strong", words.count("outcome.indicative-supporters", source.supporters()));
        Details.of(source, words).forEach(one -> page.write(details, OutcomeDocx.SEPARATOR + one));
    }

    /** The next numbered paragraph. */
    private Element paragraph(String look) {
        Element paragraph = page.add(body, "p", look);
        page.add(paragraph, "span", "n", ++paragraphs + ".");
        return paragraph;
    }

    private void part(String title) {
        Element heading = page.add(body, "h2", null);
        page.add(heading, "span", "n", ROMAN.get(parts) + ".");
        page.write(heading, title);
        part = page.bookmark(null, ROMAN.get(parts) + ". " + title, heading);
        parts++;
        areas = 0;
    }

    private void heading(Area area) {
        String letter = (char) ('A' + areas % 26) + ".";
        areas++;
        Element heading = page.add(body, "h3", null);
        page.add(heading, "span", "n", letter);
        page.write(heading, area.name());
        page.bookmark(part, letter + " " + area.name(), heading);
    }
}
