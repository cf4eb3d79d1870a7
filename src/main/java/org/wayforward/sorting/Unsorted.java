package org.wayforward.sorting;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wayforward.cluster.ClusterFinder;
import org.wayforward.contribution.Posted;
import org.wayforward.contribution.Standings;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.SessionId;
import org.wayforward.session.SessionFinder;

/** What the room can still be asked about, inside a command. */
@Component
class Unsorted {

    private final SessionFinder finder;
    private final Standings standings;
    private final ClusterFinder clusters;
    private final Asks asks;
    private final Filings filings;

    Unsorted(SessionFinder finder, Standings standings, ClusterFinder clusters, Asks asks, Filings filings) {
        this.finder = finder;
        this.standings = standings;
        this.clusters = clusters;
        this.asks = asks;
        this.filings = filings;
    }

    /**
     * Every contribution that the room sees, that is in no cluster and on which it has not agreed yet, in order of
     * arrival. One that is alone of its kind in its area is none: there is nothing it could be put with.
     */
    List<FairShare.Candidate> candidates(SessionId session, Instant now) {
        List<Posted> posted = standings.posted(session);
        Set<ContributionId> sorted = clusters.sorted(session);
        Set<Long> settled = new HashSet<>(filings.settled(session.value()));
        Map<Long, Integer> asked = asks.counts(session.value(), now.minus(FairShare.PATIENCE)).stream()
                .collect(Collectors.toMap(Asks.Count::contribution, count -> (int) count.people()));
        Company company = new Company();
        posted.forEach(each -> company.add(each.area().value(), each.kind()));
        Map<AreaId, Boolean> seen = new HashMap<>();
        return posted.stream()
                .filter(each -> !sorted.contains(each.id()))
                .filter(each -> !settled.contains(each.id().value()))
                .filter(each -> company.keeps(each.area().value(), each.kind()))
                .filter(each -> seen.computeIfAbsent(each.area(), area -> finder.seen(session, area)))
                .map(each -> new FairShare.Candidate(
                        each.id(), each.author(), asked.getOrDefault(each.id().value(), 0)))
                .toList();
    }
}
