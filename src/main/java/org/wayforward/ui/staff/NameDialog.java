package org.wayforward.ui.staff;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.participant.JoinService;
import org.wayforward.ui.Messages;

/** Asks staff once who they are. */
public class NameDialog extends Dialog {

    private final transient JoinService joining;
    private final transient Actor actor;
    private final TextField name = new TextField(Messages.of("name.label"));

    private NameDialog(JoinService joining, Actor actor) {
        this.joining = joining;
        this.actor = actor;
        setHeaderTitle(Messages.of("name.title"));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        setWidth("min(26rem, 92vw)");
        name.setId("name");
        name.setWidthFull();
        name.setMaxLength(JoinService.FIELD_MAX);
        name.setAutofocus(true);
        add(new Paragraph(Messages.of("name.hint")), name);
        Button go = new Button(Messages.of("name.go"), click -> save());
        go.setId("name-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(go);
    }

    /** Asks if this actor has not said a name yet. */
    public static void askOnce(JoinService joining, Actor actor) {
        if (joining.nameOf(actor).isEmpty()) {
            new NameDialog(joining, actor).open();
        }
    }

    private void save() {
        try {
            joining.giveName(actor, name.getValue());
            close();
        } catch (Refusal refusal) {
            name.setErrorMessage(Messages.of(refusal));
            name.setInvalid(true);
        }
    }
}
