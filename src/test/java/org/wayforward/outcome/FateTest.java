package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayforward.contribution.Kind;

/** What became of a contribution, and how it is said. */
class FateTest {

    private static final Fate.InCluster RURAL = new Fate.InCluster("Rural connectivity", "II.2", false, 3);
    private static final OutcomeDocument.Use THIRD = new OutcomeDocument.Use(3, null, true);
    private static final OutcomeDocument.Use PRINTED = new OutcomeDocument.Use(7, 4, false);

    @Test
    void theStageIsTheFarthestItHasCome() {
        assertThat(fate(null).stage()).isEqualTo(Fate.Stage.UNSORTED);
        assertThat(fate(RURAL).stage()).isEqualTo(Fate.Stage.CLUSTERED);
        assertThat(fate(RURAL, THIRD).stage()).isEqualTo(Fate.Stage.DRAFTED);
        assertThat(fate(null, THIRD, PRINTED).stage()).isEqualTo(Fate.Stage.FINAL);
    }

    @Test
    void whatIsNotShownIsNowhereElse() {
        for (Absence absence : Absence.values()) {
            assertThat(Fate.gone(absence, null).stage().name()).isEqualTo(absence.name());
        }
    }

    @Test
    void theLineIsTheRoadItHasGone() {
        assertThat(english(fate(null))).isEqualTo("Received, not sorted yet");
        assertThat(english(fate(RURAL))).isEqualTo("In cluster “Rural connectivity” (Issue\u00a0II.2), with 3 others");
        assertThat(english(fate(RURAL, THIRD)))
                .isEqualTo("In cluster “Rural connectivity” (Issue\u00a0II.2), with 3 others"
                        + " → In draft recommendation 3");
        assertThat(english(fate(new Fate.InCluster(null, "II.2", true, 0), THIRD, PRINTED)))
                .isEqualTo("In the cluster of Issue\u00a0II.2, as its lead"
                        + " → In draft recommendation 3 → In final recommendation 4");
    }

    @Test
    void whyItWasHiddenIsSaidWhereItMayBeTold() {
        assertThat(english(Fate.gone(Absence.HIDDEN, "advertising"))).isEqualTo("Hidden by a facilitator: advertising");
        assertThat(english(Fate.gone(Absence.HIDDEN, null))).isEqualTo("Hidden by a facilitator");
        assertThat(english(Fate.gone(Absence.WITHDRAWN, null))).isEqualTo("Withdrawn by its author");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyStageHasItsWords(String language) {
        OutcomeWords words = OutcomeWords.in(language);
        for (Fate.Stage stage : Fate.Stage.values()) {
            assertThat(words.text("fate.stage." + stage.key())).isNotBlank();
            assertThat(words.count("fate.count." + stage.key(), 5)).contains("5");
        }
    }

    private static Fate fate(Fate.@org.jspecify.annotations.Nullable InCluster cluster, OutcomeDocument.Use... uses) {
        return new Fate(null, null, cluster, List.of(uses));
    }

    private static String english(Fate fate) {
        return FateWords.line(fate, Kind.ISSUE, OutcomeWords.in("en"));
    }
}
