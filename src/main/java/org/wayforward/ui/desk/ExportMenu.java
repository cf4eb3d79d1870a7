package org.wayforward.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** The files of a session, to download at any moment. */
class ExportMenu extends MenuBar {

    ExportMenu(String code) {
        setId("export");
        addClassName("export");
        addThemeVariants(MenuBarVariant.LUMO_PRIMARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem root = addItem(new Span(new Icon("download"), new Span(Messages.of("desk.export"))));
        String lang = UI.getCurrent().getLocale().toLanguageTag();
        file(root, "/sessions/" + code + "/outcome.docx?lang=" + lang, Messages.of("desk.export.docx"));
        file(root, "/sessions/" + code + "/archive.json", Messages.of("desk.export.archive"));
    }

    private static void file(MenuItem root, String address, String words) {
        Anchor link = new Anchor(address, words);
        link.addClassName("export-link");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        root.getSubMenu().addItem(link);
    }
}
