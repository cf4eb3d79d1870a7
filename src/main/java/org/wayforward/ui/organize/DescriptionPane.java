package org.wayforward.ui.organize;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.session.SessionDescription;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SetupService;
import org.wayforward.ui.Messages;

/** What the session is called. Typed texts stay until they are saved or the page is left. */
class DescriptionPane extends Pane {

    private final Description fields = new Description();
    private final Button save = new Button(Messages.of("organize.save"));
    private transient @Nullable SessionDescription shown;

    DescriptionPane(Actor actor, SetupService setup, Runnable redraw) {
        super(Messages.of("organize.description"), redraw);
        save.setId("describe-save");
        save.addClickListener(click -> {
            try {
                SessionDescription said = fields.read();
                setup.describe(actor, said);
                Notification.show(Messages.of("organize.saved"));
                redraw.run();
            } catch (Refusal refusal) {
                // What was typed stays in the fields.
                Messages.show(refusal);
            }
        });
        add(fields, row(save));
    }

    void show(SessionFacts session, boolean may) {
        SessionDescription now = new SessionDescription(
                session.title(),
                session.shortTitle(),
                session.meeting(),
                session.organizers(),
                session.place(),
                session.dates(),
                session.question(),
                session.languages());
        if (!now.equals(shown)) {
            fields.show(now);
            shown = now;
        }
        fields.enable(may);
        save.setEnabled(may);
    }
}
