package org.wayforward.ui.staff;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list whose rows are keyed: a row moves and changes, it is never made anew for the same thing.
 *
 * @param <E> what a row shows
 * @param <R> the row
 */
public class KeyedList<E, R extends ListItem> extends HtmlContainer {

    private final ToLongFunction<E> key;
    private final Function<E, R> maker;
    private final BiConsumer<R, E> drawer;
    private final Map<Long, R> rows = new HashMap<>();

    /**
     * An empty list.
     *
     * @param tag {@code ul} or {@code ol}
     * @param key what makes a thing the same thing
     * @param maker makes the row of a thing that has not been shown yet
     * @param drawer shows a thing as it stands in its row
     */
    public KeyedList(String tag, ToLongFunction<E> key, Function<E, R> maker, BiConsumer<R, E> drawer) {
        super(tag);
        this.key = key;
        this.maker = maker;
        this.drawer = drawer;
    }

    /** The rows on the screen, in no order. */
    public Stream<R> rows() {
        return rows.values().stream();
    }

    /** Shows these things in this order. */
    public void show(List<E> things) {
        Set<Long> wanted = things.stream().map(key::applyAsLong).collect(Collectors.toSet());
        rows.entrySet().removeIf(row -> {
            boolean gone = !wanted.contains(row.getKey());
            if (gone) {
                remove(row.getValue());
            }
            return gone;
        });
        int place = 0;
        for (E thing : things) {
            R row = rows.computeIfAbsent(key.applyAsLong(thing), id -> maker.apply(thing));
            drawer.accept(row, thing);
            if (place >= getComponentCount() || getComponentAt(place) != row) {
                addComponentAtIndex(place, row);
            }
            place++;
        }
    }
}
