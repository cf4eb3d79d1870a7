package org.wayforward.ui.organize;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionParts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.AgendaEditor;

/** The agenda, and joining. */
class AgendaPane extends Pane {

    private final Checkbox joining = new Checkbox(Messages.of("console.joining-open"));
    private final AgendaEditor editor;

    AgendaPane(Actor actor, OrganizeServices services, Runnable redraw) {
        super(Messages.of("organize.agenda"), redraw);
        joining.setId("joining");
        joining.addClassName("switch");
        joining.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(() -> services.sessions().openJoining(actor, change.getValue()));
            }
        });
        editor = new AgendaEditor(actor, services.agenda(), redraw);
        add(joining, editor);
    }

    void show(SessionFacts session, List<SessionParts.Step> agenda, boolean may) {
        joining.setValue(session.joiningOpen());
        joining.setEnabled(may);
        editor.show(agenda, may);
    }
}
