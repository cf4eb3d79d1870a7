package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.cluster.RecordedStep;
import org.wayforward.cluster.Sorting;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.vote.SupportService;

/**
 * Three facilitators sort at once while experts support, withdraw and are hidden: whatever they do, no contribution is
 * lost or in two clusters, a cluster's support is its distinct supporters, and undoing everything from the last step to
 * the first leads back to where it began. Every run prints its seed; {@code -Dwayforward.test.seed=N} repeats its
 * choices, though not the order in which the people came through the door.
 */
@OnBothDatabases
class SortingByManyTest {

    private static final int ROUNDS = 40;

    private final Room room;
    private final ClusterService clusters;
    private final Random random;
    private final List<Actor> facilitators;
    private final List<Actor> experts = new ArrayList<>();
    private final List<ContributionId> contributions = new ArrayList<>();
    private final Map<Long, Actor> authors = new TreeMap<>();

    SortingByManyTest(Database database) {
        this.room = Room.on(database);
        this.clusters = room.get(ClusterService.class);
        long seed = Long.getLong("wayforward.test.seed", System.nanoTime());
        System.out.println("Sorting by many on " + database + ": -Dwayforward.test.seed=" + seed);
        this.random = new Random(seed);
        this.facilitators = List.of(room.facilitator(), room.facilitator(), room.facilitator());
        for (int i = 0; i < 6; i++) {
            experts.add(room.expert());
        }
        for (int i = 0; i < 24; i++) {
            Actor author = experts.get(i % experts.size());
            Kind kind = i % 3 == 0 ? Kind.RECOMMENDATION : Kind.ISSUE;
            ContributionId id = room.post(
                    author,
                    Room.wish(kind, room.areas().get(i % 2), "A contribution to be sorted, number " + i, List.of()));
            contributions.add(id);
            authors.put(id.value(), author);
        }
    }

    @Test
    void nothingIsLostAndEverythingCanBeUndone() throws Exception {
        Map<Long, String> start = picture();
        List<String> answers = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Callable<String>> tasks = new ArrayList<>();
            Board board = board();
            for (Actor facilitator : facilitators) {
                tasks.add(attempt(sorting(board, facilitator, new Random(random.nextLong()))));
            }
            for (int i = 0; i < 2; i++) {
                tasks.add(attempt(other(board, new Random(random.nextLong()))));
            }
            answers.addAll(Room.atOnce(tasks));
            assertNothingLost(board());
        }
        assertThat(answers).filteredOn(answer -> answer.equals("done")).hasSizeGreaterThan(ROUNDS);

