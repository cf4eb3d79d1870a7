package org.wayforward.ui.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;
import org.wayforward.ui.console.Destination.What;
import org.wayforward.ui.staff.EntryFilter;

/**
 * Where contributions or a cluster can go, narrowed by what somebody types. The first is what Enter takes: of the clusters
 * that have the words the one used last, then the most supported; when none has them, a new cluster with the words as its
 * title, so that a title is never taken for something else.
 *
 * @param sorted the present state of the clusters
 * @param recent the clusters that something was moved into, latest first
 */
record Destinations(Sorted sorted, List<Long> recent) {

    /** The most clusters and the most contributions that are offered; typing narrows them. */
    static final int MOST = 30;

    /** Where these contributions can go. */
    List<Destination> of(List<Projection.Entry> moved, String typed) {
        Set<Long> ids = moved.stream().map(Projection.Entry::id).collect(Collectors.toSet());
        Set<Long> areas = moved.stream().map(Projection.Entry::area).collect(Collectors.toSet());
        Set<String> kinds = moved.stream().map(Projection.Entry::kind).collect(Collectors.toSet());
        List<Destination> places = new ArrayList<>();
        if (areas.size() == 1 && kinds.size() == 1) {
            long area = areas.iterator().next();
            String kind = kinds.iterator().next();
            clusters(area, kind)
                    .filter(cluster -> !ids.stream().allMatch(id -> sorted.clusterOf(id) == cluster.id()))
                    .map(this::place)
                    .filter(place -> EntryFilter.has(place.label() + " " + place.text(), typed))
                    .limit(MOST)
                    .forEach(places::add);
            List<Destination> others = typed.isBlank() ? List.of() : together(area, kind, ids, typed);
            others.stream().filter(place -> isNumber(place, typed)).forEach(places::add);
            places.add(new Destination(What.NEW, 0, Messages.of("console.to.new"), typed.strip()));
            others.stream().filter(place -> !isNumber(place, typed)).forEach(places::add);
        }
        if (ids.stream().anyMatch(id -> sorted.clusterOf(id) != 0)) {
            fitting(places, new Destination(What.UNSORTED, 0, Messages.of("console.to.unsorted"), ""), typed);
        }
        for (Projection.Area area : sorted.projection().areas()) {
            if (!areas.equals(Set.of(area.id()))) {
                fitting(places, new Destination(What.AREA, area.id(), area.label(), area.name()), typed);
            }
        }
        return places;
    }

    private List<Destination> together(long area, String kind, Set<Long> moved, String typed) {
        return sorted.unsorted(area).stream()
                .filter(entry -> entry.kind().equals(kind) && entry.hidden() == null && !moved.contains(entry.id()))
                .filter(entry -> EntryFilter.has(entry.number() + " " + entry.text(), typed))
                .limit(MOST)
                .map(entry -> new Destination(What.TOGETHER, entry.id(), entry.number(), entry.text()))
                .toList();
    }

    /** Whether somebody typed the number of this contribution, which is never meant as a title. */
    private static boolean isNumber(Destination place, String typed) {
        return place.label().equalsIgnoreCase(typed.strip());
    }

    /** What this cluster can be merged into. */
    List<Destination> of(Projection.Cluster merged, String typed) {
        return clusters(merged.area(), merged.kind())
                .filter(cluster -> cluster.id() != merged.id())
                .map(this::place)
                .filter(place -> EntryFilter.has(place.label() + " " + place.text(), typed))
                .limit(MOST)
                .toList();
    }

    private Stream<Projection.Cluster> clusters(long area, String kind) {
        return sorted.clusters(area).stream()
                .filter(cluster -> cluster.kind().equals(kind))
                .sorted(Comparator.comparingInt(cluster -> {
                    int place = recent.indexOf(cluster.id());
                    return place < 0 ? Integer.MAX_VALUE : place;
                }));
    }

    private Destination place(Projection.Cluster cluster) {
        String title = cluster.title();
        String lead = sorted.lead(cluster).text();
        return title == null
                ? new Destination(What.CLUSTER, cluster.id(), lead, numbers(cluster))
                : new Destination(What.CLUSTER, cluster.id(), title, numbers(cluster) + " " + lead);
    }

    private String numbers(Projection.Cluster cluster) {
        return sorted.members(cluster).stream().map(Projection.Entry::number).collect(Collectors.joining(" "));
    }

    private static void fitting(List<Destination> places, Destination place, String typed) {
        if (EntryFilter.has(place.label() + " " + place.text(), typed)) {
            places.add(place);
        }
    }
}
