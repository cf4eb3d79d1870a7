package org.wayforward.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.ui.Messages;

/** Where to move a recommendation: any other thematic area. */
class AreaDialog extends Dialog {

    AreaDialog(WfDesk desk, Draft draft) {
        setHeaderTitle(Messages.of("desk.move.title", draft.number()));
        setWidth("min(30rem, 94vw)");
        Div content = new Div();
        content.addClassNames("dialog-part", "wf-own", "area-choice");
        desk.document().areas().stream()
                .filter(area -> !area.id().equals(draft.area()))
                .forEach(area -> content.add(new Button(area.label() + " " + area.name(), click -> {
                    close();
                    desk.toArea(draft.id(), area.id());
                })));
        add(content);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()));
    }
}
