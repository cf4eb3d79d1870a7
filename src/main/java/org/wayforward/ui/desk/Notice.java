package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.wayforward.ui.Messages;

/** What was just done and can be taken back; it stays until it is put away. */
class Notice extends Div {

    private final Div live = new Div();

    Notice() {
        live.getElement().setAttribute("role", "status");
        add(live);
        addClassName("notice-place");
    }

    void show(String words, String offer, Runnable takeBack) {
        live.removeAll();
        Tool dismiss = new Tool("×", this::hide, "plain", "icon").spoken(Messages.of("dialog.close"));
        Div notice = new Div(new Span(words), new Tool(offer, takeBack, "quiet", "undo"), dismiss);
        notice.addClassName("notice");
        live.add(notice);
    }

    void hide() {
        live.removeAll();
    }
}
