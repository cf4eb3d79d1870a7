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

/** The tags, to add and to take out while no contribution uses them. */
class TagsPane extends Pane {

    private final transient Actor actor;
    private final transient SetupService setup;
    private final UnorderedList list = new UnorderedList();
    private final Button add;

    TagsPane(Actor actor, SetupService setup, Runnable redraw) {
        super(Messages.of("organize.tags"), redraw);
        this.actor = actor;
        this.setup = setup;
        list.addClassName("set-up-list");
        add = small("tag-add", Messages.of("organize.tag.add"), "", this::ask);
        add(list, row(add));
    }

    void show(List<SessionParts.Tag> all, boolean may) {
        list.removeAll();
        for (SessionParts.Tag one : all) {
            Span name = new Span(one.name());
            name.getElement().setAttribute("dir", "auto");
            Span meta = new Span(family(one.family()));
            meta.addClassName("wf-meta");
            Button remove = small(
                    "tag-remove-" + one.id(),
                    Messages.of("organize.take-out"),
                    one.name(),
                    () -> attempt(() -> setup.removeTag(actor, one.id())));
            remove.setEnabled(may);
            list.add(new ListItem(new Div(name, meta), remove));
        }
        add.setEnabled(may);
    }

    /** Families that the screens know are spoken in the reader's language. */
    private static String family(String name) {
        return switch (name) {
            case "principle", "mdg" -> Messages.of("board.tags." + name);
            default -> name;
        };
    }

    private void ask() {
        TextField one = new TextField(Messages.of("organize.tag.name"));
        TextField two = new TextField(Messages.of("organize.tag.family"));
        new FieldsDialog(Messages.of("organize.tag.add"), List.of(one, two), () -> {
                    setup.addTag(actor, two.getValue(), one.getValue());
                    attempt(() -> {});
                })
                .open();
    }
}
