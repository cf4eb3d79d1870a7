package org.wayforward.ui.closing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;

/** Makes it impossible to tell who wrote what, once the session's code has been typed; there is no way back. */
public class PurgeDialog extends Dialog {

    /**
     * Opens nothing yet.
     *
     * @param after called when it was done
     */
    public PurgeDialog(Actor actor, SessionFacts session, ClosingServices services, Runnable after) {
        setHeaderTitle(Messages.of("purge.title", session.code()));
        setWidth("min(36rem, 94vw)");
        Paragraph quote = new Paragraph(session.title());
        quote.addClassName("dialog-quote");
        quote.getElement().setAttribute("dir", "auto");
        Paragraph irreversible = new Paragraph(Messages.of("purge.no-way-back"));
        irreversible.addClassName("dialog-warning");
        Checkbox signatures = new Checkbox(Messages.of("purge.signatures"));
        signatures.setId("purge-signatures");
        TextField typed = new TextField(Messages.of("purge.type", session.code()));
        typed.setId("purge-typed");
        typed.setWidthFull();
        typed.setAutocomplete(Autocomplete.OFF);
        Div content = new Div(
                quote,
                new Paragraph(Messages.of("purge.text")),
                new Paragraph(Messages.of("purge.stays")),
                irreversible,
                signatures,
                typed);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button go = new Button(Messages.of("purge.go"), click -> {
            try {
                services.purging().purge(actor, typed.getValue(), signatures.getValue());
                close();
                after.run();
            } catch (Refusal refusal) {
                typed.setErrorMessage(Messages.of(refusal));
                typed.setInvalid(true);
            }
        });
        go.setId("purge-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()), go);
    }
}
