package org.wayforward.ui.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.live.Board;
import org.wayforward.live.Projection;
import org.wayforward.live.SortingState;
import org.wayforward.live.Update;
import org.wayforward.vote.Balance;

/** How the contributions of a session are sorted at one moment, as staff may know it. */
class Sorted {

    private final Board board;
    private final Projection projection;
    private final Map<Long, List<Projection.Entry>> byCluster;

    Sorted(Update now) {
        board = now.board();
        projection = now.projection();
        byCluster = projection.entries().values().stream()
                .sorted(Projection.Entry.ARRIVAL)
                .collect(groupingBy(entry -> clusterOf(entry.id())));
    }

    /** Whether anything can be sorted. */
    boolean open() {
        return board.session().open();
    }

    /** What staff may know of the session at this moment. */
    Projection projection() {
        return projection;
    }

    /**
     * The cluster on the screen that a contribution is in, hidden ones too; 0 when it is unsorted, or when all members of
     * its cluster are hidden.
     */
    long clusterOf(long contribution) {
        Long cluster = board.memberships().get(contribution);
        return cluster == null || !projection.groupings().containsKey(cluster) ? 0 : cluster;
    }

    /** The contributions of an area that are in no cluster, in order of arrival: the next to be sorted stays in place. */
    List<Projection.Entry> unsorted(long area) {
        return byCluster.getOrDefault(0L, List.of()).stream()
                .filter(entry -> entry.area() == area)
                .toList();
    }

    /** The clusters of an area, most supported first, then in the order in which the first of their members arrived. */
    List<Projection.Cluster> clusters(long area) {
        return projection.groupings().values().stream()
                .filter(cluster -> cluster.area() == area)
                .sorted(Balance.<Projection.Cluster>mostSupportedFirst(
                                cluster -> cluster.support() == null ? 0 : cluster.support())
                        .thenComparing(cluster -> members(cluster).getFirst(), Projection.Entry.ARRIVAL))
                .toList();
    }

    /** The members of a cluster, hidden ones too, in order of arrival. */
    List<Projection.Entry> members(Projection.Cluster cluster) {
        return byCluster.getOrDefault(cluster.id(), List.of());
    }

    /** The contribution that a cluster is spoken of by. */
    Projection.Entry lead(Projection.Cluster cluster) {
        return Objects.requireNonNull(projection.entries().get(cluster.lead()));
    }

    /** What a cluster is called: its title, else what its lead says. */
    String name(Projection.Cluster cluster) {
        String title = cluster.title();
        return title == null ? lead(cluster).text() : title;
    }

    /** How many comments stand at these contributions, hidden ones too. */
    int comments(Collection<Long> contributions) {
        return (int) projection.remarks().values().stream()
                .filter(comment -> comment.contribution() != null && contributions.contains(comment.contribution()))
                .count();
    }

    /** What the room agreed on about a contribution; null where it has not. */
    SortingState.@Nullable Filing filing(long contribution) {
        return board.sorting().filings().get(contribution);
    }

    /** Whether a contribution lies where the room put it and no facilitator has passed over it. */
    boolean unconfirmed(long contribution) {
        return clusterOf(contribution) != 0 && board.sorting().unconfirmed(contribution);
    }

    /**
     * A contribution that its author returned.
     *
     * @param cluster what the cluster it came into is called
     * @param reason what the author said
     */
    record Returned(Projection.Entry entry, String cluster, String reason) {}

    /** What authors returned and nobody has decided about, the latest last. */
    List<Returned> returned() {
        return board.sorting().checks().values().stream()
                .filter(check -> !check.agrees() && !check.settled())
                .sorted(Comparator.comparingLong(SortingState.Check::id))
                .flatMap(check -> Stream.ofNullable(projection.entries().get(check.contribution()))
                        .filter(entry -> entry.hidden() == null)
                        .map(entry -> new Returned(
                                entry, name(clusterOf(entry.id())), Objects.requireNonNullElse(check.reason(), ""))))
                .toList();
    }

    private String name(long cluster) {
        Projection.Cluster found = projection.groupings().get(cluster);
        return found == null ? "" : name(found);
    }

    /** The revision of a cluster's row, for an edit of its title; 0 when it is gone. */
    long rowRevision(long cluster) {
        Board.Cluster row = board.clusters().get(cluster);
        return row == null ? 0 : row.rowRevision();
    }

    /** Whether everything is in the same clusters and areas, and the clusters are the same, as at another moment. */
    boolean sortedAs(Sorted other) {
        return board.clusters().equals(other.board.clusters())
                && board.memberships().equals(other.board.memberships())
                && areas().equals(other.areas());
    }

    private Map<Long, Long> areas() {
        return board.cards().values().stream().collect(toMap(Board.Card::id, Board.Card::area));
    }
}
