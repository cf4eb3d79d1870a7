package org.wayforward.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayforward.outcome.DraftNumbers;

/** Where the drafts of a board stand, and which contributions they stand on. */
final class DraftPlaces {

    private DraftPlaces() {}

    /** The numbers of the drafts that were not removed. */
    static DraftNumbers numbers(Board board) {
        List<DraftNumbers.Place> places = board.drafts().values().stream()
                .filter(draft -> !draft.removed())
                .map(draft -> new DraftNumbers.Place(draft.id(), draft.area(), draft.position(), draft.finished()))
                .toList();
        return DraftNumbers.of(board.areas().stream().map(Board.Area::id).toList(), places);
    }

    /** The drafts linked to each contribution that is linked to any. */
    static Map<Long, Set<Long>> byEnd(Board board) {
        Map<Long, Set<Long>> byEnd = new HashMap<>();
        board.drafts()
                .values()
                .forEach(draft -> draft.ends()
                        .forEach(end -> byEnd.computeIfAbsent(end, key -> new HashSet<>())
                                .add(draft.id())));
        return byEnd;
    }
}
