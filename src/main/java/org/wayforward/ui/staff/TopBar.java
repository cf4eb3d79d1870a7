package org.wayforward.ui.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import org.wayforward.identity.Role;
import org.wayforward.live.Presence;
import org.wayforward.ui.LanguageSwitch;
import org.wayforward.ui.Messages;
import org.wayforward.ui.PracticeBadge;

/** The bar on top of console and desk. */
public class TopBar extends Header {

    private final ConnectionBadge connection;

    /**
     * A bar with the screen's name.
     *
     * @param lead what stands at the left after the name
     * @param tools what stands at the right before the language
     */
    public TopBar(String screen, Role role, String code, Component lead, Component... tools) {
        addClassName("wf-top");
        HtmlContainer small = new HtmlContainer("small");
        small.setText(" " + screen);
        Span words = new Span(new Span(Messages.of("brand.name")), small);
        Div brand = new Div(words);
        brand.addClassName("wf-brand");
        Span grow = new Span();
        grow.addClassName("wf-grow");
        connection = new ConnectionBadge(role, code);
        add(brand, lead, grow, connection);
        add(tools);
        add(new LanguageSwitch());
    }

    /** Marks the bar of a practice session. */
    public TopBar practice(boolean practice) {
        addComponentAtIndex(1, new PracticeBadge(practice));
        return this;
    }

    /** Shows how many experts are here. */
    public void show(Presence presence) {
        connection.show(presence);
    }
}
