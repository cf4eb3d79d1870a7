package org.wayforward.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Audience;
import org.wayforward.live.LiveRooms;
import org.wayforward.outcome.Archive;
import org.wayforward.outcome.Archives;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionSetup;

@OnBothDatabases
class PracticeSessionTest {

    private final Database database;
    private final Room room;

    PracticeSessionTest(Database database) {
        this.database = database;
        this.room = Room.on(database);
    }

    @Test
    void everyScreenHasSomethingToShow() {
        SessionFacts made = room.get(PracticeSession.class).make();
        Archive archive =
                room.get(Archives.class).read(Organizing.organizer(room).in(made.id()));
        assertThat(archive.contributions()).hasSizeBetween(55, 70);
        assertThat(archive.areas())
                .hasSize(5)
                .allSatisfy(area -> assertThat(archive.contributions())
                        .filteredOn(one -> one.area() == area.id())
                        .extracting(Archive.Contribution::kind)
                        .contains("issue", "recommendation"));
        assertThat(archive.contributions().stream()
                        .map(Archive.Contribution::text)
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(archive.contributions());
        assertThat(archive.participants().stream()
                        .map(Archive.Person::group)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .hasSize(StakeholderGroup.values().length);
        assertThat(archive.supports()).hasSizeGreaterThan(300);
        assertThat(archive.clusters()).hasSizeGreaterThan(3);
        assertThat(archive.drafts()).extracting(Archive.Draft::status).contains("draft", "final");
    }

    @Test
    void itIsMarkedForEveryAudienceAndRealOnesAreNot() {
        SessionFacts made = room.get(PracticeSession.class).make();
        LiveRooms rooms = room.get(LiveRooms.class);
        for (Audience audience : Audience.values()) {
            assertThat(rooms.room(made.id()).projection(audience).session().practice())
                    .isTrue();
            assertThat(rooms.room(room.session()).projection(audience).session().practice())
                    .isNull();
        }
        assertThat(made.title()).startsWith("Practice");
    }

    @Test
    void askedForTwiceItIsTheSame() {
        try (TestServer server = TestServer.start(database, database.fresh())) {
            server.get(SessionSetup.class).createFirst();
            SessionFacts first = server.get(PracticeSession.class).findOrMake();
            assertThat(server.get(PracticeSession.class).findOrMake().id()).isEqualTo(first.id());
            List<SessionFacts> all = server.get(SessionFinder.class).all();
            assertThat(all).extracting(SessionFacts::practice).containsExactly(false, true);
        }
    }
}
