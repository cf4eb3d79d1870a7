package org.wayforward.ui.organize;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.StaffLinks;
import org.wayforward.ui.staff.LinkLines;

/** The links of a session, to copy and to renew. */
class LinksPane extends Pane {

    LinksPane(Actor actor, SessionFacts session, StaffLinks links) {
        super(Messages.of("console.links"), () -> {});
        add(
                new Paragraph(Messages.of("console.links.hint")),
                new LinkLines(
                        actor,
                        session,
                        List.of(Role.FACILITATOR, Role.RAPPORTEUR, Role.DISPLAY, Role.ORGANIZER),
                        links));
    }
}
