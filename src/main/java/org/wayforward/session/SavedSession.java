package org.wayforward.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.SessionState;

/**
 * A session as it is to be made: its template and how it stands.
 *
 * @param phases the steps of its agenda, in order; the template's own opening phase is not looked at
 * @param current which of them it is in, from 0
 * @param wallArea which of the template's areas the walls show, from 0; null shows them all
 */
public record SavedSession(
        SessionTemplate template,
        List<SessionTemplate.OpeningPhase> phases,
        int current,
        Instant createdAt,
        boolean joiningOpen,
        @Nullable Integer joinLimit,
        SessionClock clock,
        WallFocus.Mode wall,
        @Nullable Integer wallArea,
        SessionState state,
        boolean practice) {

    /** A new session of a template, open, its clock not started. */
    public static SavedSession fresh(SessionTemplate template, Instant now, boolean practice) {
        return new SavedSession(
                template,
                List.of(template.phase()),
                0,
                now,
                true,
                null,
                SessionClock.of(Duration.ofMinutes(template.phase().minutes())),
                WallFocus.Mode.OVERVIEW,
                null,
                SessionState.OPEN,
                practice);
    }
}
