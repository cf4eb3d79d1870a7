package org.wayforward.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.wayforward.identity.Refusal;
import org.wayforward.outcome.Sentence;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Press;
import org.wayforward.ui.staff.Typed;

/** Asks a rapporteur for a note that is kept with what they do; nothing typed is lost when it is refused. */
class NoteDialog extends Dialog {

    private final WfDesk desk;
    private final Div content = new Div();
    private final TextArea note;
    private final transient Consumer<String> command;
    private String said = "";
    private transient Runnable after = () -> {};

    /**
     * A dialog about one thing.
     *
     * @param question what the note shall say
     * @param go the word on the button that does it
     * @param command does it with the note; what it refuses is said at the field
     */
    NoteDialog(WfDesk desk, String title, String question, String go, Consumer<String> command) {
        this.desk = desk;
        this.command = command;
        setHeaderTitle(title);
        setWidth("min(34rem, 94vw)");
        note = new TextArea(question);
        note.addClassName("note");
        note.setWidthFull();
        note.setMinRows(2);
        note.setManualValidation(true);
        note.setHelperText(Messages.of("desk.note.helper", Sentence.MIN, Sentence.MAX));
        Typed.keep(this, note);
        note.setAutofocus(true);
        note.getElement().setAttribute("dir", "auto");
        content.add(note);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button save = new Button(go);
        Press.on(save, this::save);
        save.addClassName("go");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()), save);
    }

    /** What it is about, in the words of whoever said it. */
    NoteDialog about(String words) {
        Paragraph quote = new Paragraph(words);
        quote.addClassName("dialog-quote");
        quote.getElement().setAttribute("dir", "auto");
        return with(quote);
    }

    /** Something above the field. */
    NoteDialog with(Component part) {
        content.addComponentAtIndex(content.getComponentCount() - 1, part);
        return this;
    }

    /** What the note says already. */
    NoteDialog saying(String words) {
        note.setValue(words);
        return this;
    }

    /** What those are told who do not see what has changed. */
    NoteDialog announcing(String words) {
        said = words;
        return this;
    }

    /** Done when the note was taken. */
    NoteDialog then(Runnable next) {
        after = next;
        return this;
    }

    private void save() {
        try {
            command.accept(note.getValue());
        } catch (Refusal refusal) {
            note.setErrorMessage(Messages.of(refusal));
            note.setInvalid(true);
            return;
        }
        close();
        desk.refresh();
        desk.announce(said);
        after.run();
    }
}
