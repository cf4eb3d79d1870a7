package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.participant.Links;
import org.wayforward.participant.PeopleService;
import tools.jackson.databind.json.JsonMapper;

/** The road from the database to the screens, ticked by hand. */
class LiveRoomTest {

    private final Room room = Room.on(TestServer.on(Database.H2));
    private final HandTicker ticker = new HandTicker();
    private final LiveRoom live = new LiveRoom(
            room.session(), room.get(BoardReader.class), room.get(JsonMapper.class), ticker, new Pace(Duration.ZERO));
    private final Actor facilitator = room.facilitator();
    private final Actor expert = room.expert();

    @AfterEach
    void stop() {
        ticker.shutdownNow();
    }

    @Test
    void theFirstChangeAfterAPauseGoesOutAtOnce() {
        live.ring();

        assertThat(ticker.delays).containsExactly(0L);
    }

    @Test
    void theNextComesAPaceLaterAndAllOfTheMeantimeTogether() {
        FakeScreen screen = enter(expert);
        ticker.runAll();
        for (int i = 0; i < 5; i++) {
            room.postIssue(expert, "One of five within a tick");
            live.ring();
        }

        assertThat(ticker.waiting).hasSize(1);
        ticker.runAll();

        assertThat(screen.updates).hasSize(1);
        assertThat(screen.updates.getFirst().board().cards()).hasSize(5);
        assertThat(ticker.delays.getLast()).isLessThanOrEqualTo(TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void aTickRightAfterATickWaits() {
        // A tick that took longer than the pace itself may be followed at once; one of many will be quick.
        for (int i = 0; i < 100; i++) {
            tick();
        }

        assertThat(ticker.delays).hasSize(100);
        assertThat(ticker.delays.getFirst()).isZero();
        assertThat(ticker.delays.subList(1, 100))
                .anySatisfy(delay -> assertThat(delay).isPositive());
    }

    @Test
    void aTickThatTookLongLeavesAsMuchTimeBeforeTheNext() {
        FakeScreen screen = enter(expert);
        ticker.runAll();
        long spent = TimeUnit.MILLISECONDS.toNanos(300);
        screen.onUpdate = () -> {
            screen.onUpdate = () -> {};
            long busyUntil = System.nanoTime() + spent;
            while (System.nanoTime() < busyUntil) {
                Thread.onSpinWait();
            }
            live.ring();
        };
        room.postIssue(expert, "Posted in a room that is short of time");
        live.ring();
        ticker.runAll();

        // The pace alone would be over by now; what else the computer does may take of the rest.
        assertThat(ticker.delays.getLast()).isGreaterThan(spent / 3);
    }

    @Test
    void whatIsRungDuringATickGetsATickOfItsOwn() {
        FakeScreen screen = enter(expert);
        ticker.runAll();
        screen.onUpdate = () -> {
            screen.onUpdate = () -> {};
            room.postIssue(expert, "Posted while others are being told");
            live.ring();
        };
        room.postIssue(expert, "Posted before the tick");
        live.ring();
        ticker.runAll();

        assertThat(screen.updates).hasSize(2);
        assertThat(screen.updates.getLast().board().revision()).isEqualTo(room.revision());
    }

    @Test
    void nothingIsSentWhileNothingChanges() {
        FakeScreen screen = enter(expert);
        ticker.runAll();
        live.ring();
        ticker.runAll();
        live.ring();
        ticker.runAll();

        assertThat(screen.updates).isEmpty();
        assertThat(ticker.waiting).isEmpty();
    }

    @Test
    void everyScreenOfAnAudienceGetsTheSameTextAndOthersTheirOwn() {
        room.postIssue(expert, "Supported while tallies are hidden");
        FakeScreen one = enter(expert);
        FakeScreen two = enter(room.expert());
        FakeScreen staff = enter(facilitator);
        FakeScreen wall = enter(room.byLink(Role.DISPLAY).actor());
        ticker.runAll();
        int seen = one.updates.size();
        room.facilitation().permit(facilitator, org.wayforward.session.Permission.SEE_TALLIES, false);
        tick();

        assertThat(one.updates).hasSize(seen + 1);
        assertThat(one.last().delta()).isSameAs(two.last().delta()).contains("reset");
        assertThat(one.last().projection()).isSameAs(two.last().projection());
        assertThat(wall.last().delta()).contains("reset");
        assertThat(staff.last().delta()).doesNotContain("reset").contains("\"session\"");
    }

    @Test
    void stepsFollowOneAnotherWithoutAGap() {
        FakeScreen screen = enter(expert);
        long at = live.board().revision();
        for (int i = 0; i < 4; i++) {
            room.postIssue(expert, "One after the other");
            room.postIssue(expert, "One after the other");
            tick();
            assertThat(screen.last().delta()).startsWith("{\"from\":" + at + ",\"to\":" + (at + 2));
            at += 2;
        }
    }

    @Test
    void aRemovedParticipantsScreensEndAtOnceAndNobodyElses() {
        Actor other = room.expert();
        FakeScreen phone = enter(expert);
        FakeScreen laptop = enter(expert);
        FakeScreen others = enter(other);
        ticker.runAll();

        room.get(PeopleService.class).remove(facilitator, expert.participant());
        tick();
        room.postIssue(other, "Posted after the removal");
        tick();

        assertThat(phone.ended).containsExactly(Reason.REMOVED);
        assertThat(laptop.ended).containsExactly(Reason.REMOVED);
        assertThat(others.ended).isEmpty();
        assertThat(phone.updates).isEmpty();
        assertThat(others.updates).hasSize(2);
    }

    @Test
    void aRenewedLinkEndsTheScreensThatCameByTheOldOne() {
        FakeScreen wall = enter(room.byLink(Role.DISPLAY).actor());
        FakeScreen console = enter(facilitator);
        ticker.runAll();

        room.get(Links.class).renew(facilitator, Role.DISPLAY);
        tick();
        FakeScreen newWall = enter(room.byLink(Role.DISPLAY).actor());
        tick();

        assertThat(wall.ended).containsExactly(Reason.LINK_RENEWED);
        assertThat(console.ended).isEmpty();
        assertThat(newWall.ended).isEmpty();
    }

    @Test
    void aScreenThatEntersAfterItsEndIsEndedToo() {
        enter(facilitator);
        ticker.runAll();
        room.get(PeopleService.class).remove(facilitator, expert.participant());
        tick();

        FakeScreen late = enter(expert);

        assertThat(late.ended).containsExactly(Reason.REMOVED);
    }

    @Test
    void aScreenThatLeftHearsNothingMore() {
        FakeScreen screen = enter(expert);
        ticker.runAll();
        live.leave(screen);
        room.postIssue(expert, "Posted after leaving");
        tick();

        assertThat(screen.updates).isEmpty();
        assertThat(live.empty()).isTrue();
    }

    @Test
    void aScreenThatFailsDoesNotKeepTheOthersInTheDark() {
        List<FakeScreen> screens = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            screens.add(enter(room.expert()));
        }
        ticker.runAll();
        screens.forEach(screen -> screen.updates.clear());
        FakeScreen broken = screens.get(5);
        broken.onUpdate = () -> {
            throw new IllegalStateException("broken screen");
        };
        room.postIssue(expert, "Told to all who can hear");
        tick();

        assertThat(screens).allSatisfy(screen -> assertThat(screen.updates).hasSize(1));

        broken.onConnected = () -> {
            throw new IllegalStateException("broken screen");
        };
        live.lookAround();
        assertThat(live.presence().here()).isEqualTo(11);
        assertThat(screens.getFirst().presences).hasSize(1);
    }

    @Test
    void presenceCountsExpertsAndIsToldWhenItChanges() {
        FakeScreen phone = enter(expert);
        FakeScreen laptop = enter(expert);
        FakeScreen other = enter(room.expert());
        FakeScreen console = enter(facilitator);

        live.lookAround();
        live.lookAround();
        assertThat(live.presence().here()).isEqualTo(2);
        assertThat(console.presences).hasSize(1);

        phone.connected = false;
        live.lookAround();
        assertThat(console.presences).as("the laptop is still here").hasSize(1);

        laptop.connected = false;
        live.lookAround();
        assertThat(live.presence().here()).isEqualTo(1);
        assertThat(live.presence().reconnecting()).isEqualTo(1);
        assertThat(other.presences).hasSize(2);
        assertThat(live.presence().experts()).containsExactly(other.actor().participant());
    }

    @Test
    void whoeverAsksForARevisionWaitsForIt() throws Exception {
        live.board();
        room.postIssue(expert, "Asked for before it is published");
        long revision = room.revision();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<@Nullable Published> asked = threads.submit(() -> live.atLeast(revision, Duration.ofSeconds(90)));
            ticker.runUntil(asked::isDone);

            Published published = Objects.requireNonNull(asked.get());
            assertThat(published.board().revision()).isGreaterThanOrEqualTo(revision);
        }
    }

