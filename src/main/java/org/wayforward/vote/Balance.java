package org.wayforward.vote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.Ranking;

/**
 * How the support of one thing is spread over the groups as they may be shown. Small groups are joined before anything is
 * counted, so that none of these numbers can tell one of them apart.
 *
 * <p>{@code bridging} is the group-informed consensus of Polis (Small et al., "Polis: Scaling deliberation by mapping high
 * dimensional opinion spaces", Recerca 26(2), 2021): the product over the groups of (supporters + 1) / (voters + 2), high
 * only where every group supports. {@code dissent} is the {@link Spread} of the groups' shares of supporters: 0 where all
 * groups support alike, 1 where half of them do wholly and half not at all.
 *
 * @param shares each group as it is shown
 * @param supporters how many support it
 * @param voters how many have supported anything of its kind
 */
public record Balance(List<Share> shares, int supporters, int voters, double bridging, double dissent) {

    /**
     * What is to be discussed first: what divides the groups and matters to many. Where that is equal, as where nobody has
     * voted, a stable sort leaves the order as it was.
     */
    public static final Comparator<Balance> CONTESTED_FIRST =
            Comparator.comparingDouble(Balance::weight).reversed();

    private static final Comparator<Balance> MOST_SUPPORTED_FIRST = mostSupportedFirst(Balance::supporters);

    /** How many of one group support it, of how many who have supported anything of its kind. */
    public record Share(Set<StakeholderGroup> groups, int supporters, int voters) {

        /** What share of them, from 0 to 1. */
        public double of() {
            return voters == 0 ? 0 : (double) supporters / voters;
        }
    }

    /**
     * The balance of one thing.
     *
     * @param voters who has supported anything of its kind
     * @param supporters who supports it; all of them are voters
     */
    public static Balance of(Voters voters, Collection<Long> supporters) {
        int[] spread = voters.spread(supporters);
        List<Share> shares = new ArrayList<>();
        voters.shown().forEach((groups, all) -> shares.add(new Share(groups, spread[shares.size()], all)));
        double bridging = shares.isEmpty()
                ? consensus(supporters.size(), voters.all())
                : shares.stream()
                        .mapToDouble(share -> consensus(share.supporters(), share.voters()))
                        .reduce(1, (a, b) -> a * b);
        return new Balance(List.copyOf(shares), supporters.size(), voters.all(), bridging, dissent(shares));
    }

    /**
     * What comes before what: the one rule for every screen and every document. All that is sorted by it stands in order
     * of arrival before, and equals stay in it; a cluster arrived with the first of its members.
     */
    public static Comparator<Balance> first(Ranking ranking) {
        return switch (ranking) {
            case SUPPORT -> MOST_SUPPORTED_FIRST;
            case BALANCE ->
                Comparator.comparingDouble(Balance::bridging).reversed().thenComparing(MOST_SUPPORTED_FIRST);
            case DISSENT -> CONTESTED_FIRST.thenComparing(MOST_SUPPORTED_FIRST);
        };
    }

    /** The ranking by support of {@link #first}, for lists that know the number of supporters and no more. */
    public static <T> Comparator<T> mostSupportedFirst(ToIntFunction<? super T> supporters) {
        return Comparator.<T>comparingInt(supporters).reversed();
    }

    /** The share of voters who support it. */
    public double priority() {
        return voters == 0 ? 0 : (double) supporters / voters;
    }

    /** Whether the groups see it so differently that it is marked. */
    public boolean contested() {
        return Spread.contested(dissent);
    }

    /** How much there is to discuss: dissent times priority. */
    public double weight() {
        return dissent * priority();
    }

    /** Whether a group supports it less than half as much as all together do: here views differ. */
    public boolean low(Share share) {
        int given = shares.stream().mapToInt(Share::supporters).sum();
        int asked = shares.stream().mapToInt(Share::voters).sum();
        return 2L * share.supporters() * asked < (long) given * share.voters();
    }

    private static double consensus(int supporters, int voters) {
        return (supporters + 1.0) / (voters + 2.0);
    }

    /** Groups in which nobody has voted say nothing, neither for it nor against it. */
    private static double dissent(List<Share> shares) {
        return Spread.of(shares.stream()
                .filter(share -> share.voters() > 0)
                .mapToDouble(Share::of)
                .toArray());
    }
}
