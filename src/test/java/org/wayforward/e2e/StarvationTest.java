package org.wayforward.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wayforward.rehearsal.Crowd;

/**
 * A room of more than two hundred screens at a fast tick: none starves, none skips a revision. Push would, if each write
 * held one of Atmosphere's two hundred threads for the tenth of a second that it lingers.
 */
class StarvationTest {

    private static final int EXPERTS = 210;

    @Test
    void nobodyStarvesInARoomOfMoreThanTwoHundred() throws Exception {
        try (Site site = new Site("wayforward.live.tick=50ms")) {
            Meeting meeting = Meeting.on(site);
            try (Crowd crowd = new Crowd(EXPERTS, URI.create(site.url()), meeting.code())) {
                crowd.act(Duration.ofSeconds(10), 5, 30);

                assertThat(crowd.acknowledged()).isGreaterThan(200);
                assertThat(crowd.failures()).isEmpty();
                assertThat(crowd.missing())
                        .as("(screen, revision) pairs never shown")
                        .isZero();
                // Nobody was saved by asking again, and nobody was cut off for lagging behind.
                assertThat(crowd.incidents()).doesNotContainKeys("healed", "gap", "disconnected");
                assertThat(crowd.difference()).isNull();
            }
        }
    }
}
