package org.wayforward.outcome.export;

import java.util.List;
import org.w3c.dom.Element;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeWords;

/** Writes the text of recommendations into the page of a PDF, with their subparagraphs and footnotes. */
final class HtmlRecommendation {

    private final HtmlPage page;
    private final OutcomeWords words;
    private int footnotes;

    HtmlRecommendation(HtmlPage page, OutcomeWords words) {
        this.page = page;
        this.words = words;
    }

    /** Fills {@code first}, which may begin with a number, and puts the subparagraphs behind it. */
    void write(Element parent, Element first, Draft draft) {
        DraftText text = draft.text();
        List<Footnotes.Footnote> placed = Footnotes.placed(draft, words);
        HtmlPage.direct(first, text.paragraph());
        line(first, text.paragraph(), 0, placed);
        if (text.subparagraphs().isEmpty()) {
            return;
        }
        Element list = page.add(parent, "ol", "parts");
        int line = 0;
        List<DraftText.Subparagraph> outline = text.outline();
        for (int place = 0; place < outline.size(); place++) {
            DraftText.Subparagraph part = outline.get(place);
            Element item = item(list, DraftText.letter(place), part.words(), ++line, placed);
            if (!part.items().isEmpty()) {
                Element below = page.add(item, "ol", "items");
                below.setAttribute("type", "i");
                for (int under = 0; under < part.items().size(); under++) {
                    item(below, DraftText.numeral(under), part.items().get(under), ++line, placed);
                }
            }
        }
    }

    private Element item(Element list, String sign, String says, int line, List<Footnotes.Footnote> placed) {
        Element item = page.add(list, "li", null);
        HtmlPage.direct(item, says);
        page.add(item, "span", "n", sign);
        line(item, says, line, placed);
        return item;
    }

    /** A line of a recommendation with the signs of its footnotes where they belong. */
    private void line(Element element, String text, int line, List<Footnotes.Footnote> placed) {
        int from = 0;
        for (Footnotes.Footnote footnote : placed) {
            if (footnote.line() == line) {
                page.write(element, text.substring(from, footnote.offset()));
                footnote(element, footnote.text());
                from = footnote.offset();
            }
        }
        page.write(element, text.substring(from));
    }

    private void footnote(Element element, String text) {
        String number = Integer.toString(++footnotes);
        Element call = page.add(element, "abbr", "call", number);
        call.setAttribute("title", PdfTags.FOOTNOTE + number);
        Element note = page.add(element, "div", "footnote");
        note.setAttribute("title", PdfTags.FOOTNOTE + number);
        page.add(note, "span", "sign", number);
        page.write(note, " " + text);
    }
}
