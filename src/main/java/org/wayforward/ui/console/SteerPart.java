package org.wayforward.ui.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A part of the left pane, with a heading. */
class SteerPart extends Div {

    SteerPart(String heading) {
        addClassName("steer-part");
        H2 title = new H2(heading);
        title.addClassName("wf-label");
        add(title);
    }
}
