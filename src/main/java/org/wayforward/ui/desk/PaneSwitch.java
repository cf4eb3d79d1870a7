package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.wayforward.identity.Keyed;
import org.wayforward.ui.Messages;

/** Which part of the desk is in front; on wide screens the sources always stand beside it. */
class PaneSwitch extends Div {

    /** A part of the desk. */
    enum Pane implements Keyed {
        SOURCES,
        RECOMMENDATIONS,
        DOCUMENT
    }

    private final Map<Pane, NativeButton> buttons = new EnumMap<>(Pane.class);

    PaneSwitch(Consumer<Pane> chosen) {
        addClassName("pane-switch");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Messages.of("desk.panes"));
        for (Pane pane : Pane.values()) {
            NativeButton button = new NativeButton(Messages.of("desk.pane", pane), click -> chosen.accept(pane));
            button.addClassNames("wf-btn", "small", "plain", "pane-" + pane.key());
            buttons.put(pane, button);
            add(button);
        }
    }

    void press(Pane pane) {
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(each == pane)));
    }
}
