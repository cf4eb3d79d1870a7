package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void percentilesAreDurationsThatOccurred() {
        Latencies latencies = new Latencies();
        for (int i = 2000; i >= 1; i--) {
            latencies.add(i);
        }
        assertThat(latencies.count()).isEqualTo(2000);
        assertThat(latencies.percentile(50)).hasValue(1000);
        assertThat(latencies.percentile(95)).hasValue(1900);
        assertThat(latencies.percentile(99)).hasValue(1980);
        assertThat(latencies.percentile(100)).hasValue(2000);
        latencies.add(0);
        assertThat(latencies.percentile(0)).hasValue(0);
    }

    @Test
    void aSingleDurationIsEveryPercentile() {
        Latencies latencies = new Latencies();
        assertThat(latencies.percentile(95)).isEmpty();
        latencies.add(7);
        assertThat(latencies.percentile(1)).hasValue(7);
        assertThat(latencies.percentile(99)).hasValue(7);
    }

    @Test
    void theLineHasOnlyWhatAppliesInAFixedOrder() {
        Figures figures = new Figures();
        figures.millis("others_p95_ms", OptionalLong.of(12_345_678));
        figures.millis("others_p99_ms", OptionalLong.empty());
        figures.decimal("server_cores", 0.256, 2);
        figures.count("experts", 50);
        assertThat(figures.line()).isEqualTo("experts=50 others_p95_ms=12.3 server_cores=0.26");
    }

    @Test
    void whateverIsLostDoubledOrMissingIsNotGood() {
        for (String key : new String[] {"lost", "duplicated", "missing"}) {
            Figures figures = new Figures();
            figures.count(key, 0);
            assertThat(figures.good()).isTrue();
            figures.count(key, 1);
            assertThat(figures.good()).isFalse();
        }
    }

    @Test
    void knowsNoOtherFigures() {
        assertThatThrownBy(() -> new Figures().count("luck", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
