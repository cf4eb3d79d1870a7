package org.wayforward.ui.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.live.Board;
import org.wayforward.live.Projection;
import org.wayforward.live.Update;
import org.wayforward.live.Weighing;
import org.wayforward.session.Ranking;
import org.wayforward.vote.Balance;

/** What there is to discuss, clusters and single contributions: contested and widely supported first, else as they rank. */
final class Contested {

    private Contested() {}

    /**
     * One thing to discuss.
     *
     * @param lead the contribution it is, or that its cluster is spoken of by
     * @param cluster the cluster it is; null for a single contribution
     * @param name what it is called
     */
    record Item(
            Projection.Entry lead,
            Projection.@Nullable Cluster cluster,
            String name,
            Balance balance,
            boolean discussed) {

        long id() {
            return lead.id();
        }
    }

    static List<Item> order(Update update) {
        Sorted sorted = new Sorted(update);
        Board board = update.board();
        Projection projection = update.projection();
        Weighing weighing = Weighing.of(board, projection.entries().keySet());
        Set<Long> discussed = board.discussion().discussed();
        List<Item> items = new ArrayList<>();
        for (Projection.Cluster cluster : projection.groupings().values()) {
            items.add(new Item(
                    sorted.lead(cluster),
                    cluster,
                    sorted.name(cluster),
                    weighing.balance(kind(cluster.kind()), cluster.members()),
                    cluster.members().stream().anyMatch(discussed::contains)));
        }
        for (Projection.Entry entry : projection.entries().values()) {
            if (entry.hidden() == null && sorted.clusterOf(entry.id()) == 0) {
                items.add(new Item(
                        entry,
                        null,
                        entry.text(),
                        weighing.balance(kind(entry.kind()), List.of(entry.id())),
                        discussed.contains(entry.id())));
            }
        }
        items.sort(
                Comparator.comparingLong((Item item) -> first(item, projection).at())
                        .thenComparingLong(item -> first(item, projection).id()));
        items.sort(Comparator.comparing(Item::balance, Balance.first(Ranking.DISSENT)));
        return items;
    }

    /** A cluster arrived with the first of its members. */
    private static Projection.Entry first(Item item, Projection projection) {
        Projection.Cluster cluster = item.cluster();
        return cluster == null
                ? item.lead()
                : Objects.requireNonNull(
                        projection.entries().get(cluster.members().getFirst()));
    }

    private static Kind kind(String key) {
        return Kind.ISSUE.key().equals(key) ? Kind.ISSUE : Kind.RECOMMENDATION;
    }
}
