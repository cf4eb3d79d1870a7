package org.wayforward.ui.console;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.live.Projection;
import org.wayforward.session.Ranking;
import org.wayforward.session.SessionService;
import org.wayforward.session.WallFocus;
import org.wayforward.session.WallFocus.Mode;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.AreaTabs;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.PerArea;

/** What the walls show now, everything else they can show one click away, and the line over them. */
class WallPane extends Section {

    private static final List<Mode> MODES = List.of(Mode.OVERVIEW, Mode.ROTATE, Mode.RESULTS, Mode.SPEAKING, Mode.CALM);

    private final transient Actor actor;
    private final transient SessionService sessions;
    private final transient Stage stage;
    private final Paragraph now = new Paragraph();
    private final Map<Mode, Choice> modes = new LinkedHashMap<>();
    private final PerArea<AreaChoice> areas;
    private final Map<Ranking, Choice> ranks = new LinkedHashMap<>();
    private final TextField line = new TextField(Messages.of("console.wall.announce"));
    private final Button clear = new Button(Messages.of("console.wall.announce.clear"));
    private @Nullable String announced;

    WallPane(Actor actor, SessionService sessions, Stage stage) {
        this.actor = actor;
        this.sessions = sessions;
        this.stage = stage;
        setId("wall-pane");
        addClassNames("pane", "wall-pane");
        H2 heading = new H2(new Icon("wall"), new Span(Messages.of("console.wall.heading")));
        now.setId("wall-now");
        now.getElement().setAttribute("dir", "auto");
        Div modesGroup = group("console.wall.modes", "wall-modes");
        for (Mode mode : MODES) {
            Choice choice = new Choice("wall-" + mode.key(), () -> stage.show(WallFocus.of(mode)));
            choice.setText(Messages.of("console.wall", mode));
            modes.put(mode, choice);
            modesGroup.add(choice);
        }
        Div areasGroup = group("console.wall.areas", "wall-areas");
        areas = new PerArea<>(areasGroup, AreaChoice::new, (choice, area) -> {});
        Div ranksGroup = group("console.wall.rank", "wall-modes");
        for (Ranking ranking : Ranking.values()) {
            Choice choice = new Choice(
                    "wall-rank-" + ranking.key(), () -> Attempt.tell(() -> sessions.rankWall(actor, ranking)));
            choice.setText(Messages.of("ranking", ranking));
            ranks.put(ranking, choice);
            ranksGroup.add(choice);
        }
        line.setId("announce");
        line.setWidthFull();
        line.setPlaceholder(Messages.of("console.wall.announce.hint"));
        line.addKeyDownListener(Key.ENTER, key -> announce(line.getValue()));
        Button show = new Button(Messages.of("console.wall.announce.show"), click -> announce(line.getValue()));
        show.setId("announce-show");
        clear.setId("announce-clear");
        clear.addClickListener(click -> announce(""));
        Div buttons = new Div(show, clear);
        buttons.addClassName("wall-line");
        add(heading, now, modesGroup, areasGroup, ranksHeading(), ranksGroup, line, buttons);
    }

    private void announce(String words) {
        Attempt.tell(() -> sessions.announce(actor, words));
    }

    void show(Projection projection) {
        Projection.Wall wall = projection.session().wall();
        now.setText(Messages.of("console.wall.now", name(wall, projection)));
        String words = Objects.requireNonNullElse(projection.session().announcement(), "");
        clear.setVisible(!words.isEmpty());
        if (!words.equals(announced)) {
            // What somebody types is theirs until they are done with it.
            if (announced == null
                    || line.getValue().equals(announced)
                    || line.getValue().equals(words)) {
                line.setValue(words);
            }
            announced = words;
        }
        boolean tallies = projection.session().phase().seeTallies();
        modes.forEach((mode, choice) ->
                choice.show(wall.mode().equals(mode.key()) && wall.area() == null, tallies || mode != Mode.RESULTS));
        areas.show(projection.areas());
        areas.all().forEach(area -> area.show(Long.valueOf(area.id).equals(wall.area()), true));
        String ranking = Objects.requireNonNullElse(wall.ranking(), Ranking.SUPPORT.key());
        ranks.forEach((each, choice) -> choice.show(ranking.equals(each.key()), tallies));
    }

    private static Div group(String label, String look) {
        Div group = new Div();
        group.addClassName(look);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", Messages.of(label));
        return group;
    }

    private static Span ranksHeading() {
        Span heading = new Span(Messages.of("console.wall.rank"));
        heading.addClassName("wf-label");
        heading.getElement().setAttribute("aria-hidden", "true");
        return heading;
    }

    /** One of several things of which the walls show one; what waits for numbers says so. */
    private static class Choice extends NativeButton {

        Choice(String id, Runnable action) {
            setId(id);
            addClassName("wall-choice");
            addClickListener(click -> action.run());
        }

        void show(boolean pressed, boolean may) {
            getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
            setEnabled(may);
            setTitle(may ? title() : Messages.of("console.wall.results.hidden"));
        }

        String title() {
            return "";
        }
    }

    private final class AreaChoice extends Choice {

        private final long id;
        private final String name;

        AreaChoice(Projection.Area area) {
            super("wall-area-" + area.label(), () -> stage.show(WallFocus.on(new AreaId(area.id()))));
            id = area.id();
            name = area.name();
            add(AreaTabs.mark(area));
            getElement().setAttribute("aria-label", area.label() + " " + area.name());
        }

        @Override
        String title() {
            return name;
        }
    }

    private static String name(Projection.Wall wall, Projection projection) {
        Projection.Entry entry =
                wall.contribution() == null ? null : projection.entries().get(wall.contribution());
        Projection.Cluster cluster =
                wall.cluster() == null ? null : projection.groupings().get(wall.cluster());
        if (cluster != null) {
            String title = cluster.title();
            Projection.Entry lead = projection.entries().get(cluster.lead());
            return title != null || lead == null ? Objects.requireNonNullElse(title, "") : named(lead);
        }
        if (entry != null) {
            return named(entry);
        }
        return projection.areas().stream()
                .filter(area -> Long.valueOf(area.id()).equals(wall.area()))
                .map(Projection.Area::shortName)
                .findFirst()
                .orElseGet(() -> Messages.of("console.wall." + wall.mode()));
    }

    private static String named(Projection.Entry entry) {
        return Messages.of("kind." + entry.kind()) + " " + entry.number();
    }
}
