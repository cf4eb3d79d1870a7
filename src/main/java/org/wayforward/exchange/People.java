package org.wayforward.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.PeopleIntake;

/** Everybody an import speaks of, as experts without a name, in the order in which they first did something. */
final class People {

    private final Map<String, Long> first = new LinkedHashMap<>();
    private final Map<String, StakeholderGroup> groups = new HashMap<>();

    void seen(String person, long at) {
        first.merge(person, at, Math::min);
    }

    /** Notes somebody's group; false when another one was noted before. */
    boolean of(String person, StakeholderGroup group) {
        StakeholderGroup before = groups.putIfAbsent(person, group);
        return before == null || before == group;
    }

    /** The place of each, from 0. */
    Map<String, Integer> places() {
        List<String> order = new ArrayList<>(first.keySet());
        order.sort(Comparator.comparing(person -> first.getOrDefault(person, 0L)));
        Map<String, Integer> places = new LinkedHashMap<>();
        order.forEach(person -> places.put(person, places.size()));
        return places;
    }

    List<PeopleIntake.Newcomer> newcomers() {
        List<PeopleIntake.Newcomer> newcomers = new ArrayList<>();
        places().forEach((person, place) -> {
            @Nullable StakeholderGroup group = groups.get(person);
            newcomers.add(new PeopleIntake.Newcomer(Role.EXPERT, group, place + 1, false));
        });
        return newcomers;
    }
}
