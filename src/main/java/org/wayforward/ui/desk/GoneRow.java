package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Link;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** A contribution that was withdrawn or hidden since, and that recommendations still stand on. */
class GoneRow extends ListItem {

    /** The contribution and the recommendations that stand on it. */
    record Gone(Link link, List<Draft> drafts) {

        long key() {
            return link.id().value();
        }
    }

    private final WfDesk desk;
    private @Nullable Gone shown;

    GoneRow(WfDesk desk) {
        this.desk = desk;
        addClassNames("source", "is-gone");
    }

    void show(Gone gone, boolean writable) {
        if (gone.equals(shown)) {
            return;
        }
        shown = gone;
        removeAll();
        Span name = new Span(desk.name(gone.link().kind(), gone.link().number()));
        name.addClassName("wf-kind");
        String numbers = gone.drafts().stream()
                .map(draft -> Integer.toString(draft.number()))
                .collect(Collectors.joining(", "));
        Span why = new Span(new Icon("eye-off"), new Span(Messages.of("desk.gone.used", numbers)));
        why.addClassName("why");
        Div foot = new Div();
        foot.addClassNames("source-foot", "wf-meta");
        if (writable) {
            gone.drafts()
                    .forEach(draft -> foot.add(new Tool(
                                    Messages.of("desk.gone.take-out", draft.number()),
                                    () -> desk.unlink(draft.id(), List.of(gone.link())),
                                    "quiet")
                            .spoken(Messages.of("desk.gone.take-out.spoken", name.getText(), draft.number()))));
        }
        Div what = new Div(name, why, foot);
        what.addClassName("source-what");
        add(new Span(), what);
    }
}
