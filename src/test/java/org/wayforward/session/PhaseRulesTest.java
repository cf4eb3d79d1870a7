package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhaseRulesTest {

    private static final PhaseRules BOTH = PhaseRules.everything();

    @Test
    void aLowerCapIsOneLessThanTheLowestOfWhatIsPosted() {
        assertThat(BOTH.lowerCap()).as("where there was none").isEqualTo(3);
        assertThat(BOTH.caps(5, 7).lowerCap()).isEqualTo(4);
        assertThat(BOTH.caps(null, 7).lowered()).isEqualTo(BOTH.caps(3, 3));
        assertThat(BOTH.caps(1, 7).lowerCap()).as("none is no cap to offer").isZero();
    }

    @Test
    void whatIsNotPostedKeepsItsCap() {
        PhaseRules issues = BOTH.permit(Permission.POST_RECOMMENDATIONS, false).caps(5, 2);
        assertThat(issues.lowered()).isEqualTo(issues.caps(4, 2));
        assertThat(PhaseRules.reading().caps(5, 2).lowerCap()).isZero();
    }
}
