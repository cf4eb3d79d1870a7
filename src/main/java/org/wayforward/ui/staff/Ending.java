package org.wayforward.ui.staff;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.wayforward.identity.Refusal;
import org.wayforward.ui.Slip;

/** The end of a staff screen that may not go on: it says why, and nothing else of it stays open. */
public final class Ending {

    private Ending() {}

    /** Ends the screen with this content. */
    public static void show(Div content, Refusal.Reason reason) {
        content.getUI()
                .ifPresent(ui -> ui.getChildren().toList().stream()
                        .filter(Dialog.class::isInstance)
                        .map(Dialog.class::cast)
                        .forEach(Dialog::close));
        content.removeAll();
        content.add(Slip.refused(new Refusal(reason)));
    }
}
