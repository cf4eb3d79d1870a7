package org.wayforward.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.LiveRooms;
import org.wayforward.participant.Joined;

/**
 * The store behind every board and wall, as browsers load it, fed with what a real server said: after every delta it
 * holds what a fresh snapshot holds, and whatever arrives out of order, twice or never, it is never wrong unnoticed.
 */
class RoomStoreTest {

    private static final int COMMANDS = 250;
    private static final long SEED = 2009;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private Meeting meeting;

    @BeforeEach
    void meet() {
        meeting = Meeting.on(browsers.site());
    }

    @Test
    void deltasLeadWhereSnapshotsAreAndDisorderIsNoticed() throws Exception {
        Joined expert = meeting.joined(StakeholderGroup.ACADEMIA);
        Joined display = meeting.byLink(Role.DISPLAY);
        // The room opens now, with everybody in, and stands still until the first command.
        LiveRoom room = meeting.site().get(LiveRooms.class).room(meeting.id());
        Recording seenByExpert = new Recording(expert.actor(), room, meeting);
        Recording seenOnWall = new Recording(display.actor(), room, meeting);
        room.enter(seenByExpert);
        room.enter(seenOnWall);

        new Commands(meeting, SEED)
                .run(
                        COMMANDS,
                        revision -> await().pollInterval(Duration.ofMillis(2))
                                .atMost(Duration.ofSeconds(90))
                                .until(() -> seenByExpert.revision() >= revision && seenOnWall.revision() >= revision));
        room.leave(seenByExpert);
        room.leave(seenOnWall);

        for (Map.Entry<Joined, Recording> audience :
                List.of(Map.entry(expert, seenByExpert), Map.entry(display, seenOnWall))) {
            Recording recording = audience.getValue();
            assertThat(recording.steps().size()).as("steps").isGreaterThan(COMMANDS / 3);
            assertThat(recording.resets()).as("changes of what may be seen").isGreaterThan(3);
            Page page = browsers.window(800, 600, options -> {});
            Screen.remember(page, meeting, audience.getKey());
            page.navigate(meeting.url() + "/live/texts/en.json");
            Object wrong = page.evaluate(
                    script(),
                    Map.of(
                            "first", recording.first(),
                            "steps", recording.steps(),
                            "snapshot",
                                    "/live/" + meeting.code() + "/"
                                            + audience.getKey().actor().role().key() + "/snapshot?atLeast="
                                            + recording.revision()));
            assertThat((List<?>) wrong).isEmpty();
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(RoomStoreTest.class.getResourceAsStream("/e2e/room-store.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
