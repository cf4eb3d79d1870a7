package org.wayforward.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the role x action table, written out once more by hand. */
class PermissionsTest {

    private static final String[] TABLE = {
        //                     EXPERT FACILITATOR RAPPORTEUR ORGANIZER OBSERVER DISPLAY
        "READ_BOARD            yes    yes         yes        yes       yes      yes",
        "POST                  yes    -           -          -         -        -",
        "EDIT_OWN              yes    -           -          -         -        -",
        "WITHDRAW_OWN          yes    -           -          -         -        -",
        "SUPPORT               yes    -           -          -         -        -",
        "COMMENT               yes    yes         yes        yes       -        -",
        "ASK_TO_SPEAK          yes    -           -          -         -        -",
        "SAY_DONE              yes    -           -          -         -        -",
        "CONTINUE_ELSEWHERE    yes    yes         yes        yes       -        -",
        "GIVE_NAME             -      yes         yes        yes       -        -",
        "READ_HIDDEN           -      yes         yes        yes       -        -",
        "READ_PEOPLE           -      yes         -          yes       -        -",
        "HIDE                  -      yes         -          -         -        -",
        "SORT                  -      yes         -          -         -        -",
        "LEAD_DISCUSSION       -      yes         -          -         -        -",
        "RUN_CLOCK             -      yes         -          -         -        -",
        "RUN_AGENDA            -      yes         -          -         -        -",
        "EDIT_AGENDA           -      yes         -          yes       -        -",
        "SET_PERMISSIONS       -      yes         -          -         -        -",
        "SET_JOINING           -      yes         -          yes       -        -",
        "REMOVE_PARTICIPANT    -      yes         -          yes       -        -",
        "SHOW_LINKS            -      yes         -          yes       -        -",
        "RENEW_LINK            -      yes         -          yes       -        -",
        "FOCUS_WALL            -      yes         -          -         -        -",
        "READ_DRAFTS           -      yes         yes        yes       -        -",
        "WRITE_DRAFTS          -      -           yes        -         -        -",
        "FETCH_OUTCOME         -      yes         yes        yes       -        -",
        "FETCH_ARCHIVE         -      yes         yes        yes       -        -",
        "SET_UP                -      -           -          yes       -        -",
        "SET_STATE             -      -           -          yes       -        -",
        "POST_FOR_OTHERS       -      yes         yes        -         -        -",
        "HELP_SORT             yes    -           -          -         -        -",
        "CHECK_OWN             yes    -           -          -         -        -",
        "BALLOT                yes    -           -          -         -        -",
        "ISSUE_EDITION         -      -           yes        yes       -        -",
        "CLOSE_SESSION         -      yes         -          yes       -        -",
        "READ_PUBLISHED        yes    yes         yes        yes       -        -",
        "COMMENT_ON_DRAFT      yes    yes         yes        yes       -        -",
        "HIDE_COMMENT          -      yes         yes        -         -        -",
        "PURGE                 -      -           -          yes       -        -",
    };

    static Stream<Arguments> cells() {
        Role[] columns = {Role.EXPERT, Role.FACILITATOR, Role.RAPPORTEUR, Role.ORGANIZER, Role.OBSERVER, Role.DISPLAY};
        return Arrays.stream(TABLE).flatMap(line -> {
            String[] cells = line.split(" +", -1);
            return java.util.stream.IntStream.range(0, columns.length)
                    .mapToObj(i -> arguments(columns[i], Action.valueOf(cells[0]), cells[i + 1].equals("yes")));
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("cells")
    void eachRoleMayDoWhatTheTableSays(Role role, Action action, boolean may) {
        Actor actor = new Actor(new SessionId(1), new ParticipantId(1), role);

        assertThat(Permissions.allow(role, action)).isEqualTo(may);
        if (may) {
            assertThatCode(() -> actor.must(action)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> actor.must(action))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED));
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void aClosedSessionTakesNothingThatIsWrittenButWhatClosingAsksFor(Action action) {
        Set<String> always =
                Set.of(("READ_BOARD GIVE_NAME CONTINUE_ELSEWHERE READ_HIDDEN READ_PEOPLE REMOVE_PARTICIPANT"
                                + " SHOW_LINKS RENEW_LINK READ_DRAFTS FETCH_OUTCOME FETCH_ARCHIVE SET_STATE PURGE")
                        .split(" "));
        Set<String> onlyClosed = Set.of("CLOSE_SESSION", "READ_PUBLISHED", "HIDE_COMMENT");
        Set<String> whileCommenting = Set.of("COMMENT_ON_DRAFT", "WRITE_DRAFTS", "ISSUE_EDITION");
        for (Role role : Role.values()) {
            boolean ever = Permissions.allow(role, action);
            boolean kept = ever && always.contains(action.name());
            boolean closed = kept || (ever && onlyClosed.contains(action.name()));
            boolean commenting = closed || (ever && whileCommenting.contains(action.name()));
            for (boolean taken : new boolean[] {false, true}) {
                assertThat(Permissions.allow(role, action, SessionState.OPEN, taken))
                        .isEqualTo(ever);
                assertThat(Permissions.allow(role, action, SessionState.CLOSED, taken))
                        .as("%s by %s, comments taken: %s", action, role, taken)
                        .isEqualTo(taken ? commenting : closed);
                assertThat(Permissions.allow(role, action, SessionState.ARCHIVED, taken))
                        .isEqualTo(kept && role.staff());
                assertThat(Permissions.allow(role, action, SessionState.REMOVED, taken))
                        .isEqualTo(role == Role.ORGANIZER && action == Action.SET_STATE);
            }
            assertThat(Permissions.allow(role, action, SessionState.CLOSED)).isEqualTo(closed);
        }
    }

    @Test
    void theTableAboveKnowsEveryRoleAndAction() {
        assertThat(cells()).hasSize(Role.values().length * Action.values().length);
    }
}
