package org.wayforward.outcome.export;

import java.util.Locale;
import org.w3c.dom.Element;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeWords;

/** The annexes of the PDF: method, indicative tallies, every contribution and what became of it, participants. */
final class OutcomeHtmlAnnexes {

    private final OutcomeDocument outcome;
    private final OutcomeWords words;
    private final HtmlPage page;
    private final Element body;

    OutcomeHtmlAnnexes(OutcomeDocument outcome, OutcomeWords words, HtmlPage page) {
        this.outcome = outcome;
        this.words = words;
        this.page = page;
        this.body = page.body();
    }

    void write() {
        annex("I", "outcome.annex.method");
        Nature.method(outcome, words).forEach(line -> page.add(body, "p", "plain", line));
        annex("II", "outcome.annex.tallies");
        TallyTable.of(outcome, words).forEach(this::table);
        Element annex = annex("III", "outcome.annex.contributions");
        page.add(body, "p", "plain", words.text("outcome.annex.contributions.note"));
        outcome.areas().forEach(area -> area(area, annex));
        annex("IV", "outcome.annex.participants");
        page.add(body, "p", "plain", Nature.participants(outcome, words));
        table(TallyTable.participants(outcome, words));
        page.add(
                body,
                "p",
                "remainder",
                words.text(
                        "outcome.state",
                        words.moment(outcome.at()),
                        outcome.masthead().code(),
                        Long.toString(outcome.revision())));
        page.add(body, "p", "remainder", Fingerprint.line(outcome, words));
    }

    private Element annex(String number, String key) {
        Element heading = page.add(body, "h2", "annex");
        String name = words.text("outcome.annex.number", number);
        String title = words.text(key);
        page.add(heading, "span", "number", name);
        page.write(heading, title);
        return page.bookmark(null, name + ". " + title, heading);
    }

    private void table(TallyTable table) {
        page.add(body, "p", "caption", table.caption());
        String note = table.note();
        if (note != null) {
            page.add(body, "p", "caption-note", note);
        }
        if (!table.rows().isEmpty()) {
            page.table(body, table);
        }
    }

    private void area(Area area, Element annex) {
        Element heading = page.add(body, "h3", null);
        page.add(heading, "span", "n", area.label() + ".");
        page.write(heading, area.title());
        page.bookmark(annex, area.label() + ". " + area.title(), heading);
        if (area.entries().findAny().isEmpty()) {
            page.add(body, "p", "plain", words.text("outcome.area.none"));
        }
        area.entries().forEach(this::entry);
        if (!area.gone().isEmpty()) {
            page.add(body, "p", "plain", words.count("outcome.not-shown", area.notShown()));
            area.gone()
                    .forEach(gone -> page.add(
                            body,
                            "p",
                            "plain",
                            words.text(
                                    "outcome.gone." + gone.absence().key(), words.sign(gone.kind(), gone.number()))));
        }
    }

    private void entry(Entry entry) {
        Element paragraph = page.add(body, "p", "contribution");
        HtmlPage.direct(paragraph, entry.text());
        page.add(paragraph, "span", "sign", Details.sign(entry, words) + ".");
        page.write(paragraph, " ");
        page.write(paragraph, entry.text(), Locale.forLanguageTag(entry.lang()));
        Element details = page.add(body, "p", "under");
        page.add(details, "span", "strong", words.count("outcome.indicative-supporters", entry.supporters()));
        Details.of(entry, words).forEach(detail -> page.write(details, OutcomeDocx.SEPARATOR + detail));
    }
}
