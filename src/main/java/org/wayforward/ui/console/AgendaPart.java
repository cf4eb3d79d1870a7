package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.live.Board;
import org.wayforward.live.Presence;
import org.wayforward.live.Update;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.PhaseRules;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.ClockFace;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.KeyedList;
import org.wayforward.ui.staff.PhaseWords;
import org.wayforward.ui.staff.Press;
import org.wayforward.ui.staff.Spoken;

/** The present step and its clock, the steps of the agenda, and the one button that leads through all of them. */
class AgendaPart extends Div {

    private final transient Actor actor;
    private final transient ConsoleServices services;
    private final transient Attempt attempt;
    private final Paragraph name = new Paragraph();
    private final ClockFace clock = new ClockFace();
    private final Button run = new Button();
    private final Paragraph may = new Paragraph();
    private final KeyedList<Placed, Line> steps =
            new KeyedList<>("ol", placed -> placed.step().id(), placed -> new Line(), Line::show);
    private final Button next = new Button();
    private final Button back = new Button();
    private final Paragraph done = new Paragraph();
    private final Spoken spoken = new Spoken();
    private transient Presence presence = Presence.NOBODY;
    private @Nullable Board latest;

    /** A step, and how many steps it is away from the present one. */
    private record Placed(Board.Step step, int away) {}

    AgendaPart(Actor actor, ConsoleServices services, Attempt attempt) {
        this.actor = actor;
        this.services = services;
        this.attempt = attempt;
        addClassName("steer-agenda");
        name.addClassName("wf-label");
        name.getElement().setAttribute("dir", "auto");
        clock.addClassName("steer-clock");
        clock.soon("clock.soon.read");
        may.addClassName("wf-meta");
        may.setId("steer-may");
        steps.addClassName("steps");
        steps.getElement().setAttribute("aria-label", Messages.of("console.agenda"));
        next.setId("agenda-next");
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.on(next, this::goOn);
        back.setId("agenda-back");
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addThemeName("small");
        Press.on(back, () -> goBy(-1));
        Button edit = new Button(Messages.of("console.agenda.edit"), click -> new AgendaDialog(actor, services).open());
        done.setId("steps-done");
        done.addClassNames("wf-meta", "steps-done");
        edit.setId("agenda-edit");
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.addThemeName("small");
        // What changes its size stands below what is pressed: nothing moves under a finger.
        add(new Div(name, clock), clockButtons(), steps, next, back, done, spoken, may, edit);
    }

    private Div clockButtons() {
        run.setId("clock-run");
        Press.on(
                run,
                () -> attempt.run(() -> {
                    if (board().clock().running()) {
                        services.sessions().pauseClock(actor);
                    } else {
                        services.sessions().startClock(actor);
                    }
                }));
        Div buttons = new Div(run, more(1), more(5));
        buttons.addClassName("steer-buttons");
        return buttons;
    }

    private Button more(int minutes) {
        Button button = new Button(
                Messages.of("console.more-minutes", minutes),
                click -> attempt.run(() -> services.sessions().extendClock(actor, Duration.ofMinutes(minutes))));
        button.setId("clock-more-" + minutes);
        return button;
    }

    void show(Update update, long now) {
        Board board = update.board();
        latest = board;
        name.setText(PhaseWords.name(
                update.projection().session().phase().name(),
                update.projection().session().phase().title()));
        clock.show(update.projection().session().clock(), now);
        PhaseRules rules =
                board.session().open() ? board.rules() : board.rules().closed();
        may.setText(PhaseWords.may(rules));
        boolean single = board.agenda().size() == 1;
        boolean waiting = !single && !begun(board);
        showRun(board.clock().running(), single, waiting);
        Board.Step after = board.fromPresent(1);
        next.setVisible(waiting || after != null);
        if (waiting) {
            Press.standsFor(next, "begin");
            next.setText(
                    Messages.of("console.begin", PhaseWords.name(board.present().plan())));
        } else if (after != null) {
            Press.standsFor(next, after.id());
            next.setText(Messages.of("console.next", PhaseWords.name(after.plan())));
        }
        Board.Step before = board.fromPresent(-1);
        back.setVisible(before != null);
        if (before != null) {
            Press.standsFor(back, before.id());
            back.setText(Messages.of("console.back", PhaseWords.name(before.plan())));
        }
        steps.setVisible(!single);
        List<Board.Step> agenda = board.agenda();
        steps.show(IntStream.range(0, agenda.size())
                .mapToObj(place -> new Placed(agenda.get(place), place - board.place()))
                .toList());
        showDone(board);
    }

