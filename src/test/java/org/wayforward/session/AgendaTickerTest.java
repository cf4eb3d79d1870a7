package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;

/**
 * Agendas that go on by themselves. Two servers look after the same database, as two nodes do, while their own tickers
 * look too; each test moves the time of both.
 */
@OnBothDatabases
class AgendaTickerTest {

    private static final Map<Database, List<TestServer>> NODES = new EnumMap<>(Database.class);

    private final TestServer one;
    private final TestServer two;

    AgendaTickerTest(Database database) {
        List<TestServer> nodes = NODES.computeIfAbsent(database, kind -> {
            String address = kind.fresh();
            return List.of(TestServer.start(kind, address), TestServer.start(kind, address));
        });
        one = nodes.getFirst();
        two = nodes.getLast();
    }

    @AfterAll
    static void stop() {
        NODES.values().forEach(nodes -> nodes.forEach(TestServer::close));
        NODES.clear();
    }

    @Test
    void atTheEndOfItsTimeAStepGoesOnOnceHoweverManyNodesLook() throws Exception {
        onTwoNodes((room, other) -> {
            Actor facilitator = prepared(room, true);
            long before = room.revision();
            forward(room, other, Duration.ofMinutes(12).plusSeconds(1));
            AgendaTicker here = room.get(AgendaTicker.class);
            AgendaTicker there = other.get(AgendaTicker.class);
            Room.atOnce(List.<Callable<Boolean>>of(() -> look(here), () -> look(there), () -> look(here)));

            assertThat(name(room)).isEqualTo("reveal");
            assertThat(room.revision()).as("one step, one revision").isEqualTo(before + 1);
            assertThat(room.get(SessionFinder.class).rules(room.session()).seeOthers())
                    .isTrue();
            look(here);
            assertThat(name(room)).as("the next step waits for Next").isEqualTo("reveal");
            assertThat(room.get(AgendaService.class)).isNotNull();
            assertThat(facilitator.role()).isEqualTo(Role.FACILITATOR);
        });
    }

    @Test
    void withoutThatWishTheClockCountsOver() throws Exception {
        onTwoNodes((room, other) -> {
            prepared(room, false);
            forward(room, other, Duration.ofMinutes(13));
            look(room.get(AgendaTicker.class));
            assertThat(name(room)).isEqualTo("write-alone");
        });
    }

    @Test
    void aClockThatStandsStillAndASessionThatIsClosedGoNowhere() throws Exception {
        onTwoNodes((room, other) -> {
            Actor facilitator = prepared(room, true);
            room.facilitation().pauseClock(facilitator);
            forward(room, other, Duration.ofMinutes(13));
            look(room.get(AgendaTicker.class));
            assertThat(name(room)).isEqualTo("write-alone");

            room.facilitation().startClock(facilitator);
            room.get(SessionLife.class).close(room.byLink(Role.ORGANIZER).actor());
            forward(room, other, Duration.ofMinutes(13));
            look(room.get(AgendaTicker.class));
            assertThat(name(room)).isEqualTo("write-alone");
        });
    }

    @Test
    void theLastStepHasNowhereToGo() throws Exception {
        onTwoNodes((room, other) -> {
            Actor facilitator = prepared(room, false);
            AgendaService agenda = room.get(AgendaService.class);
            SessionParts.Step last = steps(room).getLast();
            agenda.plan(facilitator, last.id(), last.planRevision(), last.plan().autoAdvance(true));
            agenda.go(facilitator, steps(room).getFirst().id(), last.id());
            long before = room.revision();
            forward(room, other, Duration.ofMinutes(20));
            look(room.get(AgendaTicker.class));
            assertThat(name(room)).isEqualTo("close");
            assertThat(room.revision()).isEqualTo(before);
        });
    }

    @Test
    void itsOwnTickerDoesItWithoutBeingAsked() throws Exception {
        onTwoNodes((room, other) -> {
            prepared(room, true);
            forward(room, other, Duration.ofMinutes(12).plusSeconds(1));
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> name(room).equals("reveal"));
        });
    }

    /** Takes the two-hour agenda, its first step going on by itself or not, and starts its clock. */
    private static Actor prepared(Room room, boolean auto) {
        Actor facilitator = room.facilitator();
        AgendaService agenda = room.get(AgendaService.class);
        agenda.take(facilitator, AgendaTemplate.TWO_HOURS);
        SessionParts.Step first = steps(room).getFirst();
        agenda.plan(facilitator, first.id(), first.planRevision(), first.plan().autoAdvance(auto));
        room.facilitation().startClock(facilitator);
        return facilitator;
    }

    private static boolean look(AgendaTicker ticker) {
        ticker.look();
        return true;
    }

    private static void forward(Room room, TestServer other, Duration by) {
        room.server().clock().forward(by);
        other.clock().forward(by);
    }

    private static String name(Room room) {
        return steps(room).stream()
                .filter(SessionParts.Step::current)
                .findFirst()
                .orElseThrow()
                .plan()
                .name();
    }

    private static List<SessionParts.Step> steps(Room room) {
        return room.get(SessionFinder.class).parts(room.session()).agenda();
    }

    private interface OnTwo {
        void run(Room room, TestServer other) throws Exception;
    }

    private void onTwoNodes(OnTwo test) throws Exception {
        test.run(Room.on(one), two);
    }
}
