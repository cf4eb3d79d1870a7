package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final List<Locale> FRENCH_FIRST = List.of(Locale.CANADA_FRENCH, Locale.UK);

    @Test
    void theChoiceCountsBeforeTheBrowsersOwnLanguages() {
        assertThat(Languages.of(new Cookie[] {new Cookie("other", "fr"), new Cookie("wf-lang", "en")}, FRENCH_FIRST))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aChoiceThereIsNotCountsForNothing() {
        assertThat(Languages.of(new Cookie[] {new Cookie("wf-lang", "tlh")}, FRENCH_FIRST))
                .isEqualTo(Locale.FRENCH);
    }

    @Test
    void aRegionOfALanguageIsThatLanguage() {
        assertThat(Languages.of(null, FRENCH_FIRST)).isEqualTo(Locale.FRENCH);
    }

    @Test
    void englishIsForEverybodyElse() {
        assertThat(Languages.of(null, List.of())).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of(new Cookie[0], List.of(Locale.JAPANESE))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void onlyExactTagsAreKnown() {
        assertThat(Languages.known("fr")).contains(Locale.FRENCH);
        assertThat(Languages.known("fr-FR")).isEmpty();
        assertThat(Languages.known("../secret")).isEmpty();
    }

    @Test
    void theTextsOfALanguageHaveTheirAddress() {
        assertThat(Languages.texts("fr")).isEqualTo("/live/texts/fr.json");
    }

    @Test
    void aSessionOffersItsOwnLanguages() {
        List<Locale> french = List.of(Locale.FRENCH);
        assertThat(Languages.of(null, List.of(Locale.ENGLISH), french)).isEqualTo(Locale.FRENCH);
        assertThat(Languages.of(null, List.of(Locale.GERMAN, Locale.FRENCH), Languages.ALL))
                .isEqualTo(Locale.FRENCH);
        assertThat(Languages.of(new Cookie[] {new Cookie("wf-lang", "en")}, List.of(), french))
                .isEqualTo(Locale.ENGLISH);
    }
}
