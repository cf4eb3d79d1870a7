package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.outcome.Treatment;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.KeyedList;

/** The reservations about a draft, what became of each, and what can be done about it. */
class ReservationList extends Div {

    /** So many that are all dealt with are shown without being unfolded. */
    private static final int FEW = 2;

    private final WfDesk desk;
    private final DraftId draft;
    private final Runnable comeBack;
    private final Paragraph heading = new Paragraph();
    private final KeyedList<Shown, Row> open = list();
    private final KeyedList<Shown, Row> few = list();
    private final KeyedList<Shown, Row> dealt = list();
    private final HtmlContainer summary = new HtmlContainer("summary");
    private final HtmlContainer folded = new HtmlContainer("details");

    /** A reservation, whether its round is to be said, and whether something can be done about it. */
    private record Shown(Reservation reservation, boolean round, boolean writable) {}

    /**
     * The reservations of one draft.
     *
     * @param comeBack puts the focus back on the row when what had it is gone
     */
    ReservationList(WfDesk desk, DraftId draft, Runnable comeBack) {
        this.desk = desk;
        this.draft = draft;
        this.comeBack = comeBack;
        addClassName("reservations");
        heading.addClassName("wf-label");
        folded.add(summary, dealt);
        folded.addClassName("dealt");
        add(heading, open, few, folded);
    }

    private KeyedList<Shown, Row> list() {
        return new KeyedList<>("ul", shown -> shown.reservation().id(), shown -> new Row(), Row::show);
    }

    /**
     * Shows these.
     *
     * @param rounds whether there was more than one round, so that each is said
     */
    void show(List<Reservation> all, boolean rounds, boolean writable) {
        setVisible(!all.isEmpty());
        List<Shown> waiting = shown(all, reservation -> reservation.treatment() == Treatment.OPEN, rounds, writable);
        List<Shown> done = shown(all, reservation -> reservation.treatment() != Treatment.OPEN, rounds, writable);
        heading.setText(Messages.count("desk.reservations", all.size())
                + (waiting.isEmpty() ? "" : ", " + Messages.of("desk.reservations.open", waiting.size())));
        // What is dealt with does not stand in the way of what is not.
        boolean fold = !waiting.isEmpty() || all.size() > FEW;
        show(open, waiting);
        show(few, fold ? List.of() : done);
        show(dealt, fold ? done : List.of());
        folded.setVisible(fold && !done.isEmpty());
        summary.setText(Messages.count("desk.reservations.dealt", done.size()));
    }

    private static void show(KeyedList<Shown, Row> list, List<Shown> shown) {
        list.show(shown);
        list.setVisible(!shown.isEmpty());
    }

    private static List<Shown> shown(
            List<Reservation> all, Predicate<Reservation> which, boolean rounds, boolean writable) {
        return all.stream()
                .filter(which)
                .map(reservation -> new Shown(reservation, rounds, writable))
                .toList();
    }

    /** How many reservations of a draft nobody has dealt with. */
    static int open(Draft draft) {
        return (int) draft.reservations().stream()
                .filter(reservation -> reservation.treatment() == Treatment.OPEN)
                .count();
    }

    private void ask(Reservation reservation, Treatment treatment) {
        if (treatment == Treatment.BRACKETED) {
            bracket(reservation);
            return;
        }
        String note = reservation.treatment() == treatment ? reservation.note() : null;
        new NoteDialog(
                        desk,
                        Messages.of("desk.treat." + treatment.key() + ".title"),
                        Messages.of("desk.treat." + treatment.key() + ".ask"),
                        Messages.of("desk.treat." + treatment.key()),
                        why -> desk.register().treat(desk.actor(), reservation.id(), treatment, why))
                .about(reservation.text())
                .saying(note == null ? "" : note)
                .announcing(Messages.of("desk.said.treated", Messages.of("treatment", treatment)))
                .then(comeBack)
                .open();
    }

    /** What is asked for when the text has no brackets is done in the editor: it is opened. */
    private void bracket(Reservation reservation) {
        treat(Treatment.BRACKETED, () -> {
            try {
                desk.register().treat(desk.actor(), reservation.id(), Treatment.BRACKETED, null);
            } catch (Refusal refusal) {
                if (refusal.reason() == Refusal.Reason.BRACKETS_MISSING) {
                    desk.write(draft);
                }
                throw refusal;
            }
        });
    }

    private void reopen(Reservation reservation) {
        treat(Treatment.OPEN, () -> desk.register().treat(desk.actor(), reservation.id(), Treatment.OPEN, null));
    }

    private void treat(Treatment treatment, Runnable command) {
        if (desk.carryOut(command)) {
            desk.announce(Messages.of("desk.said.treated", Messages.of("treatment", treatment)));
            comeBack.run();
        }
    }

    /** One of them. */
    private final class Row extends ListItem {

        private transient @Nullable Shown shown;

        void show(Shown now) {
            if (now.equals(shown)) {
                return;
            }
            shown = now;
            removeAll();
            Reservation reservation = now.reservation();
            Treatment treatment = reservation.treatment();
            Span state = new Span(Messages.of("treatment", treatment));
            state.addClassName("treatment");
            String choice = Messages.of("ballot", reservation.choice());
            Span from = new Span(
                    now.round() ? Messages.of("desk.reservation.of-round", choice, reservation.round()) : choice);
            Paragraph head = new Paragraph(state, from);
            head.addClassName("wf-meta");
            Paragraph words = new Paragraph(reservation.text());
            words.addClassName("sentence");
            words.getElement().setAttribute("dir", "auto");
            add(head, words);
            setClassName("is-open", treatment == Treatment.OPEN);
            if (reservation.note() != null) {
                Paragraph note = new Paragraph(reservation.note());
                note.addClassName("note");
                note.getElement().setAttribute("dir", "auto");
                add(note);
            }
            if (now.writable()) {
                add(tools(reservation, treatment));
            }
        }

        private Div tools(Reservation reservation, Treatment now) {
            Div tools = new Div();
            tools.addClassName("treat");
            for (Treatment treatment : List.of(Treatment.RESOLVED, Treatment.BRACKETED, Treatment.FOOTNOTED)) {
                if (treatment != now) {
                    tools.add(tool(treatment, reservation, () -> ask(reservation, treatment)));
                }
            }
            if (now != Treatment.OPEN) {
                tools.add(tool(Treatment.OPEN, reservation, () -> reopen(reservation)));
            }
            return tools;
        }

        private static Tool tool(Treatment treatment, Reservation reservation, Runnable action) {
            String words = Messages.of("desk.treat." + treatment.key());
            return new Tool(words, action, "quiet", "treat-" + treatment.key())
                    .spoken(words + ": " + reservation.text());
        }
    }
}
