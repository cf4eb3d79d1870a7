package org.wayforward.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The votes of an import: of each person and contribution the last one counts. */
final class Votes {

    private record Pair(String person, String item) {}

    private record Cast(long at, int vote) {}

    private final Map<Pair, Cast> last = new LinkedHashMap<>();
    private int superseded;

    /** A vote: 1 for, -1 against, 0 neither. Of two at the same time the one further down counts. */
    void cast(String person, String item, long at, int vote) {
        Cast before = last.get(new Pair(person, item));
        if (before != null) {
            superseded++;
        }
        if (before == null || before.at() <= at) {
            last.put(new Pair(person, item), new Cast(at, vote));
        }
    }

    /**
     * The supports among them, and the figures of everything.
     *
     * @param people place of each person
     * @param items place of each contribution that was taken
     * @param conversation what was taken, to say what of it the room sees
     */
    Taken taken(Map<String, Integer> people, Map<String, Integer> items, List<Conversation.Item> conversation) {
        List<Conversation.Vote> supports = new ArrayList<>();
        Map<Integer, Integer> tallies = new HashMap<>();
        int disagreements = 0;
        int passes = 0;
        int astray = 0;
        for (Map.Entry<Pair, Cast> entry : last.entrySet()) {
            @Nullable Integer item = items.get(entry.getKey().item());
            if (item == null) {
                astray++;
            } else if (entry.getValue().vote() > 0) {
                Integer person = people.getOrDefault(entry.getKey().person(), 0);
                supports.add(new Conversation.Vote(person, item, true));
                tallies.merge(item, 1, Integer::sum);
            } else if (entry.getValue().vote() < 0) {
                disagreements++;
            } else {
                passes++;
            }
        }
        int visible =
                (int) conversation.stream().filter(Conversation.Item::visible).count();
        int onVisible = tallies.entrySet().stream()
                .filter(tally -> conversation.get(tally.getKey()).visible())
                .mapToInt(Map.Entry::getValue)
                .sum();
        int most = tallies.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Taken(
                supports,
                new ImportReport.Counts(
                        conversation.size(),
                        visible,
                        (int) conversation.stream()
                                .filter(Conversation.Item::hidden)
                                .count(),
                        supports.size(),
                        onVisible,
                        most,
                        people.size(),
                        disagreements,
                        passes,
                        superseded,
                        astray));
    }

    /** The supports and the figures. */
    record Taken(List<Conversation.Vote> supports, ImportReport.Counts counts) {}
}
