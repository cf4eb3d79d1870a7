package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.StakeholderGroup;

/** What a ballot came to, and how many have answered, without telling anybody apart. */
class BallotCountsTest {

    private final Random random = new Random(7);

    @Test
    void noLineStandsForFewerThanFiveWhoAnswered() {
        for (int run = 0; run < 500; run++) {
            List<BallotRound.Answer> answers = new ArrayList<>();
            int people = random.nextInt(40);
            for (int i = 0; i < people; i++) {
                answers.add(answer(BallotChoice.values()[random.nextInt(4)], someGroup(), null));
            }
            BallotRound round = BallotRound.of(1, answers);
            assertThat(round.answers()).isEqualTo(people);
            assertThat(round.groups()).hasSizeBetween(0, 5);
            round.groups()
                    .forEach(line -> assertThat(line.counts().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                            .isGreaterThanOrEqualTo(5));
            if (!round.groups().isEmpty()) {
                // They add up to all, so that no group can be told from what is left.
                assertThat(round.groups().stream()
                                .flatMap(line -> line.counts().values().stream())
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(people);
            }
        }
    }

    @Test
    void sentencesComeWithoutWhoSaidThemInAnOrderThatDoesNotTell() {
        BallotRound round = BallotRound.of(
                2,
                List.of(
                        answer(BallotChoice.CANNOT_SUPPORT, StakeholderGroup.ACADEMIA, "Zero chance of money."),
                        answer(BallotChoice.CANNOT_SUPPORT, StakeholderGroup.GOVERNMENT, "Above our means."),
                        answer(BallotChoice.WITH_RESERVATION, StakeholderGroup.ACADEMIA, "Who is to pay?")));
        assertThat(round.reservations())
                .extracting(BallotRound.Reservation::text)
                .containsExactly("Who is to pay?", "Above our means.", "Zero chance of money.");
        assertThat(round.groups()).isEmpty();
    }

    @Test
    void turnoutCountsWhoHasBegunAndWhoIsDone() {
        List<Turnout.Voter> voters = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            voters.add(new Turnout.Voter(StakeholderGroup.ACADEMIA, i < 4 ? 3 : 1));
            voters.add(new Turnout.Voter(StakeholderGroup.GOVERNMENT, 0));
        }
        voters.add(new Turnout.Voter(StakeholderGroup.CIVIL_SOCIETY, 3));
        Turnout turnout = Turnout.of(3, voters);
        assertThat(turnout.people()).isEqualTo(13);
        assertThat(turnout.begun()).isEqualTo(7);
        assertThat(turnout.done()).isEqualTo(5);
        assertThat(turnout.groups())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.people()).isGreaterThanOrEqualTo(5));
        assertThat(turnout.groups()).noneMatch(line -> line.groups().equals(Set.of(StakeholderGroup.CIVIL_SOCIETY)));
        assertThat(Turnout.of(0, voters).done()).as("nothing to answer yet").isZero();
    }

    private StakeholderGroup someGroup() {
        return StakeholderGroup.values()[random.nextInt(StakeholderGroup.values().length)];
    }

    private static BallotRound.Answer answer(BallotChoice choice, StakeholderGroup group, @Nullable String sentence) {
        return new BallotRound.Answer(choice, group, sentence);
    }
}
