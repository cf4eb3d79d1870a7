package org.wayforward.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.cluster.Lead;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftNumbers;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.Grace;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.Task;
import org.wayforward.vote.Balance;
import org.wayforward.vote.GroupSizes;
import org.wayforward.vote.JoinedGroups;

/**
 * Says what an audience may know of a board: no texts of others in a private phase, no tallies while they are hidden, no
 * unsigned author for anybody, hidden contributions for staff alone. A pure function, so that a delta can be the
 * difference of two of its results and can never tell more than they do.
 */
public final class Projector {

    private Projector() {}

    /** What this audience may know of this board. */
    public static Projection project(Board board, Audience audience) {
        Visibility visibility = Visibility.of(board, audience);
        JoinedGroups groups = groups(board);
        Map<Long, Board.Area> areas =
                board.areas().stream().collect(Collectors.toMap(Board.Area::id, Function.identity()));
        Map<Long, Projection.Entry> entries = new LinkedHashMap<>();
        List<Board.Card> shown = board.cards().values().stream()
                .filter(visibility::shows)
                .sorted(Comparator.comparing(Board.Card::postedAt).thenComparing(Board.Card::id))
                .toList();
        Weighing weighing =
                Weighing.of(board, groups, shown.stream().map(Board.Card::id).toList());
        shown.forEach(card -> entries.put(card.id(), entry(board, card, visibility, groups, areas, weighing)));
        return new Projection(
                board.revision(),
                room(board, audience),
                areas(board),
                writers(board),
                drafts(board, entries),
                audience == Audience.EXPERT ? BallotProjector.proposals(board) : List.of(),
                DiscussionProjector.done(board),
                DiscussionProjector.speakers(board, visibility, groups),
                visibility.tallies() ? voters(weighing) : null,
                entries,
                clusters(board, entries.keySet(), visibility, weighing),
                DiscussionProjector.comments(board, audience, visibility, groups));
    }

    /** The stakeholder groups that somebody speaks for, joined where they are small. */
    public static JoinedGroups groups(Board board) {
        GroupSizes people = new GroupSizes();
        for (Board.Person person : board.people().values()) {
            StakeholderGroup group = person.group();
            if (person.role() == Role.EXPERT && group != null) {
                people.add(group, person.standIn());
            }
        }
        return JoinedGroups.of(people.counts());
    }

    private static Projection.Entry entry(
            Board board,
            Board.Card card,
            Visibility visibility,
            JoinedGroups groups,
            Map<Long, Board.Area> areas,
            Weighing weighing) {
        Board.Area home = areas.get(card.homeArea());
        List<Long> addressed = card.addresses().stream()
                .filter(issue -> {
                    Board.Card addressedCard = board.cards().get(issue);
                    return addressedCard != null && visibility.shows(addressedCard);
                })
                .toList();
        return new Projection.Entry(
                card.id(),
                card.kind().key(),
                card.area(),
                (home == null ? "?" : home.label()) + "." + card.number(),
                card.postedAt().toEpochMilli(),
                card.text(),
                card.lang(),
                shownGroups(board, card.author(), groups),
                card.signature(),
                addressed,
                List.copyOf(card.evidence()),
                card.cites(),
                List.copyOf(card.tags()),
                card.edited() ? true : null,
                visibility.hidden() && card.medium() != null ? card.medium().key() : null,
                card.state() == State.HIDDEN ? card.hiddenReason() : null,
                visibility.tallies() ? board.supportersOf(card.id()).size() : null,
                visibility.tallies() ? shares(weighing.balance(card.kind(), List.of(card.id()))) : null);
    }

    private static Map<Long, Projection.Cluster> clusters(
            Board board, Set<Long> shown, Visibility visibility, Weighing weighing) {
        Map<Long, List<Board.Card>> members = new TreeMap<>();
        for (long id : shown) {
            Long cluster = board.memberships().get(id);
            Board.Card card = Objects.requireNonNull(board.cards().get(id));
            if (cluster != null && card.state() == State.POSTED) {
                members.computeIfAbsent(cluster, key -> new ArrayList<>()).add(card);
            }
        }
        Map<Long, Projection.Cluster> clusters = new LinkedHashMap<>();
        members.forEach((id, cards) -> {
            Board.Cluster cluster = Objects.requireNonNull(board.clusters().get(id));
            List<Long> ids = cards.stream().map(Board.Card::id).toList();
            Balance balance = visibility.tallies() ? weighing.balance(cluster.kind(), ids) : null;
            clusters.put(
                    id,
                    new Projection.Cluster(
                            id,
                            cluster.kind().key(),
                            cluster.area(),
                            cluster.title().isEmpty() ? null : cluster.title(),
                            Lead.of(cluster.lead(), ids),
                            ids,
                            balance == null ? null : balance.supporters(),
                            balance == null ? null : shares(balance)));
        });
        return clusters;
    }

    /** The supporters by group as the groups are shown; null when they are not. */
    private static @Nullable List<Integer> shares(Balance balance) {
        return balance.shares().isEmpty()
                ? null
                : balance.shares().stream().map(Balance.Share::supporters).toList();
    }

    private static Projection.Voters voters(Weighing weighing) {
        return new Projection.Voters(
                weighing.shown().stream()
                        .map(joined ->
                                joined.stream().map(StakeholderGroup::key).toList())
                        .toList(),
                weighing.counts(Kind.ISSUE),
                weighing.counts(Kind.RECOMMENDATION));
    }

