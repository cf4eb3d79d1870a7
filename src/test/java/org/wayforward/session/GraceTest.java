package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GraceTest {

    private static final Instant NOW = Instant.parse("2009-05-22T14:00:00Z");
    private static final PhaseRules WRITING =
            PhaseRules.reading().permit(Permission.POST_ISSUES, true).caps(3, null);

    @Test
    void whatCouldBePostedBeforeIsTakenForTwentySeconds() {
        Grace grace = Objects.requireNonNull(Grace.between(WRITING, PhaseRules.reading(), NOW));
        PhaseRules late = grace.in(PhaseRules.reading(), NOW.plusSeconds(20));
        assertThat(late.postIssues()).isTrue();
        assertThat(late.issueCap())
                .as("within the cap of the step it was begun in")
                .isEqualTo(3);
        assertThat(late.postRecommendations()).isFalse();
        assertThat(grace.in(PhaseRules.reading(), NOW.plusSeconds(21))).isEqualTo(PhaseRules.reading());
    }

    @Test
    void whatTheStepAskedIsAnsweredForTwentySecondsToo() {
        PhaseRules asking = PhaseRules.reading()
                .permit(Permission.SORT, true)
                .permit(Permission.CHECK, true)
                .permit(Permission.BALLOT, true);
        Grace grace = Objects.requireNonNull(Grace.between(asking, PhaseRules.reading(), NOW));
        assertThat(grace.in(PhaseRules.reading(), NOW.plusSeconds(20))).isEqualTo(asking);
        assertThat(grace.in(PhaseRules.reading(), NOW.plusSeconds(21))).isEqualTo(PhaseRules.reading());
        PhaseRules alone = PhaseRules.reading().permit(Permission.SEE_OTHERS, false);
        assertThat(grace.in(alone, NOW).balloting()).as("texts are hidden").isFalse();
    }

    @Test
    void thereIsNoneWhereNothingCloses() {
        assertThat(Grace.between(PhaseRules.reading(), WRITING, NOW)).isNull();
        assertThat(Grace.between(WRITING, PhaseRules.everything(), NOW)).isNull();
    }

    @Test
    void aStepThatTakesTheKindAgainHasItsOwnCap() {
        Grace grace = Objects.requireNonNull(Grace.between(WRITING, PhaseRules.reading(), NOW));
        assertThat(grace.in(PhaseRules.everything().caps(9, null), NOW).issueCap())
                .isEqualTo(9);
    }
}
