package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.SessionState;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Day;

/** The draft recommendations of one area, as they will be printed, and what can be done with them. */
class DraftsPane extends Section {

    private final WfDesk desk;
    private final Paragraph counts = new Paragraph();
    private final Tool open;
    private final Paragraph closed = new Paragraph();
    private final Paragraph standIn = new Paragraph(Messages.of("desk.stand-in"));
    private final Span mark = new Span();
    private final Span areaTitle = new Span();
    private final Paragraph none = new Paragraph(Messages.of("desk.drafts.none"));
    private final Div lists = new Div();
    private final Map<AreaId, DraftList> listOf = new HashMap<>();
    private final Tool add;
    private final Tool whole;
    private final Notice notice = new Notice();
    private final HtmlContainer removed = new HtmlContainer("details");
    private final HtmlContainer removedSummary = new HtmlContainer("summary");
    private final UnorderedList removedList = new UnorderedList();
    private final Map<DraftId, Integer> places = new HashMap<>();
    private transient @Nullable Area area;
    private List<Draft> shownRemoved = List.of();
    private boolean shownWritable = true;
    private transient @Nullable SessionFacts shownSession;
    private boolean shownCommenting;

    DraftsPane(WfDesk desk) {
        this.desk = desk;
        addClassName("drafts");
        counts.addClassName("wf-meta");
        open = new Tool("", desk::nextOpen, "quiet", "open-reservations");
        open.setId("open-reservations");
        open.setVisible(false);
        Div head = new Div(counts, open);
        head.addClassName("drafts-head");
        closed.addClassName("sheet-note");
        closed.setId("closed");
        standIn.addClassNames("wf-meta", "stand-in");
        mark.addClassName("wf-mark");
        H2 heading = new H2();
        heading.add(mark, areaTitle);
        none.addClassName("drafts-none");
        add = new Tool(Messages.of("desk.add"), desk::startEmpty, "add")
                .icon("plus")
                .once();
        add.setId("add-draft");
        removed.add(removedSummary, removedList);
        removed.addClassName("removed");
        Div foot = new Div(add);
        foot.addClassName("drafts-foot");
        whole = new Tool("", () -> desk.talk().openWhole(), "plain", "whole");
        whole.setId("comments-whole");
        add(
                new H1(Messages.of("desk.drafts")),
                head,
                whole,
                closed,
                standIn,
                heading,
                none,
                lists,
                foot,
                notice,
                removed);
    }

    void show(OutcomeDocument document, Area now, @Nullable Draft chosen, SessionState state) {
        area = now;
        DraftList list = listOf(now.id());
        listOf.values().forEach(each -> each.setVisible(each == list));
        int all = (int) document.drafts().count();
        int done = (int) document.finals().count();
        counts.setText(Messages.count("desk.counts", done, all));
        int waiting = document.drafts().mapToInt(ReservationList::open).sum();
        open.setVisible(waiting > 0);
        open.say(waiting > 0 ? Messages.count("desk.reservations.waiting", waiting) : "");
        standIn.setVisible(!document.consolidated());
        closed.setVisible(state != SessionState.OPEN);
        whole.say(Messages.of("desk.comments.whole", desk.talk().countWhole()));
        mark.setText(now.label());
        mark.getElement().setAttribute("data-hue", now.hue());
        areaTitle.setText(now.title());
        List<Draft> things = things(now, list);
        none.setVisible(things.isEmpty());
        list.show(things, now, chosen);
        add.setVisible(desk.writable());
        showRemoved(now.removedDrafts());
    }

    /** Says that the session is closed, and until when comments come in and texts may be written. */
    void closing(SessionFacts session, Instant at) {
        boolean commenting = session.commenting(at);
        if (session.equals(shownSession) && commenting == shownCommenting) {
            return;
        }
        shownSession = session;
        shownCommenting = commenting;
        closed.removeAll();
        Instant until = session.closing().until();
        if (commenting && until != null) {
            closed.add(new Span(Messages.of("desk.closed.commenting") + " "), new Day(until));
        } else if (!session.open()) {
            closed.setText(Messages.of(new Refusal(session.state().reason())));
        }
    }