    /** What somebody's group is shown as; null when it is not. */
    static @Nullable List<String> shownGroups(Board board, long somebody, JoinedGroups groups) {
        Board.Person author = board.people().get(somebody);
        StakeholderGroup group = author == null ? null : author.group();
        Set<StakeholderGroup> shown = group == null ? Set.of() : groups.shownAs(group);
        return shown.isEmpty()
                ? null
                : shown.stream().map(StakeholderGroup::key).toList();
    }

    private static Projection.Room room(Board board, Audience audience) {
        SessionFacts facts = board.session();
        Instant endsAt = board.clock().endsAt();
        return new Projection.Room(
                facts.code(),
                facts.title(),
                facts.shortTitle(),
                facts.meeting(),
                facts.organizers(),
                facts.place(),
                facts.dates(),
                facts.question(),
                facts.joiningOpen() && facts.open(),
                phase(board),
                agenda(board),
                new Projection.Clock(
                        board.clock().totalMs(),
                        endsAt == null ? null : endsAt.toEpochMilli(),
                        board.clock().leftMs()),
                DiscussionProjector.wall(board, audience),
                board.wall().announcement().isEmpty() ? null : board.wall().announcement(),
                board.evidence().stream()
                        .map(paper -> new Projection.Paper(paper.id(), paper.title(), paper.authors()))
                        .toList(),
                board.tags().stream()
                        .map(tag -> new Projection.Tag(tag.id(), tag.family(), tag.name()))
                        .toList(),
                facts.practice() ? true : null,
                closed(facts));
    }

    private static Projection.@Nullable Closed closed(SessionFacts facts) {
        Instant at = facts.closing().at();
        Instant until = facts.closing().until();
        return facts.state() != SessionState.CLOSED || at == null
                ? null
                : new Projection.Closed(
                        at.toEpochMilli(),
                        until == null ? null : until.toEpochMilli(),
                        facts.closing().observers() ? true : null);
    }

    private static Projection.Phase phase(Board board) {
        boolean open = board.session().open();
        PhaseRules rules = open ? board.rules() : board.rules().closed();
        AgendaStep step = board.present().plan();
        Grace grace = open ? board.grace() : null;
        return new Projection.Phase(
                open ? step.name() : "closed",
                open ? words(step) : null,
                task(board, open, step, rules).key(),
                rules.postIssues(),
                rules.postRecommendations(),
                rules.seeOthers(),
                rules.support(),
                rules.seeTallies(),
                rules.sort(),
                rules.check(),
                rules.ballot(),
                rules.issueBudget(),
                rules.recommendationBudget(),
                rules.issueCap(),
                rules.recommendationCap(),
                rules.sort() ? board.present().asks() : null,
                grace != null && grace.issues() && !rules.postIssues()
                        ? grace.until().toEpochMilli()
                        : null,
                grace != null && grace.recommendations() && !rules.postRecommendations()
                        ? grace.until().toEpochMilli()
                        : null);
    }

    private static Task task(Board board, boolean open, AgendaStep step, PhaseRules rules) {
        if (!open) {
            return Task.CLOSED;
        }
        Task task = Task.of(step.name(), rules);
        return BallotProjector.proposals(board).isEmpty() ? task.withoutDrafts() : task;
    }

    private static Projection.@Nullable Agenda agenda(Board board) {
        if (board.agenda().size() == 1 || !board.session().open()) {
            return null;
        }
        Board.Step next = board.fromPresent(1);
        return new Projection.Agenda(
                board.step(),
                board.place() + 1,
                board.agenda().size(),
                next == null
                        ? null
                        : new Projection.Next(
                                next.plan().name(),
                                words(next.plan()),
                                next.plan().minutes()));
    }

    private static @Nullable String words(AgendaStep step) {
        return step.title().isEmpty() ? null : step.title();
    }

    private static List<Projection.Area> areas(Board board) {
        record Place(long area, Kind kind) {}
        Map<Place, Long> counts = board.cards().values().stream()
                .filter(card -> card.state() == State.POSTED)
                .collect(Collectors.groupingBy(card -> new Place(card.area(), card.kind()), Collectors.counting()));
        return board.areas().stream()
                .map(area -> new Projection.Area(
                        area.id(),
                        area.label(),
                        area.hue(),
                        area.title(),
                        area.name(),
                        area.shortName(),
                        counts.getOrDefault(new Place(area.id(), Kind.ISSUE), 0L)
                                .intValue(),
                        counts.getOrDefault(new Place(area.id(), Kind.RECOMMENDATION), 0L)
                                .intValue(),
                        area.revealed() && !board.rules().seeOthers() ? true : null))
                .toList();
    }

    private static List<Projection.Draft> drafts(Board board, Map<Long, Projection.Entry> entries) {
        DraftNumbers numbers = DraftPlaces.numbers(board);
        return board.drafts().values().stream()
                .filter(draft -> numbers.numbers().containsKey(draft.id()))
                .map(draft -> new Projection.Draft(
                        Objects.requireNonNull(numbers.numbers().get(draft.id())),
                        numbers.paragraphs().get(draft.id()),
                        draft.ends().stream()
                                .filter(end -> entries.containsKey(end)
                                        && Objects.requireNonNull(entries.get(end))
                                                        .hidden()
                                                == null)
                                .sorted()
                                .toList()))
                .filter(draft -> !draft.from().isEmpty())
                .sorted(Comparator.comparingInt(Projection.Draft::number))
                .toList();
    }

    private static int writers(Board board) {
        return (int) board.cards().values().stream()
                .filter(card -> card.state() != State.WITHDRAWN && card.medium() == null)
                .mapToLong(Board.Card::author)
                .distinct()
                .count();
    }
}
