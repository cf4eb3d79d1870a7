package org.wayforward.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two boards for one audience: the difference of two projections, never the rows that were read, so
 * that it tells exactly what a fresh snapshot would. Tallies are absolute; applying it twice does no harm.
 *
 * @param from the revision it starts from; absent with {@code reset}
 * @param put contributions to show or replace
 * @param tally pairs of contribution and number of supporters
 * @param drop contributions to take away
 * @param putClusters clusters to show or replace
 * @param tallyClusters pairs of cluster and number of different supporters
 * @param dropClusters clusters to take away; their contributions stay
 * @param reset true when the audience's rule of visibility changed: forget the room and fetch a snapshot
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Delta(
        @Nullable Long from,
        long to,
        Projection.@Nullable Room session,
        @Nullable List<Projection.Area> areas,
        @Nullable Integer writers,
        List<Projection.Entry> put,
        List<List<Long>> tally,
        List<Long> drop,
        List<Projection.Cluster> putClusters,
        List<List<Long>> tallyClusters,
        List<Long> dropClusters,
        @Nullable Boolean reset) {

    /** The delta that leads this audience from one board to the next. */
    public static Delta between(Board before, Board after, Audience audience) {
        return Visibility.of(before, audience).equals(Visibility.of(after, audience))
                ? between(Projector.project(before, audience), Projector.project(after, audience))
                : reset(after.revision());
    }

    static Delta reset(long to) {
        return new Delta(
                null, to, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true);
    }

    static Delta between(Projection before, Projection after) {
        List<Projection.Entry> put = new ArrayList<>();
        List<List<Long>> tally = new ArrayList<>();
        for (Projection.Entry entry : after.entries().values()) {
            Projection.Entry old = before.entries().get(entry.id());
            Integer support = entry.support();
            if (entry.equals(old)) {
                continue;
            }
            if (old != null && support != null && entry.sameButTally(old)) {
                tally.add(List.of(entry.id(), support.longValue()));
            } else {
                put.add(entry);
            }
        }
        List<Long> drop = before.entries().keySet().stream()
                .filter(id -> !after.entries().containsKey(id))
                .toList();
        List<Projection.Cluster> putClusters = new ArrayList<>();
        List<List<Long>> tallyClusters = new ArrayList<>();
        for (Projection.Cluster cluster : after.groupings().values()) {
            Projection.Cluster old = before.groupings().get(cluster.id());
            Integer support = cluster.support();
            if (cluster.equals(old)) {
                continue;
            }
            if (old != null && support != null && cluster.sameButTally(old)) {
                tallyClusters.add(List.of(cluster.id(), support.longValue()));
            } else {
                putClusters.add(cluster);
            }
        }
        List<Long> dropClusters = before.groupings().keySet().stream()
                .filter(id -> !after.groupings().containsKey(id))
                .toList();
        return new Delta(
                before.to(),
                after.to(),
                Objects.equals(before.session(), after.session()) ? null : after.session(),
                before.areas().equals(after.areas()) ? null : after.areas(),
                before.writers() == after.writers() ? null : after.writers(),
                put,
                tally,
                drop,
                putClusters,
                tallyClusters,
                dropClusters,
                null);
    }
}
