package org.wayforward.ui.organize;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.wayforward.identity.Refusal;
import org.wayforward.ui.Messages;

/** Asks for a few lines of text; it stays open, with what was typed, while they are refused. */
class FieldsDialog extends Dialog {

    FieldsDialog(String heading, List<TextField> fields, Runnable save) {
        setHeaderTitle(heading);
        setWidth("min(36rem, 94vw)");
        Paragraph said = new Paragraph();
        said.addClassName("join-said");
        said.getElement().setAttribute("role", "alert");
        Div content = new Div();
        content.addClassNames("dialog-part", "wf-own");
        fields.forEach(field -> {
            field.setWidthFull();
            content.add(field);
        });
        fields.getFirst().setAutofocus(true);
        content.add(said);
        add(content);
        Button go = new Button(Messages.of("organize.save"), click -> {
            try {
                save.run();
                close();
            } catch (Refusal refusal) {
                said.setText(Messages.of(refusal));
            }
        });
        go.setId("fields-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()), go);
    }
}
