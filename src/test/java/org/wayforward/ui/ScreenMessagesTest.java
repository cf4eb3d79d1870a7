package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.StakeholderGroup;

class ScreenMessagesTest extends ViewTest {

    @Test
    void wordsAreInTheLanguageOfTheScreen() {
        browser.reads(Locale.FRENCH);
        visit("");
        assertThat(Messages.of("group", StakeholderGroup.CIVIL_SOCIETY)).isEqualTo("Société civile");
    }

    @Test
    void argumentsAreFilledIn() {
        visit("");
        assertThat(Messages.of("join.code", "MDG-2009")).isEqualTo("Code MDG-2009");
    }

    @Test
    void oneThingAndSeveralHaveTheirOwnForms() {
        visit("");
        assertThat(Messages.count("outcome.supporters", 1)).isEqualTo("1 supporter");
        assertThat(Messages.count("outcome.supporters", 2)).isEqualTo("2 supporters");
        assertThat(Messages.count("outcome.supporters", 0)).isEqualTo("0 supporters");
    }

    @Test
    void frenchTakesNothingForOneThing() {
        browser.reads(Locale.FRENCH);
        visit("");
        assertThat(Messages.count("outcome.supporters", 0)).isEqualTo("0 soutien");
        assertThat(Messages.count("console.done.of", 1, 12)).isEqualTo("1 sur 12 a terminé");
        assertThat(Messages.count("console.done.of", 2, 12)).isEqualTo("2 sur 12 ont terminé");
    }

    @Test
    void aRefusalIsASentenceWithItsArguments() {
        visit("");
        assertThat(Messages.of(new Refusal(Refusal.Reason.TOO_LONG, 280, 281)))
                .isEqualTo("This is too long: 281 of 280 characters. Shorten it and post again; your text is kept.");
        assertThat(Messages.of(Refusal.until(Refusal.Reason.TOO_FAST, Duration.ofMillis(1200))))
                .isEqualTo("That was very fast. Please wait 2 seconds and try again.");
    }

    @Test
    void oneCharacterIsNotCharacters() {
        visit("");
        assertThat(Messages.of(new Refusal(Refusal.Reason.TOO_SHORT, 1)))
                .isEqualTo("Please write at least 1 character.");
        assertThat(Messages.of(new Refusal(Refusal.Reason.TOO_SHORT, 10, 3)))
                .isEqualTo("Please write at least 10 characters.");
    }

    @Test
    void aRefusalIsShownLongEnoughToRead() {
        visit("");
        Messages.show(new Refusal(Refusal.Reason.SUPPORT_CLOSED));
        assertThat(notifications())
                .containsExactly("Support is closed for now. Try again when the facilitator opens it.");
    }
}
