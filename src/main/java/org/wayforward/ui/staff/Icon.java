package org.wayforward.ui.staff;

import com.vaadin.flow.component.html.Span;

/** A small sign the style sheet draws; words beside it say the same. */
public final class Icon extends Span {

    /** The icon of this name: {@code play}, {@code pause}, {@code wall}, {@code download}... */
    public Icon(String name) {
        addClassNames("ico", name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
