package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a session. It runs while {@code endsAt} is there and stands still with {@code leftMs} otherwise; nobody
 * ticks on the server, browsers count down by themselves. Past its end the time left is negative: over time.
 *
 * @param totalMs all the time given so far, for the bar; milliseconds
 * @param endsAt when the time is up, if the clock runs
 * @param leftMs what is left while it stands still; milliseconds
 */
@Embeddable
public record SessionClock(
        @Column(name = "clock_total_ms") long totalMs,
        @Column(name = "clock_ends_at") @Nullable Instant endsAt,
        @Column(name = "clock_left_ms") @Nullable Long leftMs) {

    /** A clock that has not been started. */
    public static SessionClock of(Duration total) {
        return new SessionClock(total.toMillis(), null, total.toMillis());
    }

    /** Whether it has never been started. */
    public boolean untouched() {
        return leftMs != null && leftMs == totalMs;
    }

    /** Whether the time is running. */
    public boolean running() {
        return endsAt != null;
    }

    /** What is left at this moment; negative when over time. */
    public Duration left(Instant now) {
        return endsAt != null ? Duration.between(now, endsAt) : Duration.ofMillis(leftMs == null ? 0 : leftMs);
    }

    /** Starts or goes on; nothing happens when it runs already. */
    public SessionClock start(Instant now) {
        return running() ? this : new SessionClock(totalMs, now.plus(left(now)), null);
    }

    /** Stands still; nothing happens when it does already. */
    public SessionClock pause(Instant now) {
        return running() ? new SessionClock(totalMs, null, left(now).toMillis()) : this;
    }

    /** Gives more time. When the time is already over, the extra time counts from now, as everybody in a room expects. */
    public SessionClock extend(Duration more, Instant now) {
        Duration left = left(now);
        Duration then = (left.isNegative() ? Duration.ZERO : left).plus(more);
        long total = Math.max(totalMs + more.toMillis(), then.toMillis());
        return running()
                ? new SessionClock(total, now.plus(then), null)
                : new SessionClock(total, null, then.toMillis());
    }
}
