package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayforward.outcome.Change.Mark;

/** Kept stretches are shown as they are, removed ones in {-...-}, inserted ones in {+...+}. */
class ChangesTest {

    @Test
    void wholeWordsChangeAndTheRestIsKept() {
        assertThat(shown("Pay partners for the building.", "Pay partners for measured use."))
                .isEqualTo("Pay partners for {-the building-}{+measured use+}.");
        assertThat(shown("Training should count.", "Training for e-services should count."))
                .isEqualTo("Training {+for e-services +}should count.");
        assertThat(shown("within three years", "within thirty years")).isEqualTo("within {-three-}{+thirty+} years");
        assertThat(shown("The same.", "The same.")).isEqualTo("The same.");
    }

    @Test
    void bracketsAndPunctuationAreTheirOwn() {
        assertThat(shown(
                        "use of the service with results",
                        "use of the service [, for at least 30 per cent,] with results"))
                .isEqualTo("use of the service {+[, for at least 30 per cent,] +}with results");
        assertThat(shown("three years.", "three years;")).isEqualTo("three years{-.-}{+;+}");
    }

    @Test
    void aWordKeptBetweenTwoLongerChangesGoesWithThem() {
        assertThat(shown("Ministries and companies may meet.", "Cities and universities may meet."))
                .isEqualTo("{-Ministries and companies-}{+Cities and universities+} may meet.");
    }

    @Test
    void scriptsWithoutSpacesChangeSignBySign() {
        assertThat(shown("农村地区没有宽带", "农村地区有宽带")).isEqualTo("农村地区{-没-}有宽带");
        assertThat(shown("الخدمات تتوقف", "الخدمات لا تتوقف")).isEqualTo("الخدمات {+لا +}تتوقف");
        assertThat(shown("phones 👩‍🌾 here", "phones 👩 here")).isEqualTo("phones {-👩‍🌾-}{+👩+} here");
    }

    @Test
    void anEmptyTextComesOrGoesAsAWhole() {
        assertThat(Changes.between("", "")).isEmpty();
        assertThat(shown("", "All new.")).isEqualTo("{+All new.+}");
        assertThat(shown("All gone.", "")).isEqualTo("{-All gone.-}");
    }

    @Test
    void bothTextsCanBeReadFromTheChangesWhateverTheyAre() {
        Random random = new Random(7);
        List<String> words =
                List.of("use", "the ", " ", "registry", ", ", "[", "]", "ü", "نص", "电", "👩‍🌾", "\u0301", "3");
        for (int round = 0; round < 500; round++) {
            String earlier = text(random, words);
            String later = text(random, words);
            ChangedLine line = new ChangedLine(Mark.KEPT, false, Changes.between(earlier, later));
            assertThat(line.earlier()).isEqualTo(earlier);
            assertThat(line.later()).isEqualTo(later);
            assertThat(line.same()).isEqualTo(earlier.equals(later));
            assertThat(line.changes()).noneMatch(change -> change.text().isEmpty());
        }
    }

    @Test
    void subparagraphsStandBesideThoseTheyAreLike() {
        DraftText earlier =
                DraftText.of("Governments should:\nadopt one framework;\nshare registries of people;\ntrain.");
        DraftText later = DraftText.of(
                "Governments should, by 2012:\npublish contracts;\nadopt one framework;\nshare registries.");
        assertThat(Changes.between(earlier, later))
                .extracting(line -> line.mark() + " " + shown(line.changes()))
                .containsExactly(
                        "KEPT Governments should{+, by 2012+}:",
                        "INSERTED {+publish contracts;+}",
                        "KEPT adopt one framework;",
                        "KEPT share registries{- of people;-}{+.+}",
                        "REMOVED {-train.-}");
    }

    @Test
    void subparagraphsThatHaveLittleInCommonAreNotMixed() {
        assertThat(Changes.between(
                        DraftText.of("They should:\ntrain officials;"),
                        DraftText.of("They should:\npublish contracts;")))
                .extracting(ChangedLine::mark)
                .containsExactly(Mark.KEPT, Mark.REMOVED, Mark.INSERTED);
    }

    @Test
    void aSubparagraphThatChangesItsLevelIsOneThatWentAndOneThatCame() {
        assertThat(Changes.between(
                        DraftText.of("They should:\ntrain:\n\tofficials;\n\tmayors."),
                        DraftText.of("They should:\ntrain:\n\tall officials;\nmayors.")))
                .extracting(line -> line.mark() + " " + line.item() + " " + shown(line.changes()))
                .containsExactly(
                        "KEPT false They should:",
                        "KEPT false train:",
                        "KEPT true {+all +}officials;",
                        "REMOVED true {-mayors.-}",
                        "INSERTED false {+mayors.+}");
    }

    @Test
    void aTextMayBeNewOrGoneAsAWhole() {
        assertThat(Changes.all(Mark.INSERTED, DraftText.of("They should:\ntrain;")))
                .extracting(line -> line.mark() + " " + shown(line.changes()))
                .containsExactly("INSERTED {+They should:+}", "INSERTED {+train;+}");
    }

    private static String text(Random random, List<String> words) {
        return random.ints(random.nextInt(14), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }

    private static String shown(String earlier, String later) {
        return shown(Changes.between(earlier, later));
    }

    private static String shown(List<Change> changes) {
        return changes.stream()
                .map(change -> switch (change.mark()) {
                    case KEPT -> change.text();
                    case INSERTED -> "{+" + change.text() + "+}";
                    case REMOVED -> "{-" + change.text() + "-}";
                })
                .collect(Collectors.joining());
    }
}
