package org.wayforward.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayforward.identity.StakeholderGroup.ACADEMIA;
import static org.wayforward.identity.StakeholderGroup.CIVIL_SOCIETY;
import static org.wayforward.identity.StakeholderGroup.GOVERNMENT;
import static org.wayforward.identity.StakeholderGroup.INTERNATIONAL_ORGANIZATION;
import static org.wayforward.identity.StakeholderGroup.PRIVATE_SECTOR;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.StakeholderGroup;

/** Small groups are shown together with others, so that nobody is singled out. */
class JoinedGroupsTest {

    @Test
    void groupsOfFiveAndMoreStandAlone() {
        JoinedGroups groups = JoinedGroups.of(Map.of(GOVERNMENT, 5, ACADEMIA, 6, CIVIL_SOCIETY, 30));

        assertThat(groups.shown()).containsExactly(Set.of(GOVERNMENT), Set.of(ACADEMIA), Set.of(CIVIL_SOCIETY));
    }

    @Test
    void aGroupOfFourIsJoinedToTheNextSmallest() {
        JoinedGroups groups = JoinedGroups.of(Map.of(GOVERNMENT, 20, ACADEMIA, 4, CIVIL_SOCIETY, 9));

        assertThat(groups.shown()).containsExactly(Set.of(GOVERNMENT), Set.of(ACADEMIA, CIVIL_SOCIETY));
        assertThat(groups.shownAs(ACADEMIA)).containsExactly(ACADEMIA, CIVIL_SOCIETY);
        assertThat(groups.shownAs(CIVIL_SOCIETY)).isEqualTo(groups.shownAs(ACADEMIA));
        assertThat(groups.shownAs(GOVERNMENT)).containsExactly(GOVERNMENT);
    }

    @Test
    void itGoesOnJoiningUntilFiveAreTogether() {
        JoinedGroups groups = JoinedGroups.of(Map.of(
                GOVERNMENT, 12, INTERNATIONAL_ORGANIZATION, 1, ACADEMIA, 2, PRIVATE_SECTOR, 1, CIVIL_SOCIETY, 3));

        assertThat(groups.shown())
                .containsExactly(
                        Set.of(GOVERNMENT),
                        Set.of(INTERNATIONAL_ORGANIZATION, PRIVATE_SECTOR, ACADEMIA, CIVIL_SOCIETY));
    }

    @Test
    void tiesAreBrokenByTheOrderOfTheGroups() {
        JoinedGroups groups = JoinedGroups.of(Map.of(CIVIL_SOCIETY, 3, PRIVATE_SECTOR, 3, ACADEMIA, 3, GOVERNMENT, 3));

        assertThat(groups.shown()).containsExactly(Set.of(GOVERNMENT, ACADEMIA), Set.of(PRIVATE_SECTOR, CIVIL_SOCIETY));
    }

    @Test
    void groupsNobodyBelongsToAreLeftAlone() {
        JoinedGroups groups = JoinedGroups.of(Map.of(GOVERNMENT, 7, ACADEMIA, 0));

        assertThat(groups.shown()).containsExactly(Set.of(GOVERNMENT));
        assertThat(groups.shownAs(ACADEMIA)).isEmpty();
    }

    @Test
    void fewerThanFiveInAllAreNotShown() {
        JoinedGroups groups = JoinedGroups.of(Map.of(GOVERNMENT, 2, ACADEMIA, 2));

        assertThat(groups.shown()).isEmpty();
        assertThat(groups.shownAs(GOVERNMENT)).isEmpty();
    }

    @Test
    void groupsThatAreAllJoinedIntoOneAreNamedForNobody() {
        JoinedGroups groups = JoinedGroups.of(Map.of(GOVERNMENT, 3, ACADEMIA, 4));

        assertThat(groups.shown()).containsExactly(Set.of(GOVERNMENT, ACADEMIA));
        assertThat(groups.shownAs(GOVERNMENT)).isEmpty();
        assertThat(JoinedGroups.of(Map.of(GOVERNMENT, 7)).shownAs(GOVERNMENT)).containsExactly(GOVERNMENT);
    }

    @Test
    void anEmptyRoomShowsNothing() {
        assertThat(JoinedGroups.of(Map.of()).shown()).isEmpty();
    }

    @Test
    void noCountsEverSingleAnybodyOutOrLeaveAnybodyOut() {
        Random random = new Random(2009);
        for (int round = 0; round < 20_000; round++) {
            Map<StakeholderGroup, Integer> people = new EnumMap<>(StakeholderGroup.class);
            for (StakeholderGroup group : StakeholderGroup.values()) {
                if (random.nextInt(4) > 0) {
                    people.put(group, random.nextInt(random.nextBoolean() ? 6 : 40));
                }
            }
            int total = people.values().stream().mapToInt(Integer::intValue).sum();

            JoinedGroups groups = JoinedGroups.of(people);

            List<Set<StakeholderGroup>> shown = groups.shown();
            assertThat(shown)
                    .as("%s", people)
                    .allSatisfy(joined -> assertThat(joined.stream()
                                    .mapToInt(group -> people.getOrDefault(group, 0))
                                    .sum())
                            .isGreaterThanOrEqualTo(5));
            people.forEach((group, count) -> {
                long in =
                        shown.stream().filter(joined -> joined.contains(group)).count();
                assertThat(in).as("%s in %s", group, people).isEqualTo(count > 0 && total >= 5 ? 1 : 0);
                assertThat(groups.shownAs(group).contains(group))
                        .as("%s in %s", group, people)
                        .isEqualTo(
                                in == 1 && (shown.size() > 1 || shown.getFirst().size() == 1));
            });
            assertThat(shown).as("%s", people).allSatisfy(joined -> {
                boolean needed =
                        joined.size() == 1 || joined.stream().anyMatch(group -> people.getOrDefault(group, 0) < 5);
                assertThat(needed).isTrue();
            });
        }
    }
}
