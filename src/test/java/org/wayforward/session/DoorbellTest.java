package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.wayforward.Database;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;

/** The bell that a changed session rings. */
class DoorbellTest {

    private final Room room = Room.on(TestServer.on(Database.H2));
    private final List<String> heard = new ArrayList<>();

    @Test
    void itRingsAfterTheCommitOfACommandThatChangedSomething() {
        SessionDoor door = door(session -> heard.add(session.value() + " at " + room.revision()));

        long revision = door.pass(room.session(), this::write);

        assertThat(heard).containsExactly(room.session().value() + " at " + revision);
    }

    @Test
    void itIsSilentWhenNothingChangedOrTheCommandWasRefused() {
        SessionDoor door = door(session -> heard.add("rung"));

        door.pass(room.session(), Turn::revision);
        try {
            door.pass(room.session(), turn -> {
                write(turn);
                throw new Refusal(Reason.NOT_FOUND);
            });
        } catch (Refusal expected) {
            assertThat(expected.reason()).isEqualTo(Reason.NOT_FOUND);
        }

        assertThat(heard).isEmpty();
    }

    @Test
    void aBrokenBellDoesNotMakeACommittedCommandLookFailed() {
        SessionDoor door = door(session -> {
            throw new IllegalStateException("broken");
        });
        long before = room.revision();

        long revision = door.pass(room.session(), this::write);

        assertThat(revision).isEqualTo(before + 1);
        assertThat(room.revision()).isEqualTo(before + 1);
    }

    private long write(Turn turn) {
        room.get(EntityManager.class).persist(new Tag(turn, 99, new SessionTemplate.Tag("principle", "mine")));
        return turn.revision();
    }

    private SessionDoor door(java.util.function.Consumer<SessionId> bell) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("bell", (Doorbell) bell::accept);
        return new SessionDoor(
                room.get(EntityManager.class),
                room.get(PlatformTransactionManager.class),
                beans.getBeanProvider(Admission.class),
                beans.getBeanProvider(Doorbell.class),
                room.server().clock());
    }
}
