package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;

/** The one door every write of a session passes. */
@OnBothDatabases
class SessionDoorTest {

    private final Room room;
    private final SessionDoor door;
    private final EntityManager entities;

    SessionDoorTest(Database database) {
        this.room = Room.on(database);
        this.door = room.get(SessionDoor.class);
        this.entities = room.get(EntityManager.class);
    }

    @Test
    void aCommandThatChangesSomethingTakesTheNextRevision() {
        Actor facilitator = room.facilitator();
        long before = room.revision();

        long answered = room.facilitation().openJoining(facilitator, false);

        assertThat(answered).isEqualTo(before + 1);
        assertThat(room.revision()).isEqualTo(before + 1);
    }

    @Test
    void aCommandThatChangesNothingTakesNone() {
        Actor facilitator = room.facilitator();
        room.facilitation().openJoining(facilitator, false);
        long before = room.revision();

        room.facilitation().openJoining(facilitator, false);
        room.facilitation().pauseClock(facilitator);
        room.facilitation().budget(facilitator, null);
        room.facilitation().permit(facilitator, Permission.SUPPORT, true);

        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void aRefusedCommandTakesNoneAndWritesNothing() {
        long before = room.revision();

        assertThatThrownBy(() -> door.pass(room.session(), turn -> {
                    entities.persist(tag(turn));
                    entities.flush();
                    throw new Refusal(Reason.NOT_FOUND);
                }))
                .satisfies(refusal(Reason.NOT_FOUND));

        assertThat(room.revision()).isEqualTo(before);
        assertThat(room.rows("tag")).isEqualTo(11);
    }

    @Test
    void aCommandThatFailsTakesNoneAndTheNextGoesOn() {
        long before = room.revision();

        assertThatThrownBy(() -> door.pass(room.session(), turn -> {
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        door.pass(room.session(), turn -> {
            entities.persist(tag(turn));
            return turn.revision();
        });

        assertThat(room.revision()).isEqualTo(before + 1);
    }

    @Test
    void everyRowCarriesTheRevisionOfTheCommandThatWroteItLast() {
        long revision = door.pass(room.session(), turn -> {
            entities.persist(tag(turn));
            return turn.revision();
        });

        assertThat(room.number(
                        "select revision from tag where session_id = ? and name = 'mine'",
                        room.session().value()))
                .isEqualTo(revision);
        assertThat(room.number(
                        "select max(revision) from thematic_area where session_id = ?",
                        room.session().value()))
                .isEqualTo(1);

        SessionParts.Step step =
                room.get(SessionFinder.class).parts(room.session()).agenda().getFirst();
        long planned = room.get(AgendaService.class)
                .plan(
                        room.facilitator(),
                        step.id(),
                        step.planRevision(),
                        step.plan().minutes(7));

        assertThat(room.number(
                        "select revision from phase where session_id = ?",
                        room.session().value()))
                .isEqualTo(planned);
    }

    @Test
    void aWriteOutsideTheDoorFails() {
        Turn[] kept = new Turn[1];
        door.pass(room.session(), turn -> {
            kept[0] = turn;
            return turn;
        });
        TransactionTemplate transaction = new TransactionTemplate(room.get(PlatformTransactionManager.class));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entities.persist(tag(kept[0]))))
                .hasStackTraceContaining("outside its door");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        room.get(SessionFinder.class).phase(room.session()).keep(1L, 1L)))
                .hasStackTraceContaining("outside its door");
        assertThat(room.rows("tag")).isEqualTo(11);
    }

    @Test
    void aWriteThroughTheDoorOfAnotherSessionFails() {
        Room other = room.another();
        long before = other.revision();

        assertThatThrownBy(() -> door.pass(other.session(), turn -> {
                    room.get(SessionFinder.class).phase(room.session()).keep(1L, 1L);
                    return turn;
                }))
                .hasStackTraceContaining("outside its door");

        assertThat(other.revision()).isEqualTo(before);
    }

    @Test
    void commandsFromManyThreadsGetRevisionsOneByOneWithoutGaps() throws Exception {
        long before = room.revision();
        List<Callable<List<Long>>> writers = IntStream.range(0, 16)
                .<Callable<List<Long>>>mapToObj(writer -> () -> IntStream.range(0, 25)
                        .mapToObj(i -> door.pass(room.session(), turn -> {
                            entities.persist(tag(turn));
                            return turn.revision();
                        }))
                        .toList())
                .toList();

        List<Long> revisions =
                Room.atOnce(writers).stream().flatMap(List::stream).sorted().toList();

        assertThat(revisions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 400).boxed().toList());
        assertThat(room.revision()).isEqualTo(before + 400);
    }

    @Test
    void sessionsDoNotWaitForEachOther() throws Exception {
        Room other = room.another();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Long> slow = threads.submit(() -> door.pass(room.session(), turn -> {
                inside.countDown();
                await(go);
                return turn.revision();
            }));
            inside.await();

            long revision = door.pass(other.session(), turn -> {
                entities.persist(tag(turn));
                return turn.revision();
            });

            assertThat(revision).isEqualTo(other.revision());
            assertThat(slow).isNotDone();
            go.countDown();
            slow.get();
        }
    }

    @Test
    void whoeverFindsTheWaitingRoomFullIsToldToComeBack() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Long>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            waiting.add(threads.submit(() -> door.pass(room.session(), turn -> {
                inside.countDown();
                await(go);
                return turn.revision();
            })));
            inside.await();
            AtomicBoolean full = new AtomicBoolean();
            List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < SessionDoor.WAITING_ROOM; i++) {
                waiting.add(threads.submit(() -> {
                    try {
                        return door.pass(room.session(), Turn::revision);
                    } catch (Refusal refusal) {
                        refusals.add(refusal);
                        full.set(true);
                        return -1L;
                    }
                }));
            }
            while (!full.get()) {
                Thread.onSpinWait();
            }
            assertThat(refusals.getFirst().reason()).isEqualTo(Reason.ROOM_BUSY);
            assertThat(refusals.getFirst().retryAfter()).isPositive();
            go.countDown();
            for (Future<Long> one : waiting) {
                one.get();
            }
            assertThat(refusals).hasSize(1);
        }

        assertThatCode(() -> door.pass(room.session(), Turn::revision)).doesNotThrowAnyException();
    }

    @Test
    void aSessionThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> door.pass(new SessionId(-1), turn -> turn)).satisfies(refusal(Reason.UNKNOWN_SESSION));
    }

    @Test
    void theTimeOfACommandIsTheServersToTheMillisecond() {
        Turn turn = door.pass(room.session(), now -> now);

        assertThat(turn.now().getNano() % 1_000_000).isZero();
        assertThat(turn.now())
                .isBetween(
                        room.server().clock().instant().minusSeconds(60),
                        room.server().clock().instant());
    }

    private static Tag tag(Turn turn) {
        return new Tag(turn, 99, new SessionTemplate.Tag("principle", "mine"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
