package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clock of a session. */
class SessionClockTest {

    private static final Instant NINE = Instant.parse("2009-05-22T09:00:00Z");
    private static final SessionClock TWO_HOURS = SessionClock.of(Duration.ofHours(2));

    @Test
    void aNewClockStandsStillWithAllItsTime() {
        assertThat(TWO_HOURS.running()).isFalse();
        assertThat(TWO_HOURS.left(NINE)).isEqualTo(Duration.ofHours(2));
        assertThat(TWO_HOURS.left(at(60))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aStartedClockCountsDown() {
        SessionClock clock = TWO_HOURS.start(NINE);

        assertThat(clock.running()).isTrue();
        assertThat(clock.endsAt()).isEqualTo(at(120));
        assertThat(clock.left(at(30))).isEqualTo(Duration.ofMinutes(90));
        assertThat(clock.totalMs()).isEqualTo(7_200_000);
    }

    @Test
    void startingARunningClockAgainChangesNothing() {
        SessionClock clock = TWO_HOURS.start(NINE);

        assertThat(clock.start(at(10))).isEqualTo(clock);
    }

    @Test
    void aPausedClockKeepsWhatIsLeftAndGoesOnWithIt() {
        SessionClock paused = TWO_HOURS.start(NINE).pause(at(30));

        assertThat(paused.running()).isFalse();
        assertThat(paused.left(at(75))).isEqualTo(Duration.ofMinutes(90));
        assertThat(paused.start(at(75)).endsAt()).isEqualTo(at(165));
    }

    @Test
    void pausingAStandingClockChangesNothing() {
        assertThat(TWO_HOURS.pause(at(10))).isEqualTo(TWO_HOURS);
    }

    @Test
    void pastItsEndItCountsOver() {
        SessionClock clock = TWO_HOURS.start(NINE);

        assertThat(clock.left(at(125))).isEqualTo(Duration.ofMinutes(-5));
        assertThat(clock.pause(at(125)).left(at(200))).isEqualTo(Duration.ofMinutes(-5));
    }

    @Test
    void moreTimeForARunningClockIsAddedToItsEnd() {
        SessionClock clock = TWO_HOURS.start(NINE).extend(Duration.ofMinutes(10), at(30));

        assertThat(clock.running()).isTrue();
        assertThat(clock.endsAt()).isEqualTo(at(130));
        assertThat(clock.totalMs()).isEqualTo(Duration.ofMinutes(130).toMillis());
    }

    @Test
    void moreTimeForAStandingClockIsAddedToWhatIsLeft() {
        SessionClock clock = TWO_HOURS.start(NINE).pause(at(30)).extend(Duration.ofMinutes(10), at(50));

        assertThat(clock.running()).isFalse();
        assertThat(clock.left(at(60))).isEqualTo(Duration.ofMinutes(100));
        assertThat(clock.totalMs()).isEqualTo(Duration.ofMinutes(130).toMillis());
    }

    @Test
    void moreTimeForAClockThatIsOverCountsFromNow() {
        SessionClock running = TWO_HOURS.start(NINE).extend(Duration.ofMinutes(10), at(125));
        SessionClock standing = TWO_HOURS.start(NINE).pause(at(125)).extend(Duration.ofMinutes(10), at(140));

        assertThat(running.endsAt()).isEqualTo(at(135));
        assertThat(standing.left(at(150))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void thereIsNeverMoreLeftThanWasGivenInAll() {
        SessionClock clock = SessionClock.of(Duration.ofMinutes(1));
        for (int minute = 0; minute < 60; minute++) {
            clock = (minute % 2 == 0 ? clock.start(at(minute)) : clock.pause(at(minute)))
                    .extend(Duration.ofMinutes(minute % 7 + 1), at(minute));
            assertThat(clock.left(at(minute)).toMillis()).isLessThanOrEqualTo(clock.totalMs());
        }
    }

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }
}
