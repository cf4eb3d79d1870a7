package org.wayforward.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wayforward.identity.StakeholderGroup.ACADEMIA;
import static org.wayforward.identity.StakeholderGroup.CIVIL_SOCIETY;
import static org.wayforward.identity.StakeholderGroup.GOVERNMENT;
import static org.wayforward.identity.StakeholderGroup.PRIVATE_SECTOR;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.Ranking;

class BalanceTest {

    private final Map<Long, StakeholderGroup> people = new HashMap<>();

    @Test
    void wideSupportOfOneGroupPoolsHighAndBridgesLow() {
        List<Long> governments = join(GOVERNMENT, 20);
        List<Long> companies = join(PRIVATE_SECTOR, 10);
        Set<Long> supporters = new HashSet<>(governments.subList(0, 18));
        supporters.addAll(companies.subList(0, 2));

        Balance balance = balance(people.keySet(), supporters);

        assertThat(balance.priority()).isEqualTo(20 / 30.0, within(1e-9));
        assertThat(balance.bridging()).isEqualTo(19 / 22.0 * 3 / 12, within(1e-9));
        assertThat(balance.dissent()).isEqualTo(0.35 / 0.5, within(1e-9));
        assertThat(balance.contested()).isTrue();
    }

    @Test
    void groupsThatSupportAlikeDoNotDissent() {
        List<Long> some = new ArrayList<>(join(GOVERNMENT, 10).subList(0, 5));
        some.addAll(join(ACADEMIA, 6).subList(0, 3));

        Balance balance = balance(people.keySet(), some);

        assertThat(balance.dissent()).isZero();
        assertThat(balance.contested()).isFalse();
        assertThat(balance.weight()).isZero();
    }

    @Test
    void halfOfTheGroupsWhollyAndHalfNotAtAllIsTheMostDissentThereIs() {
        Set<Long> supporters = new HashSet<>(join(GOVERNMENT, 5));
        join(ACADEMIA, 5);

        assertThat(balance(people.keySet(), supporters).dissent()).isEqualTo(1, within(1e-9));
    }

    @Test
    void whereNobodyHasVotedThereIsNothingToWeigh() {
        join(GOVERNMENT, 5);
        join(ACADEMIA, 5);

        Balance balance = balance(Set.of(), Set.of());

        assertThat(balance.weight()).isZero();
        assertThat(balance.priority()).isZero();
        assertThat(balance.dissent()).isZero();
    }

    @Test
    void aGroupInWhichNobodyHasVotedDoesNotDissent() {
        List<Long> governments = join(GOVERNMENT, 5);
        join(ACADEMIA, 5);

        assertThat(balance(governments, governments).dissent()).isZero();
    }

    @Test
    void contestedThingsOfWeightComeFirstAndTheRestStaysInItsOrder() {
        List<Long> governments = join(GOVERNMENT, 10);
        List<Long> academics = join(ACADEMIA, 10);
        Balance divided = balance(people.keySet(), governments);
        Balance agreed = balance(people.keySet(), people.keySet());
        Balance few = balance(people.keySet(), governments.subList(0, 1));
        Balance nothing = balance(people.keySet(), Set.of());
        assertThat(academics).hasSize(10);

        List<Balance> order = new ArrayList<>(List.of(nothing, agreed, few, divided));
        order.sort(Balance.CONTESTED_FIRST);

        assertThat(order).containsExactly(divided, few, nothing, agreed);
    }

    @Test
    void eachRankingHasItsOwnFirstAndEqualsStayInOrderOfArrival() {
        List<Long> governments = join(GOVERNMENT, 10);
        List<Long> academics = join(ACADEMIA, 10);
        Set<Long> few = new HashSet<>(governments.subList(0, 4));
        few.addAll(academics.subList(0, 4));
        Balance divided = balance(people.keySet(), governments);
        Balance wide = balance(people.keySet(), few);
        Balance widened = balance(people.keySet(), Set.copyOf(few));
        Balance one = balance(people.keySet(), governments.subList(0, 1));
        List<Balance> arrived = List.of(one, wide, divided, widened);

        assertThat(sorted(arrived, Ranking.SUPPORT)).containsExactly(divided, wide, widened, one);
        assertThat(sorted(arrived, Ranking.BALANCE)).containsExactly(wide, widened, divided, one);
        assertThat(sorted(arrived, Ranking.DISSENT).getFirst()).isSameAs(divided);
        assertThat(sorted(arrived, Ranking.BALANCE).get(0)).isSameAs(wide);
    }

    private static List<Balance> sorted(List<Balance> arrived, Ranking ranking) {
        return arrived.stream().sorted(Balance.first(ranking)).toList();
    }

