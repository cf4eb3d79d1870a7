package org.wayforward.ui.staff;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wayforward.live.Projection;

/** Contributions as rows, keyed: a row moves and changes, it is never made anew for the same contribution. */
public class EntryList<R extends EntryRow> extends UnorderedList {

    private final Function<Projection.Entry, R> maker;
    private final Map<Long, R> rows = new HashMap<>();

    /** A list that makes a row for each contribution it has not shown yet. */
    public EntryList(Function<Projection.Entry, R> maker) {
        this.maker = maker;
        addClassName("entries");
    }

    /** Shows these contributions in this order. */
    public void show(List<Projection.Entry> entries, Map<Long, String> numbers) {
        Set<Long> wanted = new HashSet<>();
        entries.forEach(entry -> wanted.add(entry.id()));
        rows.entrySet().removeIf(row -> {
            boolean gone = !wanted.contains(row.getKey());
            if (gone) {
                remove(row.getValue());
            }
            return gone;
        });
        int place = 0;
        for (Projection.Entry entry : entries) {
            R row = rows.computeIfAbsent(entry.id(), id -> maker.apply(entry));
            row.show(entry, numbers);
            if (place >= getComponentCount() || getComponentAt(place) != row) {
                addComponentAtIndex(place, row);
            }
            place++;
        }
    }
}
