package org.wayforward.ui.organize;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.LinkLine;

/** The links of a session, to copy and to renew. */
class LinksPane extends Pane {

    private final transient Actor actor;
    private final transient OrganizeServices services;
    private final Div lines = new Div();

    LinksPane(Actor actor, OrganizeServices services) {
        super(Messages.of("console.links"), () -> {});
        this.actor = actor;
        this.services = services;
        add(new Paragraph(Messages.of("console.links.hint")), lines);
    }

    void show(SessionFacts session) {
        lines.removeAll();
        lines.add(new LinkLine(Messages.of("role", Role.EXPERT), services.site().join(session.code())));
        for (Role role : List.of(Role.FACILITATOR, Role.RAPPORTEUR, Role.DISPLAY, Role.ORGANIZER)) {
            Button renew = new Button(Messages.of("console.links.renew"), click -> ask(role, session));
            renew.setId("renew-" + role.key());
            renew.setAriaLabel(Messages.of("console.links.renew") + " " + Messages.of("role", role));
            lines.add(new LinkLine(
                    Messages.of("role", role), services.staffLinks().url(actor, session, role), renew));
        }
    }

    private void ask(Role role, SessionFacts session) {
        ConfirmDialog ask = new ConfirmDialog(
                Messages.of("console.links.renew.title", Messages.of("role", role)),
                Messages.of("console.links.renew.text"),
                Messages.of("console.links.renew.go"),
                confirmed -> {
                    attempt(() -> services.links().renew(actor, role));
                    show(session);
                });
        ask.setCancelable(true);
        ask.setCancelText(Messages.of("dialog.cancel"));
        ask.open();
    }
}
