package org.wayforward.ui.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.wayforward.ui.Messages;

/** An address to copy, and what else can be done with it. */
public class LinkLine extends Div {

    /** A line for what is called {@code label}. */
    public LinkLine(String label, String address, Component... more) {
        addClassName("link-line");
        TextField field = new TextField(label);
        field.setValue(address);
        field.setReadOnly(true);
        Button copy = new Button(Messages.of("console.links.copy"));
        copy.setAriaLabel(Messages.of("console.links.copy") + " " + label);
        // The clipboard of browsers needs TLS; selecting and copying works on any network.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { const i = $0.inputElement; i.select(); document.execCommand('copy'); })",
                        field.getElement());
        add(field, copy);
        add(more);
    }
}
