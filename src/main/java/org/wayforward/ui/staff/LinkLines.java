package org.wayforward.ui.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.StaffLinks;

/** The links of a session, to copy, to hand out, and to renew when one has got into wrong hands. */
public class LinkLines extends Div {

    private final transient Actor actor;
    private final transient SessionFacts session;
    private final transient List<Role> roles;
    private final transient StaffLinks links;

    /**
     * The link to join by, then those of the roles.
     *
     * @param roles the roles by link, in the order they are shown
     */
    public LinkLines(Actor actor, SessionFacts session, List<Role> roles, StaffLinks links) {
        this.actor = actor;
        this.session = session;
        this.roles = roles;
        this.links = links;
        draw();
    }

    private void draw() {
        removeAll();
        add(new LinkLine(Messages.of("role", Role.EXPERT), links.join(session)));
        for (Role role : roles) {
            String name = Messages.of("role", role);
            Button renew = renewal("renew-" + role.key(), name, () -> {
                links.renew(actor, role);
                draw();
            });
            renew.setAriaLabel(renew.getText() + " " + name);
            add(new LinkLine(name, links.url(actor, session, role), renew));
        }
    }

    /**
     * The button that renews a link once somebody has said so twice.
     *
     * @param name what the link is of
     */
    public static Button renewal(String id, String name, Runnable renew) {
        Button button = new Button(Messages.of("console.links.renew"), click -> ask(name, renew));
        button.setId(id);
        return button;
    }

    private static void ask(String name, Runnable renew) {
        ConfirmDialog ask = new ConfirmDialog(
                Messages.of("console.links.renew.title", name),
                Messages.of("console.links.renew.text"),
                Messages.of("console.links.renew.go"),
                confirmed -> Attempt.tell(renew));
        ask.setCancelable(true);
        ask.setCancelText(Messages.of("dialog.cancel"));
        ask.open();
    }
}
