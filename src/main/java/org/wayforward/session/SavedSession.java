package org.wayforward.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.SessionState;

/**
 * A session as it is to be made: its template and how it stands.
 *
 * @param agenda its steps, in order
 * @param current which of them it is in, from 0
 * @param rules what the room may do now
 * @param revealed which of the template's areas are revealed by themselves, from 0
 * @param wallArea which of the template's areas the walls show, from 0; null shows them all
 * @param announcement the line over the walls; empty is none
 * @param closing when it was closed, and what then
 */
public record SavedSession(
        SessionTemplate template,
        List<Step> agenda,
        int current,
        PhaseRules rules,
        Set<Integer> revealed,
        Instant createdAt,
        boolean joiningOpen,
        @Nullable Integer joinLimit,
        SessionClock clock,
        WallFocus.Mode wall,
        @Nullable Integer wallArea,
        String announcement,
        SessionState state,
        boolean practice,
        Closing closing) {

    /**
     * A step of the agenda and what its clock said when the session last left it, if it ever did.
     *
     * @param keptTotalMs all the time it had been given, milliseconds
     * @param keptLeftMs what was left of it, milliseconds
     * @param asksEach how many contributions each expert is asked about in it
     */
    public record Step(
            AgendaStep step,
            @Nullable Long keptTotalMs,
            @Nullable Long keptLeftMs,
            int asksEach) {}

    /** A new session of a template, open, with everything allowed and its clock not started. */
    public static SavedSession fresh(SessionTemplate template, Instant now, boolean practice) {
        return fresh(template, AgendaTemplate.OPEN_FLOOR.steps(), now, practice);
    }

    /** The same with an agenda, of which it is at the beginning. */
    public static SavedSession fresh(SessionTemplate template, List<AgendaStep> agenda, Instant now, boolean practice) {
        AgendaStep first = agenda.getFirst();
        return new SavedSession(
                template,
                agenda.stream()
                        .map(step -> new Step(step, null, null, Phase.ASKS))
                        .toList(),
                0,
                first.rules(),
                Set.of(),
                now,
                true,
                null,
                SessionClock.of(Duration.ofMinutes(first.minutes())),
                WallFocus.Mode.OVERVIEW,
                null,
                "",
                SessionState.OPEN,
                practice,
                Closing.NEVER);
    }
}
