package org.wayforward.ui.console;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.live.Projection;
import org.wayforward.session.SessionService;
import org.wayforward.session.WallFocus;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** What the walls show, and the choice of something else. */
class WallMenu extends MenuBar {

    /** Stands before the choice that the walls show. */
    static final String TICK = "✓ ";

    private final transient Actor actor;
    private final transient SessionService sessions;
    private final Span label = new Span();
    private final MenuItem root;
    private @Nullable List<Object> shown;

    WallMenu(Actor actor, SessionService sessions) {
        this.actor = actor;
        this.sessions = sessions;
        setId("wall-menu");
        addThemeVariants(MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        root = addItem(new Span(new Icon("wall"), label));
    }

    void show(Projection projection) {
        Projection.Wall wall = projection.session().wall();
        List<String> names =
                projection.areas().stream().map(Projection.Area::name).toList();
        List<Object> now = List.of(wall, names);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        label.setText(Messages.of("console.wall", nameOf(wall, projection)));
        root.getSubMenu().removeAll();
        choice(
                Messages.of("console.wall.overview"),
                WallFocus.overview(),
                wall.mode().equals("overview"));
        choice(
                Messages.of("console.wall.rotate"),
                WallFocus.rotate(),
                wall.mode().equals("rotate"));
        for (Projection.Area area : projection.areas()) {
            choice(
                    area.label() + "  " + area.name(),
                    WallFocus.on(new AreaId(area.id())),
                    Long.valueOf(area.id()).equals(wall.area()));
        }
    }

    /** What the walls show now has a tick of ours: a checkable item turns its own on every click, whatever comes of it. */
    private void choice(String words, WallFocus focus, boolean current) {
        root.getSubMenu().addItem((current ? TICK : "") + words, click -> sessions.focusWall(actor, focus));
    }

    private static String nameOf(Projection.Wall wall, Projection projection) {
        return projection.areas().stream()
                .filter(area -> Long.valueOf(area.id()).equals(wall.area()))
                .map(Projection.Area::shortName)
                .findFirst()
                .orElseGet(() -> Messages.of("console.wall." + wall.mode()));
    }
}
