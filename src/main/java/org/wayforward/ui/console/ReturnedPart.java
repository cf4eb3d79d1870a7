package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.wayforward.identity.ContributionId;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;

/**
 * Contributions whose authors do not find in their cluster what they meant. The authors stay unnamed; a facilitator keeps
 * each where it is, takes it out or moves it, and that settles it.
 */
class ReturnedPart extends Div {

    private final transient Sorter sorter;
    private final H3 heading = new H3();
    private final UnorderedList list = new UnorderedList();
    private transient List<Sorted.Returned> drawn = List.of();

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
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        heading.setText(Messages.count("console.returned", now.size()));
        list.removeAll();
        now.forEach(returned -> list.add(row(returned)));
    }

    private ListItem row(Sorted.Returned returned) {
        Projection.Entry entry = returned.entry();
        Paragraph reason = new Paragraph(Messages.of("console.returned.reason", returned.reason()));
        reason.addClassName("says");
        reason.getElement().setAttribute("dir", "auto");
        Paragraph text = new Paragraph(entry.number() + " · " + entry.text());
        text.getElement().setAttribute("dir", "auto");
        text.getElement().setAttribute("lang", entry.lang());
        List<String> groups = entry.groups();
        String who = groups == null
                ? ""
                : groups.stream().map(group -> Messages.of("group." + group)).collect(Collectors.joining(" + "))
                        + " · ";
        Paragraph facts = new Paragraph(who + Messages.of("console.returned.from", returned.cluster()));
        facts.addClassName("wf-meta");
        facts.getElement().setAttribute("dir", "auto");
        ContributionId id = new ContributionId(entry.id());
        Button keep = act("keep", entry, () -> sorter.keep(id));
        Button out = act("take-out", entry, () -> sorter.takeOut(List.of(id)));
        Button move = act("move", entry, () -> sorter.askWhereTo(entry.id()));
        Div acts = new Div(keep, out, move);
        acts.addClassName("acts");
        return new ListItem(new Div(reason, text, facts), acts);
    }

    private static Button act(String name, Projection.Entry entry, Runnable action) {
        Button button = new Button(Messages.of("console.returned." + name), click -> action.run());
        button.setId("returned-" + name + "-" + entry.id());
        button.addThemeName("small");
        button.setAriaLabel(button.getText() + " " + entry.number());
        return button;
    }
}
