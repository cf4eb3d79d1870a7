package org.wayforward.sorting;

import java.util.HashMap;
import java.util.Map;
import org.wayforward.contribution.Kind;

/**
 * Which contributions have any to be put with: one that is alone of its kind in its area is as sorted as it can be, so that
 * nobody is asked about it and nobody waits for it.
 */
public final class Company {

    private record Shelf(long area, Kind kind) {}

    private final Map<Shelf, Integer> counts = new HashMap<>();

    /** One more posted contribution of this kind in this area. */
    public void add(long area, Kind kind) {
        counts.merge(new Shelf(area, kind), 1, Integer::sum);
    }

    /** Whether there are others of this kind in this area. */
    public boolean keeps(long area, Kind kind) {
        return counts.getOrDefault(new Shelf(area, kind), 0) > 1;
    }
}
