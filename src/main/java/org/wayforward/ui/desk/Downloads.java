package org.wayforward.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** The files of a session, each one click away at any moment. */
class Downloads extends Nav {

    Downloads(String code) {
        setId("downloads");
        addClassName("downloads");
        getElement().setAttribute("aria-label", Messages.of("desk.downloads"));
        String lang = UI.getCurrent().getLocale().toLanguageTag();
        Anchor document =
                file("/sessions/" + code + "/outcome.docx?lang=" + lang, new Span(Messages.of("desk.export.docx")));
        document.addClassName("primary");
        document.addComponentAsFirst(new Icon("download"));
        add(file("/sessions/" + code + "/archive.json", new Span(Messages.of("desk.export.archive"))), document);
    }

    private static Anchor file(String address, Span words) {
        Anchor link = new Anchor(address, words);
        link.addClassName("wf-btn");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
