package org.wayforward.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayforward.sorting.Forecast.Done;
import org.wayforward.sorting.Forecast.Outlook;

/** When everything will be sorted. */
class ForecastTest {

    private static final Instant NOW = Instant.parse("2009-05-22T15:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(8));

    @Test
    void withNothingToSortOrAllSortedThereIsNoTime() {
        assertThat(Forecast.of(0, 0, List.of(), NOW, END).outlook()).isEqualTo(Outlook.NOTHING);
        assertThat(Forecast.of(9, 0, List.of(), NOW, END).outlook()).isEqualTo(Outlook.DONE);
    }

    @Test
    void withoutAnythingSortedThereIsNoPace() {
        Forecast forecast = Forecast.of(9, 9, List.of(), NOW, END);
        assertThat(forecast.outlook()).isEqualTo(Outlook.NO_PACE);
        assertThat(forecast.done()).isNull();
    }

    @Test
    void whatWasSortedLongAgoOrTakenOutAgainIsStandingStill() {
        assertThat(Forecast.of(9, 5, List.of(ago(6, 4)), NOW, END).outlook()).isEqualTo(Outlook.STANDS_STILL);
        assertThat(Forecast.of(9, 9, List.of(ago(2, 4), ago(1, -4)), NOW, END).outlook())
                .isEqualTo(Outlook.STANDS_STILL);
    }

    @Test
    void thePaceIsThatOfTheLastFiveMinutes() {
        List<Done> sorted = IntStream.iterate(14, minute -> minute >= 0, minute -> minute - 1)
                .mapToObj(minute -> ago(minute, minute > 4 ? 10 : 2))
                .toList();
        Forecast forecast = Forecast.of(50, 20, sorted, NOW, END);
        assertThat(forecast.done()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(forecast.outlook()).isEqualTo(Outlook.LATE);
        assertThat(forecast.late()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void whoeverHasJustBegunIsMeasuredFromThere() {
        Forecast forecast = Forecast.of(20, 10, List.of(ago(1, 5)), NOW, END);
        assertThat(forecast.done()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(forecast.outlook()).isEqualTo(Outlook.IN_TIME);
        assertThat(forecast.late()).isEqualTo(Duration.ofMinutes(-6));
        assertThat(Forecast.of(9, 3, List.of(new Done(NOW, 1)), NOW, END).done())
                .as("a single one is no pace of a thousand a second")
                .isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void overTimeItIsLateByAllThatIsOver() {
        Forecast forecast = Forecast.of(20, 10, List.of(ago(1, 5)), NOW, NOW.minus(Duration.ofMinutes(3)));
        assertThat(forecast.outlook()).isEqualTo(Outlook.LATE);
        assertThat(forecast.late()).isEqualTo(Duration.ofMinutes(5));
    }

    private static Done ago(int minutes, int count) {
        return new Done(NOW.minus(Duration.ofMinutes(minutes)), count);
    }
}