    @Test
    void aRevisionThatDoesNotComeIsNotWaitedForForever() throws Exception {
        assertThat(live.atLeast(room.revision() + 1000, Duration.ofMillis(20))).isNull();
    }

    @Test
    void whatNowIsIsWhatWasPublishedLast() {
        room.postIssue(expert, "Published before anybody asked");

        Update now = live.now(Audience.EXPERT);

        assertThat(now.board()).isSameAs(live.board());
        assertThat(now.projection().entries()).hasSize(1);
    }

    private FakeScreen enter(Actor actor) {
        live.board();
        FakeScreen screen = new FakeScreen(actor);
        live.enter(screen);
        return screen;
    }

    private void tick() {
        live.ring();
        ticker.runAll();
    }

    /** A screen that remembers what it was told. */
    private static final class FakeScreen implements Screen {
        final List<Update> updates = new ArrayList<>();
        final List<Presence> presences = new ArrayList<>();
        final List<Reason> ended = new ArrayList<>();
        final Actor actor;
        boolean connected = true;
        Runnable onUpdate = () -> {};
        Runnable onConnected = () -> {};

        FakeScreen(Actor actor) {
            this.actor = actor;
        }

        Update last() {
            return updates.getLast();
        }

        @Override
        public Actor actor() {
            return actor;
        }

