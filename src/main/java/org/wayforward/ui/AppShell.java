package org.wayforward.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every screen: push, styles, the tab's sign. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet("context://" + Aura.STYLESHEET)
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/parts.css")
@StyleSheet("context://styles/join.css")
@StyleSheet("context://styles/board.css")
@StyleSheet("context://styles/wall.css")
@StyleSheet("context://styles/staff.css")
@StyleSheet("context://styles/desk.css")
@StyleSheet("context://styles/organize.css")
@StyleSheet("context://styles/draft.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/styles/sign.svg");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
