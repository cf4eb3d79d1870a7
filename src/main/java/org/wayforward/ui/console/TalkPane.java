package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.SpeakRequestId;
import org.wayforward.live.Board;
import org.wayforward.live.Projection;
import org.wayforward.live.Projector;
import org.wayforward.live.Update;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.KeyedList;
import org.wayforward.ui.staff.Press;
import org.wayforward.vote.JoinedGroups;

/** Who speaks and who waits to, in the order in which they speak unless a facilitator changes it. */
class TalkPane extends Section {

    /** What is dragged along with one who waits. */
    private record Dragged(long request) {}

    /** One line: who it is, and what there is to say of them. */
    private record Line(long id, String name, String facts) {}

    private final transient Actor actor;
    private final transient SpeakService speaking;
    private final Div now = new Div();
    private final Span who = new Span();
    private final Span whoFacts = new Span();
    private final Paragraph none = new Paragraph(Messages.of("console.talk.none"));
    private final Button finish = new Button(Messages.of("console.talk.finish"));
    private final Button next = new Button(Messages.of("console.talk.call-next"));
    private final KeyedList<Line, Row> list = new KeyedList<>("ol", Line::id, line -> new Row(line.id()), Row::show);
    private List<Line> shown = List.of();

    TalkPane(Actor actor, SpeakService speaking) {
        this.actor = actor;
        this.speaking = speaking;
        setId("talk");
        addClassNames("pane", "talk");
        H2 heading = new H2(Messages.of("console.talk"));
        Span label = new Span(Messages.of("console.talk.now"));
        label.addClassName("wf-label");
        who.addClassName("talk-name");
        who.getElement().setAttribute("dir", "auto");
        whoFacts.addClassName("wf-meta");
        Press.on(finish, () -> Attempt.tell(() -> speaking.finish(actor)));
        finish.setId("talk-finish");
        finish.addThemeName("small");
        now.add(label, who, whoFacts, finish);
        now.addClassName("talk-now");
        none.addClassName("wf-meta");
        next.setId("talk-next");
        Press.on(next, () -> {
            if (!shown.isEmpty()) {
                Attempt.tell(() ->
                        speaking.call(actor, new SpeakRequestId(shown.getFirst().id())));
            }
        });
        list.addClassName("talk-queue");
        list.getElement().setAttribute("aria-label", Messages.of("console.talk.queue"));
        add(heading, now, none, list, next);
    }

    void show(Update update) {
        Board board = update.board();
        JoinedGroups groups = Projector.groups(board);
        Board.SpeakRequest speaker = board.speaking();
        now.setVisible(speaker != null);
        if (speaker != null) {
            Line line = line(update, groups, speaker);
            who.setText(line.name());
            whoFacts.setText(line.facts());
            Press.standsFor(finish, speaker.id());
        }
        shown = board.queue().stream()
                .map(request -> line(update, groups, request))
                .toList();
        list.show(shown);
        none.setVisible(shown.isEmpty());
        next.setVisible(!shown.isEmpty());
        if (!shown.isEmpty()) {
            Press.standsFor(next, shown.getFirst().id());
        }
    }

    private static Line line(Update update, JoinedGroups groups, Board.SpeakRequest request) {
        Board.Person person = update.board().people().get(request.participant());
        String group = group(person, groups);
        String name = person == null ? null : person.name();
        List<String> facts = new ArrayList<>();
        if (name != null && !group.isEmpty()) {
            facts.add(group);
        }
        Projection.Entry about =
                request.about() == null ? null : update.projection().entries().get(request.about());
        if (about != null) {
            facts.add(Messages.of("console.talk.about", Messages.of("kind." + about.kind()) + " " + about.number()));
        }
        if (request.again()) {
            facts.add(Messages.of("console.talk.again"));
        }
        String shownName = name != null ? name : group.isEmpty() ? Messages.of("console.talk.somebody") : group;
        return new Line(request.id(), shownName, String.join(" · ", facts));
    }

    private static String group(Board.@Nullable Person person, JoinedGroups groups) {
        return person == null || person.group() == null
                ? ""
                : groups.shownAs(person.group()).stream()
                        .map(group -> Messages.of("group", group))
                        .collect(Collectors.joining(" + "));
    }

    private int place(long request) {
        for (int place = 0; place < shown.size(); place++) {
            if (shown.get(place).id() == request) {
                return place;
            }
        }
        return shown.size();
    }

    private void move(long request, int place) {
        list.still(request);
        Attempt.tell(() -> speaking.move(actor, new SpeakRequestId(request), place));
    }

    /** One who waits. */
    private class Row extends ListItem {

        private final long id;
        private final Span name = new Span();
        private final Span facts = new Span();
        private final Button call = act("console.talk.call", "call");
        private final Button up = new Button("↑");
        private final Button down = new Button("↓");
        private final Button remove = act("console.talk.remove", "remove");

        Row(long id) {
            this.id = id;
            SpeakRequestId request = new SpeakRequestId(id);
            addClassName("talk-row");
            name.addClassName("talk-name");
            name.getElement().setAttribute("dir", "auto");
            facts.addClassName("wf-meta");
            Press.on(call, () -> Attempt.tell(() -> speaking.call(actor, request)));
            up.addClickListener(click -> step(-1, down));
            down.addClickListener(click -> step(1, up));
            Press.on(remove, () -> Attempt.tell(() -> speaking.remove(actor, request)));
            up.addClassName("up");
            down.addClassName("down");
            Div acts = new Div(call, up, down, remove);
            acts.addClassName("acts");
            for (Button button : List.of(call, up, down, remove)) {
                button.addThemeNames("small", "tertiary");
            }
            Div what = new Div(name, facts, acts);
            what.addClassName("talk-what");
            add(what);
            DragSource.create(this).setDragData(new Dragged(id));
            DropTarget.create(this)
                    .addDropListener(drop -> drop.getDragData()
                            .filter(Dragged.class::isInstance)
                            .map(dragged -> ((Dragged) dragged).request())
                            .filter(other -> other != id)
                            .ifPresent(other -> move(other, place(id))));
        }

        /** Moves by one place; at the end of the way only the other button is left to have the focus. */
        private void step(int by, Button back) {
            int place = place(id) + by;
            move(id, place);
            if (place <= 0 || place >= shown.size() - 1) {
                back.setEnabled(true);
                back.focus();
            }
        }

        private static Button act(String key, String kind) {
            Button button = new Button(Messages.of(key));
            button.addClassName(kind);
            return button;
        }

        void show(Line line) {
            name.setText(line.name());
            facts.setText(line.facts());
            int place = place(line.id());
            up.setEnabled(place > 0);
            down.setEnabled(place < shown.size() - 1);
            call.setAriaLabel(Messages.of("console.talk.call") + " " + line.name());
            up.setAriaLabel(Messages.of("console.talk.up") + " " + line.name());
            down.setAriaLabel(Messages.of("console.talk.down") + " " + line.name());
            remove.setAriaLabel(Messages.of("console.talk.remove") + " " + line.name());
        }
    }
}
