package org.wayforward.ui.organize;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.session.SessionParts;
import org.wayforward.session.SetupService;
import org.wayforward.ui.Messages;

/** The papers, to add and to take out while no contribution uses them. */
class PapersPane extends Pane {

    private final transient Actor actor;
    private final transient SetupService setup;
    private final UnorderedList list = new UnorderedList();
    private final Button add;

    PapersPane(Actor actor, SetupService setup, Runnable redraw) {
        super(Messages.of("organize.papers"), redraw);
        this.actor = actor;
        this.setup = setup;
        list.addClassName("set-up-list");
        add = small("paper-add", Messages.of("organize.paper.add"), "", this::ask);
        add(list, row(add));
    }

    void show(List<SessionParts.Paper> all, boolean may) {
        list.removeAll();
        for (SessionParts.Paper one : all) {
            Span name = new Span(one.title());
            name.getElement().setAttribute("dir", "auto");
            Span meta = new Span(one.authors());
            meta.addClassName("wf-meta");
            Button remove = small(
                    "paper-remove-" + one.id(),
                    Messages.of("organize.take-out"),
                    one.title(),
                    () -> attempt(() -> setup.removePaper(actor, one.id())));
            remove.setEnabled(may);
            list.add(new ListItem(new Div(name, meta), remove));
        }
        add.setEnabled(may);
    }

    private void ask() {
        TextField one = new TextField(Messages.of("organize.paper.title"));
        TextField two = new TextField(Messages.of("organize.paper.authors"));
        new FieldsDialog(Messages.of("organize.paper.add"), List.of(one, two), () -> {
                    setup.addPaper(actor, one.getValue(), two.getValue());
                    attempt(() -> {});
                })
                .open();
    }
}