        Actor last = facilitators.getLast();
        for (RecordedStep step : clusters.history(last)) {
            if (!step.undone() && step.what() != Sorting.UNDO) {
                assertThatCode(() -> clusters.undo(last, step.id()))
                        .as("%s", step)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(picture()).isEqualTo(start);
        assertNothingLost(board());
    }

    private static Callable<String> attempt(Runnable command) {
        return () -> {
            try {
                command.run();
                return "done";
            } catch (Refusal refusal) {
                return refusal.reason().key();
            }
        };
    }

    private Runnable sorting(Board board, Actor actor, Random dice) {
        ContributionId one = contributions.get(dice.nextInt(contributions.size()));
        Board.Card card = Objects.requireNonNull(board.cards().get(one.value()));
        List<ContributionId> alike = contributions.stream()
                .filter(id -> {
                    Board.Card other = Objects.requireNonNull(board.cards().get(id.value()));
                    return other.kind() == card.kind() && other.area() == card.area() && dice.nextInt(3) == 0;
                })
                .toList();
        List<ContributionId> chosen = alike.isEmpty() ? List.of(one) : alike;
        List<Board.Cluster> fitting = board.clusters().values().stream()
                .filter(cluster -> cluster.kind() == card.kind() && cluster.area() == card.area())
                .filter(cluster -> !cluster.dissolved())
                .toList();
        if (fitting.isEmpty() || dice.nextInt(5) == 0) {
            return () -> clusters.make(actor, chosen, "Title " + dice.nextInt(1000));
        }
        Board.Cluster found = fitting.get(dice.nextInt(fitting.size()));
        ClusterId cluster = new ClusterId(found.id());
        ClusterId other =
                new ClusterId(fitting.get(dice.nextInt(fitting.size())).id());
        return switch (dice.nextInt(9)) {
            case 0 -> () -> clusters.move(actor, chosen, cluster);
            case 1 -> () -> clusters.takeOut(actor, chosen);
            case 2 -> () -> clusters.merge(actor, cluster, other);
            case 3 -> () -> clusters.split(actor, cluster, members(board, found).subList(0, 1), "Split off");
            case 4 -> () -> clusters.lead(actor, cluster, members(board, found).getLast());
            case 5 -> () -> clusters.title(actor, cluster, found.rowRevision(), "Renamed " + dice.nextInt(1000));
            case 6 ->
                () -> clusters.toArea(actor, chosen.subList(0, 1), room.areas().get(dice.nextInt(2)));
            case 7 -> () -> clusters.undo(actor);
            default ->
                () -> {
                    List<RecordedStep> history = clusters.history(actor).stream()
                            .filter(step -> step.what() != Sorting.UNDO)
                            .limit(6)
                            .toList();
                    clusters.undo(
                            actor, history.get(dice.nextInt(history.size())).id());
                };
        };
    }

    private Runnable other(Board board, Random dice) {
        Actor expert = experts.get(dice.nextInt(experts.size()));
        ContributionId id = contributions.get(dice.nextInt(contributions.size()));
        ClusterId cluster = new ClusterId(board.memberships().getOrDefault(id.value(), -1L));
        SupportService supports = room.get(SupportService.class);
        return switch (dice.nextInt(7)) {
            case 0, 1 -> () -> supports.support(expert, cluster, true);
            case 2 -> () -> supports.support(expert, cluster, false);
            case 3 -> () -> room.support(expert, id);
            case 4 -> () -> room.takeBack(expert, id);
            case 5 -> () -> room.get(ContributionService.class).hide(facilitators.getFirst(), id, "off topic");
            default -> () -> room.get(ContributionService.class).unhide(facilitators.getFirst(), id);
        };
    }

    private void assertNothingLost(Board board) {
        assertThat(board.cards()).hasSize(contributions.size());
        assertThat(room.number(
                        "select count(*) from (select contribution_id from membership where session_id = ?"
                                + " group by contribution_id having count(*) > 1) doubled",
                        room.session().value()))
                .isZero();
        board.memberships().forEach((contribution, id) -> {
            Board.Card card = Objects.requireNonNull(board.cards().get(contribution));
            Board.Cluster cluster = Objects.requireNonNull(board.clusters().get(id));
            assertThat(cluster.dissolved()).isFalse();
            assertThat(card.kind()).isEqualTo(cluster.kind());
            assertThat(card.area()).isEqualTo(cluster.area());
        });
        board.clusters()
                .values()
                .forEach(cluster -> assertThat(cluster.dissolved())
                        .isEqualTo(!board.memberships().containsValue(cluster.id())));
        for (Projection.Cluster cluster :
                Projector.project(board, Audience.EXPERT).groupings().values()) {
            Set<Long> supporters = new HashSet<>();
            for (ContributionId member :
                    members(board, Objects.requireNonNull(board.clusters().get(cluster.id())))) {
                if (Objects.requireNonNull(board.cards().get(member.value())).state() == State.POSTED) {
                    supporters.addAll(room.database()
                            .sql("select participant_id from support where active and contribution_id = ?")
                            .param(member.value())
                            .query(Long.class)
                            .list());
                }
            }
            assertThat(cluster.support()).isEqualTo(supporters.size());
            assertThat(cluster.members()).contains(cluster.lead());
        }
    }

    private static List<ContributionId> members(Board board, Board.Cluster cluster) {
        return board.memberships().entrySet().stream()
                .filter(membership -> membership.getValue() == cluster.id())
                .map(Map.Entry::getKey)
                .sorted()
                .map(ContributionId::new)
                .toList();
    }

    /** Where each contribution stands: its area, and the title, lead and company of its cluster. */
    private Map<Long, String> picture() {
        Board board = board();
        return board.cards().values().stream().collect(Collectors.toMap(Board.Card::id, card -> {
            Board.Cluster cluster = board.clusters().get(board.memberships().getOrDefault(card.id(), -1L));
            return card.area()
                    + (cluster == null
                            ? ""
                            : " " + cluster.title() + " " + cluster.lead() + " " + members(board, cluster));
        }));
    }

    private Board board() {
        return room.get(BoardReader.class).read(room.session(), null);
    }
}
