package org.wayforward.outcome;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.vote.JoinedGroups;

/**
 * What a round of the ballot on one draft recommendation came to; indicative, not a decision. Groups are joined by how
 * many of each answered in this round, so that no line ever stands for fewer than five people.
 *
 * @param round from 1
 * @param counts how many made each choice
 * @param groups the same by group; none where there would be one line only
 * @param reservations what was said, without who said it, in an order that does not tell either
 */
public record BallotRound(
        int round, Map<BallotChoice, Integer> counts, List<GroupLine> groups, List<Reservation> reservations) {

    /** What the people of a group, or of several joined, chose. */
    public record GroupLine(Set<StakeholderGroup> groups, Map<BallotChoice, Integer> counts) {

        /** How many of them support it, with a reservation or without. */
        public int supporting() {
            return BallotRound.supporting(counts);
        }

        /** How many of them said more than that it is outside their field. */
        public int voiced() {
            return BallotRound.voiced(counts);
        }
    }

    /** A sentence that went with one of the middle two choices. */
    public record Reservation(BallotChoice choice, String text) {}

    /** What one person said; without a group for those who gave none. */
    record Answer(
            BallotChoice choice,
            @Nullable StakeholderGroup group,
            @Nullable String reservation) {}

    /** How many answered. */
    public int answers() {
        return sum(counts);
    }

    /** How many support it, with a reservation or without. */
    public int supporting() {
        return supporting(counts);
    }

    /** How many said more than that it is outside their field. */
    public int voiced() {
        return voiced(counts);
    }

    private static int supporting(Map<BallotChoice, Integer> counts) {
        return counts.getOrDefault(BallotChoice.SUPPORT, 0) + counts.getOrDefault(BallotChoice.WITH_RESERVATION, 0);
    }

    private static int voiced(Map<BallotChoice, Integer> counts) {
        return sum(counts) - counts.getOrDefault(BallotChoice.OUTSIDE_MY_FIELD, 0);
    }

    static BallotRound of(int round, Collection<Answer> answers) {
        Map<StakeholderGroup, Integer> people = new EnumMap<>(StakeholderGroup.class);
        for (Answer answer : answers) {
            StakeholderGroup group = answer.group();
            if (group != null) {
                people.merge(group, 1, Integer::sum);
            }
        }
        JoinedGroups joined = JoinedGroups.of(people);
        List<GroupLine> lines = joined.shown().size() < 2
                ? List.of()
                : joined.shown().stream()
                        .map(groups -> new GroupLine(
                                groups,
                                counts(answers.stream()
                                        .filter(answer -> answer.group() != null && groups.contains(answer.group())))))
                        .toList();
        List<Reservation> reservations = answers.stream()
                .filter(answer -> answer.reservation() != null)
                .map(answer -> new Reservation(answer.choice(), Objects.requireNonNull(answer.reservation())))
                .sorted(Comparator.comparing(Reservation::choice).thenComparing(Reservation::text))
                .toList();
        return new BallotRound(round, counts(answers.stream()), lines, reservations);
    }

    private static Map<BallotChoice, Integer> counts(Stream<Answer> answers) {
        Map<BallotChoice, Integer> counts = new EnumMap<>(BallotChoice.class);
        for (BallotChoice choice : BallotChoice.values()) {
            counts.put(choice, 0);
        }
        answers.forEach(answer -> counts.merge(answer.choice(), 1, Integer::sum));
        return counts;
    }

    private static int sum(Map<BallotChoice, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
