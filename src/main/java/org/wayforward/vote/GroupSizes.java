package org.wayforward.vote;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.StandIn;

/**
 * How many people speak for each stakeholder group. Only those who joined themselves are counted: whoever others write
 * for may be one of them, and has no vote, so that counting them would make one person look like several and show what
 * that one supports. A group that has nobody else counts as one person.
 */
public final class GroupSizes {

    private final Map<StakeholderGroup, Integer> people = new EnumMap<>(StakeholderGroup.class);
    private final Set<StakeholderGroup> absent = EnumSet.noneOf(StakeholderGroup.class);

    /** One more who speaks for a group; {@code standIn} says how, for those who never joined. */
    public void add(StakeholderGroup group, @Nullable StandIn standIn) {
        if (standIn == null) {
            people.merge(group, 1, Integer::sum);
        } else {
            absent.add(group);
        }
    }

    /** The groups that somebody has joined for, each with how many have: nobody is counted who never joined. */
    public Map<StakeholderGroup, Integer> joined() {
        return new EnumMap<>(people);
    }

    /** The groups that somebody speaks for, each with how many do, to join small ones by. */
    public Map<StakeholderGroup, Integer> counts() {
        Map<StakeholderGroup, Integer> counts = new EnumMap<>(people);
        absent.forEach(group -> counts.putIfAbsent(group, 1));
        return counts;
    }
}
