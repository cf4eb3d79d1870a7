package org.wayforward.ui.console;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.wayforward.identity.Refusal;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Typed;

/** Asks for the title of a cluster. When somebody else has changed it meanwhile, both titles are shown. */
class TitleDialog extends Dialog {

    private final TextField title = new TextField(Messages.of("console.cluster-title"));
    private final Button leave = new Button(Messages.of("dialog.cancel"), click -> close());
    private final transient Consumer<String> save;

    TitleDialog(String heading, String value, Consumer<String> save) {
        this.save = save;
        setHeaderTitle(heading);
        setWidth("min(32rem, 92vw)");
        title.setId("cluster-title");
        title.setWidthFull();
        Typed.keep(this, title);
        title.setHelperText(Messages.of("console.cluster-title.helper"));
        title.setValue(value);
        title.setAutofocus(true);
        title.setAutoselect(true);
        Div content = new Div(title);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button go = new Button(Messages.of("console.save"), click -> save());
        go.setId("title-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        getFooter().add(leave, go);
    }

    /** Leaving it takes nothing back: the cluster is made, and stays without a title. */
    TitleDialog ofMade() {
        leave.setText(Messages.of("console.without-title"));
        return this;
    }

    private void save() {
        try {
            save.accept(title.getValue());
            close();
        } catch (Refusal refusal) {
            String current = refusal.current();
            title.setErrorMessage(
                    current == null
                            ? Messages.of(refusal)
                            : Messages.of(current.isEmpty() ? "console.title-emptied" : "console.title-now", current));
            title.setInvalid(true);
        }
    }
}
