package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.closing.CloseDialog;
import org.wayforward.ui.closing.ClosingServices;
import org.wayforward.ui.staff.Day;

/** Closes the session; once it is closed, says where the draft is read and until when comments come in. */
class ClosePart extends SteerPart {

    private final Button close = new Button(Messages.of("closing.close"));
    private final Button reopen = new Button(Messages.of("organize.reopen"));
    private final Div closed = new Div();
    private final transient ClosingServices services;
    private transient @Nullable SessionFacts drawn;
    private boolean taken;

    ClosePart(Actor actor, ClosingServices services, CloseDialog.Guide guide, Attempt attempt) {
        super(Messages.of("closing.heading"));
        this.services = services;
        setId("closing");
        close.setId("close-session");
        close.addClickListener(click -> attempt.run(() -> new CloseDialog(actor, services, guide, () -> {}).open()));
        reopen.setId("reopen-session");
        reopen.addClickListener(click -> attempt.run(() -> services.life().reopen(actor)));
        closed.addClassName("closed-says");
        add(close, closed, reopen);
    }

    void show(SessionFacts session, Instant now) {
        boolean commenting = session.commenting(now);
        if (session.equals(drawn) && commenting == taken) {
            return;
        }
        drawn = session;
        taken = commenting;
        close.setVisible(session.open());
        reopen.setVisible(!session.open() && !session.closing().purged());
        closed.setVisible(!session.open());
        closed.removeAll();
        if (session.open()) {
            return;
        }
        Paragraph until = new Paragraph();
        Instant end = session.closing().until();
        if (end == null) {
            until.setText(Messages.of("closing.no-comments"));
        } else {
            until.add(
                    new Span(Messages.of(commenting ? "closing.comments-until" : "closing.comments-over") + " "),
                    new Day(end));
        }
        String address = services.site().draft(session.code());
        Anchor draft = new Anchor(address, address);
        draft.setId("draft-address");
        draft.setRouterIgnore(true);
        closed.add(
                new Paragraph(Messages.of("closing.closed")),
                new Paragraph(draft),
                new Paragraph(
                        Messages.of(session.closing().observers() ? "closing.anybody-reads" : "closing.joined-read")),
                until);
    }
}
