package org.wayforward.ui.organize;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionLife;
import org.wayforward.ui.Messages;

/** Removes a session once its code or title has been typed. */
class RemoveDialog extends Dialog {

    RemoveDialog(Actor actor, SessionFacts session, SessionLife life, Runnable after) {
        setHeaderTitle(Messages.of("organize.remove.title", session.code()));
        setWidth("min(32rem, 94vw)");
        Paragraph quote = new Paragraph(session.title());
        quote.addClassName("dialog-quote");
        quote.getElement().setAttribute("dir", "auto");
        TextField typed = new TextField(Messages.of("organize.remove.type", session.code()));
        typed.setId("remove-typed");
        typed.setWidthFull();
        typed.setAutocomplete(Autocomplete.OFF);
        Div content = new Div(quote, new Paragraph(Messages.of("organize.remove.text")), typed);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button go = new Button(Messages.of("organize.remove"), click -> {
            try {
                life.remove(actor, typed.getValue());
                close();
                after.run();
            } catch (Refusal refusal) {
                typed.setErrorMessage(Messages.of(refusal));
                typed.setInvalid(true);
            }
        });
        go.setId("remove-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()), go);
    }
}
