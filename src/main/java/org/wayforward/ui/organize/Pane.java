package org.wayforward.ui.organize;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.wayforward.ui.Attempt;

/** A part of the page on which a session is set up. */
class Pane extends Section {

    private final Runnable redraw;

    /**
     * A part with a heading.
     *
     * @param redraw shows the whole page as things stand now
     */
    Pane(String heading, Runnable redraw) {
        this.redraw = redraw;
        addClassName("pane");
        add(new H2(heading));
    }

    /** Runs a command; when it is refused, says why. Either way the page shows how things stand. */
    final void attempt(Runnable command) {
        Attempt.tell(command);
        redraw.run();
    }

    /** A small button that says what it does, and to what. */
    static Button small(String id, String words, String what, Runnable click) {
        Button button = new Button(words, clicked -> click.run());
        button.addThemeName("small");
        button.setId(id);
        button.setAriaLabel(words + " " + what);
        return button;
    }

    static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("field-row");
        return row;
    }
}
