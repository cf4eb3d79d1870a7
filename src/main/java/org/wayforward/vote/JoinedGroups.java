package org.wayforward.vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayforward.identity.StakeholderGroup;

/**
 * How stakeholder groups are shown and counted without singling anybody out: a group with fewer than
 * {@value #SMALLEST} people is joined to the next smallest until together they are {@value #SMALLEST}. Leaving a small
 * group out instead would let the total reveal it.
 */
public final class JoinedGroups {

    /** The fewest people a shown group has. */
    public static final int SMALLEST = 5;

    private final Map<StakeholderGroup, Set<StakeholderGroup>> shownAs;
    private final List<Set<StakeholderGroup>> shown;

    private JoinedGroups(List<Set<StakeholderGroup>> shown) {
        this.shown = shown;
        this.shownAs = new EnumMap<>(StakeholderGroup.class);
        shown.forEach(joined -> joined.forEach(group -> shownAs.put(group, joined)));
    }

    /** Joins groups by how many people each has; groups nobody belongs to are left alone. */
    public static JoinedGroups of(Map<StakeholderGroup, Integer> people) {
        record Joined(Set<StakeholderGroup> groups, int people) {}
        List<Joined> open = new ArrayList<>();
        people.forEach((group, count) -> {
            if (count > 0) {
                open.add(new Joined(EnumSet.of(group), count));
            }
        });
        // Ties are broken by the groups' own order, so that every node and every document joins alike.
        Comparator<Joined> smallestFirst = Comparator.<Joined>comparingInt(Joined::people)
                .thenComparing(joined -> joined.groups().iterator().next());
        open.sort(smallestFirst);
        while (open.size() > 1 && open.getFirst().people() < SMALLEST) {
            Joined a = open.removeFirst();
            Joined b = open.removeFirst();
            Set<StakeholderGroup> both = EnumSet.copyOf(a.groups());
            both.addAll(b.groups());
            open.add(new Joined(both, a.people() + b.people()));
            open.sort(smallestFirst);
        }
        return new JoinedGroups(open.stream()
                .filter(joined -> joined.people() >= SMALLEST)
                .map(Joined::groups)
                .sorted(Comparator.comparing(groups -> groups.iterator().next()))
                .toList());
    }

    /**
     * What somebody's group is shown as: itself, or the groups it is joined with; empty when even all together are too
     * few to be shown, or when all are joined into one, which would say nothing of anybody.
     */
    public Set<StakeholderGroup> shownAs(StakeholderGroup group) {
        return everybodyJoined() ? Set.of() : shownAs.getOrDefault(group, Set.of());
    }

    /** Whether several groups are shown, and all of them as one. */
    public boolean everybodyJoined() {
        return shown.size() == 1 && shown.getFirst().size() > 1;
    }

    /** The groups as they are shown, in a fixed order; none while fewer than {@value #SMALLEST} people are here. */
    public List<Set<StakeholderGroup>> shown() {
        return shown;
    }
}
