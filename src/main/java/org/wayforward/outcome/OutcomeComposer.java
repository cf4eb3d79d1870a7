package org.wayforward.outcome;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.vote.JoinedGroups;

/**
 * Makes an {@link OutcomeDocument} of its rows: what is shown, in which rank, under which names. The only place where
 * these rules stand, and nothing in it reads a database or a clock.
 */
final class OutcomeComposer {

    private final OutcomeRows rows;
    private final Map<Long, OutcomeRows.Area> areas;
    private final Map<Long, OutcomeRows.Contribution> posted;
    private final Map<Long, List<OutcomeRows.Contribution>> addressedIssues;
    private final Map<Long, List<OutcomeRows.Contribution>> addressingRecommendations;
    private final Map<Long, Long> supporters;
    private final JoinedGroups groups;

    private OutcomeComposer(OutcomeRows rows) {
        this.rows = rows;
        this.areas = rows.areas().stream().collect(toMap(OutcomeRows.Area::id, Function.identity()));
        this.posted = rows.contributions().stream()
                .filter(contribution -> contribution.state() == State.POSTED)
                .collect(toMap(OutcomeRows.Contribution::id, Function.identity()));
        this.addressedIssues = linked(OutcomeRows.Address::recommendation, OutcomeRows.Address::issue);
        this.addressingRecommendations = linked(OutcomeRows.Address::issue, OutcomeRows.Address::recommendation);
        this.supporters =
                rows.supports().stream().distinct().collect(groupingBy(OutcomeRows.Support::contribution, counting()));
        this.groups = JoinedGroups.of(rows.experts());
    }

    /** The document of these rows, taken at this moment. */
    static OutcomeDocument compose(OutcomeRows rows, Instant at) {
        OutcomeComposer composer = new OutcomeComposer(rows);
        return new OutcomeDocument(
                rows.masthead(),
                rows.revision(),
                at,
                rows.areas().stream().map(composer::area).toList(),
                composer.participation());
    }

    private OutcomeDocument.Area area(OutcomeRows.Area area) {
        List<OutcomeRows.Contribution> here = rows.contributions().stream()
                .filter(contribution -> contribution.area() == area.id())
                .toList();
        return new OutcomeDocument.Area(
                new AreaId(area.id()),
                area.label(),
                area.hue(),
                area.title(),
                area.name(),
                ranked(here, Kind.ISSUE),
                ranked(here, Kind.RECOMMENDATION),
                (int) here.stream()
                        .filter(contribution -> contribution.state() != State.POSTED)
                        .count());
    }

    /** Most supporters first; the sort is stable, so equals stay in their order of arrival. */
    private List<OutcomeDocument.Entry> ranked(List<OutcomeRows.Contribution> here, Kind kind) {
        return here.stream()
                .filter(contribution -> contribution.state() == State.POSTED && contribution.kind() == kind)
                .map(this::entry)
                .sorted(Comparator.comparingInt(OutcomeDocument.Entry::supporters)
                        .reversed())
                .toList();
    }

    private OutcomeDocument.Entry entry(OutcomeRows.Contribution contribution) {
        long id = contribution.id();
        StakeholderGroup group = contribution.authorGroup();
        return new OutcomeDocument.Entry(
                new ContributionId(id),
                contribution.kind(),
                number(contribution),
                contribution.text(),
                contribution.lang(),
                contribution.postedAt(),
                numbers(addressedIssues, id),
                numbers(addressingRecommendations, id),
                List.copyOf(rows.evidence().getOrDefault(id, List.of())),
                contribution.cites(),
                List.copyOf(rows.tags().getOrDefault(id, List.of())),
                group == null ? Set.of() : groups.shownAs(group),
                contribution.signature(),
                supporters.getOrDefault(id, 0L).intValue(),
                contribution.area() == contribution.homeArea() ? null : label(contribution.area()));
    }

    private OutcomeDocument.Participation participation() {
        return new OutcomeDocument.Participation(
                rows.experts().values().stream().mapToInt(Integer::intValue).sum(),
                groups.shown().stream()
                        .map(joined -> new OutcomeDocument.GroupCount(joined, experts(joined)))
                        .toList(),
                (int) posted.values().stream()
                        .map(OutcomeRows.Contribution::author)
                        .distinct()
                        .count(),
                (int) rows.supports().stream()
                        .filter(support -> posted.containsKey(support.contribution()))
                        .map(OutcomeRows.Support::participant)
                        .distinct()
                        .count());
    }

    private int experts(Set<StakeholderGroup> joined) {
        return joined.stream()
                .mapToInt(group -> rows.experts().getOrDefault(group, 0))
                .sum();
    }

    /** The posted contributions at the far end of each link between posted contributions. */
    private Map<Long, List<OutcomeRows.Contribution>> linked(
            Function<OutcomeRows.Address, Long> from, Function<OutcomeRows.Address, Long> to) {
        return rows.addresses().stream()
                .filter(link -> posted.containsKey(link.recommendation()) && posted.containsKey(link.issue()))
                .collect(groupingBy(
                        from,
                        mapping(link -> Objects.requireNonNull(posted.get(to.apply(link))), Collectors.toList())));
    }

    private List<String> numbers(Map<Long, List<OutcomeRows.Contribution>> links, long id) {
        return links.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparingInt((OutcomeRows.Contribution contribution) ->
                                rows.areas().indexOf(areas.get(contribution.homeArea())))
                        .thenComparingInt(OutcomeRows.Contribution::number))
                .map(this::number)
                .toList();
    }

    private String number(OutcomeRows.Contribution contribution) {
        return label(contribution.homeArea()) + "." + contribution.number();
    }

    private String label(long area) {
        return Objects.requireNonNull(areas.get(area)).label();
    }
}
