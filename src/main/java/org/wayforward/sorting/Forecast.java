package org.wayforward.sorting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Keyed;

/**
 * When everything will be sorted, if it goes on as in the last {@value #MINUTES} minutes.
 *
 * @param left how many contributions are still to be sorted
 * @param done when that is, where it can be said
 * @param late how long after the end of the time there is; negative is before it
 */
public record Forecast(Outlook outlook, int left, @Nullable Instant done, Duration late) {

    /** How far back the pace is measured. */
    public static final int MINUTES = 5;

    /** The least time a pace is measured over: two contributions in the first second are none of two a second. */
    private static final Duration LEAST = Duration.ofSeconds(30);

    /** What can be said. */
    public enum Outlook implements Keyed {
        /** Nothing was posted yet. */
        NOTHING,

        /** All is sorted. */
        DONE,

        /** Nobody has sorted anything yet. */
        NO_PACE,

        /** Nothing was sorted in the last minutes. */
        STANDS_STILL,
        IN_TIME,
        LATE
    }

    /** So many contributions were sorted at a moment; taking out counts against it. */
    public record Done(Instant at, int count) {}

    /**
     * The forecast.
     *
     * @param all how many contributions there are
     * @param left how many of them are still to be sorted
     * @param sorted what was sorted when, oldest first
     * @param end when the time is up
     */
    public static Forecast of(int all, int left, List<Done> sorted, Instant now, Instant end) {
        if (left == 0) {
            return new Forecast(all == 0 ? Outlook.NOTHING : Outlook.DONE, 0, null, Duration.ZERO);
        }
        if (sorted.isEmpty()) {
            return new Forecast(Outlook.NO_PACE, left, null, Duration.ZERO);
        }
        Instant from = now.minus(Duration.ofMinutes(MINUTES));
        int count = sorted.stream()
                .filter(done -> done.at().isAfter(from))
                .mapToInt(Done::count)
                .sum();
        if (count <= 0) {
            return new Forecast(Outlook.STANDS_STILL, left, null, Duration.ZERO);
        }
        Instant first = sorted.getFirst().at();
        Duration measured = Duration.between(first.isAfter(from) ? first : from, now);
        Duration over = measured.compareTo(LEAST) < 0 ? LEAST : measured;
        Instant done = now.plusMillis(over.toMillis() * left / count);
        Duration late = Duration.between(end, done);
        return new Forecast(late.isPositive() ? Outlook.LATE : Outlook.IN_TIME, left, done, late);
    }
}
