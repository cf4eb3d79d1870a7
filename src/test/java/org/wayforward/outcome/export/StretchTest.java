package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayforward.outcome.export.Stretch.Script;

class StretchTest {

    @Test
    void leavesOrdinaryTextWhole() {
        assertThat(Stretch.of("Pay by use, <b>not</b> by build & launch. 🚀"))
                .containsExactly(new Stretch("Pay by use, <b>not</b> by build & launch. 🚀", Script.WESTERN));
    }

    @Test
    void cutsWhereTheDirectionChanges() {
        assertThat(Stretch.of("الخدمات (PPP) تتوقف"))
                .containsExactly(
                        new Stretch("الخدمات (", Script.RIGHT_TO_LEFT),
                        new Stretch("PPP", Script.WESTERN),
                        new Stretch(") تتوقف", Script.RIGHT_TO_LEFT));
    }

    @Test
    void cutsWhereTheFontChanges() {
        assertThat(Stretch.of("中国：电子政务 and 日本"))
                .containsExactly(
                        new Stretch("中国：电子政务 ", Script.EAST_ASIAN),
                        new Stretch("and ", Script.WESTERN),
                        new Stretch("日本", Script.EAST_ASIAN));
    }

    @Test
    void knowsTheDirectionByTheFirstLetter() {
        assertThat(Stretch.startsRightToLeft("2009: الخدمات")).isTrue();
        assertThat(Stretch.startsRightToLeft("שירותים online")).isTrue();
        assertThat(Stretch.startsRightToLeft("E-services الخدمات")).isFalse();
        assertThat(Stretch.startsRightToLeft("2009")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u000bb", "a\ud83db", "a\ufffeb"})
    void leavesOutWhatXmlCannotHold(String text) {
        assertThat(Stretch.of(text)).containsExactly(new Stretch("ab", Script.WESTERN));
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(Stretch.of("")).isEmpty();
    }
}
