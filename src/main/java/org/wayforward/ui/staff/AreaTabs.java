package org.wayforward.ui.staff;

import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;

/** The thematic areas to choose one from, each with how many contributions stand in it. */
public class AreaTabs extends Div {

    private final boolean names;
    private final LongConsumer chosen;
    private final PerArea<Tab> tabs = new PerArea<>(this, Tab::new, Tab::show);
    private long current;
    private transient @Nullable BiConsumer<Long, DropEvent<?>> dropped;

    /**
     * Areas to choose from.
     *
     * @param names whether there is room for their short names beside the signs; else they are spoken only
     * @param chosen called with the id of the area somebody chooses
     */
    public AreaTabs(boolean names, LongConsumer chosen) {
        this.names = names;
        this.chosen = chosen;
        addClassName("area-tabs");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Messages.of("staff.areas"));
    }

    /** Lets something be dropped on an area: called with the area's id and what was dropped. */
    public void acceptDrops(BiConsumer<Long, DropEvent<?>> dropped) {
        this.dropped = dropped;
    }

    /** The id of the area that is chosen; 0 before there is any. */
    public long current() {
        return current;
    }

    /** Shows the areas; the first is chosen to begin with, and when the chosen one was taken out. */
    public void show(List<Projection.Area> areas) {
        if (areas.stream().noneMatch(area -> area.id() == current)) {
            current = areas.isEmpty() ? 0 : areas.getFirst().id();
        }
        tabs.show(areas);
    }

    /** Chooses an area, as a click on it does. */
    public void choose(long area) {
        current = area;
        tabs.all().forEach(Tab::press);
        chosen.accept(area);
    }

    private final class Tab extends NativeButton {

        private final long area;
        private final Span count = new Span();

        Tab(Projection.Area area) {
            this.area = area.id();
            addClassName("area-tab");
            Span name = new Span(area.shortName());
            name.setClassName("wf-sr", !names);
            count.addClassName("wf-meta");
            add(mark(area), name, count);
            getElement().setAttribute("title", area.name());
            addClickListener(click -> choose(this.area));
            BiConsumer<Long, DropEvent<?>> accept = dropped;
            if (accept != null) {
                DropTarget.create(this).addDropListener(drop -> accept.accept(this.area, drop));
            }
        }

        void show(Projection.Area now) {
            count.setText(Integer.toString(now.issues() + now.recommendations()));
            press();
        }

        void press() {
            getElement().setAttribute("aria-pressed", Boolean.toString(area == current));
        }
    }

    /** The square with the label of an area, in its hue. */
    public static Span mark(Projection.Area area) {
        Span mark = new Span(area.label());
        mark.addClassName("wf-mark");
        mark.getElement().setAttribute("data-hue", area.hue());
        return mark;
    }
}
