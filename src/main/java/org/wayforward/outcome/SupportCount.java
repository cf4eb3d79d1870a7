package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.vote.Balance;
import org.wayforward.vote.JoinedGroups;
import org.wayforward.vote.Voters;

/** Counts who supports contributions, alone or several together: nobody twice, and groups only as they may be shown. */
final class SupportCount {

    private final OutcomeRows rows;
    private final Map<Long, Set<Long>> supporters;
    private final JoinedGroups groups;
    private final Map<Set<Kind>, Voters> voters = new HashMap<>();

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

    /** How many experts joined for these groups together. */
    int experts(Set<StakeholderGroup> joined) {
        return joined.stream()
                .mapToInt(group -> rows.joined().getOrDefault(group, 0))
                .sum();
    }

    /** Who supports any of these contributions. */
    Set<Long> supporters(Collection<Long> contributions) {
        return contributions.stream()
                .flatMap(id -> supporters.getOrDefault(id, Set.of()).stream())
                .collect(toSet());
    }

    /** How these supporters of something of this kind are spread over the groups. */
    Balance balance(Kind kind, Set<Long> people) {
        return balance(Set.of(kind), people);
    }

    /** How supporters are spread over the groups, against all who have supported anything of these kinds. */
    Balance balance(Set<Kind> kinds, Set<Long> people) {
        return Balance.of(voters.computeIfAbsent(kinds, this::voters), people);
    }

    private Voters voters(Set<Kind> kinds) {
        return Voters.of(
                groups,
                rows.groups(),
                supporters(rows.contributions().stream()
                        .filter(contribution -> contribution.absence() == null && kinds.contains(contribution.kind()))
                        .map(OutcomeRows.Contribution::id)
                        .toList()));
    }
}
