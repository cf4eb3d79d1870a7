package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageTest {
    private final Coverage coverage = new Coverage();

    @Test
    void takesTheFirstMomentThatCoversARevision() {
        coverage.reached(3, 100);
        coverage.reached(7, 200);
        coverage.reached(7, 300);
        assertThat(coverage.reachedAt(2)).isEqualTo(100);
        assertThat(coverage.reachedAt(3)).isEqualTo(100);
        assertThat(coverage.reachedAt(4)).isEqualTo(200);
        assertThat(coverage.reachedAt(7)).isEqualTo(200);
        assertThat(coverage.reachedAt(8)).isEqualTo(Coverage.NEVER);
    }

    @Test
    void growsWithALongSession() {
        for (int revision = 1; revision <= 1000; revision++) {
            coverage.reached(revision, revision * 10L);
        }
        assertThat(coverage.reachedAt(1000)).isEqualTo(10_000);
    }

    @Test
    void knowsWhenTheScreenWasAway() {
        coverage.connected(100);
        coverage.disconnected(200);
        coverage.connected(300);
        assertThat(coverage.connectedDuring(100, 150)).isTrue();
        assertThat(coverage.connectedDuring(150, 250)).isFalse();
        assertThat(coverage.connectedDuring(150, 350)).isFalse();
        assertThat(coverage.connectedDuring(300, 9_999)).isTrue();
        assertThat(coverage.connectedDuring(50, 60)).isFalse();
    }
}
