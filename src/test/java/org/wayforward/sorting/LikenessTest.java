package org.wayforward.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How alike two texts are. */
class LikenessTest {

    @Test
    void wordsAreSharedWhateverTheirEndingAndCase() {
        assertThat(Likeness.shared(
                        Likeness.words("Public SERVICES need electricity"),
                        Likeness.words("A service without électricité, or with electrical power")))
                .isEqualTo(2);
    }

    @Test
    void shortWordsSayNothing() {
        assertThat(Likeness.words("We do not use it by far")).isEmpty();
    }

    @Test
    void theNearestOfSeveralCounts() {
        assertThat(Likeness.most(
                        Likeness.words("Villages have no electricity"),
                        List.of("No money", "Electricity for villages", "Villages")))
                .isEqualTo(2);
        assertThat(Likeness.most(Likeness.words("Anything"), List.of())).isZero();
    }
}
