package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.session.Permission;
import org.wayforward.sorting.Agreed;
import org.wayforward.sorting.Answer;
import org.wayforward.sorting.RoomSorting;

/**
 * Fifty experts answer where contributions belong while three facilitators sort, all at once: every contribution is in
 * one cluster at most and filed by the room once at most, nobody is asked about their own or about one twice, the counts
 * of whom was asked stay even, and what every screen has is what a fresh reading gives. Every run prints its seed;
 * {@code -Dwayforward.test.seed=N} repeats its choices, though not the order in which people came through the door.
 */
@OnBothDatabases
class RoomSortsTest {

    private static final int SUBJECTS = 6;

    private final Room room;
    private final int rounds;
    private final RoomSorting sorting;
    private final ClusterService clusters;
    private final MineReader mines;
    private final BoardReader reader;
    private final Random random;
    private final List<Actor> facilitators;
    private final List<Actor> experts = new ArrayList<>();
    private final List<ContributionId> contributions = new ArrayList<>();
    private final Map<Long, Actor> authors = new HashMap<>();
    private final Map<Long, Integer> subjects = new HashMap<>();
    private final Map<Long, Agreed> filed = new HashMap<>();

    RoomSortsTest(Database database) {
        this.room = Room.on(database);
        this.rounds = database == Database.H2 ? 40 : 15;
        this.sorting = room.get(RoomSorting.class);
        this.clusters = room.get(ClusterService.class);
        this.mines = room.get(MineReader.class);
        this.reader = room.get(BoardReader.class);
        long seed = Long.getLong("wayforward.test.seed", System.nanoTime());
        System.out.println("The room sorts on " + database + ": -Dwayforward.test.seed=" + seed);
        this.random = new Random(seed);
        this.facilitators = List.of(room.facilitator(), room.facilitator(), room.facilitator());
        for (int i = 0; i < 50; i++) {
            experts.add(room.expert());
        }
        for (int i = 0; i < 120; i++) {
            Actor author = experts.get(i % experts.size());
            ContributionId id = room.post(
                    author,
                    Room.wish(
                            i % 4 == 0 ? Kind.RECOMMENDATION : Kind.ISSUE,
                            room.areas().get(i % 2),
                            "A contribution on subject" + i % SUBJECTS + ", number " + i,
                            List.of()));
            contributions.add(id);
            authors.put(id.value(), author);
            subjects.put(id.value(), i % SUBJECTS);
        }
        room.facilitation().permit(facilitators.getFirst(), Permission.SORT, true);
        for (int i = 0; i < rounds / 5; i++) {
            room.askMore(facilitators.getFirst());
        }
    }

