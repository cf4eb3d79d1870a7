package org.wayforward.rehearsal;

import java.util.Arrays;

/**
 * When one screen reached which revision, and when it was connected. Times are {@link System#nanoTime()}. Safe for use
 * by several threads.
 */
final class Coverage {
    static final long NEVER = Long.MAX_VALUE;

    private long[] revisions = new long[256];
    private long[] times = new long[256];
    private int count;
    private long[] ups = new long[4];
    private long[] downs = new long[4];
    private int connections;

    /** The screen is at {@code revision} since {@code nanos}; going back is ignored. */
    synchronized void reached(long revision, long nanos) {
        if (count > 0 && revision <= revisions[count - 1]) {
            return;
        }
        if (count == revisions.length) {
            revisions = Arrays.copyOf(revisions, count * 2);
            times = Arrays.copyOf(times, count * 2);
        }
        revisions[count] = revision;
        times[count] = nanos;
        count++;
    }

    /** The screen is connected and has a room to apply deltas to, since {@code nanos}. */
    synchronized void connected(long nanos) {
        if (connections > 0 && downs[connections - 1] == NEVER) {
            return;
        }
        if (connections == ups.length) {
            ups = Arrays.copyOf(ups, connections * 2);
            downs = Arrays.copyOf(downs, connections * 2);
        }
        ups[connections] = nanos;
        downs[connections] = NEVER;
        connections++;
    }

    /** The screen has lost its connection at {@code nanos}. */
    synchronized void disconnected(long nanos) {
        if (connections > 0 && downs[connections - 1] == NEVER) {
            downs[connections - 1] = nanos;
        }
    }

    /** Whether the screen was connected all the time between the two moments. */
    synchronized boolean connectedDuring(long from, long to) {
        for (int i = 0; i < connections; i++) {
            if (ups[i] <= from && to <= downs[i]) {
                return true;
            }
        }
        return false;
    }

    /** When the screen first was at {@code revision} or later; {@link #NEVER} when it was not. */
    synchronized long reachedAt(long revision) {
        int at = Arrays.binarySearch(revisions, 0, count, revision);
        int index = at >= 0 ? at : -at - 1;
        return index < count ? times[index] : NEVER;
    }
}
