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
    void aLineThatBeginsFurtherInOrWithANumeralStandsBelowTheOneBefore() {
        DraftText text = DraftText.of("""
                Governments should:
                adopt a framework:
                  for registries;
                \tfor portals;
                (b) share:
                (i) lessons;
                  (ii)  cases, and
                costs.
                """);
        assertThat(text.outline())
                .containsExactly(
                        new DraftText.Subparagraph("adopt a framework:", List.of("for registries;", "for portals;")),
                        new DraftText.Subparagraph("share:", List.of("lessons;", "cases, and")),
                        new DraftText.Subparagraph("costs.", List.of()));
        assertThat(DraftText.of(text.lines()))
                .as("as it is kept and written again")
                .isEqualTo(text);
        assertThat(DraftText.kept(text.lines())).isEqualTo(text);
        assertThat(text.sameWords(DraftText.of(text.lines().replace("\t", "")))).isTrue();
    }

    @Test
    void whereAllAreSetInAlikeAllAreOfTheFirstLevelAndSoIsWhatFollowsH() {
        assertThat(DraftText.of("Chapeau:\n    adopt;\n    share.").outline()).hasSize(2);
        assertThat(DraftText.of("Chapeau:\n(i) adopt;").outline())
                .containsExactly(new DraftText.Subparagraph("adopt;", List.of()));
        String letters = "Chapeau:\n(a) a\n(b) b\n(c) c\n(d) d\n(e) e\n(f) f\n(g) g\n(h) h\n";
        assertThat(DraftText.of(letters + "(i) a letter").outline()).hasSize(9);
        assertThat(DraftText.of(letters + "  (i) a numeral").outline()).hasSize(8);
        assertThat(List.of(0, 3, 8, 9, 23))
                .extracting(DraftText::numeral)
                .containsExactly("(i)", "(iv)", "(ix)", "(x)", "(xxiv)");
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
