package org.wayforward.ui.organize;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.session.SessionParts;
import org.wayforward.session.SetupService;
import org.wayforward.ui.Messages;

/** The thematic areas, to name, order, add and take out while nothing stands in them. */
class AreasPane extends Pane {

    private final transient Actor actor;
    private final transient SetupService setup;
    private final OrderedList list = new OrderedList();
    private final Button add;

    AreasPane(Actor actor, SetupService setup, Runnable redraw) {
        super(Messages.of("organize.areas"), redraw);
        this.actor = actor;
        this.setup = setup;
        list.addClassName("set-up-list");
        add = small("area-add", Messages.of("organize.area.add"), "", this::ask);
        add(new Paragraph(Messages.of("organize.areas.hint")), list, row(add));
    }

    void show(List<SessionParts.Area> areas, boolean may) {
        list.removeAll();
        for (SessionParts.Area area : areas) {
            list.add(line(area, areas.indexOf(area), areas.size(), may));
        }
        add.setEnabled(may);
    }

    private ListItem line(SessionParts.Area area, int place, int size, boolean may) {
        Span mark = new Span(area.label());
        mark.addClassName("wf-mark");
        mark.getElement().setAttribute("data-hue", area.hue());
        Span title = new Span(area.title());
        title.getElement().setAttribute("dir", "auto");
        Span brief = new Span(area.shortName());
        brief.addClassName("wf-meta");
        String id = Long.toString(area.id().value());
        Button up = small(
                "area-up-" + id,
                "↑",
                Messages.of("organize.area.up", area.label()),
                () -> attempt(() -> setup.moveArea(actor, area.id(), true)));
        up.setAriaLabel(Messages.of("organize.area.up", area.label()));
        Button down = small("area-down-" + id, "↓", "", () -> attempt(() -> setup.moveArea(actor, area.id(), false)));
        down.setAriaLabel(Messages.of("organize.area.down", area.label()));
        Button edit = small("area-edit-" + id, Messages.of("organize.rename"), area.label(), () -> ask(area));
        Button remove = small(
                "area-remove-" + id,
                Messages.of("organize.take-out"),
                area.label(),
                () -> attempt(() -> setup.removeArea(actor, area.id())));
        up.setEnabled(may && place > 0);
        down.setEnabled(may && place < size - 1);
        edit.setEnabled(may);
        remove.setEnabled(may && size > 1);
        Div words = new Div(title, brief);
        Div buttons = new Div(up, down, edit, remove);
        buttons.addClassName("line-buttons");
        return new ListItem(mark, words, buttons);
    }

    private void ask() {
        TextField title = new TextField(Messages.of("organize.area.title"));
        TextField brief = new TextField(Messages.of("organize.area.short"));
        new FieldsDialog(Messages.of("organize.area.add"), List.of(title, brief), () -> {
                    setup.addArea(actor, title.getValue(), brief.getValue());
                    attempt(() -> {});
                })
                .open();
    }

    private void ask(SessionParts.Area area) {
        TextField title = new TextField(Messages.of("organize.area.title"));
        TextField name = new TextField(Messages.of("organize.area.name"));
        TextField brief = new TextField(Messages.of("organize.area.short"));
        title.setValue(area.title());
        name.setValue(area.name());
        brief.setValue(area.shortName());
        new FieldsDialog(Messages.of("organize.area.rename", area.label()), List.of(title, name, brief), () -> {
                    setup.renameArea(actor, area.id(), title.getValue(), name.getValue(), brief.getValue());
                    attempt(() -> {});
                })
                .open();
    }
}
