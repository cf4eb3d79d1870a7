package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.live.Board;
import org.wayforward.live.Presence;
import org.wayforward.live.Update;
import org.wayforward.session.PhaseRules;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.ClockFace;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.PhaseWords;

/** The present step and its clock, the steps of the agenda, and the one button that leads through all of them. */
class AgendaPart extends Div {

    private final transient Actor actor;
    private final transient ConsoleServices services;
    private final transient Attempt attempt;
    private final Paragraph name = new Paragraph();
    private final ClockFace clock = new ClockFace();
    private final Button run = new Button();
    private final Paragraph may = new Paragraph();
    private final OrderedList steps = new OrderedList();
    private final Button next = new Button();
    private final Button back = new Button();
    private final Paragraph done = new Paragraph();
    private int here;
    private @Nullable Board latest;
    private List<Board.Step> drawn = List.of();
    private long drawnStep = -1;

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
        next.addClickListener(click -> goOn());
        back.setId("agenda-back");
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addThemeName("small");
        back.addClickListener(click -> goBy(-1));
        Button edit = new Button(Messages.of("console.agenda.edit"), click -> new AgendaDialog(actor, services).open());
        done.setId("steps-done");
        done.addClassNames("wf-meta", "steps-done");
        done.getElement().setAttribute("role", "status");
        edit.setId("agenda-edit");
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.addThemeName("small");
        add(new Div(name, clock), clockButtons(), may, steps, done, next, back, edit);
    }

    private Div clockButtons() {
        run.setId("clock-run");
        run.addClickListener(click -> attempt.run(() -> {
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
            next.setText(
                    Messages.of("console.begin", PhaseWords.name(board.present().plan())));
        } else if (after != null) {
            next.setText(Messages.of("console.next", PhaseWords.name(after.plan())));
        }
        Board.Step before = board.fromPresent(-1);
        back.setVisible(before != null);
        if (before != null) {
            back.setText(Messages.of("console.back", PhaseWords.name(before.plan())));
        }
        steps.setVisible(!single);
        showSteps(board);
        showDone(board);
    }

    /** Shows how many are here: of them so many are done. */
    void show(Presence presence) {
        here = presence.here();
        if (latest != null) {
            showDone(latest);
        }
    }

    /** How many are done with the step, and that one may go on when nearly all are. */
    private void showDone(Board board) {
        int said = board.done();
        done.setVisible(said > 0 && board.agenda().size() > 1);
        String count = here >= said ? Messages.of("console.done.of", said, here) : Messages.of("console.done", said);
        boolean all = said >= here;
        boolean nearly = said * 10 >= here * 9;
        done.setText(nearly ? count + ". " + Messages.of(all ? "console.done.all" : "console.done.nearly") : count);
        done.setClassName("is-ready", nearly);
    }

    /** Whether the agenda has begun: somebody has started its first clock or gone on. */
    private static boolean begun(Board board) {
        return board.place() > 0 || !board.clock().untouched();
    }

    private void showRun(boolean running, boolean single, boolean waiting) {
        run.setVisible(!waiting);
        run.setText(Messages.of(running ? "console.pause" : "console.start"));
        run.setIcon(new Icon(running ? "pause" : "play"));
        if (running || !single) {
            run.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        } else {
            run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }

    private void showSteps(Board board) {
        if (board.agenda().equals(drawn) && board.step() == drawnStep) {
            return;
        }
        drawn = board.agenda();
        drawnStep = board.step();
        steps.removeAll();
        for (int place = 0; place < drawn.size(); place++) {
            steps.add(line(drawn.get(place), place - board.place()));
        }
    }

    private ListItem line(Board.Step step, int away) {
        Span title = new Span(PhaseWords.name(step.plan()));
        title.getElement().setAttribute("dir", "auto");
        Span minutes = new Span(Integer.toString(step.plan().minutes()));
        minutes.addClassName("wf-meta");
        minutes.setTitle(Messages.of("agenda.minutes", step.plan().minutes()));
        Span sign = away < 0 ? new Icon("check") : away == 0 ? new Icon("now") : new Span();
        NativeButton button = new NativeButton();
        button.add(sign, title, minutes);
        button.setId("step-" + step.id());
        button.addClickListener(click -> goTo(step));
        ListItem line = new ListItem(button);
        if (away == 0) {
            line.getElement().setAttribute("aria-current", "step");
        }
        if (step.plan().autoAdvance()) {
            Span auto = new Span(Messages.of("agenda.auto.short"));
            auto.addClassName("wf-meta");
            line.add(auto);
        }
        return line;
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
        if (away > 0) {
            go(to);
        } else if (away < 0) {
            boolean hides = board().rules().seeOthers() && !to.plan().rules().seeOthers();
            ConfirmDialog ask = new ConfirmDialog(
                    Messages.of("console.back.title", PhaseWords.name(to.plan())),
                    Messages.of(hides ? "console.back.text.private" : "console.back.text"),
                    Messages.of("console.back.go"),
                    confirmed -> go(to));
            ask.setCancelable(true);
            ask.setCancelText(Messages.of("dialog.cancel"));
            ask.open();
        }
    }

    private void go(Board.Step to) {
        attempt.run(() -> services.agenda().go(actor, board().step(), to.id()));
    }

    private Board board() {
        return Objects.requireNonNull(latest);
    }
}
