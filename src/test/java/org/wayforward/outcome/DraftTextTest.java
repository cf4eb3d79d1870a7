package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Refusal.Reason;

class DraftTextTest {

    @Test
    void theFirstLineIsTheParagraphAndEachOtherASubparagraph() {
        DraftText text = DraftText.of("Governments should:\n\n  adopt one   framework; \r\nshare registries.\n");
        assertThat(text)
                .isEqualTo(new DraftText("Governments should:", List.of("adopt one framework;", "share registries.")));
        assertThat(text.lines()).isEqualTo("Governments should:\nadopt one framework;\nshare registries.");
        assertThat(DraftText.kept(text.lines())).isEqualTo(text);
    }

    @Test
    void lettersThatWereTypedOrPastedAreNotPartOfTheText() {
        assertThat(DraftText.of("Governments should:\n(a) adopt;\n (b)\tshare;\n(twice) a year;")
                        .subparagraphs())
                .containsExactly("adopt;", "share;", "(twice) a year;");
        assertThat(DraftText.letter(0)).isEqualTo("(a)");
        assertThat(DraftText.letter(25)).isEqualTo("(z)");
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(DraftText.of(" \n\u200b\n").isEmpty()).isTrue();
        assertThat(DraftText.kept("").isEmpty()).isTrue();
    }

    @Test
    void eachPartHasItsLimit() {
        assertThat(DraftText.of("é".repeat(2000) + "\n" + "é".repeat(1000)).subparagraphs())
                .hasSize(1);
        assertThatThrownBy(() -> DraftText.of("x".repeat(2001))).satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThatThrownBy(() -> DraftText.of("x\n" + "y".repeat(1001))).satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThat(DraftText.of("x" + "\ny".repeat(26)).subparagraphs()).hasSize(26);
        assertThatThrownBy(() -> DraftText.of("x" + "\ny".repeat(27)))
                .satisfies(refusal(Reason.TOO_MANY_SUBPARAGRAPHS));
    }

    @Test
    void bracketsAreNoWordsAndSpacesWithinWordsAre() {
        DraftText plain =
                new DraftText("Pay operators, for two years, what they are not able to earn", List.of("well"));
        DraftText bracketed =
                new DraftText("Pay operators [, for two years,] what they are not [able to] earn", List.of("[well]"));
        assertThat(bracketed.sameWords(plain)).isTrue();
        assertThat(new DraftText("They are notable", List.of())
                        .sameWords(new DraftText("They are not able", List.of())))
                .isFalse();
    }
}
