package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** The files of a session at any moment, in one menu, each with a line about what it is for. */
class Downloads extends Nav {

    Downloads(String code) {
        setId("downloads");
        addClassName("downloads");
        getElement().setAttribute("aria-label", Messages.of("desk.downloads"));
        String folder = "/sessions/" + code + "/";
        String lang = "?lang=" + UI.getCurrent().getLocale().toLanguageTag();
        HtmlContainer summary = new HtmlContainer("summary");
        summary.addClassNames("wf-btn", "primary");
        summary.add(new Icon("download"), new Span(Messages.of("desk.export")));
        Div list = new Div();
        list.addClassName("downloads-list");
        for (String kind : List.of("docx", "pdf", "xlsx", "csv", "json", "md")) {
            list.add(file(folder + "outcome." + kind + lang, kind.toUpperCase(Locale.ROOT), kind));
        }
        list.add(file(folder + "handout.pdf" + lang, "PDF", "handout"));
        list.add(file(folder + "archive.json", "JSON", "archive"));
        HtmlContainer menu = new HtmlContainer("details");
        menu.addClassName("downloads-more");
        menu.add(summary, list);
        add(menu);
    }

    private static Anchor file(String address, String format, String kind) {
        Span sign = new Span(format);
        sign.addClassName("downloads-format");
        Span name = new Span(Messages.of("desk.export." + kind));
        Span about = new Span(Messages.of("desk.export." + kind + ".about"));
        about.addClassName("downloads-about");
        Div words = new Div(name, about);
        Anchor link = new Anchor(address, sign, words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
