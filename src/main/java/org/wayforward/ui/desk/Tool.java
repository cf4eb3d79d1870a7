package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.wayforward.ui.staff.Icon;

/** A small button of the desk, in the look of every screen. */
final class Tool extends NativeButton {

    private final Span label;
    private boolean once;

    Tool(String words, Runnable action, String... looks) {
        label = new Span(words);
        add(label);
        addClassNames("wf-btn", "small");
        addClassNames(looks);
        addClickListener(click -> {
            if (!once || click.getClickCount() < 2) {
                action.run();
            }
        });
    }

    /** With an icon before its words. */
    Tool icon(String name) {
        addComponentAsFirst(new Icon(name));
        return this;
    }

    /** Takes a double click for one, where the second click would make another of the same. */
    Tool once() {
        once = true;
        return this;
    }

    /** With words of its own for those who do not see what stands around it. */
    Tool spoken(String words) {
        getElement().setAttribute("aria-label", words);
        return this;
    }

    /** Other words, once they are others. */
    void say(String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
    }
}
