package org.wayforward.vote;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayforward.identity.StakeholderGroup;

/**
 * Who has supported anything of one kind, counted once by the groups as they are shown, for all things that are weighed
 * against them.
 *
 * @param people the group of each participant
 * @param shown how many of each shown group, in order; none when all are joined into one
 * @param all how many they are
 */
public record Voters(Map<Long, StakeholderGroup> people, Map<Set<StakeholderGroup>, Integer> shown, int all) {

    /** Counts these voters by the groups of the session. */
    public static Voters of(JoinedGroups groups, Map<Long, StakeholderGroup> people, Collection<Long> voters) {
        List<Set<StakeholderGroup>> lines = groups.everybodyJoined() ? List.of() : groups.shown();
        int[] spread = spread(lines, people, voters);
        Map<Set<StakeholderGroup>, Integer> shown = new LinkedHashMap<>();
        lines.forEach(joined -> shown.put(joined, spread[shown.size()]));
        return new Voters(people, shown, voters.size());
    }

    /** How many of somebody are of each shown group, in order. */
    int[] spread(Collection<Long> somebody) {
        return spread(shown.keySet(), people, somebody);
    }

    private static int[] spread(
            Collection<Set<StakeholderGroup>> lines, Map<Long, StakeholderGroup> people, Collection<Long> somebody) {
        Map<StakeholderGroup, Integer> places = new EnumMap<>(StakeholderGroup.class);
        int place = 0;
        for (Set<StakeholderGroup> joined : lines) {
            for (StakeholderGroup group : joined) {
                places.put(group, place);
            }
            place++;
        }
        int[] counts = new int[lines.size()];
        for (long one : somebody) {
            StakeholderGroup group = people.get(one);
            Integer at = group == null ? null : places.get(group);
            if (at != null) {
                counts[at]++;
            }
        }
        return counts;
    }
}
