package org.wayforward.ui.staff;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/**
 * Reads aloud to those who do not see the screen what changes on it too often to be read each time: the words stand on the
 * screen as well, and are spoken only when something that matters has changed.
 */
public class Spoken extends Div {

    private transient @Nullable Object latest;

    /** Says nothing yet. */
    public Spoken() {
        addClassName("wf-sr");
        getElement().setAttribute("role", "status");
    }

    /** Says these words, unless what matters about them is what it was when something was said last. */
    public void say(Object matters, String words) {
        if (!matters.equals(latest)) {
            latest = matters;
            setText(words);
        }
    }
}
