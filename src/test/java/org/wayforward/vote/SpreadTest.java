package org.wayforward.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void itIsNoneWhereAllAreAlikeAndOneBetweenTheEnds() {
        assertThat(Spread.of()).isZero();
        assertThat(Spread.of(0.7)).isZero();
        assertThat(Spread.of(0.5, 0.5, 0.5)).isZero();
        assertThat(Spread.of(1, 0, 1, 0)).isEqualTo(1);
        assertThat(Spread.of(1, 0.5)).isEqualTo(0.5);
    }

    @Test
    void aboveThreeTenthsItIsContested() {
        assertThat(Spread.contested(0.3)).isFalse();
        assertThat(Spread.contested(0.31)).isTrue();
    }
}
