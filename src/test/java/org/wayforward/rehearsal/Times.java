package org.wayforward.rehearsal;

import java.util.concurrent.locks.LockSupport;

/** Waiting for a moment. */
final class Times {
    private Times() {}

    /** Waits until {@link System#nanoTime()} has reached a value, to within a fraction of a millisecond. */
    static void sleepUntil(long nanos) {
        long left = nanos - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = nanos - System.nanoTime();
        }
    }
}
