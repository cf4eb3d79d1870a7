package org.wayforward.outcome;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How draft recommendations are numbered, through all areas in their order: all of them as the desk names them, and those
 * that are final as the document prints them.
 *
 * @param numbers of all drafts that are in the document, by id
 * @param paragraphs of those that are final, by id
 */
public record DraftNumbers(Map<Long, Integer> numbers, Map<Long, Integer> paragraphs) {

    /** Where a draft that was not removed stands. */
    public record Place(long id, long area, int position, boolean finished) {}

    /**
     * Numbers drafts.
     *
     * @param areas in their order; a draft of another one has no number
     */
    public static DraftNumbers of(List<Long> areas, Collection<Place> drafts) {
        Map<Long, Integer> numbers = new HashMap<>();
        Map<Long, Integer> paragraphs = new HashMap<>();
        drafts.stream()
                .filter(draft -> areas.contains(draft.area()))
                .sorted(Comparator.comparingInt((Place draft) -> areas.indexOf(draft.area()))
                        .thenComparingInt(Place::position)
                        .thenComparingLong(Place::id))
                .forEach(draft -> {
                    numbers.put(draft.id(), numbers.size() + 1);
                    if (draft.finished()) {
                        paragraphs.put(draft.id(), paragraphs.size() + 1);
                    }
                });
        return new DraftNumbers(Map.copyOf(numbers), Map.copyOf(paragraphs));
    }

    /**
     * The drafts that any of {@code cluster} is linked to, in their order.
     *
     * @param byEnd the drafts that answer or rest on a contribution, by the contribution
     * @param itself those of it whose own links count as such
     */
    public List<OutcomeDocument.Use> uses(
            Map<Long, Set<Long>> byEnd, Collection<Long> itself, Collection<Long> cluster) {
        TreeMap<Integer, OutcomeDocument.Use> uses = new TreeMap<>();
        for (long one : cluster) {
            for (long draft : byEnd.getOrDefault(one, Set.of())) {
                Integer number = numbers.get(draft);
                if (number != null) {
                    uses.merge(
                            number,
                            new OutcomeDocument.Use(number, paragraphs.get(draft), itself.contains(one)),
                            (known, more) -> known.itself() ? known : more);
                }
            }
        }
        return List.copyOf(uses.values());
    }
}
