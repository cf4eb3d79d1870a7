package org.wayforward.outcome;

import java.util.Comparator;
import java.util.Map;

/**
 * How divided a round of the ballot is. Whoever supports stands at 1, whoever does so with a reservation at one half,
 * whoever cannot at 0; those outside their field stand nowhere. {@code spread} is the population standard deviation of
 * these, divided by the most it can be: 0 where all say the same, 1 where half support and half cannot. {@code doubt} is
 * how far all together are from full support, for where that is equal.
 */
public record Division(double spread, double doubt) {

    /** Above this spread something is marked as contested, as it is for support by group. */
    public static final double CONTESTED = 0.3;

    /** What divides most first. */
    public static final Comparator<Division> MOST_FIRST = Comparator.comparingDouble(Division::spread)
            .thenComparingDouble(Division::doubt)
            .reversed();

    private static final double MOST = 0.5;
    private static final Map<BallotChoice, Double> PLACES =
            Map.of(BallotChoice.SUPPORT, 1.0, BallotChoice.WITH_RESERVATION, 0.5, BallotChoice.CANNOT_SUPPORT, 0.0);

    /** How divided a round is; not at all where nobody said more than that it is outside their field. */
    public static Division of(BallotRound round) {
        int people = 0;
        double sum = 0;
        double squares = 0;
        for (Map.Entry<BallotChoice, Integer> said : round.counts().entrySet()) {
            Double place = PLACES.get(said.getKey());
            if (place != null) {
                people += said.getValue();
                sum += place * said.getValue();
                squares += place * place * said.getValue();
            }
        }
        if (people == 0) {
            return new Division(0, 0);
        }
        double mean = sum / people;
        return new Division(Math.sqrt(Math.max(0, squares / people - mean * mean)) / MOST, 1 - mean);
    }

    /** Whether it is marked. */
    public boolean contested() {
        return spread > CONTESTED;
    }
}
