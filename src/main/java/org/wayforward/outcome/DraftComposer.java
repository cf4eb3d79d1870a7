package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
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
    private final DraftNumbers numbers;
    private final RegisterComposer register;

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
        this.register = new RegisterComposer(rows.register());
        this.byDraft = rows.links().stream().collect(groupingBy(OutcomeRows.DraftLink::draft));
        this.byEnd = rows.links().stream()
                .collect(groupingBy(
                        OutcomeRows.DraftLink::contribution, mapping(OutcomeRows.DraftLink::draft, toSet())));
        this.numbers = DraftNumbers.of(
                rows.areas().stream().map(OutcomeRows.Area::id).toList(),
                // They come in the order of their places, so that their place in the list is one.
                IntStream.range(0, rows.drafts().size())
                        .filter(place -> !rows.drafts().get(place).removed())
                        .mapToObj(place -> place(rows.drafts().get(place), place))
                        .toList());
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
        return numbers.uses(byEnd, itself, cluster);
    }

    private static DraftNumbers.Place place(OutcomeRows.Draft draft, int place) {
        return new DraftNumbers.Place(draft.id(), draft.area(), place, draft.status() == DraftStatus.FINAL);
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
        List<BallotRound> rounds = register.rounds(draft);
        @Nullable Integer paragraph = numbers.paragraphs().get(draft.id());
        return new OutcomeDocument.Draft(
                new DraftId(draft.id()),
                new AreaId(draft.area()),
                numbers.numbers().getOrDefault(draft.id(), 0),
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
                support.balance(kinds(restsOn), people),
                draft.textRevision(),
                draft.versions(),
                rounds,
                register.standing(draft, rounds),
                register.reservations(draft),
                answers.isEmpty() || restsOn.isEmpty() ? draft.exception() : null);
    }

    /** Of which kinds the contributions are whose supporters stand behind a draft. */
    private static Set<Kind> kinds(List<OutcomeDocument.Link> restsOn) {
        Set<Kind> kinds = restsOn.stream()
                .filter(end -> !end.gone())
                .map(OutcomeDocument.Link::kind)
                .collect(toSet());
        return kinds.isEmpty() ? Set.of(Kind.RECOMMENDATION) : kinds;
    }

    private List<OutcomeDocument.Link> ends(OutcomeRows.Draft draft, boolean answers) {
        return byDraft.getOrDefault(draft.id(), List.of()).stream()
                .filter(end -> end.answers() == answers)
                .map(end -> link.apply(end.contribution()))
                .toList();
    }
}
