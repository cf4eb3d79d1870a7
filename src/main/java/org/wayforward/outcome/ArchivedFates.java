package org.wayforward.outcome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wayforward.contribution.State;
import org.wayforward.identity.Keyed;

/** How far each contribution of an archive has come. The archive holds every text, and so knows of none that is private. */
final class ArchivedFates {

    private final Map<Long, List<Long>> together = new HashMap<>();
    private final Map<Long, Set<Long>> byEnd = new HashMap<>();
    private final DraftNumbers numbers;

    ArchivedFates(
            List<Archive.Area> areas,
            List<Archive.Contribution> contributions,
            List<Archive.Cluster> clusters,
            List<Archive.Draft> drafts) {
        Set<Long> posted = new HashSet<>();
        contributions.stream()
                .filter(one -> State.POSTED.key().equals(one.state()))
                .forEach(one -> posted.add(one.id()));
        for (Archive.Cluster cluster : clusters) {
            List<Long> shown =
                    cluster.members().stream().filter(posted::contains).toList();
            shown.forEach(member -> together.put(member, shown));
        }
        drafts.forEach(draft -> Stream.concat(draft.answers().stream(), draft.restsOn().stream())
                .forEach(end ->
                        byEnd.computeIfAbsent(end, key -> new HashSet<>()).add(draft.id())));
        numbers = DraftNumbers.of(
                areas.stream().map(Archive.Area::id).toList(),
                IntStream.range(0, drafts.size())
                        .filter(place -> !DraftIntake.removed(drafts.get(place).state()))
                        .mapToObj(place -> place(drafts.get(place), place))
                        .toList());
    }

    private static DraftNumbers.Place place(Archive.Draft draft, int place) {
        return new DraftNumbers.Place(
                draft.id(), draft.area(), place, DraftStatus.FINAL.key().equals(draft.status()));
    }

    /** The key of the stage that a contribution is at. */
    String stage(Archive.Contribution contribution) {
        State state = Keyed.of(State.class, contribution.state()).orElseThrow();
        Absence absence = Absence.of(state, true);
        if (absence != null) {
            return Fate.gone(absence, null).stage().key();
        }
        long id = contribution.id();
        List<Long> cluster = together.get(id);
        List<OutcomeDocument.Use> uses = numbers.uses(byEnd, List.of(id), cluster == null ? List.of(id) : cluster);
        Fate.InCluster in = cluster == null ? null : new Fate.InCluster(null, contribution.number(), false, 0);
        return new Fate(null, null, in, uses).stage().key();
    }
}
