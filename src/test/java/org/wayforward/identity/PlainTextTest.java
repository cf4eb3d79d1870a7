package org.wayforward.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of text as people type and paste it. */
class PlainTextTest {

    @Test
    void controlCharactersGo() {
        assertThat(PlainText.clean("a\u0000b\u0007c\u001bd\u007fe\u009ff", 80)).isEqualTo("abcdef");
    }

    @Test
    void lineBreaksAndTabsBecomeOneSpace() {
        assertThat(PlainText.clean("one\r\n\ttwo\u0085\u2028three", 80)).isEqualTo("one two three");
    }

    @Test
    void everyRunOfWhiteSpaceIsOneSpaceAndNoneIsAtTheEnds() {
        assertThat(PlainText.clean(" \u00a0 one \u2003\u3000 two\u202f ", 80)).isEqualTo("one two");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void whatTurnsTheReadingDirectionOfOthersGoes(int mark) {
        assertThat(PlainText.clean("a" + Character.toString(mark) + "b", 80)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"م\u200fن", "a\u200eb", "می\u200cخواهم", "ع\u061cb"})
    void joinersAndDirectionMarksThatWritingNeedsStay(String text) {
        assertThat(PlainText.clean(text, 80)).isEqualTo(text);
    }

    @Test
    void halfSurrogatesGo() {
        assertThat(PlainText.clean("a\ud83db\udc4dc", 80)).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "👩\u200d👩\u200d👧\u200d👦",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "👍🏽",
                "❤\ufe0f",
                "🇨🇭"
            })
    void emojiStayWhole(String emoji) {
        assertThat(PlainText.clean(emoji, 80)).isEqualTo(emoji);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الحكومة الإلكترونية",
                "电子政务",
                "Электронное правительство",
                "gouvernement électronique",
                "<script>alert(1)</script>"
            })
    void everyScriptAndEveryMarkupIsJustText(String text) {
        assertThat(PlainText.clean(text, 80)).isEqualTo(text);
    }

    @Test
    void accentsAreComposed() {
        assertThat(PlainText.clean("e\u0301conomie", 80)).isEqualTo("économie");
    }

    @Test
    void accentsAreComposedOverWhatWasTakenOut() {
        assertThat(PlainText.clean("e\u0000\u0301conomie", 80)).isEqualTo("économie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200d\u200d\u200d\u200d\u200d\u200d\u200d\u200d\u200d\u200d\u200d",
                "\u200f \u200e",
                "\u200b",
                " \n"
            })
    void whatNobodyCanSeeIsNothing(String text) {
        assertThat(PlainText.clean(text, 80)).isEmpty();
    }

    @Test
    void cleaningTwiceIsCleaningOnce() {
        Random random = new Random(2009);
        int[] odd = {
            'a', ' ', 'e', 0x301, 0, 0x200d, 0x202e, 0xd800, 0xdc00, 0x1f44d, 0x1f3fd, 0xa0, 0x2028, 0x644, 0x200f,
            0x1100, 0x1161, 0x11a8, 0xfb01, 0x212b, 0xffff, 0x378, 0xfeff, 0xe0041
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                int point = odd[random.nextInt(odd.length)];
                if (point <= 0xffff) {
                    raw.append((char) point);
                } else {
                    raw.appendCodePoint(point);
                }
            }
            String clean = PlainText.clean(raw.toString(), 80);

            assertThat(PlainText.clean(clean, 80)).isEqualTo(clean);
            assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
            assertThat(clean).isEqualTo(clean.strip());
            assertThat(clean.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"👍, 1", "abc, 3", "👩\u200d👧, 3", "'', 0"})
    void lengthCountsCodePoints(String text, int length) {
        assertThat(PlainText.length(text)).isEqualTo(length);
    }

    @Test
    void aLineMayBeAsLongAsItsFieldAndNoLonger() {
        assertThat(PlainText.line("👍".repeat(80), 80)).hasSize(160);
        assertThatThrownBy(() -> PlainText.line("x".repeat(81), 80)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.FIELD_TOO_LONG);
            assertThat(refusal.arguments()).containsExactly(80);
        });
    }

    @Test
    void aMegabyteIsRefusedUnread() {
        assertThatThrownBy(() -> PlainText.clean("x".repeat(1 << 20), 280))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_LONG);
                    assertThat(refusal.arguments()).containsExactly(280, 1 << 20);
                });
    }

    @Test
    void aMegabyteOfSpacesIsRefusedToo() {
        assertThatThrownBy(() -> PlainText.line(" ".repeat(1 << 20), 80)).isInstanceOf(Refusal.class);
    }
}
