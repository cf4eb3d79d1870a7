package org.wayforward.ui;

import com.vaadin.flow.component.html.Span;

/** Says that everything in this session is invented, to practise with. */
public class PracticeBadge extends Span {

    /** A badge that is shown in practice sessions and only there. */
    public PracticeBadge(boolean practice) {
        super(Messages.of("practice.badge"));
        addClassName("wf-practice");
        getElement().setAttribute("title", Messages.of("practice.hint"));
        setVisible(practice);
    }
}
