package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** The files of a session at any moment: the Word document one click away, the others two. */
class Downloads extends Nav {

    Downloads(String code) {
        setId("downloads");
        addClassName("downloads");
        getElement().setAttribute("aria-label", Messages.of("desk.downloads"));
        String folder = "/sessions/" + code + "/";
        String lang = "?lang=" + UI.getCurrent().getLocale().toLanguageTag();
        HtmlContainer summary = new HtmlContainer("summary");
        summary.addClassName("wf-btn");
        summary.add(new Span(Messages.of("desk.export.more")), new Icon("down"));
        Div list = new Div();
        list.addClassName("downloads-list");
        for (String kind : List.of("xlsx", "csv", "md", "json")) {
            list.add(file(folder + "outcome." + kind + lang, Messages.of("desk.export." + kind)));
        }
        list.add(file(folder + "archive.json", Messages.of("desk.export.archive")));
        HtmlContainer more = new HtmlContainer("details");
        more.addClassName("downloads-more");
        more.add(summary, list);
        Anchor document = file(folder + "outcome.docx" + lang, Messages.of("desk.export.docx"));
        document.addClassNames("wf-btn", "primary");
        document.addComponentAsFirst(new Icon("download"));
        add(more, document);
    }

    private static Anchor file(String address, String words) {
        Anchor link = new Anchor(address, new Span(words));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
