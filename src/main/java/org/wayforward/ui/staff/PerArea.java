package org.wayforward.ui.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wayforward.live.Projection;

/**
 * One component for each thematic area, in order. Each stays the same while what it shows changes, so that it keeps the
 * focus and takes a click that is under way.
 *
 * @param <C> the component
 */
public final class PerArea<C extends Component> {

    private final HasComponents place;
    private final Function<Projection.Area, C> maker;
    private final BiConsumer<C, Projection.Area> drawer;
    private final Map<Long, C> made = new HashMap<>();
    private List<Name> shown = List.of();

    private record Name(long id, String label, String hue, String name, String shortName) {}

    /**
     * None yet.
     *
     * @param place where they go, with nothing else in it
     * @param maker makes the one of an area that has not been shown yet, with its names
     * @param drawer shows in it how the area stands
     */
    public PerArea(HasComponents place, Function<Projection.Area, C> maker, BiConsumer<C, Projection.Area> drawer) {
        this.place = place;
        this.maker = maker;
        this.drawer = drawer;
    }

    /** Shows these areas. */
    public void show(List<Projection.Area> areas) {
        List<Name> next = areas.stream()
                .map(area -> new Name(area.id(), area.label(), area.hue(), area.name(), area.shortName()))
                .toList();
        if (!next.equals(shown)) {
            // Named, ordered, added or taken out by the organizers: rarely, and never while people sort.
            place.removeAll();
            made.clear();
            shown = next;
        }
        for (Projection.Area area : areas) {
            C one = made.get(area.id());
            if (one == null) {
                one = maker.apply(area);
                made.put(area.id(), one);
                place.add(one);
            }
            drawer.accept(one, area);
        }
    }

    /** Those that are shown, in no order. */
    public Stream<C> all() {
        return made.values().stream();
    }
}
