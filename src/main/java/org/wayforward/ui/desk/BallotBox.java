package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.DraftId;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.outcome.Standing;
import org.wayforward.outcome.Term;
import org.wayforward.outcome.Thresholds;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/**
 * What the ballot on a draft came to: how its support is put in words, by group, each round beside the one before, and what
 * became of the reservations. While the ballot is open it says only that.
 */
class BallotBox extends Div {

    private final WfDesk desk;
    private final DraftId id;
    private final Runnable comeBack;
    private final Div result = new Div();
    private final ReservationList reservations;
    private @Nullable State shown;

    /** What it depends on. */
    private record State(
            boolean open,
            boolean writable,
            int number,
            List<BallotRound> rounds,
            @Nullable Standing standing,
            boolean registered) {}

    /**
     * The ballot of a draft.
     *
     * @param comeBack puts the focus back on the row when what had it is gone
     */
    BallotBox(WfDesk desk, DraftId id, Runnable comeBack) {
        this.desk = desk;
        this.id = id;
        this.comeBack = comeBack;
        this.reservations = new ReservationList(desk, id, comeBack);
        addClassName("ballot");
        result.addClassName("ballot-result");
        add(result, reservations);
        setVisible(false);
    }

    /** Shows it; {@code open} is whether the ballot asks about this draft now. */
    void show(boolean open, Draft draft, boolean writable) {
        List<BallotRound> rounds = draft.rounds();
        List<Reservation> said = open || rounds.isEmpty() ? List.of() : draft.reservations();
        setVisible(open || !rounds.isEmpty());
        reservations.show(said, rounds.size() > 1, writable);
        State next = new State(open, writable, draft.number(), rounds, draft.standing(), !said.isEmpty());
        if (!next.equals(shown)) {
            shown = next;
            draw(open, draft, writable);
        }
    }

    private void draw(boolean open, Draft draft, boolean writable) {
        result.removeAll();
        List<BallotRound> rounds = draft.rounds();
        if (open) {
            result.add(line("desk.ballot.open"));
        } else if (!rounds.isEmpty()) {
            result.add(term(draft.standing(), rounds.getFirst()));
            notes(draft.standing(), rounds.getFirst());
            result.add(new GroupBars().show(rounds.getFirst()), new RoundTable(rounds), line("desk.ballot.indicative"));
            Div tools = tools(draft, writable);
            if (tools.getComponentCount() > 0) {
                result.add(tools);
            }
        }
    }

    private static Div term(@Nullable Standing standing, BallotRound latest) {
        Div line = new Div();
        line.addClassName("standing");
        if (standing == null) {
            line.addClassName("is-none");
            line.add(new Span(Messages.of("desk.ballot.few", Thresholds.FEWEST)));
            return line;
        }
        boolean differed = standing.term() == Term.VIEWS_DIFFERED;
        line.setClassName("differed", differed);
        line.add(
                new Icon(differed ? "warn" : "check"),
                new Span(Messages.of(
                        "desk.ballot.standing",
                        Messages.of("term", standing.term()),
                        latest.supporting(),
                        latest.voiced())));
        return line;
    }

    private void notes(@Nullable Standing standing, BallotRound latest) {
        if (standing == null) {
            return;
        }
        if (standing.earlier()) {
            Paragraph earlier = line("desk.ballot.earlier");
            earlier.setText(Messages.of("desk.ballot.earlier", latest.round()));
            earlier.addClassName("earlier");
            result.add(earlier);
        }
        if (standing.note() != null) {
            Paragraph why = line("desk.ballot.said");
            why.setText(Messages.of("desk.ballot.said", Messages.of("term", standing.counted()), standing.note()));
            why.getElement().setAttribute("dir", "auto");
            why.addClassName("said");
            result.add(why);
        }
    }

    private Div tools(Draft draft, boolean writable) {
        Div tools = new Div();
        tools.addClassName("ballot-tools");
        Standing standing = draft.standing();
        String called = ", " + Messages.of("desk.draft", draft.number());
        if (writable && standing != null) {
            tools.add(new Tool(Messages.of("desk.term"), () -> ask(draft, standing), "quiet", "term-say")
                    .spoken(Messages.of("desk.term") + called));
            if (standing.note() != null) {
                tools.add(new Tool(Messages.of("desk.term.back"), () -> back(draft), "quiet", "term-back")
                        .spoken(Messages.of("desk.term.back") + called));
            }
        }
        if (!draft.reservations().isEmpty() || standing != null && standing.note() != null) {
            tools.add(new Tool(Messages.of("desk.register"), () -> open(draft), "quiet", "register")
                    .spoken(Messages.of("desk.register") + called));
        }
        return tools;
    }

    private void open(Draft draft) {
        Attempt.tell(() -> new RegisterDialog(desk, draft).open());
    }

    private void ask(Draft draft, Standing standing) {
        RadioButtonGroup<Term> terms = new RadioButtonGroup<>(Messages.of("desk.term.question"));
        terms.setItems(Term.values());
        terms.setItemLabelGenerator(term -> Messages.of("term", term)
                + (term == standing.counted() ? " (" + Messages.of("desk.term.counted") + ")" : ""));
        terms.setValue(standing.term());
        terms.addClassName("terms");
        String note = standing.note();
        new NoteDialog(
                        desk,
                        Messages.of("desk.term.title", draft.number()),
                        Messages.of("desk.term.why"),
                        Messages.of("desk.term.go"),
                        why -> desk.register().say(desk.actor(), id, round(draft), terms.getValue(), why))
                .with(terms)
                .saying(note == null ? "" : note)
                .announcing(Messages.of("desk.said.term", draft.number()))
                .then(comeBack)
                .open();
    }

    private void back(Draft draft) {
        if (desk.carryOut(() -> desk.register().say(desk.actor(), id, round(draft), null, null))) {
            desk.announce(Messages.of("desk.said.term", draft.number()));
            comeBack.run();
        }
    }

    private static int round(Draft draft) {
        return draft.rounds().getFirst().round();
    }

    private static Paragraph line(String key) {
        Paragraph line = new Paragraph(Messages.of(key));
        line.addClassName("wf-meta");
        return line;
    }
}
