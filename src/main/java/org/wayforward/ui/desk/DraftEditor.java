package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.ui.Messages;

/**
 * Where a recommendation is written: the first line is its paragraph, each further one a subparagraph, of the second level
 * when it begins further in. What is typed is
 * saved when the caret leaves; until then, and whenever saving is refused, the browser keeps it. Only the writer's own
 * doing ever changes what stands in the field.
 */
class DraftEditor extends Div {

    private final WfDesk desk;
    private final DraftId id;
    private final Runnable close;
    private final TextArea field = new TextArea();
    private final Div note = new Div();
    private final Span noteWords = new Span();
    private final Tool compare;
    private final Tool discard;
    private final ConflictBox conflict;
    private long seen;
    private @Nullable DraftText base;
    private boolean brought;
    private boolean focused;

    DraftEditor(WfDesk desk, DraftId id, Runnable close) {
        this.desk = desk;
        this.id = id;
        this.close = close;
        addClassName("editor");
        getElement().setAttribute("data-editor", Long.toString(id.value()));
        field.addClassName("writing");
        field.setWidthFull();
        field.setMinRows(3);
        field.setAriaLabel(Messages.of("desk.writing"));
        field.setHelperText(Messages.of("desk.writing.hint"));
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.getElement().setAttribute("dir", "auto");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        field.addFocusListener(focus -> focused = true);
        field.addBlurListener(blur -> focused = false);
        Tool sub = new Tool(Messages.of("desk.subparagraph"), () -> {}, "plain");
        // In the browser at once: it is a new line at the end, with the caret in it.
        sub.getElement().setAttribute("data-sub", "");
        Tool item = new Tool(Messages.of("desk.item"), () -> {}, "plain");
        // The same, further in.
        item.getElement().setAttribute("data-item", "");
        Tool bracket = new Tool(Messages.of("desk.bracket"), () -> {}, "plain", "bracket")
                .spoken(Messages.of("desk.bracket.spoken"));
        // In the browser too: around what is selected in the field.
        bracket.getElement().setAttribute("data-bracket", "");
        Div marks = new Div(sub, item, bracket);
        marks.addClassName("editor-marks");
        Span kept = new Span(Messages.of("desk.kept"));
        kept.addClassNames("kept", "wf-meta");
        Tool done = new Tool(Messages.of("desk.done"), this::done, "done");
        Div tools = new Div(kept, done);
        tools.addClassName("editor-tools");
        compare = new Tool(Messages.of("desk.conflict.compare"), this::disagree, "quiet", "compare");
        discard = new Tool(Messages.of("desk.kept.discard"), this::discard, "quiet", "discard");
        note.addClassName("editor-note");
        note.getElement().setAttribute("role", "status");
        note.add(noteWords, compare, discard);
        note.setVisible(false);
        conflict = new ConflictBox(this::keepMine, this::takeTheirs, this::merge);
        add(note, marks, field, tools, conflict);
    }

    /** Whether a text, once cleaned, is what the draft says. */
    static boolean says(Draft draft, String text) {
        try {
            return draft.text().equals(DraftText.of(text));
        } catch (Refusal tooLong) {
            return false;
        }
    }

    // ---- opening and closing ----

    void open(Draft draft) {
        begin(draft.text().lines(), draft.textRevision());
        base = draft.text();
        brought = false;
        note.setVisible(false);
    }

    /** Opens with a text that was typed over the text of that revision, and never saved. */
    void bringBack(String text, long seenThen) {
        begin(text, seenThen);
        base = null;
        brought = true;
        tell(Messages.of("desk.kept.found"), false, true);
    }

    private void begin(String text, long revision) {
        conflict.setVisible(false);
        field.setInvalid(false);
        field.setValue(text);
        see(revision);
    }

    private void see(long revision) {
        seen = revision;
        getElement().setAttribute("data-seen", Long.toString(revision));
    }

    /** Puts the caret into the field. */
    void focus(boolean select) {
        field.getElement()
                .executeJs(
                        "const area = this; requestAnimationFrame(() => { area.focus(); const i = area.inputElement;"
                                + " if ($0) { i.select(); } else { i.setSelectionRange(i.value.length, i.value.length); }"
                                + " area.scrollIntoView({ block: 'nearest' }); })",
                        select);
    }

    boolean focused() {
        return focused;
    }

    void done() {
        if (save()) {
            close.run();
        }
    }

    private void discard() {
        desk.forget(id);
        desk.draft(id).ifPresent(this::open);
        close.run();
        desk.refresh();
    }

    // ---- saving ----

    /** Saves what is in the field; false when that was refused, and then the field says why. */
    private boolean save() {
        String text = field.getValue();
        if (conflict.asking()) {
            conflict.mine(text);
            return false;
        }
        try {
            desk.service().edit(desk.actor(), id, seen, text);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.STALE_EDIT) {
                disagree();
            } else {
                field.setErrorMessage(Messages.of(refusal));
                field.setInvalid(true);
            }
            return false;
        }
        field.setInvalid(false);
        conflict.setVisible(false);
        brought = false;
        note.setVisible(false);
        base = DraftText.of(text);
        desk.refresh();
        // Only when the text that stands is the one just saved has its revision been seen.
        desk.draft(id).filter(draft -> draft.text().equals(base)).ifPresent(draft -> see(draft.textRevision()));
        desk.saved(id, text);
        return true;
    }

    // ---- others ----

    /** Somebody else may have changed the text meanwhile: it is told, and the field is left alone. */
    void look(Draft now) {
        if (!isVisible()) {
            return;
        }
        if (conflict.asking()) {
            conflict.theirs(now, desk);
        } else if (now.textRevision() > seen && !now.text().equals(base) && !conflict.isVisible()) {
            tell(Messages.of("desk.conflict.meanwhile"), true, brought);
        }
    }

    private void tell(String words, boolean mayCompare, boolean mayDiscard) {
        noteWords.setText(words);
        compare.setVisible(mayCompare);
        discard.setVisible(mayDiscard);
        note.setVisible(true);
    }

    private void disagree() {
        desk.refresh();
        note.setVisible(false);
        desk.draft(id).ifPresent(draft -> {
            conflict.ask(field.getValue(), draft, desk);
            conflict.focus();
        });
    }

    private void keepMine() {
        see(conflict.seen());
        conflict.setVisible(false);
        done();
    }

    private void takeTheirs() {
        desk.forget(id);
        desk.draft(id).ifPresent(this::open);
        close.run();
        desk.refresh();
    }

    /** Both texts stay in view; what is written now replaces theirs. */
    private void merge() {
        see(conflict.seen());
        conflict.besides();
        focus(false);
    }
}
