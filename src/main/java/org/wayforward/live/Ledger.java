package org.wayforward.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.cluster.Lead;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.contribution.State;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.Absence;
import org.wayforward.outcome.DraftNumbers;
import org.wayforward.outcome.Fate;
import org.wayforward.vote.JoinedGroups;

/**
 * What became of every contribution that was ever posted, for the staff: each is there exactly once, and the sum over the
 * stages always is their number. Texts only where the staff may read them now.
 *
 * @param rows in order of arrival
 */
public record Ledger(List<Row> rows) {

    /**
     * A contribution and what became of it.
     *
     * @param area where it stands
     * @param groups its author's stakeholder group as it may be shown; empty when that would single somebody out
     * @param medium how it reached whoever of the staff entered it; null when its author posted it
     * @param text null when the staff may not read it now
     */
    public record Row(
            long id,
            Kind kind,
            String number,
            long area,
            Instant at,
            Set<StakeholderGroup> groups,
            @Nullable Medium medium,
            @Nullable String text,
            String lang,
            Fate fate) {}

    /** The ledger of a board. */
    public static Ledger of(Board board) {
        return new Reading(board).ledger();
    }

    /** How many contributions are at each stage, those at which none is left out. */
    public Map<Fate.Stage, Integer> sum() {
        Map<Fate.Stage, Integer> sum = new EnumMap<>(Fate.Stage.class);
        rows.forEach(row -> sum.merge(row.fate().stage(), 1, Integer::sum));
        return sum;
    }

    /** One pass over a board. */
    private static final class Reading {

        private final Board board;
        private final Visibility visibility;
        private final JoinedGroups groups;
        private final Map<Long, Board.Area> areas;
        private final Map<Long, List<Long>> members = new HashMap<>();
        private final DraftNumbers numbers;
        private final Map<Long, Set<Long>> byEnd;

        Reading(Board board) {
            this.board = board;
            this.visibility = Visibility.of(board, Audience.STAFF);
            this.groups = Projector.groups(board);
            this.areas = board.areas().stream().collect(Collectors.toMap(Board.Area::id, Function.identity()));
            this.numbers = DraftPlaces.numbers(board);
            this.byEnd = DraftPlaces.byEnd(board);
        }

        Ledger ledger() {
            List<Board.Card> cards = board.cards().values().stream()
                    .sorted(Comparator.comparing(Board.Card::postedAt).thenComparing(Board.Card::id))
                    .toList();
            for (Board.Card card : cards) {
                Long cluster = board.memberships().get(card.id());
                if (cluster != null && absence(card) == null) {
                    members.computeIfAbsent(cluster, key -> new ArrayList<>()).add(card.id());
                }
            }
            return new Ledger(cards.stream().map(this::row).toList());
        }

        private Row row(Board.Card card) {
            Board.Person author = board.people().get(card.author());
            StakeholderGroup group = author == null ? null : author.group();
            return new Row(
                    card.id(),
                    card.kind(),
                    number(card),
                    card.area(),
                    card.postedAt(),
                    group == null ? Set.of() : groups.shownAs(group),
                    card.medium(),
                    visibility.shows(card) ? card.text() : null,
                    card.lang(),
                    fate(card));
        }

        private Fate fate(Board.Card card) {
            Absence absence = absence(card);
            if (absence != null) {
                return Fate.gone(absence, absence == Absence.HIDDEN ? card.hiddenReason() : null);
            }
            Long cluster = board.memberships().get(card.id());
            List<Long> together = cluster == null ? List.of(card.id()) : members.getOrDefault(cluster, List.of());
            return new Fate(
                    null,
                    null,
                    cluster == null ? null : inCluster(card, cluster, together),
                    numbers.uses(byEnd, List.of(card.id()), together));
        }

        private Fate.InCluster inCluster(Board.Card card, long id, List<Long> together) {
            Board.Cluster cluster = Objects.requireNonNull(board.clusters().get(id));
            long lead = Lead.of(cluster.lead(), together);
            return new Fate.InCluster(
                    cluster.title().isEmpty() ? null : cluster.title(),
                    number(Objects.requireNonNull(board.cards().get(lead))),
                    lead == card.id(),
                    together.size() - 1);
        }

        private @Nullable Absence absence(Board.Card card) {
            if (card.state() == State.WITHDRAWN) {
                return Absence.WITHDRAWN;
            }
            if (card.state() == State.HIDDEN) {
                return Absence.HIDDEN;
            }
            return visibility.shows(card) ? null : Absence.PRIVATE;
        }

        private String number(Board.Card card) {
            Board.Area home = areas.get(card.homeArea());
            return (home == null ? "?" : home.label()) + "." + card.number();
        }
    }
}
