package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DivisionTest {

    @Test
    void halfForAndHalfAgainstIsTheMostThereIsAndOneVoiceTheLeast() {
        assertThat(of(5, 0, 5, 0).spread()).isEqualTo(1, within(1e-9));
        assertThat(of(10, 0, 0, 3).spread()).isZero();
        assertThat(of(0, 0, 4, 0).spread()).isZero();
        assertThat(of(0, 0, 0, 9)).isEqualTo(new Division(0, 0));
    }

    @Test
    void whoIsOutsideTheirFieldDividesNobody() {
        assertThat(of(6, 2, 2, 40)).isEqualTo(of(6, 2, 2, 0));
    }

    @Test
    void theMostDividedComesFirstAndAmongEqualsTheMoreDoubted() {
        Division divided = of(5, 0, 5, 0);
        Division reserved = of(0, 8, 0, 0);
        Division agreed = of(8, 0, 0, 0);
        Division some = of(8, 2, 1, 0);

        assertThat(List.of(agreed, reserved, some, divided).stream()
                        .sorted(Division.MOST_FIRST)
                        .toList())
                .containsExactly(divided, some, reserved, agreed);
        assertThat(divided.contested()).isTrue();
        assertThat(reserved.contested()).isFalse();
    }

    private static Division of(int support, int reserved, int against, int outside) {
        return Division.of(new BallotRound(
                1,
                Map.of(
                        BallotChoice.SUPPORT, support,
                        BallotChoice.WITH_RESERVATION, reserved,
                        BallotChoice.CANNOT_SUPPORT, against,
                        BallotChoice.OUTSIDE_MY_FIELD, outside),
                List.of(),
                List.of()));
    }
}