        @Override
        public boolean connected() {
            onConnected.run();
            return connected;
        }

        @Override
        public void deliver(Update update) {
            updates.add(update);
            onUpdate.run();
        }

        @Override
        public void presence(Presence presence) {
            presences.add(presence);
        }

        @Override
        public void end(Refusal.Reason reason) {
            ended.add(reason);
        }
    }

    /** Keeps what is to be run later until the test runs it. */
    private static final class HandTicker extends ScheduledThreadPoolExecutor {
        final Queue<Runnable> waiting = new ArrayDeque<>();
        final List<Long> delays = new ArrayList<>();

        HandTicker() {
            super(1);
        }

        @Override
        public synchronized ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            waiting.add(command);
            delays.add(unit.toNanos(delay));
            return new Later();
        }

        private synchronized @Nullable Runnable next() {
            return waiting.poll();
        }

        void runAll() {
            for (Runnable next = next(); next != null; next = next()) {
                next.run();
            }
        }

        void runUntil(java.util.function.BooleanSupplier done) {
            while (!done.getAsBoolean()) {
                runAll();
                Thread.onSpinWait();
            }
        }
    }

    private static final class Later extends FutureTask<Object> implements RunnableScheduledFuture<Object> {
        Later() {
            super(() -> new Object());
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
