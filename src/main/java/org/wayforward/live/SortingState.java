package org.wayforward.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.sorting.Agreed;

/**
 * What the room was asked about sorting and what it agreed on, at one revision: immutable.
 *
 * @param filings what the room agreed on, by contribution
 * @param checks what authors said about the clusters their contributions came into, by the server's number
 * @param asking who has a question open, by the contribution it is about
 * @param sorted how many contributions were sorted when, oldest first, those of the last minutes; taking out counts
 *     against it
 */
public record SortingState(
        Map<Long, Filing> filings, Map<Long, Check> checks, Map<Long, Set<Long>> asking, List<Sorted> sorted) {

    /** Before anything was asked. */
    static final SortingState NOTHING = new SortingState(Map.of(), Map.of(), Map.of(), List.of());

    /** What the room agreed on about a contribution: so many answers were alike of so many that named a place. */
    public record Filing(Agreed outcome, int alike, int answers, boolean confirmed) {}

    /**
     * What an author said.
     *
     * @param cluster the cluster that was asked about; null when it is not here any more
     * @param reason why it does not say what was meant
     * @param settled whether a facilitator has decided about it
     */
    public record Check(
            long id,
            long contribution,
            @Nullable Long cluster,
            boolean agrees,
            @Nullable String reason,
            boolean settled) {}

    /** So many contributions were sorted at a moment. */
    public record Sorted(Instant at, int count) {}

    /** Whether the room put a contribution where it is and no facilitator has passed over it. */
    public boolean unconfirmed(long contribution) {
        Filing filing = filings.get(contribution);
        return filing != null && filing.outcome() == Agreed.FILED && !filing.confirmed();
    }

    /** Whether the room agreed that a contribution is something new: unsorted, and done with. */
    public boolean alone(long contribution) {
        Filing filing = filings.get(contribution);
        return filing != null && filing.outcome() == Agreed.ALONE;
    }
}
