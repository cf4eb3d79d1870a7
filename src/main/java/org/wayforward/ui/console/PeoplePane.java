package org.wayforward.ui.console;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Board;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.Presence;
import org.wayforward.live.Projector;
import org.wayforward.participant.PeopleService;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;
import org.wayforward.vote.JoinedGroups;

/** Who is here by stakeholder group, small groups joined, and how many of them have written. */
class PeoplePane extends Section {

    /** One line: a shown group, how many of it have joined, are here, have written. */
    private record Line(String name, int joined, int here, int written) {}

    private final UnorderedList list = new UnorderedList();
    private final Paragraph away = new Paragraph();
    private transient @Nullable Board board;
    private transient Presence presence = new Presence(Set.of(), 0);
    private List<Line> shown = List.of();

    PeoplePane(Actor actor, PeopleService people, LiveRoom room) {
        addClassName("pane");
        H2 heading = new H2(Messages.of("console.people"));
        list.addClassName("people");
        away.addClassName("wf-meta");
        Button all = new Button(
                Messages.of("console.participants"),
                new Icon("people"),
                click -> new ParticipantsDialog(actor, people, room).open());
        all.setId("participants");
        add(heading, list, away, all);
    }

    void show(Board now) {
        board = now;
        draw();
    }

    void show(Presence now) {
        presence = now;
        draw();
    }

    private void draw() {
        Board now = board;
        if (now == null) {
            return;
        }
        away.setText(
                presence.reconnecting() == 0
                        ? ""
                        : Messages.count("console.people.reconnecting", presence.reconnecting()));
        away.setVisible(presence.reconnecting() > 0);
        List<Line> lines = lines(now);
        if (!lines.equals(shown)) {
            shown = lines;
            list.removeAll();
            lines.forEach(line -> list.add(item(line)));
        }
    }

    private List<Line> lines(Board now) {
        Set<Long> writers =
                now.cards().values().stream().map(Board.Card::author).collect(Collectors.toSet());
        JoinedGroups joined = Projector.groups(now);
        List<Set<StakeholderGroup>> groups = joined.everybodyJoined() ? List.of() : joined.shown();
        List<Line> lines = new ArrayList<>();
        for (Set<StakeholderGroup> group : groups) {
            String name = group.stream().map(one -> Messages.of("group", one)).collect(Collectors.joining(" + "));
            lines.add(line(now, name, group, writers));
        }
        if (groups.isEmpty()) {
            lines.add(line(
                    now,
                    Messages.of("console.people.all"),
                    new HashSet<>(List.of(StakeholderGroup.values())),
                    writers));
        }
        return lines;
    }

    private Line line(Board now, String name, Set<StakeholderGroup> groups, Set<Long> writers) {
        int joined = 0;
        int here = 0;
        int written = 0;
        for (Board.Person person : now.people().values()) {
            StakeholderGroup group = person.group();
            if (person.role() == Role.EXPERT && person.standIn() == null && group != null && groups.contains(group)) {
                joined++;
                written += writers.contains(person.id()) ? 1 : 0;
                here += presence.experts().contains(new ParticipantId(person.id())) ? 1 : 0;
            }
        }
        return new Line(name, joined, here, written);
    }

    private static ListItem item(Line line) {
        Span name = new Span(line.name());
        name.addClassName("people-name");
        HtmlContainer fill = new HtmlContainer("i");
        fill.getStyle().set("--v", (line.joined() == 0 ? 0 : 100 * line.written() / line.joined()) + "%");
        Div bar = new Div(fill);
        bar.addClassName("wf-bar");
        Span count = new Span(Messages.of("console.people.line", line.here(), line.written()));
        count.addClassName("people-count");
        ListItem item = new ListItem(name, bar, count);
        item.setClassName("low", line.here() >= 5 && line.written() * 3 < line.here());
        return item;
    }
}
