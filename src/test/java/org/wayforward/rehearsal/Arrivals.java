package org.wayforward.rehearsal;

import java.util.random.RandomGenerator;

/** Moments at which something happens by itself so often on average, whatever else happens (a Poisson process). */
final class Arrivals {
    private final double perSecond;
    private final long origin;
    private final RandomGenerator random;
    private double next;

    /**
     * @param perSecond how many a second; 0 is never
     * @param start the {@link System#nanoTime()} from which they may come
     */
    Arrivals(double perSecond, long start, RandomGenerator random) {
        this.perSecond = perSecond;
        this.random = random;
        this.origin = start;
        advance();
    }

    /** The {@link System#nanoTime()} of the next one; {@link Long#MAX_VALUE} when there is none. */
    long next() {
        return perSecond > 0 ? origin + (long) next : Long.MAX_VALUE;
    }

    /** That one has come. */
    void advance() {
        if (perSecond > 0) {
            next += random.nextExponential() / perSecond * 1e9;
        }
    }
}
