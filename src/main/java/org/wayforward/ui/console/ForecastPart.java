package org.wayforward.ui.console;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.live.Board;
import org.wayforward.live.SortingState;
import org.wayforward.session.PhaseRules;
import org.wayforward.sorting.Forecast;
import org.wayforward.sorting.Forecast.Outlook;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Moment;
import org.wayforward.ui.staff.Press;
import org.wayforward.ui.staff.Spoken;

/** How many contributions are unsorted, when all will be at this pace, and what can be done about it. */
class ForecastPart extends Div {

    private final transient Actor actor;
    private final transient ConsoleServices services;
    private final Paragraph says = new Paragraph();
    private final Spoken spoken = new Spoken();
    private final Paragraph toConfirm = new Paragraph();
    private final Button asks = new Button(Messages.of("console.forecast.asks"));
    private final Button minutes = new Button(Messages.of("console.forecast.minutes"));
    private final Button cap = new Button();
    private transient @Nullable Board latest;
    private transient @Nullable Said said;

    /** What the forecast says; {@code away} is how many minutes from the end. */
    private record Said(int left, Outlook outlook, Instant at, long away) {}

    ForecastPart(Actor actor, ConsoleServices services, Attempt attempt) {
        addClassName("forecast");
        this.actor = actor;
        this.services = services;
        setId("forecast");
        says.addClassName("forecast-says");
        toConfirm.addClassName("wf-meta");
        asks.setId("forecast-asks");
        Press.on(asks, () -> attempt.run(this::askMore));
        minutes.setId("forecast-minutes");
        minutes.addClickListener(
                click -> attempt.run(() -> services.sessions().extendClock(actor, Duration.ofMinutes(5))));
        cap.setId("forecast-cap");
        Press.on(cap, () -> attempt.run(this::lowerCap));
        Div acts = new Div(asks, minutes, cap);
        acts.addClassName("forecast-acts");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Messages.of("console.forecast"));
        add(new Div(says, toConfirm), spoken, acts);
        setVisible(false);
    }

    void show(Board board, Instant now) {
        latest = board;
        SortingState sorting = board.sorting();
        List<Board.Card> posted = board.posted();
        int left = board.unsorted().size();
        Forecast forecast = Forecast.of(
                posted.size(),
                left,
                sorting.sorted().stream()
                        .map(each -> new Forecast.Done(each.at(), each.count()))
                        .toList(),
                now,
                now.plus(board.clock().left(now)));
        setVisible(board.session().open()
                && (board.rules().sort()
                        || board.present().plan().name().equals("sort")
                        || (!sorting.sorted().isEmpty()
                                && (board.rules().postIssues() || board.rules().postRecommendations()))));
        say(forecast);
        setClassName("late", forecast.outlook() == Outlook.LATE);
        int unconfirmed = (int) posted.stream()
                .filter(card -> board.memberships().containsKey(card.id()) && sorting.unconfirmed(card.id()))
                .count();
        toConfirm.setText(unconfirmed == 0 ? "" : Messages.count("console.forecast.confirm", unconfirmed));
        toConfirm.setVisible(unconfirmed > 0);
        boolean help = forecast.outlook() == Outlook.LATE
                || forecast.outlook() == Outlook.STANDS_STILL
                || forecast.outlook() == Outlook.NO_PACE;
        asks.setVisible(board.rules().sort() && left > 0);
        minutes.setVisible(help);
        int lower = board.rules().lowerCap();
        cap.setVisible(help && lower > 0);
        Press.standsFor(cap, lower);
        cap.setText(Messages.of("console.forecast.cap", lower));
    }

    /** Says when it will be done, to the minute; aloud only when the outlook is another. */
    private void say(Forecast forecast) {
        Instant done = forecast.done();
        Instant at = done == null ? Instant.EPOCH : done.truncatedTo(ChronoUnit.MINUTES);
        long away = Math.round(forecast.late().abs().toSeconds() / 60.0);
        Said now = new Said(forecast.left(), forecast.outlook(), at, away);
        if (now.equals(said)) {
            return;
        }
        said = now;
        boolean timed = now.outlook() == Outlook.IN_TIME || now.outlook() == Outlook.LATE;
        spoken.say(now.outlook(), Messages.of(timed ? "console.forecast.spoken" : "console.forecast", now.outlook()));
        says.removeAll();
        if (now.outlook() != Outlook.NOTHING && now.outlook() != Outlook.DONE) {
            says.add(new Text(Messages.count("console.forecast.left", now.left()) + " "));
        }
        switch (now.outlook()) {
            case NOTHING, DONE, NO_PACE, STANDS_STILL ->
                says.add(new Text(Messages.of("console.forecast", now.outlook())));
            case IN_TIME, LATE ->
                says.add(
                        away == 0
                                ? Moment.within("console.forecast.just", at)
                                : Moment.within(
                                        "console.forecast." + now.outlook().key() + (away == 1 ? ".one" : ".other"),
                                        at,
                                        away));
        }
    }

    private void lowerCap() {
        PhaseRules lower = board().rules().lowered();
        services.sessions().caps(actor, lower.issueCap(), lower.recommendationCap());
    }

    private void askMore() {
        services.agenda().askMore(actor, board().step(), board().present().asks());
    }

    private Board board() {
        return Objects.requireNonNull(latest);
    }
}
