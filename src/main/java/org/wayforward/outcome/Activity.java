package org.wayforward.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** When the room did what: counted, and never whose. */
final class Activity {

    /** How long a line of the table is. */
    static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private Activity() {}

    /** One thing that somebody did, and when. */
    record Deed(OutcomeDocument.Deed what, Instant at) {}

    /** The stretches in which anything happened, the first one first. */
    static List<OutcomeDocument.FiveMinutes> of(Collection<Deed> deeds) {
        Map<Instant, Map<OutcomeDocument.Deed, Integer>> counts = new TreeMap<>();
        UnaryOperator<Instant> begin = at -> Instant.ofEpochSecond(
                at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), FIVE_MINUTES.toSeconds()));
        deeds.forEach(deed -> counts.computeIfAbsent(begin.apply(deed.at()), none -> nothing())
                .merge(deed.what(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(stretch -> new OutcomeDocument.FiveMinutes(stretch.getKey(), stretch.getValue()))
                .toList();
    }

    private static Map<OutcomeDocument.Deed, Integer> nothing() {
        Map<OutcomeDocument.Deed, Integer> none = new EnumMap<>(OutcomeDocument.Deed.class);
        Stream.of(OutcomeDocument.Deed.values()).forEach(what -> none.put(what, 0));
        return none;
    }
}
