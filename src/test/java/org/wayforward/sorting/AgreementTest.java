package org.wayforward.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the room agrees: each letter is an answer that names a place. */
class AgreementTest {

    @ParameterizedTest
    @CsvSource({
        "AA, 50, -, two are not enough where many may answer",
        "AAA, 50, A 3 of 3, three alike",
        "AAAB, 50, A 3 of 4, three alike and one other",
        "AAABB, 50, -, one ahead only",
        "AAAABB, 50, A 4 of 6, two ahead again",
        "AAABC, 50, A 3 of 5, others that differ among themselves",
        "AABB, 50, -, a draw",
        "A, 4, -, one alone is no agreement even among few",
        "AA, 4, A 2 of 2, two of two among few",
        "AAB, 4, -, two of three",
        "AAAB, 9, A 3 of 4, nine are few",
        "AA, 10, -, ten are not",
        "'', 4, -, nobody named a place"
    })
    void theRoomAgrees(String answers, int experts, String agreed, String why) {
        Optional<Agreement<String>> found = Agreement.of(List.of(answers.split("(?!^)")), experts);
        if (answers.isEmpty()) {
            found = Agreement.of(List.of(), experts);
        }
        assertThat(found.map(each -> each.place() + " " + each.alike() + " of " + each.answers())
                        .orElse("-"))
                .as(why)
                .isEqualTo(agreed);
    }
}
