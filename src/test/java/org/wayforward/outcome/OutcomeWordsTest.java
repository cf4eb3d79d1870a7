package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.StakeholderGroup;

class OutcomeWordsTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "en, 0, 0 supporters",
                "en, 1, 1 supporter",
                "en, 192, 192 supporters",
                "fr, 0, 0 soutien",
                "fr, 1, 1 soutien",
                "fr, 2, 2 soutiens"
            })
    void countsInTheGrammarOfTheLanguage(String language, int count, String text) {
        assertThat(OutcomeWords.in(language).count("outcome.supporters", count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"fr, fr", "fr-CA, fr", "en, en", "ar, en", "'', en", "not a language, en", ", en"})
    void speaksEnglishWhereItHasNoWords(String asked, String spoken) {
        assertThat(OutcomeWords.in(asked).locale().getLanguage()).isEqualTo(spoken);
    }

    @Test
    void speaksTheLanguageAskedForWhateverTheServersOwn() {
        Locale server = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(OutcomeWords.in("en").text("outcome.issues")).isEqualTo("Issues");
        } finally {
            Locale.setDefault(server);
        }
    }

    @Test
    void namesContributionsGroupsAndMoments() {
        OutcomeWords words = OutcomeWords.in("fr");
        assertThat(words.sign(Kind.ISSUE, "II.2")).isEqualTo("Problème\u00a0II.2");
        assertThat(words.groups(Set.of(StakeholderGroup.ACADEMIA))).isEqualTo("Monde universitaire");
        assertThat(words.moment(Instant.parse("2009-05-22T14:05:00Z"))).isEqualTo("22 mai 2009, 14:05 UTC");
        assertThat(words.listing("outcome.addresses", List.of("II.1", "II.3")))
                .isEqualTo("Répond aux problèmes II.1, II.3");
    }
}
