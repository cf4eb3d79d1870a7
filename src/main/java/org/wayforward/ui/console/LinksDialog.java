package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.StaffLinks;
import org.wayforward.ui.staff.LinkLines;

/** The links that a facilitator may hand out. */
class LinksDialog extends Dialog {

    LinksDialog(Actor actor, SessionFacts session, StaffLinks links) {
        setHeaderTitle(Messages.of("console.links"));
        setWidth("min(44rem, 94vw)");
        LinkLines lines =
                new LinkLines(actor, session, List.of(Role.DISPLAY, Role.RAPPORTEUR, Role.FACILITATOR), links);
        lines.addClassName("dialog-part");
        Div content = new Div(new Paragraph(Messages.of("console.links.hint")), lines);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        getFooter().add(new Button(Messages.of("dialog.close"), click -> close()));
    }
}
