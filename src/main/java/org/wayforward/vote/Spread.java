package org.wayforward.vote;

/**
 * How far apart values between 0 and 1 lie: their population standard deviation, divided by the most that it can be, one
 * half. 0 where all are alike, 1 where half are 0 and half are 1.
 */
public final class Spread {

    private static final double CONTESTED = 0.3;
    private static final double MOST = 0.5;

    private Spread() {}

    /** The spread of these values; none where there are fewer than two. */
    public static double of(double... values) {
        if (values.length < 2) {
            return 0;
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length) / MOST;
    }

    /** Whether something with this spread is marked as contested. */
    public static boolean contested(double spread) {
        return spread > CONTESTED;
    }
}
