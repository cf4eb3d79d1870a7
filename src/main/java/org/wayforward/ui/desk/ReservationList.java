package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.outcome.Treatment;
import org.wayforward.ui.Messages;

/** The reservations about a draft, what became of each, and what can be done about it. */
class ReservationList extends Div {

    /** So many that are all dealt with are shown without being unfolded. */
    private static final int FEW = 2;

    private final WfDesk desk;
    private final Runnable comeBack;

    /**
     * The reservations of one draft.
     *
     * @param comeBack puts the focus back on the row when what had it is gone
     */
    ReservationList(WfDesk desk, Runnable comeBack) {
        this.desk = desk;
        this.comeBack = comeBack;
        addClassName("reservations");
    }

    void show(Draft draft, boolean writable) {
        removeAll();
        List<Reservation> all = draft.reservations();
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        int open = open(draft);
        Paragraph heading = new Paragraph(Messages.count("desk.reservations", all.size())
                + (open > 0 ? ", " + Messages.of("desk.reservations.open", open) : ""));
        heading.addClassName("wf-label");
        add(heading);
        if (open > 0) {
            add(list(draft, writable, reservation -> reservation.treatment() == Treatment.OPEN));
        }
        if (open < all.size()) {
            UnorderedList dealt = list(draft, writable, reservation -> reservation.treatment() != Treatment.OPEN);
            add(open == 0 && all.size() <= FEW ? dealt : folded(dealt, all.size() - open));
        }
    }

    private UnorderedList list(Draft draft, boolean writable, Predicate<Reservation> which) {
        UnorderedList list = new UnorderedList();
        draft.reservations().stream().filter(which).forEach(each -> list.add(item(draft, each, writable)));
        return list;
    }

    /** What is dealt with does not stand in the way of what is not. */
    private static HtmlContainer folded(UnorderedList list, int dealt) {
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(Messages.of("desk.reservations.dealt", dealt));
        HtmlContainer details = new HtmlContainer("details");
        details.add(summary, list);
        details.addClassName("dealt");
        return details;
    }

    /** How many reservations of a draft nobody has dealt with. */
    static int open(Draft draft) {
        return (int) draft.reservations().stream()
                .filter(reservation -> reservation.treatment() == Treatment.OPEN)
                .count();
    }

    private ListItem item(Draft draft, Reservation reservation, boolean writable) {
        Treatment now = reservation.treatment();
        Span state = new Span(Messages.of("treatment", now));
        state.addClassName("treatment");
        Span from = new Span(
                draft.rounds().size() > 1
                        ? Messages.of(
                                "desk.reservation.of-round",
                                Messages.of("ballot", reservation.choice()),
                                reservation.round())
                        : Messages.of("ballot", reservation.choice()));
        Paragraph head = new Paragraph(state, from);
        head.addClassName("wf-meta");
        Paragraph words = new Paragraph(reservation.text());
        words.addClassName("sentence");
        words.getElement().setAttribute("dir", "auto");
        ListItem item = new ListItem(head, words);
        item.setClassName("is-open", now == Treatment.OPEN);
        if (reservation.note() != null) {
            Paragraph note = new Paragraph(reservation.note());
            note.addClassName("note");
            note.getElement().setAttribute("dir", "auto");
            item.add(note);
        }
        if (writable) {
            item.add(tools(reservation, now));
        }
        return item;
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
            tools.add(tool(Treatment.OPEN, reservation, () -> treat(reservation, Treatment.OPEN, null)));
        }
        return tools;
    }

    private static Tool tool(Treatment treatment, Reservation reservation, Runnable action) {
        String words = Messages.of("desk.treat." + treatment.key());
        return new Tool(words, action, "quiet", "treat-" + treatment.key()).spoken(words + ": " + reservation.text());
    }

    private void ask(Reservation reservation, Treatment treatment) {
        if (treatment == Treatment.BRACKETED) {
            treat(reservation, treatment, null);
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
                .open();
    }

    private void treat(Reservation reservation, Treatment treatment, @Nullable String note) {
        if (desk.carryOut(() -> desk.register().treat(desk.actor(), reservation.id(), treatment, note))) {
            desk.announce(Messages.of("desk.said.treated", Messages.of("treatment", treatment)));
            comeBack.run();
        }
    }
}
