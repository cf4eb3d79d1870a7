package org.wayforward.outcome;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.vote.JoinedGroups;

/**
 * How many have answered in the ballot, and never what: that is told when it is closed.
 *
 * @param people how many may answer
 * @param begun how many have answered about one draft at least
 * @param done how many have answered about all of them
 * @param groups the same by group, joined where there are fewer than five; none where there would be one line only
 */
public record Turnout(int people, int begun, int done, List<GroupLine> groups) {

    /** How far a group is, or several that are joined. */
    public record GroupLine(Set<StakeholderGroup> groups, int people, int done) {}

    /** Somebody who may answer, and about how many of the drafts they have. */
    public record Voter(@Nullable StakeholderGroup group, int answered) {}

    /**
     * Counts.
     *
     * @param drafts how many there are to answer about
     */
    public static Turnout of(int drafts, Collection<Voter> voters) {
        Map<StakeholderGroup, Integer> people = new EnumMap<>(StakeholderGroup.class);
        for (Voter voter : voters) {
            StakeholderGroup group = voter.group();
            if (group != null) {
                people.merge(group, 1, Integer::sum);
            }
        }
        JoinedGroups joined = JoinedGroups.of(people);
        Predicate<Voter> done = voter -> drafts > 0 && voter.answered() >= drafts;
        List<GroupLine> lines = joined.shown().size() < 2
                ? List.of()
                : joined.shown().stream()
                        .map(groups -> {
                            List<Voter> its = voters.stream()
                                    .filter(voter -> voter.group() != null && groups.contains(voter.group()))
                                    .toList();
                            return new GroupLine(groups, its.size(), (int)
                                    its.stream().filter(done).count());
                        })
                        .toList();
        return new Turnout(
                voters.size(),
                (int) voters.stream().filter(voter -> voter.answered() > 0).count(),
                (int) voters.stream().filter(done).count(),
                lines);
    }
}
