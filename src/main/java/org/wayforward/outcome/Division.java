package org.wayforward.outcome;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.wayforward.vote.Spread;

/**
 * How divided a round of the ballot is. Whoever supports stands at 1, whoever does so with a reservation at one half,
 * whoever cannot at 0; those outside their field stand nowhere. {@code spread} is the {@link Spread} of these: 0 where all
 * say the same, 1 where half support and half cannot. {@code doubt} is how far all together are from full support, for where that is equal.
 */
public record Division(double spread, double doubt) {

    /** What divides most first. */
    public static final Comparator<Division> MOST_FIRST = Comparator.comparingDouble(Division::spread)
            .thenComparingDouble(Division::doubt)
            .reversed();

    private static final Map<BallotChoice, Double> PLACES =
            Map.of(BallotChoice.SUPPORT, 1.0, BallotChoice.WITH_RESERVATION, 0.5, BallotChoice.CANNOT_SUPPORT, 0.0);

    /** How divided a round is; not at all where nobody said more than that it is outside their field. */
    public static Division of(BallotRound round) {
        double[] places = Stream.of(BallotChoice.values())
                .flatMapToDouble(choice -> DoubleStream.generate(() -> PLACES.getOrDefault(choice, 0.0))
                        .limit(PLACES.containsKey(choice) ? round.counts().getOrDefault(choice, 0) : 0))
                .toArray();
        return places.length == 0
                ? new Division(0, 0)
                : new Division(Spread.of(places), 1 - DoubleStream.of(places).sum() / places.length);
    }

    /** Whether it is marked as contested, as it is for support by group. */
    public boolean contested() {
        return Spread.contested(spread);
    }
}
