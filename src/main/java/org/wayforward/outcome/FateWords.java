package org.wayforward.outcome;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;

/** What became of a contribution, in one line: the road it has gone so far. */
public final class FateWords {

    private static final String ROAD = " → ";

    private FateWords() {}

    /** The line about a contribution of this kind. */
    public static String line(Fate fate, Kind kind, OutcomeWords words) {
        Absence absence = fate.absence();
        if (absence != null) {
            return gone(absence, fate.reason(), words);
        }
        List<String> road = new ArrayList<>();
        Fate.InCluster cluster = fate.cluster();
        if (cluster != null) {
            road.add(cluster(cluster, kind, words));
        }
        if (!fate.drafts().isEmpty()) {
            road.add(words.listing("fate.drafts", numbers(fate.drafts())));
        }
        if (!fate.finals().isEmpty()) {
            road.add(words.listing("fate.finals", numbers(fate.finals())));
        }
        return road.isEmpty() ? words.text("fate.unsorted") : String.join(ROAD, road);
    }

    private static String gone(Absence absence, @Nullable String reason, OutcomeWords words) {
        return absence == Absence.HIDDEN && reason != null
                ? words.text("fate.hidden.because", reason)
                : words.text("fate." + absence.key());
    }

    private static String cluster(Fate.InCluster cluster, Kind kind, OutcomeWords words) {
        String title = cluster.title();
        String named = title == null
                ? words.text("fate.cluster.untitled", words.sign(kind, cluster.lead()))
                : words.text("fate.cluster", title, words.sign(kind, cluster.lead()));
        List<String> said = new ArrayList<>(List.of(named));
        if (cluster.leads()) {
            said.add(words.text("fate.leads"));
        }
        if (cluster.others() > 0) {
            said.add(words.count("fate.others", cluster.others()));
        }
        return String.join(", ", said);
    }

    private static List<String> numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }
}
