package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.outcome.DraftText;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Subparagraphs;

/** The text of a recommendation as it is printed: the paragraph, then its subparagraphs. */
final class DraftWords extends Div {

    private @Nullable DraftText shown;

    DraftWords() {
        addClassName("draft-words");
    }

    DraftWords(DraftText text) {
        this();
        show(text);
    }

    void show(DraftText text) {
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        removeAll();
        setClassName("is-empty", text.isEmpty());
        Paragraph paragraph = new Paragraph();
        if (text.isEmpty()) {
            paragraph.setText(Messages.of("desk.draft.empty"));
        } else {
            write(paragraph, text.paragraph());
        }
        paragraph.getElement().setAttribute("dir", "auto");
        add(paragraph);
        if (!text.subparagraphs().isEmpty()) {
            add(new Subparagraphs(text, DraftWords::write));
        }
    }

    /** Words in square brackets are not agreed: they are marked. */
    private static void write(HtmlContainer place, String words) {
        List<DraftText.Stretch> stretches = DraftText.stretches(words);
        if (stretches.size() < 2 && stretches.stream().noneMatch(DraftText.Stretch::bracketed)) {
            place.setText(words);
            return;
        }
        stretches.forEach(stretch -> {
            if (stretch.bracketed()) {
                HtmlContainer mark = new HtmlContainer("mark");
                mark.setText(stretch.words());
                place.add(mark);
            } else {
                place.add(new Text(stretch.words()));
            }
        });
    }
}
