package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;

/** The links of the session, to copy, to hand out, and to renew when one has got into wrong hands. */
class LinksDialog extends Dialog {

    private final transient Actor actor;
    private final transient SessionFacts session;
    private final transient ConsoleServices services;
    private final Div content = new Div();

    LinksDialog(Actor actor, SessionFacts session, ConsoleServices services) {
        this.actor = actor;
        this.session = session;
        this.services = services;
        setHeaderTitle(Messages.of("console.links"));
        setWidth("min(44rem, 94vw)");
        content.addClassNames("dialog-part", "wf-own", "links");
        add(content);
        getFooter().add(new Button(Messages.of("dialog.close"), click -> close()));
        draw();
    }

    private void draw() {
        content.removeAll();
        content.add(new Paragraph(Messages.of("console.links.hint")));
        content.add(line(
                new TextField(Messages.of("role", Role.EXPERT)), services.site().join(session.code())));
        for (Role role : List.of(Role.DISPLAY, Role.RAPPORTEUR, Role.FACILITATOR)) {
            Button renew = new Button(Messages.of("console.links.renew"), click -> ask(role));
            renew.setId("renew-" + role.key());
            renew.setAriaLabel(Messages.of("console.links.renew") + " " + Messages.of("role", role));
            Div line = line(
                    new TextField(Messages.of("role", role)),
                    services.staffLinks().url(actor, session, role));
            line.add(renew);
            content.add(line);
        }
    }

    private static Div line(TextField field, String address) {
        field.setValue(address);
        field.setReadOnly(true);
        Button copy = new Button(Messages.of("console.links.copy"));
        // The clipboard of browsers needs TLS; selecting and copying works on any network.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { const i = $0.inputElement; i.select(); document.execCommand('copy'); })",
                        field.getElement());
        Div line = new Div(field, copy);
        line.addClassName("link-line");
        return line;
    }

    private void ask(Role role) {
        ConfirmDialog ask = new ConfirmDialog(
                Messages.of("console.links.renew.title", Messages.of("role", role)),
                Messages.of("console.links.renew.text"),
                Messages.of("console.links.renew.go"),
                confirmed -> {
                    services.links().renew(actor, role);
                    draw();
                });
        ask.setCancelable(true);
        ask.setCancelText(Messages.of("dialog.cancel"));
        ask.open();
    }
}
