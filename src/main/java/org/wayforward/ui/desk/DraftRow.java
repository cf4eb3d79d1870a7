package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.DraftId;
import org.wayforward.outcome.DraftStatus;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.ui.Messages;

/** A draft recommendation: its number, its text as it is printed or the editor in its place, and what it stands on. */
class DraftRow extends ListItem {

    private final WfDesk desk;
    private final DraftId id;
    private final Span handle = new Span();
    private final NativeButton number = new NativeButton();
    private final DraftWords words = new DraftWords();
    private final Paragraph away = new Paragraph();
    private final Tool bringBack;
    private final Div tools = new Div();
    private final Tool edit;
    private final Tool up;
    private final Tool down;
    private final Tool versions;
    private final Tool move;
    private final Tool remove;
    private final Tool talk;
    private final DraftEditor editor;
    private final DraftSide side;
    private final BallotBox ballot;
    private @Nullable Draft draft;

    DraftRow(WfDesk desk, Draft first) {
        this.desk = desk;
        this.id = first.id();
        addClassName("para");
        getElement().setAttribute("data-draft", Long.toString(id.value()));
        handle.addClassName("handle");
        handle.getElement()
                .setAttribute("draggable", "true")
                .setAttribute("aria-hidden", "true")
                .setAttribute("title", Messages.of("desk.drag"));
        number.addClassName("num");
        number.addClickListener(click -> desk.choose(shown()));
        Div place = new Div(handle, number);
        place.addClassName("place");
        words.getElement().addEventListener("click", click -> {
            if (desk.writable() && !desk.removed(shown())) {
                write(false);
            }
        });
        edit = new Tool(Messages.of("desk.edit"), () -> write(false), "plain");
        up = new Tool("↑", () -> desk.nudge(id, -1), "plain", "icon", "up");
        down = new Tool("↓", () -> desk.nudge(id, 1), "plain", "icon", "down");
        versions = new Tool("", () -> new VersionsDialog(desk, shown()).open(), "plain", "versions");
        move = new Tool(Messages.of("desk.move"), () -> new AreaDialog(desk, shown()).open(), "plain", "move");
        remove = new Tool(Messages.of("desk.remove"), () -> desk.remove(shown()), "plain", "remove");
        talk = new Tool("", () -> desk.talk().open(id, Messages.of("desk.draft", shown().number())), "plain", "talk");
        tools.add(edit, up, down, versions, talk, move, remove);
        tools.addClassName("tools");
        bringBack = new Tool(Messages.of("desk.restore"), () -> desk.restore(id), "bring-back");
        away.addClassName("away");
        away.getElement().setAttribute("role", "status");
        editor = new DraftEditor(desk, id, this::leave);
        Div body = new Div(away, bringBack, words, editor, tools);
        body.addClassName("para-body");
        side = new DraftSide(desk, id, number::focus);
        // Below the text, across the row: beside it, the row would be as long as everything that was said.
        ballot = new BallotBox(desk, id, number::focus);
        add(place, body, side, ballot);
        close();
    }

    private Draft shown() {
        return Objects.requireNonNull(draft);
    }

    DraftId id() {
        return id;
    }

    /** Shows the draft as it stands. */
    void show(DraftList.Shown shown) {
        Draft now = shown.draft();
        boolean chosen = shown.chosen();
        int place = shown.place();
        draft = now;
        boolean gone = desk.removed(now);
        boolean elsewhere = !now.area().equals(shown.area());
        boolean writable = desk.writable() && !gone;
        String called = Messages.of("desk.draft", now.number());
        number.setText(gone ? "–" : Integer.toString(now.number()));
        number.getElement()
                .setAttribute("aria-label", gone ? Messages.of("desk.draft.removed") : called)
                .setAttribute("aria-current", Boolean.toString(chosen));
        setClassName("is-chosen", chosen);
        setClassName("is-final", now.paragraph() != null);
        handle.setVisible(writable && shown.all() > 1 && !elsewhere);
        words.show(now.text());
        away.setVisible(gone || elsewhere);
        away.setText(gone ? Messages.of("desk.gone.removed") : elsewhere ? Messages.of("desk.gone.moved") : "");
        bringBack.setVisible(gone && desk.writable());
        tools.setVisible(chosen && !gone);
        edit.setVisible(writable && !editor.isVisible());
        up.setVisible(writable && !elsewhere);
        up.setEnabled(place > 0);
        down.setVisible(writable && !elsewhere);
        down.setEnabled(place < shown.all() - 1);
        move.setVisible(writable);
        remove.setVisible(writable);
        versions.say(Messages.of("desk.versions", now.versions()));
        String comments = DeskTalk.words(desk.talk().count(id));
        talk.say(comments);
        talk.spoken(comments + ", " + called);
        edit.spoken(Messages.of("desk.edit") + ", " + called);
        up.spoken(Messages.of("desk.up", called));
        down.spoken(Messages.of("desk.down", called));
        versions.spoken(Messages.of("desk.versions", now.versions()) + ", " + called);
        move.spoken(Messages.of("desk.move") + ", " + called);
        remove.spoken(Messages.of("desk.remove") + ", " + called);
        side.show(now, writable);
        side.setVisible(!gone);
        ballot.show(now.status() == DraftStatus.FINAL && desk.balloting(), now, writable);
        if (gone) {
            ballot.setVisible(false);
        }
        editor.look(now);
    }

    // ---- writing ----

    /** Opens the editor; {@code select} the words, to be written over. */
    void write(boolean select) {
        if (!editor.isVisible()) {
            editor.open(shown());
            opened();
        }
        desk.choose(shown());
        editor.focus(select);
    }

    /** Opens the editor with a text that was never saved. */
    void bringBack(Draft now, String text, long seen) {
        draft = now;
        editor.bringBack(text, seen);
        opened();
    }

    private void opened() {
        editor.setVisible(true);
        words.setVisible(false);
        edit.setVisible(false);
        addClassName("is-open");
    }

    /** Saves, and shows the text as it is printed unless that was refused. */
    void done() {
        if (editor.isVisible()) {
            editor.done();
        }
    }

    /** Closes the editor that somebody has left, and gives the focus that was in it to the row. */
    private void leave() {
        close();
        number.focus();
    }

    final void close() {
        editor.setVisible(false);
        words.setVisible(true);
        edit.setVisible(desk.writable());
        removeClassName("is-open");
    }

    /** Brings it into view, and the focus to its number. */
    void reveal() {
        number.focus();
        getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    /** Whether somebody writes in it. */
    boolean writing() {
        return editor.isVisible();
    }

    /** Whether the caret is in it. */
    boolean focused() {
        return editor.focused();
    }
}
