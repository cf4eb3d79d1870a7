package org.wayforward.ui.staff;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/**
 * What a press of a button counts for: once, also when it comes as a double click, and only for what the button stood for
 * on the screen of whoever pressed it. A second click, or somebody else, may have changed that meanwhile.
 */
public final class Press {

    private static final String STANDS_FOR = "data-stands-for";

    /** Read in the browser, at the moment of the press. */
    private static final String SEEN = "element.getAttribute('" + STANDS_FOR + "')";

    private Press() {}

    /** Carries this out at each press of a button that nobody listens to yet. */
    public static <C extends Component & ClickNotifier<C>> void on(C button, Runnable action) {
        Element element = button.getElement();
        String[] seen = {""};
        // Registered before the click itself, hence told first of the same press.
        element.addEventListener(
                        "click",
                        press -> seen[0] = press.getEventData().path(SEEN).asString(""))
                .addEventData(SEEN);
        button.addClickListener(click -> {
            String then = seen[0];
            seen[0] = "";
            if (click.getClickCount() < 2 && (then.isEmpty() || then.equals(element.getAttribute(STANDS_FOR)))) {
                action.run();
            }
        });
    }

    /** What a press of the button stands for from now on; presses for anything else are ignored. */
    public static void standsFor(Component button, Object what) {
        button.getElement().setAttribute(STANDS_FOR, what.toString());
    }
}