    /** The drafts of the area; one that somebody writes in stays where it was, even when it was taken away meanwhile. */
    private List<Draft> things(Area now, DraftList list) {
        List<Draft> things = new ArrayList<>(now.drafts());
        list.written().forEach(id -> {
            if (now.drafts().stream().noneMatch(draft -> draft.id().equals(id))) {
                desk.draft(id)
                        .ifPresent(draft ->
                                things.add(Math.min(places.getOrDefault(id, things.size()), things.size()), draft));
            }
        });
        for (int place = 0; place < things.size(); place++) {
            places.put(things.get(place).id(), place);
        }
        return things;
    }

    private void showRemoved(List<Draft> now) {
        removed.setVisible(!now.isEmpty());
        if (now.equals(shownRemoved) && shownWritable == desk.writable()) {
            return;
        }
        shownRemoved = now;
        shownWritable = desk.writable();
        removedSummary.setText(Messages.of("desk.removed", now.size()));
        removedList.removeAll();
        now.forEach(draft -> {
            ListItem item = new ListItem(new DraftWords(draft.text()));
            if (desk.writable()) {
                item.add(new Tool(Messages.of("desk.restore"), () -> restore(draft.id(), null), "quiet", "restore"));
            }
            removedList.add(item);
        });
    }

    // ---- what rows ask for ----

    /** Takes a recommendation out, and offers to take that back. */
    void remove(Draft draft) {
        List<Draft> order = area == null ? List.of() : area.drafts();
        int place = order.stream().map(Draft::id).toList().indexOf(draft.id());
        DraftId next =
                place >= 0 && place + 1 < order.size() ? order.get(place + 1).id() : null;
        row(draft.id()).ifPresent(DraftRow::close);
        if (desk.carryOut(() -> desk.service().remove(desk.actor(), draft.id()))) {
            notice.show(
                    Messages.of("desk.said.removed", draft.number()),
                    Messages.of("desk.undo"),
                    () -> restore(draft.id(), next));
        }
    }

    /** Brings a recommendation back, before the one it stood before if that is still there. */
    void restore(DraftId id, @Nullable DraftId before) {
        boolean done = desk.carryOut(() -> {
            desk.service().restore(desk.actor(), id);
            if (before != null) {
                desk.draft(id).ifPresent(draft -> {
                    try {
                        desk.service().move(desk.actor(), id, draft.area(), before);
                    } catch (Refusal gone) {
                        // Then it stays at the end.
                    }
                });
            }
        });
        if (done) {
            notice.hide();
            desk.draft(id).ifPresent(draft -> desk.announce(Messages.of("desk.said.restored", draft.number())));
        }
    }

    // ---- writing ----

    /** Brings the row of a recommendation into view, and the focus to it. */
    void reveal(DraftId id) {
        row(id).ifPresent(DraftRow::reveal);
    }

    /** Opens a recommendation to write in; {@code select} its words, to be written over. */
    void open(DraftId id, boolean select) {
        row(id).ifPresent(row -> row.write(select));
    }

    /** Somebody has finished writing. */
    void done(DraftId id) {
        row(id).ifPresent(DraftRow::done);
    }

    /** Puts a text that was typed and never saved back where it was typed; tells whether there was need to. */
    boolean bringBack(Draft draft, String text, long seen) {
        if (DraftEditor.says(draft, text)) {
            desk.forget(draft.id());
            return false;
        }
        listOf(draft.area()).bringBack(draft, text, seen);
        return true;
    }

    /** Says where else there is text that was never saved. */
    void keptIn(Area elsewhere) {
        notice.show(Messages.of("desk.kept.elsewhere", elsewhere.label()), Messages.of("desk.kept.show"), () -> {
            notice.hide();
            desk.goTo(elsewhere.id());
        });
    }

    /** This row stays where it is in the document while others move around it. */
    void still(DraftId id) {
        listOf.values().forEach(list -> list.still(id.value()));
    }

    private Optional<DraftRow> row(DraftId id) {
        return listOf.values().stream().flatMap(list -> list.row(id).stream()).findFirst();
    }

    private DraftList listOf(AreaId id) {
        return listOf.computeIfAbsent(id, key -> {
            DraftList list = new DraftList(desk);
            lists.add(list);
            return list;
        });
    }
}
