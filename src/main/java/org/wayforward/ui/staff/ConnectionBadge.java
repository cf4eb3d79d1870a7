package org.wayforward.ui.staff;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.internal.AllowInert;
import org.wayforward.identity.Role;
import org.wayforward.live.Presence;
import org.wayforward.ui.Languages;

/** {@code <wf-connection>}: how this screen's connection stands, and how many experts are here. */
@Tag("wf-connection")
@JsModule("context://modules/connection.js")
class ConnectionBadge extends Component {

    ConnectionBadge(Role role, String code) {
        String lang = UI.getCurrent().getLocale().toLanguageTag();
        getElement().setAttribute("code", code);
        getElement().setAttribute("as", role.key());
        getElement().setAttribute("lang", lang);
        getElement().setAttribute("texts", Languages.texts(lang));
    }

    /**
     * The browser asks now and then; where this is gone, Vaadin's answer makes it load the page again. It is answered behind a
     * question that covers the page, too: otherwise the page would be loaded again and the question with it.
     */
    @ClientCallable
    @AllowInert
    boolean stillThere() {
        return true;
    }

    void show(Presence presence) {
        getElement().setAttribute("here", Integer.toString(presence.here()));
    }
}
