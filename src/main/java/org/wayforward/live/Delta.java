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
 * @param drafts all of them when they changed; empty when none is linked to anything any more
 * @param ballot all that the ballot asks about when that changed; empty when it is closed
 * @param done how many are done with the step
 * @param speakers who speaks and who waits to
 * @param voters all of them when they changed
 * @param put contributions to show or replace
 * @param tally contribution, number of supporters, and these by group
 * @param drop contributions to take away
 * @param putClusters clusters to show or replace
 * @param tallyClusters cluster, number of different supporters, and these by group
 * @param dropClusters clusters to take away; their contributions stay
 * @param putComments comments to show or replace
 * @param dropComments comments to take away
 * @param reset true when the audience's rule of visibility changed: forget the room and fetch a snapshot
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Delta(
        @Nullable Long from,
        long to,
        Projection.@Nullable Room session,
        @Nullable List<Projection.Area> areas,
        @Nullable Integer writers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Projection.Draft> drafts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Projection.Proposal> ballot,
        @Nullable Integer done,
        Projection.@Nullable Speakers speakers,
        Projection.@Nullable Voters voters,
        List<Projection.Entry> put,
        List<List<Long>> tally,
        List<Long> drop,
        List<Projection.Cluster> putClusters,
        List<List<Long>> tallyClusters,
        List<Long> dropClusters,
        List<Projection.Comment> putComments,
        List<Long> dropComments,
        @Nullable Boolean reset) {

    /** The delta that leads this audience from one board to the next. */
    public static Delta between(Board before, Board after, Audience audience) {
        return Visibility.of(before, audience).equals(Visibility.of(after, audience))
                ? between(Projector.project(before, audience), Projector.project(after, audience))
                : reset(after.revision());
    }

    static Delta reset(long to) {
        return new Delta(
                null, to, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), true);
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
                tally.add(tally(entry.id(), support, entry.shares()));
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
                tallyClusters.add(tally(cluster.id(), support, cluster.shares()));
            } else {
                putClusters.add(cluster);
            }
        }
        List<Long> dropClusters = before.groupings().keySet().stream()
                .filter(id -> !after.groupings().containsKey(id))
                .toList();
        List<Projection.Comment> putComments = after.remarks().values().stream()
                .filter(comment -> !comment.equals(before.remarks().get(comment.id())))
                .toList();
        List<Long> dropComments = before.remarks().keySet().stream()
                .filter(id -> !after.remarks().containsKey(id))
                .toList();
        return new Delta(
                before.to(),
                after.to(),
                Objects.equals(before.session(), after.session()) ? null : after.session(),
                before.areas().equals(after.areas()) ? null : after.areas(),
                before.writers() == after.writers() ? null : after.writers(),
                before.drafts().equals(after.drafts()) ? null : after.drafts(),
                before.ballot().equals(after.ballot()) ? null : after.ballot(),
                before.done() == after.done() ? null : after.done(),
                before.speakers().equals(after.speakers()) ? null : after.speakers(),
                Objects.equals(before.voters(), after.voters()) ? null : after.voters(),
                put,
                tally,
                drop,
                putClusters,
                tallyClusters,
                dropClusters,
                putComments,
                dropComments,
                null);
    }

    private static List<Long> tally(long id, int support, @Nullable List<Integer> shares) {
        List<Long> tally = new ArrayList<>(List.of(id, (long) support));
        if (shares != null) {
            shares.forEach(share -> tally.add(share.longValue()));
        }
        return tally;
    }
}
