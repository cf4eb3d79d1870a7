package org.wayforward.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/** How long a contribution may be. */
class ContributionTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "👍", "电", "م"})
    void tenToTwoHundredAndEightyCodePointsAreTaken(String point) {
        assertThat(ContributionText.of(point.repeat(10)).value()).isEqualTo(point.repeat(10));
        assertThat(ContributionText.of(point.repeat(280)).value()).isEqualTo(point.repeat(280));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "👍"})
    void nineAreTooFew(String point) {
        assertRefused(point.repeat(9), Reason.TOO_SHORT, 10, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "👍"})
    void twoHundredAndEightyOneAreTooMany(String point) {
        assertRefused(point.repeat(281), Reason.TOO_LONG, 280, 281);
    }

    @Test
    void nothingIsTooShort() {
        assertRefused("", Reason.TOO_SHORT, 10, 0);
    }

    @Test
    void spaceAroundAndBetweenDoesNotMakeItLonger() {
        assertRefused("   one   two   \n\n", Reason.TOO_SHORT, 10, 7);
    }

    @Test
    void whatNobodyCanSeeIsTooShort() {
        assertRefused("\u200d".repeat(20), Reason.TOO_SHORT, 10, 0);
    }

    @Test
    void aWordOfTwoHundredLettersIsTaken() {
        assertThat(ContributionText.of("x".repeat(200)).value()).hasSize(200);
    }

    @Test
    void aMegabyteIsTooLong() {
        assertRefused("x".repeat(1 << 20), Reason.TOO_LONG, 280, 1 << 20);
    }

    private static void assertRefused(String raw, Reason reason, Object... arguments) {
        assertThatThrownBy(() -> ContributionText.of(raw)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.arguments()).containsExactly(arguments);
        });
    }
}
