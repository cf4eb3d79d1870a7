package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.vote.JoinedGroups;

/** Counts who supports contributions, alone or several together: nobody twice, and groups only as they may be shown. */
final class SupportCount {

    private final OutcomeRows rows;
    private final Map<Long, Set<Long>> supporters;
    private final JoinedGroups groups;

    SupportCount(OutcomeRows rows) {
        this.rows = rows;
        this.supporters = rows.supports().stream()
                .collect(groupingBy(
                        OutcomeRows.Support::contribution, mapping(OutcomeRows.Support::participant, toSet())));
        this.groups = JoinedGroups.of(rows.experts());
    }

    /** The groups as they are shown. */
    JoinedGroups groups() {
        return groups;
    }

    /** How many experts speak for these groups together. */
    int experts(Set<StakeholderGroup> joined) {
        return joined.stream()
                .mapToInt(group -> rows.experts().getOrDefault(group, 0))
                .sum();
    }

    /** Who supports any of these contributions. */
    Set<Long> supporters(Collection<Long> contributions) {
        return contributions.stream()
                .flatMap(id -> supporters.getOrDefault(id, Set.of()).stream())
                .collect(toSet());
    }

    /** How these supporters are spread over the groups; nothing where groups would say nothing. */
    List<OutcomeDocument.GroupSupport> balance(Set<Long> people) {
        if (groups.everybodyJoined()) {
            return List.of();
        }
        return groups.shown().stream()
                .map(joined -> new OutcomeDocument.GroupSupport(
                        joined,
                        (int) people.stream()
                                .filter(person -> {
                                    StakeholderGroup group = rows.groups().get(person);
                                    return group != null && joined.contains(group);
                                })
                                .count(),
                        experts(joined)))
                .toList();
    }
}
