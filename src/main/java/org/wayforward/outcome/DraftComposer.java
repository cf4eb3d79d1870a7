package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.DraftId;

/** Makes the drafts of an {@link OutcomeDocument}: numbered through all areas, with what they are linked to. */
final class DraftComposer {

    private final OutcomeRows rows;
    private final SupportCount support;
    private final LongFunction<OutcomeDocument.Link> link;
    private final Function<Collection<Long>, List<Long>> addressed;
    private final Map<Long, List<OutcomeRows.DraftLink>> byDraft;
    private final Map<Long, Set<Long>> byEnd;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Map<Long, Integer> paragraphs = new HashMap<>();

    /**
     * Numbers the drafts.
     *
     * @param link what is said of a contribution that is linked
     * @param addressed the posted issues that posted ones of these contributions address
     */
    DraftComposer(
            OutcomeRows rows,
            SupportCount support,
            LongFunction<OutcomeDocument.Link> link,
            Function<Collection<Long>, List<Long>> addressed) {
        this.rows = rows;
        this.support = support;
        this.link = link;
        this.addressed = addressed;
        this.byDraft = rows.links().stream().collect(groupingBy(OutcomeRows.DraftLink::draft));
        this.byEnd = rows.links().stream()
                .collect(groupingBy(
                        OutcomeRows.DraftLink::contribution, mapping(OutcomeRows.DraftLink::draft, toSet())));
        for (OutcomeRows.Area area : rows.areas()) {
            of(area.id(), false).forEach(draft -> {
                numbers.put(draft.id(), numbers.size() + 1);
                if (draft.status() == DraftStatus.FINAL) {
                    paragraphs.put(draft.id(), paragraphs.size() + 1);
                }
            });
        }
    }

    /** The drafts of an area, in their order. */
    List<OutcomeDocument.Draft> kept(long area) {
        return of(area, false).stream().map(this::draft).toList();
    }

    /** The drafts of an area that were removed. */
    List<OutcomeDocument.Draft> removed(long area) {
        return of(area, true).stream().map(this::draft).toList();
    }

    /**
     * The drafts that any of {@code cluster} is linked to, in their order.
     *
     * @param itself those of it whose own links count as such
     */
    List<OutcomeDocument.Use> uses(Collection<Long> itself, Collection<Long> cluster) {
        TreeMap<Integer, OutcomeDocument.Use> uses = new TreeMap<>();
        for (long one : cluster) {
            for (long draft : byEnd.getOrDefault(one, Set.of())) {
                Integer number = numbers.get(draft);
                if (number != null) {
                    boolean own = itself.contains(one);
                    uses.merge(
                            number,
                            new OutcomeDocument.Use(number, paragraphs.get(draft), own),
                            (known, more) -> known.itself() ? known : more);
                }
            }
        }
        return List.copyOf(uses.values());
    }

    private List<OutcomeRows.Draft> of(long area, boolean removed) {
        return rows.drafts().stream()
                .filter(draft -> draft.area() == area && draft.removed() == removed)
                .toList();
    }

    private OutcomeDocument.Draft draft(OutcomeRows.Draft draft) {
        List<OutcomeDocument.Link> answers = ends(draft, true);
        List<OutcomeDocument.Link> restsOn = ends(draft, false);
        List<Long> alive = restsOn.stream()
                .filter(end -> !end.gone())
                .map(end -> end.id().value())
                .toList();
        Set<Long> people = support.supporters(alive);
        @Nullable Integer paragraph = paragraphs.get(draft.id());
        return new OutcomeDocument.Draft(
                new DraftId(draft.id()),
                new AreaId(draft.area()),
                numbers.getOrDefault(draft.id(), 0),
                paragraph,
                draft.text(),
                draft.status(),
                answers,
                restsOn,
                addressed.apply(alive).stream()
                        .filter(issue ->
                                answers.stream().noneMatch(end -> end.id().value() == issue))
                        .map(link::apply)
                        .toList(),
                people.size(),
                support.balance(people),
                draft.textRevision(),
                draft.versions());
    }

    private List<OutcomeDocument.Link> ends(OutcomeRows.Draft draft, boolean answers) {
        return byDraft.getOrDefault(draft.id(), List.of()).stream()
                .filter(end -> end.answers() == answers)
                .map(end -> link.apply(end.contribution()))
                .toList();
    }
}