    @Test
    void everyContributionIsFiledOnceAndEveryScreenIsTold() throws Exception {
        Board screen = reader.read(room.session(), null);
        List<String> answers = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<Callable<String>> tasks = new ArrayList<>();
            Board board = screen;
            for (Actor expert : experts) {
                Random dice = new Random(random.nextLong());
                tasks.add(() -> attempt(() -> answer(board, expert, dice)));
            }
            for (Actor facilitator : facilitators) {
                Random dice = new Random(random.nextLong());
                tasks.add(() -> attempt(() -> sort(board, facilitator, dice)));
            }
            answers.addAll(Room.atOnce(tasks));
            screen = reader.read(room.session(), screen);
            mustHold(screen);
        }
        assertThat(answers).filteredOn(answer -> answer.equals("done")).hasSizeGreaterThan(rounds * experts.size() / 2);
        assertThat(answers)
                .filteredOn(answer -> !answer.equals("done"))
                .allMatch(answer -> Reason.valueOf(answer) != Reason.ROOM_BUSY);
        assertThat(filed).as("the room has agreed now and then").hasSizeGreaterThan(5);
        mustHaveAskedEvenly();
    }

    private static String attempt(Runnable command) {
        try {
            command.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.reason().name();
        }
    }

    /** Most people know what belongs where: what is on the same subject. */
    private void answer(Board board, Actor expert, Random dice) {
        Mine.Sorting mine = mines.of(expert).sorting();
        Mine.Ask ask = mine == null ? null : mine.ask();
        if (ask == null) {
            sorting.next(expert);
        } else if (dice.nextInt(12) == 0) {
            sorting.answer(expert, ask.id(), Answer.unknown());
        } else if (dice.nextInt(8) == 0) {
            sorting.answer(expert, ask.id(), Answer.alone());
        } else {
            sorting.answer(expert, ask.id(), place(board, ask.contribution()));
            if (dice.nextInt(10) == 0) {
                sorting.takeBack(expert, ask.id());
            }
        }
    }

    private Answer place(Board board, long contribution) {
        Board.Card card = Objects.requireNonNull(board.cards().get(contribution));
        for (Board.Cluster cluster : board.clusters().values()) {
            if (!cluster.dissolved()
                    && cluster.kind() == card.kind()
                    && cluster.area() == card.area()
                    && Objects.equals(subjects.get(cluster.lead()), subjects.get(contribution))) {
                return Answer.cluster(new ClusterId(cluster.id()));
            }
        }
        return contributions.stream()
                .filter(other -> other.value() != contribution)
                .filter(other -> {
                    Board.Card same = Objects.requireNonNull(board.cards().get(other.value()));
                    return same.kind() == card.kind()
                            && same.area() == card.area()
                            && same.state() == State.POSTED
                            && Objects.equals(subjects.get(same.id()), subjects.get(contribution));
                })
                .findFirst()
                .map(Answer::same)
                .orElseGet(Answer::alone);
    }

    private void sort(Board board, Actor facilitator, Random dice) {
        ContributionId one = contributions.get(dice.nextInt(contributions.size()));
        switch (dice.nextInt(8)) {
            case 0, 1, 2 -> {
                Answer place = place(board, one.value());
                if (board.memberships().containsKey(one.value())) {
                    sorting.confirm(facilitator, List.of(one));
                } else if (board.clusters().containsKey(place.id())) {
                    clusters.move(facilitator, List.of(one), new ClusterId(place.id()));
                } else if (place.id() != 0) {
                    clusters.make(facilitator, List.of(one, new ContributionId(place.id())), "");
                }
            }
            case 3 -> clusters.takeOut(facilitator, List.of(one));
            case 4 -> clusters.undo(facilitator);
            case 5 -> room.get(ContributionService.class).hide(facilitator, one, "off topic");
            case 6 -> room.get(ContributionService.class).unhide(facilitator, one);
            default ->
                clusters.undo(
                        facilitator,
                        clusters.history(facilitator).stream()
                                .filter(step -> step.room() != null && !step.undone())
                                .findFirst()
                                .orElseThrow(() -> new Refusal(Reason.NOTHING_TO_UNDO))
                                .id());
        }
    }

    private void mustHold(Board screen) {
        Board fresh = reader.read(room.session(), null);
        assertThat(screen.revision()).isEqualTo(fresh.revision());
        for (Audience audience : Audience.values()) {
            assertThat(Projector.project(screen, audience)).isEqualTo(Projector.project(fresh, audience));
        }
        assertThat(screen.sorting().filings()).isEqualTo(fresh.sorting().filings());
        assertThat(screen.sorting().checks()).isEqualTo(fresh.sorting().checks());
        assertThat(screen.cards()).hasSize(contributions.size());
        assertThat(room.number(
                        "select count(*) from (select contribution_id from membership where session_id = ?"
                                + " group by contribution_id having count(*) > 1) doubled",
                        room.session().value()))
                .isZero();
        screen.sorting().filings().forEach((contribution, filing) -> {
            Agreed before = filed.put(contribution, filing.outcome());
            assertThat(before).as("once filed it is never anything else").isIn(null, filing.outcome(), Agreed.ALONE);
        });
    }

    private void mustHaveAskedEvenly() {
        assertThat(room.number(
                        "select count(*) from ask a join contribution c on c.id = a.contribution_id"
                                + " where a.session_id = ? and c.author_id = a.participant_id",
                        room.session().value()))
                .as("nobody judges their own")
                .isZero();
        assertThat(room.number(
                        "select count(*) from (select participant_id, contribution_id from ask where session_id = ?"
                                + " group by participant_id, contribution_id having count(*) > 1) twice",
                        room.session().value()))
                .as("nobody is asked twice")
                .isZero();
        // A filing by the room is one step of the room for each contribution, however often it was undone.
        assertThat(room.number(
                        "select count(*) from (select p.contribution_id from place_change p join step s on s.id = p.step_id"
                                + " where p.session_id = ? and s.room_alike is not null"
                                + " group by p.contribution_id having count(*) > 1) twice",
                        room.session().value()))
                .as("the room moves a contribution once")
                .isZero();
    }
}
