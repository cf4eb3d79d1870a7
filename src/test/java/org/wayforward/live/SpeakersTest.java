package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.SpeakRequestId;
import org.wayforward.session.SessionLife;

@OnBothDatabases
class SpeakersTest {

    private final Room room;

    SpeakersTest(Database database) {
        room = Room.on(database);
    }

    @Test
    void nobodySpeaksOrWaitsOnceTheSessionIsClosed() {
        SpeakService speaking = room.get(SpeakService.class);
        Actor facilitator = room.facilitator();
        SpeakRequestId first = speaking.ask(room.expert(), null, false);
        SpeakRequestId second = speaking.ask(room.expert(), null, false);
        speaking.call(facilitator, first);
        assertThat(speakers().now()).isNotNull();
        assertThat(speakers().waiting()).containsExactly(second.value());

        room.get(SessionLife.class).close(facilitator, 48, false);

        assertThat(speakers().now()).isNull();
        assertThat(speakers().waiting()).isEmpty();
    }

    private Projection.Speakers speakers() {
        Board board = room.get(BoardReader.class).read(room.session(), null);
        return Projector.project(board, Audience.DISPLAY).speakers();
    }
}
