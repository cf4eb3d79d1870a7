package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.Ranking;
import org.wayforward.vote.Balance;

/**
 * Makes an {@link OutcomeDocument} of its rows: what is shown, in which rank, under which names. The only place where
 * these rules stand, and nothing in it reads a database or a clock.
 */
final class OutcomeComposer {

    /** A cluster with the members that are shown, its lead first, each by id. */
    private record Shown(OutcomeRows.Cluster cluster, List<Long> members) {}

    private final OutcomeRows rows;
    private final Map<Long, OutcomeRows.Area> areas;
    private final Map<Long, OutcomeRows.Contribution> all;
    private final Map<Long, OutcomeRows.Contribution> posted;
    private final Map<Long, List<OutcomeRows.Contribution>> addressedIssues;
    private final Map<Long, List<OutcomeRows.Contribution>> addressingRecommendations;
    private final Map<Long, Shown> clusters = new HashMap<>();
    private final SupportCount support;
    private final DraftComposer drafts;
    private final Map<Long, OutcomeDocument.Entry> entries = new HashMap<>();

    private OutcomeComposer(OutcomeRows rows) {
        this.rows = rows;
        this.areas = rows.areas().stream().collect(toMap(OutcomeRows.Area::id, Function.identity()));
        this.all = rows.contributions().stream().collect(toMap(OutcomeRows.Contribution::id, Function.identity()));
        this.posted = rows.contributions().stream()
                .filter(contribution -> contribution.absence() == null)
                .collect(toMap(OutcomeRows.Contribution::id, Function.identity()));
        this.addressedIssues = linked(OutcomeRows.Address::recommendation, OutcomeRows.Address::issue);
        this.addressingRecommendations = linked(OutcomeRows.Address::issue, OutcomeRows.Address::recommendation);
        this.support = new SupportCount(rows);
        rows.clusters().forEach(cluster -> {
            Shown shown = new Shown(cluster, members(cluster));
            shown.members().forEach(member -> clusters.put(member, shown));
        });
        this.drafts = new DraftComposer(rows, support, this::link, this::addressed);
        rows.contributions().stream()
                .filter(contribution -> contribution.absence() == null)
                .forEach(contribution -> entries.put(contribution.id(), entry(contribution)));
    }

