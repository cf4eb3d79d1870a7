package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.wayforward.identity.Actor;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.AgendaEditor;

/** The agenda, to be changed while the session runs. */
class AgendaDialog extends Dialog {

    private final transient Actor actor;
    private final transient ConsoleServices services;
    private final AgendaEditor editor;

    AgendaDialog(Actor actor, ConsoleServices services) {
        this.actor = actor;
        this.services = services;
        setHeaderTitle(Messages.of("console.agenda"));
        setWidth("min(46rem, 94vw)");
        editor = new AgendaEditor(actor, services.agenda(), this::draw);
        Div content = new Div(editor);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button close = new Button(Messages.of("dialog.close"), click -> close());
        close.setId("agenda-close");
        getFooter().add(close);
        draw();
    }

    private void draw() {
        editor.show(
                services.finder().parts(actor.session()).agenda(),
                services.finder().facts(actor.session()).open());
    }
}
