package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.ContributionId;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.KeyedList;
import org.wayforward.ui.staff.Press;

/**
 * Contributions whose authors do not find in their cluster what they meant. The authors stay unnamed; a facilitator keeps
 * each where it is, takes it out or moves it, and that settles it.
 */
class ReturnedPart extends Div {

    private final transient Sorter sorter;
    private final H3 heading = new H3();
    private final KeyedList<Sorted.Returned, Row> list =
            new KeyedList<>("ul", returned -> returned.entry().id(), returned -> new Row(returned.entry()), Row::show);

    ReturnedPart(Sorter sorter) {
        this.sorter = sorter;
        setId("returned");
        addClassName("returned");
        heading.getElement().setAttribute("role", "status");
        add(heading, list);
        setVisible(false);
    }

    void show(List<Sorted.Returned> now) {
        setVisible(!now.isEmpty());
        heading.setText(Messages.count("console.returned", now.size()));
        list.show(now);
    }

    /** One of them. */
    private final class Row extends ListItem {

        private final Paragraph reason = new Paragraph();
        private final Paragraph text = new Paragraph();
        private final Paragraph facts = new Paragraph();
        private transient Sorted.@Nullable Returned shown;

        Row(Projection.Entry entry) {
            reason.addClassName("says");
            reason.getElement().setAttribute("dir", "auto");
            text.getElement().setAttribute("dir", "auto");
            facts.addClassName("wf-meta");
            facts.getElement().setAttribute("dir", "auto");
            ContributionId id = new ContributionId(entry.id());
            Button keep = act("keep", entry, () -> sorter.keep(id));
            Button out = act("take-out", entry, () -> sorter.takeOut(List.of(id)));
            Button move = act("move", entry, () -> sorter.askWhereTo(entry.id()));
            Div acts = new Div(keep, out, move);
            acts.addClassName("acts");
            add(new Div(reason, text, facts), acts);
        }

        void show(Sorted.Returned now) {
            if (now.equals(shown)) {
                return;
            }
            shown = now;
            Projection.Entry entry = now.entry();
            reason.setText(Messages.of("console.returned.reason", now.reason()));
            text.setText(entry.number() + " · " + entry.text());
            text.getElement().setAttribute("lang", entry.lang());
            List<String> groups = entry.groups();
            String who = groups == null
                    ? ""
                    : groups.stream()
                                    .map(group -> Messages.of("group." + group))
                                    .collect(Collectors.joining(" + ")) + " · ";
            facts.setText(who + Messages.of("console.returned.from", now.cluster()));
        }

        private static Button act(String name, Projection.Entry entry, Runnable action) {
            Button button = new Button(Messages.of("console.returned." + name));
            Press.on(button, action);
            button.setId("returned-" + name + "-" + entry.id());
            button.addThemeName("small");
            button.setAriaLabel(button.getText() + " " + entry.number());
            return button;
        }
    }
}