    /** The document of these rows, taken at this moment. */
    static OutcomeDocument compose(OutcomeRows rows, Instant at) {
        OutcomeComposer composer = new OutcomeComposer(rows);
        return new OutcomeDocument(
                rows.masthead(),
                rows.revision(),
                at,
                rows.areas().stream().map(composer::area).toList(),
                composer.participation(),
                Activity.of(rows.deeds()));
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
                sources(here),
                drafts.kept(area.id()),
                drafts.removed(area.id()),
                gone(here));
    }

    /** Most supporters first; the sort is stable, so equals stay in their order of arrival. */
    private List<OutcomeDocument.Entry> ranked(List<OutcomeRows.Contribution> here, Kind kind) {
        return here.stream()
                .filter(contribution -> contribution.absence() == null && contribution.kind() == kind)
                .map(contribution -> entry(contribution.id()))
                .sorted(Comparator.comparing(OutcomeDocument.Entry::balance, Balance.first(Ranking.SUPPORT)))
                .toList();
    }

    /** Clusters and unsorted contributions, ranked alike; a cluster arrived with the first of its members. */
    private List<OutcomeDocument.Source> sources(List<OutcomeRows.Contribution> here) {
        List<OutcomeDocument.Source> sources = new ArrayList<>();
        Set<Long> done = new HashSet<>();
        for (OutcomeRows.Contribution contribution : here) {
            if (contribution.absence() != null) {
                continue;
            }
            Shown shown = clusters.get(contribution.id());
            if (shown == null) {
                sources.add(source(contribution.id(), contribution.kind(), null, List.of(contribution.id())));
            } else if (done.add(shown.cluster().id())) {
                sources.add(source(
                        shown.cluster().id(),
                        contribution.kind(),
                        shown.cluster().title(),
                        shown.members()));
            }
        }
        return sources.stream()
                .sorted(Comparator.comparing(OutcomeDocument.Source::balance, Balance.first(Ranking.SUPPORT)))
                .toList();
    }

    private OutcomeDocument.Source source(long key, Kind kind, @Nullable String title, List<Long> members) {
        Set<Long> people = support.supporters(members);
        return new OutcomeDocument.Source(
                key,
                kind,
                title,
                members.stream().map(this::entry).toList(),
                support.balance(kind, people),
                drafts.uses(members, members));
    }

    /** The members of a cluster that are shown: its lead, or who stands in for it, then the others as they arrived. */
    private List<Long> members(OutcomeRows.Cluster cluster) {
        List<Long> shown = rows.contributions().stream()
                .map(OutcomeRows.Contribution::id)
                .filter(id -> cluster.members().contains(id) && posted.containsKey(id))
                .toList();
        return Stream.concat(
                        shown.stream().filter(id -> id == cluster.lead()),
                        shown.stream().filter(id -> id != cluster.lead()))
                .toList();
    }

    private OutcomeDocument.Entry entry(long id) {
        return Objects.requireNonNull(entries.get(id));
    }

    private OutcomeDocument.Entry entry(OutcomeRows.Contribution contribution) {
        long id = contribution.id();
        StakeholderGroup group = contribution.authorGroup();
        Set<Long> people = support.supporters(List.of(id));
        Shown cluster = clusters.get(id);
        List<OutcomeDocument.Use> uses = drafts.uses(List.of(id), cluster == null ? List.of(id) : cluster.members());
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
                group == null ? Set.of() : support.groups().shownAs(group),
                contribution.signature(),
                support.balance(contribution.kind(), people),
                contribution.area() == contribution.homeArea() ? null : label(contribution.area()),
                cluster == null ? null : number(cluster.members().getFirst()),
                uses,
                contribution.medium(),
                new Fate(null, null, cluster == null ? null : place(id, cluster), uses));
    }

    private Fate.InCluster place(long id, Shown cluster) {
        String title = cluster.cluster().title();
        long lead = cluster.members().getFirst();
        return new Fate.InCluster(
                title.isEmpty() ? null : title,
                number(lead),
                lead == id,
                cluster.members().size() - 1);
    }

    private List<OutcomeDocument.Gone> gone(List<OutcomeRows.Contribution> here) {
        return here.stream()
                .filter(contribution -> contribution.absence() != null)
                .sorted(Comparator.comparing(OutcomeRows.Contribution::kind).thenComparing(byNumber()))
                .map(contribution -> new OutcomeDocument.Gone(
                        contribution.kind(),
                        number(contribution),
                        Objects.requireNonNull(contribution.absence()),
                        support.supporters(List.of(contribution.id())).size()))
                .toList();
    }

    private OutcomeDocument.Link link(long contribution) {
        OutcomeRows.Contribution end = Objects.requireNonNull(all.get(contribution));
        boolean gone = end.absence() != null;
        return new OutcomeDocument.Link(
                new ContributionId(contribution), end.kind(), number(end), gone ? "" : end.text(), gone);
    }

    private List<Long> addressed(Collection<Long> recommendations) {
        return recommendations.stream()
                .flatMap(id -> addressedIssues.getOrDefault(id, List.of()).stream())
                .map(OutcomeRows.Contribution::id)
                .distinct()
                .toList();
    }

    private OutcomeDocument.Participation participation() {
        int experts =
                rows.joined().values().stream().mapToInt(Integer::intValue).sum();
        return new OutcomeDocument.Participation(
                experts,
                support.groups().shown().stream()
                        .map(joined -> new OutcomeDocument.GroupCount(joined, support.experts(joined)))
                        .toList(),
                // Whoever gave no name may be somebody who has joined, and is no author more.
                (int) posted.values().stream()
                        .filter(contribution ->
                                contribution.medium() == null || rows.groups().containsKey(contribution.author()))
                        .map(OutcomeRows.Contribution::author)
                        .distinct()
                        .count(),
                support.supporters(posted.keySet()).size());
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
                .sorted(byNumber())
                .map(this::number)
                .toList();
    }

    private Comparator<OutcomeRows.Contribution> byNumber() {
        return Comparator.comparingInt((OutcomeRows.Contribution contribution) ->
                        rows.areas().indexOf(areas.get(contribution.homeArea())))
                .thenComparingInt(OutcomeRows.Contribution::number);
    }

    private String number(long contribution) {
        return number(Objects.requireNonNull(all.get(contribution)));
    }

    private String number(OutcomeRows.Contribution contribution) {
        return label(contribution.homeArea()) + "." + contribution.number();
    }

    private String label(long area) {
        return Objects.requireNonNull(areas.get(area)).label();
    }
}
