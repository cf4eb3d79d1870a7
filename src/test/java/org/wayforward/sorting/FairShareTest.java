package org.wayforward.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;

/** Who is asked about what: every contribution has its round before any has another. */
class FairShareTest {

    private static final ParticipantId ME = new ParticipantId(1);
    private static final ParticipantId OTHER = new ParticipantId(2);

    @Test
    void aRoundThatHasBegunIsFinishedThenTheOneThatArrivedFirstBegins() {
        List<FairShare.Candidate> candidates = List.of(
                candidate(11, OTHER, 3),
                candidate(12, OTHER, 0),
                candidate(13, OTHER, 0),
                candidate(14, OTHER, 1),
                candidate(15, OTHER, 2));
        assertThat(next(candidates)).contains(new ContributionId(15));
        assertThat(FairShare.next(candidates, ME, Set.of(new ContributionId(15))))
                .contains(new ContributionId(14));
        assertThat(FairShare.next(candidates, ME, Set.of(new ContributionId(15), new ContributionId(14))))
                .contains(new ContributionId(12));
        assertThat(next(List.of(candidate(11, OTHER, 3), candidate(12, OTHER, 5))))
                .as("the second round")
                .contains(new ContributionId(12));
    }

    @Test
    void nobodyIsAskedAboutTheirOwnNorTwiceNorWithoutEnd() {
        assertThat(next(List.of(candidate(11, ME, 0)))).isEmpty();
        assertThat(FairShare.next(List.of(candidate(11, OTHER, 0)), ME, Set.of(new ContributionId(11))))
                .isEmpty();
        assertThat(next(List.of(candidate(11, OTHER, FairShare.MOST)))).isEmpty();
        assertThat(next(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50, 300, 5", "50, 300, 20", "8, 40, 5", "3, 10, 5", "60, 20, 5", "2, 6, 5"})
    void noContributionStarvesAndNoneIsAskedAboutMuchMoreThanAnother(int experts, int contributions, int each) {
        Random random = new Random(7L * experts + contributions);
        Map<Integer, Integer> asked = new HashMap<>();
        List<Set<ContributionId>> before = new ArrayList<>();
        for (int i = 0; i < experts; i++) {
            before.add(new HashSet<>());
        }
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < experts * each; i++) {
            turns.add(i % experts);
        }
        java.util.Collections.shuffle(turns, random);
        for (int person : turns) {
            List<FairShare.Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < contributions; i++) {
                candidates.add(candidate(i, new ParticipantId(i % experts), asked.getOrDefault(i, 0)));
            }
            Optional<ContributionId> next = FairShare.next(candidates, new ParticipantId(person), before.get(person));
            next.ifPresent(id -> {
                int place = (int) id.value();
                assertThat(place % experts).as("nobody judges their own").isNotEqualTo(person);
                assertThat(before.get(person).add(id))
                        .as("nobody is asked twice")
                        .isTrue();
                asked.merge(place, 1, Integer::sum);
            });
        }
        IntSummaryStatistics counts = java.util.stream.IntStream.range(0, contributions)
                .map(i -> asked.getOrDefault(i, 0))
                .summaryStatistics();
        assertThat(counts.getMax() - counts.getMin())
                .as("asked between %s and %s times", counts.getMin(), counts.getMax())
                .isLessThanOrEqualTo(Agreement.ALIKE);
        if (experts > Agreement.FEW) {
            long begun = asked.values().stream()
                    .filter(times -> times % Agreement.ALIKE != 0)
                    .count();
            assertThat(begun).as("rounds that have begun and not ended").isLessThanOrEqualTo(Agreement.ALIKE);
        }
    }

    private static Optional<ContributionId> next(List<FairShare.Candidate> candidates) {
        return FairShare.next(candidates, ME, Set.of());
    }

    private static FairShare.Candidate candidate(long id, ParticipantId author, int asked) {
        return new FairShare.Candidate(new ContributionId(id), author, asked);
    }
}
