package org.wayforward.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.wayforward.outcome.DraftText;

/** The subparagraphs of a recommendation as they are printed: (a), (b) and so on, and below them (i), (ii) and so on. */
public final class Subparagraphs extends OrderedList {

    /** Those of a text; {@code write} puts words into their place. */
    public Subparagraphs(DraftText text, BiConsumer<HtmlContainer, String> write) {
        List<DraftText.Subparagraph> outline = text.outline();
        for (int place = 0; place < outline.size(); place++) {
            DraftText.Subparagraph subparagraph = outline.get(place);
            ListItem item = item(place, DraftText::letter, subparagraph.words(), write);
            if (!subparagraph.items().isEmpty()) {
                OrderedList below = new OrderedList();
                for (int under = 0; under < subparagraph.items().size(); under++) {
                    below.add(
                            item(under, DraftText::numeral, subparagraph.items().get(under), write));
                }
                item.add(below);
            }
            add(item);
        }
    }

    private static ListItem item(
            int place, IntFunction<String> sign, String says, BiConsumer<HtmlContainer, String> write) {
        Span letter = new Span(sign.apply(place));
        letter.addClassName("letter");
        Span words = new Span();
        write.accept(words, says);
        words.getElement().setAttribute("dir", "auto");
        return new ListItem(letter, words);
    }
}
