package org.wayforward.ui.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list whose rows are keyed: a row moves and changes, it is never made anew for the same thing. The row somebody is in is
 * never taken out of the page to be put elsewhere: the others move around it, so that it keeps the focus.
 *
 * @param <E> what a row shows
 * @param <R> the row
 */
public class KeyedList<E, R extends ListItem> extends HtmlContainer {

    private final ToLongFunction<E> key;
    private final Function<E, R> maker;
    private final BiConsumer<R, E> drawer;
    private final Map<Long, R> rows = new LinkedHashMap<>();
    private @Nullable R still;

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

    /** The row of the thing with this key. */
    public Optional<R> row(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The row of this thing, which is made, at the end of the list, when it is not there. */
    public R rowOf(E thing) {
        return rows.computeIfAbsent(key.applyAsLong(thing), id -> {
            R row = maker.apply(thing);
            add(row);
            return row;
        });
    }

    /** Somebody moves this row: it stays in the page, unless they are in another, until somebody moves another one. */
    public void still(long id) {
        still = rows.get(id);
    }

    /** Whether somebody is in this row, as far as the server knows. */
    protected boolean occupied(R row) {
        return false;
    }

    /** Shows these things in this order. */
    public void show(List<E> things) {
        Set<Long> wanted = things.stream().map(key::applyAsLong).collect(Collectors.toSet());
        rows.entrySet().removeIf(row -> {
            boolean gone = !wanted.contains(row.getKey());
            if (gone) {
                remove(row.getValue());
                still = row.getValue() == still ? null : still;
            }
            return gone;
        });
        R staying = rows().filter(this::occupied).findFirst().orElse(still);
        int place = 0;
        for (E thing : things) {
            R row = rows.computeIfAbsent(key.applyAsLong(thing), id -> maker.apply(thing));
            drawer.accept(row, thing);
            if (row == staying) {
                while (getComponentAt(place) != row) {
                    Component other = getComponentAt(place);
                    remove(other);
                    add(other);
                }
            } else if (place >= getComponentCount() || getComponentAt(place) != row) {
                addComponentAtIndex(place, row);
            }
            place++;
        }
    }
}