    /** Shows how many are here: of them so many are done. */
    void show(Presence presence) {
        this.presence = presence;
        if (latest != null) {
            showDone(latest);
        }
    }

    /** How many are done with the step, and that one may go on when nearly all are. */
    private void showDone(Board board) {
        int said = board.done();
        done.setVisible(said > 0 && board.agenda().size() > 1);
        int here = presence.here();
        String count =
                here >= said ? Messages.count("console.done.of", said, here) : Messages.count("console.done", said);
        boolean all = presence.all(said);
        boolean nearly = presence.nearlyAll(said);
        String words = nearly ? count + ". " + Messages.of(all ? "console.done.all" : "console.done.nearly") : count;
        done.setText(words);
        done.setClassName("is-ready", nearly);
        if (!done.isVisible()) {
            spoken.say("", "");
        } else if (nearly) {
            spoken.say(all ? "all" : "nearly", words);
        }
    }

    /** Whether the agenda has begun: somebody has started its first clock or gone on. */
    private static boolean begun(Board board) {
        return board.place() > 0 || !board.clock().untouched();
    }

    private void showRun(boolean running, boolean single, boolean waiting) {
        Press.standsFor(run, running ? "pause" : "start");
        // Its place is kept, so that what stands below stays where it is when the agenda begins.
        run.setEnabled(!waiting);
        run.setClassName("is-waiting", waiting);
        run.setText(Messages.of(running ? "console.pause" : "console.start"));
        run.setIcon(new Icon(running ? "pause" : "play"));
        if (running || !single) {
            run.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        } else {
            run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }

    private void goOn() {
        if (begun(board()) || board().agenda().size() == 1) {
            goBy(1);
        } else {
            attempt.run(() -> services.sessions().startClock(actor));
        }
    }

    private void goBy(int places) {
        Board.Step to = board().fromPresent(places);
        if (to != null) {
            go(to);
        }
    }

    private void goTo(Board.Step to) {
        int away = board().agenda().indexOf(to) - board().place();
        if (away == 1) {
            go(to);
        } else if (away > 1) {
            ask(
                    Messages.of("console.skip.title", PhaseWords.name(to.plan())),
                    Messages.count("console.skip.text", away - 1),
                    Messages.of("console.skip.go"),
                    to);
        } else if (away < 0) {
            boolean hides = board().rules().seeOthers() && !to.plan().rules().seeOthers();
            ask(
                    Messages.of("console.back.title", PhaseWords.name(to.plan())),
                    Messages.of(hides ? "console.back.text.private" : "console.back.text"),
                    Messages.of("console.back.go"),
                    to);
        }
    }

    private void ask(String title, String text, String yes, Board.Step to) {
        ConfirmDialog question = new ConfirmDialog(title, text, yes, confirmed -> go(to));
        question.setCancelable(true);
        question.setCancelText(Messages.of("dialog.cancel"));
        question.open();
    }

    private void go(Board.Step to) {
        attempt.run(() -> services.agenda().go(actor, board().step(), to.id()));
    }

    private Board board() {
        return Objects.requireNonNull(latest);
    }

    /** One step: a click on it goes there. */
    private final class Line extends ListItem {

        private final Span sign = new Span();
        private final Span title = new Span();
        private final Span minutes = new Span();
        private final NativeButton button = new NativeButton();
        private final Span auto = new Span(Messages.of("agenda.auto.short"));
        private @Nullable Placed shown;

        Line() {
            sign.getElement().setAttribute("aria-hidden", "true");
            title.getElement().setAttribute("dir", "auto");
            minutes.addClassName("wf-meta");
            auto.addClassName("wf-meta");
            button.add(sign, title, minutes);
            button.addClickListener(click -> goTo(Objects.requireNonNull(shown).step()));
            add(button, auto);
        }

        void show(Placed now) {
            if (now.equals(shown)) {
                return;
            }
            shown = now;
            AgendaStep plan = now.step().plan();
            button.setId("step-" + now.step().id());
            sign.setClassName(now.away() < 0 ? "ico check" : now.away() == 0 ? "ico now" : "");
            title.setText(PhaseWords.name(plan));
            minutes.setText(Integer.toString(plan.minutes()));
            minutes.setTitle(Messages.of("agenda.minutes", plan.minutes()));
            auto.setVisible(plan.autoAdvance());
            if (now.away() == 0) {
                getElement().setAttribute("aria-current", "step");
            } else {
                getElement().removeAttribute("aria-current");
            }
        }
    }
}
