package org.wayforward.rehearsal;

import java.util.Arrays;
import java.util.OptionalLong;

/** A heap of durations in nanoseconds, all kept, so that percentiles are exact. Not safe for use by several threads. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int count;
    private boolean sorted = true;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
        sorted = false;
    }

    int count() {
        return count;
    }

    /** The smallest duration that at least {@code percent} of all do not exceed; empty when there are none. */
    OptionalLong percentile(double percent) {
        if (count == 0) {
            return OptionalLong.empty();
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(percent / 100 * count);
        return OptionalLong.of(nanos[Math.clamp(rank - 1, 0, count - 1)]);
    }
}
