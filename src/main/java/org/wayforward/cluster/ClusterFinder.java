package org.wayforward.cluster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.Standing;
import org.wayforward.contribution.Standings;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;

/** Looks clusters up for other features, inside a command of theirs. */
@Component
public class ClusterFinder {

    private final Clusters clusters;
    private final Memberships memberships;
    private final Standings standings;

    ClusterFinder(Clusters clusters, Memberships memberships, Standings standings) {
        this.clusters = clusters;
        this.memberships = memberships;
        this.standings = standings;
    }

    /** The cluster that a contribution is in, if it is in one. */
    public Optional<ClusterId> of(ContributionId contribution) {
        return memberships
                .findByContributionId(contribution.value())
                .map(Membership::cluster)
                .map(ClusterId::new);
    }

    /** Every contribution that is in a cluster. */
    public Set<ContributionId> sorted(SessionId session) {
        return memberships.sorted(session.value()).stream()
                .map(ContributionId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Who is in a cluster now.
     *
     * @throws Refusal {@link Reason#CLUSTER_GONE} when it was dissolved, has nothing left to show, or was never here
     */
    public Members members(SessionId session, ClusterId id) {
        Cluster cluster = clusters.findById(id.value())
                .filter(found -> found.sessionId() == session.value() && found.active())
                .orElseThrow(() -> new Refusal(Reason.CLUSTER_GONE));
        List<ContributionId> all = memberships.findAllByClusterId(id.value()).stream()
                .map(membership -> new ContributionId(membership.contribution()))
                .toList();
        List<ContributionId> shown = standings.of(session, all).stream()
                .filter(Standing::shown)
                .sorted(Standing.ARRIVAL)
                .map(Standing::id)
                .toList();
        if (shown.isEmpty()) {
            throw new Refusal(Reason.CLUSTER_GONE);
        }
        long lead = Lead.of(
                cluster.face().lead(), shown.stream().map(ContributionId::value).toList());
        return new Members(cluster.kind(), cluster.area(), new ContributionId(lead), shown, all);
    }
}