    /** Every line stands for five people at least, and all lines together for everybody: a total leaves nobody over. */
    @Test
    void noLineIsSmallAndNoTotalLeavesAnybodyOver() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            people.clear();
            Map<StakeholderGroup, Integer> sizes = new EnumMap<>(StakeholderGroup.class);
            for (StakeholderGroup group : StakeholderGroup.values()) {
                int size = random.nextInt(9);
                join(group, size);
                sizes.put(group, size);
            }
            Set<Long> voters = new HashSet<>();
            Set<Long> supporters = new HashSet<>();
            people.keySet().forEach(one -> {
                if (random.nextInt(3) > 0) {
                    voters.add(one);
                    if (random.nextBoolean()) {
                        supporters.add(one);
                    }
                }
            });
            Balance balance = balance(voters, supporters);
            List<Balance.Share> shares = balance.shares();
            assertThat(shares)
                    .as("seed %d", seed)
                    .allMatch(share -> share.groups().stream()
                                    .mapToInt(group -> sizes.getOrDefault(group, 0))
                                    .sum()
                            >= JoinedGroups.SMALLEST);
            if (!shares.isEmpty()) {
                assertThat(shares.stream().mapToInt(Balance.Share::supporters).sum())
                        .as("seed %d", seed)
                        .isEqualTo(balance.supporters());
                assertThat(shares.stream().mapToInt(Balance.Share::voters).sum())
                        .as("seed %d", seed)
                        .isEqualTo(balance.voters());
            }
        }
    }

    /** Whatever is said by people of joined groups: who of them says it makes no difference to any number. */
    @Test
    void noNumberTellsWhichOfJoinedGroupsSupports() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            people.clear();
            join(GOVERNMENT, 5 + random.nextInt(10));
            List<Long> small = new ArrayList<>(join(PRIVATE_SECTOR, 1 + random.nextInt(4)));
            small.addAll(join(CIVIL_SOCIETY, 4));
            Set<Long> voters = new HashSet<>(people.keySet());
            Set<Long> supporters = new HashSet<>();
            people.keySet().forEach(one -> {
                if (random.nextBoolean()) {
                    supporters.add(one);
                }
            });
            Balance before = balance(voters, supporters);

            long many = small.stream().filter(supporters::contains).count();
            small.forEach(supporters::remove);
            Collections.shuffle(small, random);
            supporters.addAll(small.subList(0, (int) many));

            assertThat(balance(voters, supporters)).isEqualTo(before);
            assertThat(before.shares())
                    .noneMatch(share -> share.groups().equals(Set.of(PRIVATE_SECTOR)))
                    .noneMatch(share -> share.groups().equals(Set.of(CIVIL_SOCIETY)));
        }
    }

    @Test
    void votersAreCountedOnceForAllThatIsWeighedAgainstThem() {
        List<Long> governments = join(GOVERNMENT, 6);
        join(ACADEMIA, 7);
        AtomicInteger counted = new AtomicInteger();
        Collection<Long> everybody = new AbstractCollection<>() {
            @Override
            public Iterator<Long> iterator() {
                counted.incrementAndGet();
                return people.keySet().iterator();
            }

            @Override
            public int size() {
                return people.size();
            }
        };
        Voters voters = Voters.of(JoinedGroups.of(Map.of(GOVERNMENT, 6, ACADEMIA, 7)), people, everybody);
        int once = counted.get();

        for (int some = 0; some <= governments.size(); some++) {
            assertThat(Balance.of(voters, governments.subList(0, some)).shares())
                    .containsExactlyInAnyOrder(
                            new Balance.Share(Set.of(GOVERNMENT), some, 6), new Balance.Share(Set.of(ACADEMIA), 0, 7));
        }
        assertThat(once).isPositive();
        assertThat(counted).hasValue(once);
    }

    @Test
    void everyNumberStaysWhereItBelongs() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            people.clear();
            for (StakeholderGroup group : StakeholderGroup.values()) {
                join(group, random.nextInt(9));
            }
            Set<Long> voters = new HashSet<>();
            Set<Long> supporters = new HashSet<>();
            people.keySet().forEach(one -> {
                if (random.nextInt(4) > 0) {
                    voters.add(one);
                    if (random.nextBoolean()) {
                        supporters.add(one);
                    }
                }
            });
            Balance balance = balance(voters, supporters);
            assertThat(balance.dissent()).isBetween(0.0, 1.0 + 1e-9);
            assertThat(balance.bridging()).isBetween(0.0, 1.0);
            assertThat(balance.priority()).isBetween(0.0, 1.0);
        }
    }

    private List<Long> join(StakeholderGroup group, int count) {
        List<Long> joined = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = people.size() + 1L;
            people.put(id, group);
            joined.add(id);
        }
        return joined;
    }

    private Balance balance(java.util.Collection<Long> voters, java.util.Collection<Long> supporters) {
        Map<StakeholderGroup, Integer> sizes = new EnumMap<>(StakeholderGroup.class);
        people.values().forEach(group -> sizes.merge(group, 1, Integer::sum));
        return Balance.of(Voters.of(JoinedGroups.of(sizes), people, voters), supporters);
    }
}
