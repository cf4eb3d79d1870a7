package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a session was closed, and what happens to its draft from then on.
 *
 * @param at when it was closed; null while it is open
 * @param hours for how long after that comments on the draft are taken; none is no comments
 * @param observers whether anybody who has the address may read the draft, without having joined
 * @param purgedAt when it was made impossible to tell who wrote what; null while it is not
 */
@Embeddable
public record Closing(
        @Column(name = "closed_at") @Nullable Instant at,
        @Column(name = "comment_hours") int hours,
        @Column(name = "observers_read") boolean observers,
        @Column(name = "purged_at") @Nullable Instant purgedAt) {

    /** For how long comments are taken where nothing else is said. */
    public static final int HOURS = 48;

    /** The longest that comments can be taken. */
    public static final int HOURS_MAX = 336;

    /** What holds of a session that was never closed. */
    public static final Closing NEVER = new Closing(null, HOURS, false, null);

    /** Until when comments on the draft are taken; null when none ever are. */
    public @Nullable Instant until() {
        return at == null || hours == 0 ? null : at.plus(Duration.ofHours(hours));
    }

    /** Whether comments are taken at this moment, as long as the session is closed and not more than that. */
    public boolean takesComments(Instant now) {
        Instant until = until();
        return until != null && now.isBefore(until);
    }

    /** Whether nobody can be told any more to have written anything. */
    public boolean purged() {
        return purgedAt != null;
    }

    Closing closed(Instant now, int hours, boolean observers) {
        return new Closing(now, hours, observers, purgedAt);
    }

    Closing reopened() {
        return new Closing(null, hours, observers, purgedAt);
    }

    Closing purged(Instant now) {
        return new Closing(at, hours, observers, now);
    }
}
