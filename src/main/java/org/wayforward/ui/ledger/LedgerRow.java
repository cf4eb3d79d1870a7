package org.wayforward.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.live.Ledger;
import org.wayforward.outcome.FateWords;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Moment;

/** A contribution in the ledger: its number, what it says where that may be read, and what became of it. */
class LedgerRow extends ListItem {

    private final OutcomeWords words;
    private final Paragraph sign = new Paragraph();
    private final Paragraph says = new Paragraph();
    private final Paragraph facts = new Paragraph();
    private final Paragraph fate = new Paragraph();
    private transient Ledger.@Nullable Row shown;
    private String shownArea = "";

    LedgerRow(OutcomeWords words) {
        this.words = words;
        sign.addClassName("wf-kind");
        says.addClassName("says");
        says.getElement().setAttribute("dir", "auto");
        facts.addClassName("wf-meta");
        fate.addClassName("ledger-fate");
        addClassName("ledger-row");
        Div what = new Div(says, facts);
        add(sign, what, fate);
    }

    /** Shows it as it stands, under the name of its area. */
    void show(Ledger.Row row, String area) {
        if (row.equals(shown) && area.equals(shownArea)) {
            return;
        }
        shown = row;
        shownArea = area;
        String kind = row.kind().key();
        Span mark = new Span();
        mark.addClassNames("sign", kind);
        mark.getElement().setAttribute("aria-hidden", "true");
        sign.removeAll();
        sign.setClassName(kind, true);
        sign.add(mark, new Span(words.sign(row.kind(), row.number())));
        String text = row.text();
        says.setVisible(text != null);
        says.setText(text == null ? "" : text);
        says.getElement().setAttribute("lang", row.lang());
        facts.removeAll();
        facts.add(new Span(area));
        if (!row.groups().isEmpty()) {
            facts.add(new Span(words.groups(row.groups())));
        }
        if (row.medium() != null) {
            facts.add(new Span(Messages.of("medium", row.medium())));
        }
        facts.add(new Moment(row.at()));
        fate.setText(FateWords.line(row.fate(), row.kind(), words));
        getElement().setAttribute("data-stage", row.fate().stage().key());
    }

    /** Everything that a search looks through. */
    static String searched(Ledger.Row row, OutcomeWords words) {
        String text = row.text();
        return Stream.of(
                        words.sign(row.kind(), row.number()).replace('\u00a0', ' '),
                        text == null ? "" : text,
                        FateWords.line(row.fate(), row.kind(), words))
                .collect(Collectors.joining(" "));
    }
}
