package org.wayforward.ui.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ParticipantId;
import org.wayforward.live.Board;
import org.wayforward.live.LiveRoom;
import org.wayforward.participant.PeopleService;
import org.wayforward.participant.StandIn;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Moment;

/** Everybody who joined, to find and, if need be, to remove somebody. */
class ParticipantsDialog extends Dialog {

    private static final int SHOWN = 100;

    private final transient Actor actor;
    private final transient PeopleService people;
    private final transient LiveRoom room;
    private final TextField find = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph more = new Paragraph();
    private transient Map<Long, Integer> places = Map.of();

    ParticipantsDialog(Actor actor, PeopleService people, LiveRoom room) {
        this.actor = actor;
        this.people = people;
        this.room = room;
        setHeaderTitle(Messages.of("console.participants.title"));
        setWidth("min(40rem, 94vw)");
        find.setWidthFull();
        find.setPlaceholder(Messages.of("console.participants.find"));
        find.setAriaLabel(Messages.of("console.participants.find"));
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> draw());
        list.addClassName("person-list");
        more.addClassName("wf-meta");
        Div content = new Div(find, list, more);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        getFooter().add(new Button(Messages.of("dialog.close"), click -> close()));
        draw();
    }

    private void draw() {
        Map<ParticipantId, Instant> seen = people.lastSeen(actor);
        String wanted = find.getValue().strip().toLowerCase(Locale.ROOT);
        places = places();
        List<Board.Person> found = room.board().people().values().stream()
                .filter(person ->
                        !person.removed() && person.id() != actor.participant().value())
                .filter(person -> (nameOf(person) + " " + details(person))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparingLong(Board.Person::id))
                .toList();
        list.removeAll();
        found.stream().limit(SHOWN).forEach(person -> list.add(item(person, seen)));
        more.setText(
                found.isEmpty()
                        ? Messages.of("console.participants.none")
                        : found.size() > SHOWN ? Messages.of("console.participants.more", found.size() - SHOWN) : "");
    }

    private ListItem item(Board.Person person, Map<ParticipantId, Instant> seen) {
        ParticipantId id = new ParticipantId(person.id());
        HtmlContainer name = new HtmlContainer("b");
        name.setText(nameOf(person));
        Span details = new Span(details(person) + " · ");
        details.add(person.standIn() == null ? presence(id, seen) : List.of(new Text(Messages.of("console.stand-in"))));
        details.addClassName("wf-meta");
        Button remove = new Button(Messages.of("console.remove"), click -> ask(person));
        remove.addThemeName("small");
        remove.setAriaLabel(Messages.of("console.remove") + " " + nameOf(person));
        return new ListItem(new Div(name, details), remove);
    }

    private void ask(Board.Person person) {
        ConfirmDialog ask = new ConfirmDialog(
                Messages.of("console.remove.title", nameOf(person)),
                Messages.of("console.remove.text"),
                Messages.of("console.remove.go"),
                confirmed -> {
                    people.remove(actor, new ParticipantId(person.id()));
                    close();
                });
        ask.setCancelable(true);
        ask.setCancelText(Messages.of("dialog.cancel"));
        ask.open();
    }

    private List<Component> presence(ParticipantId id, Map<ParticipantId, Instant> seen) {
        Instant at = seen.get(id);
        if (room.presence().experts().contains(id)) {
            return List.of(new Text(Messages.of("console.here")));
        }
        return at == null ? List.of(new Text(Messages.of("console.not-here"))) : Moment.within("console.last-seen", at);
    }

    /** The place of everybody in the order of joining, from 1: nothing that archives would say. */
    private Map<Long, Integer> places() {
        Map<Long, Integer> all = new HashMap<>();
        room.board().people().keySet().stream().sorted().forEach(id -> all.put(id, all.size() + 1));
        return all;
    }

    private String nameOf(Board.Person person) {
        if (person.standIn() == StandIn.GROUP) {
            return Messages.of("console.stand-in.group");
        }
        return person.name() == null
                ? Messages.of("console.unnamed", Objects.requireNonNull(places.get(person.id())))
                : person.name();
    }

    private static String details(Board.Person person) {
        String role =
                person.group() == null ? Messages.of("role", person.role()) : Messages.of("group", person.group());
        return Stream.of(role, person.affiliation(), person.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
