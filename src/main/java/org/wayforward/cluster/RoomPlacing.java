package org.wayforward.cluster;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.Standing;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.Turn;

/**
 * Puts contributions where the room says they belong, inside a command of whoever gave the last answer: a step like any
 * other, which the history has and a facilitator can undo. What does not fit together any more stays where it is.
 */
@Component
public class RoomPlacing {

    private final Rows rows;

    RoomPlacing(Rows rows) {
        this.rows = rows;
    }

    /** Moves an unsorted contribution into a cluster of its area and kind; false when it does not fit there any more. */
    public boolean into(Turn turn, Actor last, ContributionId contribution, ClusterId into, RoomVote vote) {
        Standing standing =
                rows.standings().of(turn.session(), List.of(contribution)).getFirst();
        Cluster cluster = rows.clusters().findById(into.value()).orElse(null);
        if (cluster == null || !fits(turn, standing, cluster) || !unsorted(standing)) {
            return false;
        }
        Rearrangement change = new Rearrangement(rows, turn);
        change.put(standing, cluster);
        return change.record(last, Sorting.MOVE, cluster, null, vote) != null;
    }

    /** Makes a cluster of two unsorted contributions of one area and kind; false when they do not fit any more. */
    public boolean together(Turn turn, Actor last, ContributionId one, ContributionId other, RoomVote vote) {
        List<Standing> both = rows.standings().of(turn.session(), List.of(one, other)).stream()
                .sorted(Standing.ARRIVAL)
                .toList();
        Standing lead = both.getFirst();
        Cluster cluster = new Cluster(turn, lead.area(), lead.kind(), "", lead.id());
        if (!both.stream().allMatch(standing -> fits(turn, standing, cluster) && unsorted(standing))) {
            return false;
        }
        Rearrangement change = new Rearrangement(rows, turn);
        change.add(cluster);
        both.forEach(standing -> change.put(standing, cluster));
        return change.record(last, Sorting.MAKE, cluster, null, vote) != null;
    }

    private static boolean fits(Turn turn, Standing standing, Cluster cluster) {
        return cluster.sessionId() == turn.session().value()
                && cluster.active()
                && standing.shown()
                && cluster.kind() == standing.kind()
                && cluster.area().equals(standing.area());
    }

    private boolean unsorted(Standing standing) {
        return rows.memberships()
                .findByContributionId(standing.id().value())
                .map(Membership::cluster)
                .isEmpty();
    }
}
