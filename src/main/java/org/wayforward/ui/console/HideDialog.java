package org.wayforward.ui.console;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.wayforward.identity.Refusal;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Typed;

/** Asks for the reason before a contribution is hidden; its author will read it. */
class HideDialog extends Dialog {

    private final TextField reason = new TextField(Messages.of("console.hide.reason"));
    private final transient Consumer<String> hide;

    HideDialog(Projection.Entry entry, Consumer<String> hide) {
        this.hide = hide;
        setHeaderTitle(Messages.of("console.hide.title", Messages.of("kind." + entry.kind()) + " " + entry.number()));
        setWidth("min(32rem, 92vw)");
        Paragraph quote = new Paragraph(entry.text());
        quote.addClassName("dialog-quote");
        quote.getElement().setAttribute("dir", "auto");
        quote.getElement().setAttribute("lang", entry.lang());
        reason.setId("hide-reason");
        reason.setWidthFull();
        Typed.keep(this, reason);
        reason.setHelperText(Messages.of("console.hide.helper"));
        reason.setAutofocus(true);
        Div content = new Div(quote, reason);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button go = new Button(Messages.of("console.hide.go"), click -> save());
        go.setId("hide-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()), go);
    }

    private void save() {
        try {
            hide.accept(reason.getValue());
            close();
        } catch (Refusal refusal) {
            reason.setErrorMessage(Messages.of(refusal));
            reason.setInvalid(true);
        }
    }
}
