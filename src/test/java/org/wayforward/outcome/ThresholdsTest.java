package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayforward.identity.StakeholderGroup;

/** From which shares a round's support is called what. */
class ThresholdsTest {

    @ParameterizedTest
    @CsvSource({
        // support, with reservation, cannot support, outside my field, term
        "4, 0, 0, 9, ",
        "0, 0, 4, 99, ",
        "4, 0, 1, 0, BROAD_SUPPORT",
        "3, 1, 1, 0, BROAD_SUPPORT",
        "0, 4, 1, 0, BROAD_SUPPORT",
        "4, 0, 1, 40, BROAD_SUPPORT",
        "79, 0, 21, 0, SUPPORT",
        "80, 0, 20, 0, BROAD_SUPPORT",
        "3, 0, 2, 0, SUPPORT",
        "60, 0, 40, 0, SUPPORT",
        "59, 0, 41, 0, VIEWS_DIFFERED",
        "0, 0, 5, 0, VIEWS_DIFFERED"
    })
    void sharesOfAllWhoSaidHowFar(int support, int reservation, int cannot, int outside, @Nullable Term term) {
        List<BallotRound.Answer> answers = new ArrayList<>();
        add(answers, null, support, BallotChoice.SUPPORT);
        add(answers, null, reservation, BallotChoice.WITH_RESERVATION);
        add(answers, null, cannot, BallotChoice.CANNOT_SUPPORT);
        add(answers, null, outside, BallotChoice.OUTSIDE_MY_FIELD);
        assertThat(Thresholds.of(BallotRound.of(1, answers))).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({
        // of nine in the private sector, beside thirty governments that all support
        "6, 3, BROAD_SUPPORT",
        "5, 4, SUPPORT",
        "3, 3, SUPPORT",
        "4, 5, VIEWS_DIFFERED",
        "0, 0, BROAD_SUPPORT"
    })
    void noGroupIsVotedDown(int supporting, int not, Term term) {
        List<BallotRound.Answer> answers = new ArrayList<>();
        add(answers, StakeholderGroup.GOVERNMENT, 30, BallotChoice.SUPPORT);
        add(answers, StakeholderGroup.PRIVATE_SECTOR, supporting, BallotChoice.WITH_RESERVATION);
        add(answers, StakeholderGroup.PRIVATE_SECTOR, not, BallotChoice.CANNOT_SUPPORT);
        add(answers, StakeholderGroup.PRIVATE_SECTOR, 5, BallotChoice.OUTSIDE_MY_FIELD);
        assertThat(Thresholds.of(BallotRound.of(1, answers))).isEqualTo(term);
    }

    @Test
    void aSmallGroupCountsWithThoseItIsJoinedWith() {
        List<BallotRound.Answer> answers = new ArrayList<>();
        add(answers, StakeholderGroup.GOVERNMENT, 30, BallotChoice.SUPPORT);
        add(answers, StakeholderGroup.ACADEMIA, 8, BallotChoice.SUPPORT);
        add(answers, StakeholderGroup.CIVIL_SOCIETY, 2, BallotChoice.CANNOT_SUPPORT);
        assertThat(Thresholds.of(BallotRound.of(1, answers)))
                .as("nobody learns that these two are against it")
                .isEqualTo(Term.BROAD_SUPPORT);
    }

    private static void add(
            List<BallotRound.Answer> answers, @Nullable StakeholderGroup group, int times, BallotChoice choice) {
        for (int i = 0; i < times; i++) {
            answers.add(new BallotRound.Answer(choice, group, choice.takesSentence() ? "Because of money." : null));
        }
    }
}
