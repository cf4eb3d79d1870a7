package org.wayforward.outcome;

import org.jspecify.annotations.Nullable;

/**
 * From which shares of a round its support is called what. They are counted over those who said more than that it is
 * outside their field; support with a reservation is support. {@code docs/outcome.md} and every document say the same.
 */
public final class Thresholds {

    /** With fewer who said something there is no term at all. */
    public static final int FEWEST = 5;

    /** At least so many of so many. */
    private record Share(int of, int among) {

        boolean reached(int supporting, int voiced) {
            return (long) supporting * among >= (long) voiced * of;
        }
    }

    private static final Share BROAD = new Share(4, 5);
    private static final Share BROAD_IN_EACH_GROUP = new Share(2, 3);
    private static final Share SUPPORT = new Share(3, 5);
    private static final Share SUPPORT_IN_EACH_GROUP = new Share(1, 2);

    private Thresholds() {}

    /** What the support of a round is called; null while it says too little. */
    public static @Nullable Term of(BallotRound round) {
        if (round.voiced() < FEWEST) {
            return null;
        }
        return reached(round, BROAD, BROAD_IN_EACH_GROUP)
                ? Term.BROAD_SUPPORT
                : reached(round, SUPPORT, SUPPORT_IN_EACH_GROUP) ? Term.SUPPORT : Term.VIEWS_DIFFERED;
    }

    /** A group of whom nobody said anything is in nobody's way: none of none is every share. */
    private static boolean reached(BallotRound round, Share all, Share group) {
        return all.reached(round.supporting(), round.voiced())
                && round.groups().stream().allMatch(line -> group.reached(line.supporting(), line.voiced()));
    }
}
