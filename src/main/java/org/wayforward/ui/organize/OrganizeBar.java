package org.wayforward.ui.organize;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import org.wayforward.ui.LanguageSwitch;
import org.wayforward.ui.Messages;

/** The bar on top of the organizers' screens. */
class OrganizeBar extends Header {

    OrganizeBar(Component... tools) {
        addClassName("wf-top");
        HtmlContainer small = new HtmlContainer("small");
        small.setText(" " + Messages.of("organize.name"));
        Div brand = new Div(new Span(new Span(Messages.of("brand.name")), small));
        brand.addClassName("wf-brand");
        Span grow = new Span();
        grow.addClassName("wf-grow");
        add(brand, grow);
        add(tools);
        add(new LanguageSwitch());
    }
}
