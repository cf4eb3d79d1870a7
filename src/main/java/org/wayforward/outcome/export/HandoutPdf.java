package org.wayforward.outcome.export;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.w3c.dom.Element;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.participant.QrCode;

/**
 * What is handed out at the exit door: for each thematic area one sheet of paper, never two, with its recommendations and
 * their footnotes, the issues with the most supporters and where the draft can be read. Issues make room for recommendations.
 */
final class HandoutPdf {

    private static final int ISSUES = 12;

    /** Of what the room recommended, while nobody has drafted anything. */
    private static final int STAND_INS = 8;

    private final OutcomeDocument outcome;
    private final String address;
    private final OutcomeWords words;

    /** How much of an area is on its sheet. */
    private record Share(int recommendations, int issues) {}

    private HandoutPdf(OutcomeDocument outcome, String address, OutcomeWords words) {
        this.outcome = outcome;
        this.address = address;
        this.words = words;
    }

    /** The file with the sheets of these areas; the draft can be read at {@code address}. */
    static byte[] render(OutcomeDocument outcome, List<Area> areas, String address, OutcomeWords words) {
        HandoutPdf handout = new HandoutPdf(outcome, address, words);
        HtmlPage page = handout.page();
        HtmlRecommendation text = new HtmlRecommendation(page, words);
        areas.forEach(area -> handout.sheet(page, text, area, handout.share(area)));
        return PdfFile.of(page, words, outcome.at());
    }

    private HtmlPage page() {
        return new HtmlPage(
                words.text("handout.title"), outcome.masthead().title(), words.locale(), PdfFile.style("handout"));
    }

    /** As many issues as there is room for, at most {@link #ISSUES}; fewer recommendations only when no issue fits. */
    private Share share(Area area) {
        int all = wanted(area);
        int issues = Math.min(ISSUES, area.sources(Kind.ISSUE).size());
        int shown = most(issues, count -> fits(area, new Share(all, count)));
        if (shown >= 0) {
            return new Share(all, shown);
        }
        return new Share(Math.max(0, most(all - 1, count -> fits(area, new Share(count, 0)))), 0);
    }

    /** The greatest number up to a bound that passes, when all below it pass too; below 0 when none does. */
    private static int most(int bound, IntPredicate passes) {
        int low = -1;
        int high = bound;
        if (bound >= 0 && passes.test(bound)) {
            return bound;
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (passes.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean fits(Area area, Share share) {
        HtmlPage page = page();
        sheet(page, new HtmlRecommendation(page, words), area, share);
        return PdfFile.sheets(page, words) == 1;
    }

    private static int recommendations(Area area) {
        int written = written(area).size();
        return written > 0 ? written : area.sources(Kind.RECOMMENDATION).size();
    }

    private static int wanted(Area area) {
        return written(area).isEmpty() ? Math.min(STAND_INS, recommendations(area)) : recommendations(area);
    }

    /** The final recommendations, and while there is none the drafts. */
    private static List<Draft> written(Area area) {
        return area.finals().isEmpty()
                ? area.drafts().stream()
                        .filter(draft -> !draft.text().isEmpty())
                        .toList()
                : area.finals();
    }

    private void sheet(HtmlPage page, HtmlRecommendation text, Area area, Share share) {
        Element sheet = page.add(page.body(), "section", "sheet");
        head(page, sheet, area);
        recommendations(page, text, sheet, area, share);
        issues(page, sheet, area, share);
        page.add(sheet, "p", "nature", words.text("handout.indicative") + ". " + words.text("outcome.note.ranking"));
        page.add(
                sheet,
                "p",
                "foot",
                words.text(
                        "outcome.state",
                        words.moment(outcome.at()),
                        outcome.masthead().code(),
                        Long.toString(outcome.revision())));
        page.add(sheet, "p", "foot", Fingerprint.line(outcome, words));
    }

    private void head(HtmlPage page, Element sheet, Area area) {
        Element head = page.add(sheet, "div", "head");
        Element about = page.add(head, "div", "about");
        page.add(
                about,
                "p",
                "meeting",
                outcome.masthead().title() + ", " + outcome.masthead().place() + ", "
                        + outcome.masthead().dates());
        Element title = page.add(about, "h1", null);
        page.add(title, "span", "label", area.label());
        page.write(title, "\u00a0 " + area.name());
        page.bookmark(null, area.label() + ". " + area.name(), title);
        page.add(about, "p", "indicative", words.text("handout.title") + " · " + words.text("handout.indicative"));
        Element read = page.add(head, "div", "read");
        Element code = page.add(read, "p", null);
        page.picture(code, QrCode.png(address, 8), words.text("handout.qr"), "qr");
        page.add(read, "p", "where", words.text("handout.read"));
        page.add(sheet, "p", "address", address);
    }

    private void recommendations(HtmlPage page, HtmlRecommendation text, Element sheet, Area area, Share share) {
        List<Draft> written = written(area);
        if (!written.isEmpty()) {
            page.add(
                    sheet,
                    "h2",
                    null,
                    words.text(area.finals().isEmpty() ? "handout.drafts" : "handout.recommendations"));
            written.stream().limit(share.recommendations()).forEach(draft -> recommendation(page, text, sheet, draft));
        } else {
            List<Source> ranked = area.sources(Kind.RECOMMENDATION);
            page.add(sheet, "h2", null, words.text("handout.stand-in"));
            if (ranked.isEmpty()) {
                page.add(sheet, "p", "none", words.text("handout.recommendations.none"));
            }
            ranked.stream().limit(share.recommendations()).forEach(source -> considered(page, sheet, source));
        }
        more(page, sheet, recommendations(area) - share.recommendations());
    }

    private void recommendation(HtmlPage page, HtmlRecommendation text, Element sheet, Draft draft) {
        Integer number = draft.paragraph();
        Element paragraph = page.add(sheet, "p", "recommendation");
        if (number != null) {
            page.add(paragraph, "span", "n", number + ".\u00a0 ");
        }
        text.write(sheet, paragraph, draft);
    }

    private void issues(HtmlPage page, Element sheet, Area area, Share share) {
        List<Source> ranked = area.sources(Kind.ISSUE);
        page.add(sheet, "h2", null, words.text("handout.issues"));
        if (ranked.isEmpty()) {
            page.add(sheet, "p", "none", words.text("handout.issues.none"));
        }
        ranked.stream().limit(share.issues()).forEach(source -> considered(page, sheet, source));
        more(page, sheet, ranked.size() - share.issues());
    }

    private void considered(HtmlPage page, Element sheet, Source source) {
        Entry lead = source.lead();
        Element text = page.add(sheet, "p", "considered");
        HtmlPage.direct(text, lead.text());
        page.write(text, lead.text(), Locale.forLanguageTag(lead.lang()));
        page.add(
                text,
                "span",
                "tally",
                " " + words.sign(lead.kind(), lead.number()) + OutcomeDocx.SEPARATOR
                        + words.count("outcome.supporters", source.supporters()));
    }

    private void more(HtmlPage page, Element sheet, int left) {
        if (left > 0) {
            page.add(sheet, "p", "more", words.count("handout.more", left));
        }
    }
}
