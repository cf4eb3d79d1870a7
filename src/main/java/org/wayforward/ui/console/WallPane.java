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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.Refusal;
import org.wayforward.live.Projection;
import org.wayforward.session.Ranking;
import org.wayforward.session.SessionService;
import org.wayforward.session.WallFocus;
import org.wayforward.session.WallFocus.Mode;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** What the walls show now, everything else they can show one click away, and the line over them. */
class WallPane extends Section {

    private static final List<Mode> MODES = List.of(Mode.OVERVIEW, Mode.ROTATE, Mode.RESULTS, Mode.SPEAKING, Mode.CALM);

    private final transient Actor actor;
    private final transient SessionService sessions;
    private final transient Stage stage;
    private final Paragraph now = new Paragraph();
    private final Div modes = new Div();
    private final Div areas = new Div();
    private final Div ranks = new Div();
    private final TextField line = new TextField(Messages.of("console.wall.announce"));
    private final Button clear = new Button(Messages.of("console.wall.announce.clear"));
    private @Nullable List<Object> drawn;
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
        modes.addClassName("wall-modes");
        modes.getElement().setAttribute("role", "group").setAttribute("aria-label", Messages.of("console.wall.modes"));
        areas.addClassName("wall-areas");
        areas.getElement().setAttribute("role", "group").setAttribute("aria-label", Messages.of("console.wall.areas"));
        ranks.addClassName("wall-modes");
        ranks.getElement().setAttribute("role", "group").setAttribute("aria-label", Messages.of("console.wall.rank"));
        line.setId("announce");
        line.setWidthFull();
        line.setMaxLength(SessionService.ANNOUNCEMENT_MAX);
        line.setPlaceholder(Messages.of("console.wall.announce.hint"));
        line.addKeyDownListener(Key.ENTER, key -> announce(line.getValue()));
        Button show = new Button(Messages.of("console.wall.announce.show"), click -> announce(line.getValue()));
        show.setId("announce-show");
        clear.setId("announce-clear");
        clear.addClickListener(click -> announce(""));
        Div buttons = new Div(show, clear);
        buttons.addClassName("wall-line");
        add(heading, now, modes, areas, ranksHeading(), ranks, line, buttons);
    }

    private void announce(String words) {
        attempt(() -> sessions.announce(actor, words));
    }

    private static void attempt(Runnable command) {
        try {
            command.run();
        } catch (Refusal refusal) {
            Messages.show(refusal);
        }
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
        List<Object> next = List.of(
                wall, projection.areas().stream().map(Projection.Area::id).toList(), tallies);
        if (next.equals(drawn)) {
            return;
        }
        drawn = next;
        rank(wall, tallies);
        modes.removeAll();
        for (Mode mode : MODES) {
            NativeButton button = toggle(
                    "wall-" + mode.key(), wall.mode().equals(mode.key()) && wall.area() == null, WallFocus.of(mode));
            button.setText(Messages.of("console.wall", mode));
            if (mode == Mode.RESULTS && !tallies) {
                button.setEnabled(false);
                button.setTitle(Messages.of("console.wall.results.hidden"));
            }
            modes.add(button);
        }
        areas.removeAll();
        for (Projection.Area area : projection.areas()) {
            boolean here = Long.valueOf(area.id()).equals(wall.area());
            NativeButton button = toggle("wall-area-" + area.label(), here, WallFocus.on(new AreaId(area.id())));
            Span mark = new Span(area.label());
            mark.addClassName("wf-mark");
            mark.getElement().setAttribute("data-hue", area.hue());
            button.add(mark);
            button.setTitle(area.name());
            button.getElement().setAttribute("aria-label", area.label() + " " + area.name());
            areas.add(button);
        }
    }

    private static Span ranksHeading() {
        Span heading = new Span(Messages.of("console.wall.rank"));
        heading.addClassName("wf-label");
        heading.getElement().setAttribute("aria-hidden", "true");
        return heading;
    }

    /** What the walls rank by; it counts for nothing while the room sees no numbers. */
    private void rank(Projection.Wall wall, boolean tallies) {
        ranks.removeAll();
        String chosen = Objects.requireNonNullElse(wall.ranking(), Ranking.SUPPORT.key());
        for (Ranking ranking : Ranking.values()) {
            NativeButton button = new NativeButton(Messages.of("ranking", ranking));
            button.setId("wall-rank-" + ranking.key());
            button.addClassName("wall-choice");
            button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen.equals(ranking.key())));
            button.addClickListener(click -> attempt(() -> sessions.rankWall(actor, ranking)));
            button.setEnabled(tallies);
            if (!tallies) {
                button.setTitle(Messages.of("console.wall.results.hidden"));
            }
            ranks.add(button);
        }
    }

    private NativeButton toggle(String id, boolean pressed, WallFocus focus) {
        NativeButton button = new NativeButton();
        button.setId(id);
        button.addClassName("wall-choice");
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        button.addClickListener(click -> stage.show(focus));
        return button;
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
