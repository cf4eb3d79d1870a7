package org.wayforward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Presses a button as a browser does, which also says what stood on it. */
public final class Pressing {

    private Pressing() {}

    /**
     * Presses it.
     *
     * @param seen what it stood for on the screen, where it says so
     * @param click the first, second... click in a row; 0 for a key
     */
    public static void press(Component button, @Nullable String seen, int click) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (String number : List.of("screenX", "screenY", "clientX", "clientY", "button")) {
            data.put("event." + number, 0);
        }
        data.put("event.detail", click);
        for (String key : List.of("shiftKey", "ctrlKey", "altKey", "metaKey")) {
            data.put("event." + key, false);
        }
        data.put("element.getAttribute('data-stands-for')", seen);
        button.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(button.getElement(), "click", data));
    }
}
