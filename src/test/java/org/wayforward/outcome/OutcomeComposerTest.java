package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.vote.Balance;

class OutcomeComposerTest {

    private static final Instant NOON = Instant.parse("2009-05-22T12:00:00Z");
    private static final long PLENARY = 1;
    private static final long SECOND = 2;

    private final List<OutcomeRows.Contribution> contributions = new ArrayList<>();
    private final List<OutcomeRows.Address> addresses = new ArrayList<>();
    private final List<OutcomeRows.Support> supports = new ArrayList<>();
    private final Map<StakeholderGroup, Integer> experts = new EnumMap<>(StakeholderGroup.class);

    /** Who joined, where that is not everybody. */
    private final Map<StakeholderGroup, Integer> joined = new EnumMap<>(StakeholderGroup.class);

    private final Map<Long, StakeholderGroup> groups = new HashMap<>();
    private final List<OutcomeRows.Cluster> clusters = new ArrayList<>();
    private final List<OutcomeRows.Draft> drafts = new ArrayList<>();
    private final List<OutcomeRows.DraftLink> links = new ArrayList<>();
    private OutcomeRows.Register register = OutcomeRows.Register.NOTHING;

    @Test
    void ranksBySupportersThenByOrderOfArrival() {
        post(10, Kind.ISSUE, 1);
        post(11, Kind.ISSUE, 2);
        post(12, Kind.ISSUE, 3);
        post(13, Kind.ISSUE, 4);
        support(13, 1, 2, 3);
        support(11, 1);
        support(12, 2);

        assertThat(document().areas().getLast().issues())
                .extracting(OutcomeDocument.Entry::number, OutcomeDocument.Entry::supporters)
                .containsExactly(tuple("II.4", 3), tuple("II.2", 1), tuple("II.3", 1), tuple("II.1", 0));
    }

    @Test
    void countsASupporterOnceWhateverTheRowsSay() {
        post(10, Kind.ISSUE, 1);
        support(10, 7, 7, 8);

        assertThat(document().areas().getLast().issues().getFirst().supporters())
                .isEqualTo(2);
    }

    @Test
    void ranksIssuesAndRecommendationsApart() {
        post(10, Kind.ISSUE, 1);
        post(11, Kind.RECOMMENDATION, 1);
        support(11, 1);

        OutcomeDocument.Area area = document().areas().getLast();
        assertThat(area.issues()).extracting(OutcomeDocument.Entry::number).containsExactly("II.1");
        assertThat(area.recommendations())
                .extracting(OutcomeDocument.Entry::number)
                .containsExactly("II.1");
    }

    @Test
    void countsWithdrawnAndHiddenContributionsWithoutShowingThem() {
        post(10, Kind.ISSUE, 1);
        post(11, Kind.ISSUE, 2, Absence.WITHDRAWN, SECOND);
        post(12, Kind.RECOMMENDATION, 1, Absence.HIDDEN, SECOND);
        support(11, 1, 2, 3);

        OutcomeDocument document = document();
        assertThat(document.entries()).extracting(OutcomeDocument.Entry::number).containsExactly("II.1");
        assertThat(document.notShown()).isEqualTo(2);
        assertThat(document.participation().supporters()).isZero();
        assertThat(document.participation().authors()).isEqualTo(1);
    }

    @Test
    void linksPostedContributionsOnlyAndBothWays() {
        post(10, Kind.ISSUE, 1);
        post(11, Kind.ISSUE, 2, Absence.HIDDEN, SECOND);
        post(12, Kind.ISSUE, 12);
        post(13, Kind.ISSUE, 3);
        post(20, Kind.RECOMMENDATION, 1);
        post(21, Kind.RECOMMENDATION, 2, Absence.WITHDRAWN, SECOND);
        for (long issue : new long[] {12, 13, 11, 10}) {
            addresses.add(new OutcomeRows.Address(20, issue));
        }
        addresses.add(new OutcomeRows.Address(21, 10));

        OutcomeDocument.Area area = document().areas().getLast();
        assertThat(area.recommendations().getFirst().addresses()).containsExactly("II.1", "II.3", "II.12");
        assertThat(area.issues().getFirst().addressedBy()).containsExactly("II.1");
    }

    @Test
    void listsAMovedContributionWhereItStandsUnderTheNumberItWasGiven() {
        post(10, Kind.ISSUE, 5, null, PLENARY);

        OutcomeDocument document = document();
        assertThat(document.areas().getFirst().issues())
                .extracting(OutcomeDocument.Entry::number, OutcomeDocument.Entry::nowUnder)
                .containsExactly(tuple("II.5", "P"));
        assertThat(document.areas().getLast().issues()).isEmpty();
    }

    @Test
    void joinsASmallGroupWhereverItIsShownOrCounted() {
        experts.put(StakeholderGroup.GOVERNMENT, 9);
        experts.put(StakeholderGroup.CIVIL_SOCIETY, 7);
        experts.put(StakeholderGroup.ACADEMIA, 2);
        post(10, Kind.ISSUE, 1);

        Set<StakeholderGroup> joined = Set.of(StakeholderGroup.ACADEMIA, StakeholderGroup.CIVIL_SOCIETY);
        OutcomeDocument document = document();
        assertThat(document.entries()).extracting(OutcomeDocument.Entry::groups).containsExactly(joined);
        assertThat(document.participation().groups())
                .containsExactly(
                        new OutcomeDocument.GroupCount(Set.of(StakeholderGroup.GOVERNMENT), 9),
                        new OutcomeDocument.GroupCount(joined, 9));
        assertThat(document.participation().experts()).isEqualTo(18);
    }

    @Test
    void countsAsExpertsOnlyThoseWhoJoinedThoughSomebodyOnPaperMakesAGroup() {
        experts.put(StakeholderGroup.GOVERNMENT, 9);
        experts.put(StakeholderGroup.CIVIL_SOCIETY, 7);
        experts.put(StakeholderGroup.ACADEMIA, 1);
        joined.put(StakeholderGroup.GOVERNMENT, 9);
        joined.put(StakeholderGroup.CIVIL_SOCIETY, 7);

        OutcomeDocument document = document();
        assertThat(document.participation().experts()).isEqualTo(16);
        assertThat(document.participation().groups())
                .containsExactly(
                        new OutcomeDocument.GroupCount(Set.of(StakeholderGroup.GOVERNMENT), 9),
                        new OutcomeDocument.GroupCount(
                                Set.of(StakeholderGroup.ACADEMIA, StakeholderGroup.CIVIL_SOCIETY), 7));
    }

    @Test
    void namesNoAuthorsGroupWhenAllAreJoinedIntoOne() {
        experts.put(StakeholderGroup.ACADEMIA, 3);
        experts.put(StakeholderGroup.GOVERNMENT, 4);
        post(10, Kind.ISSUE, 1);

        OutcomeDocument document = document();
        assertThat(document.entries()).extracting(OutcomeDocument.Entry::groups).containsExactly(Set.of());
        assertThat(document.participation().groups())
                .containsExactly(new OutcomeDocument.GroupCount(
                        Set.of(StakeholderGroup.ACADEMIA, StakeholderGroup.GOVERNMENT), 7));
    }

    @Test
    void showsNoGroupWhileAllTogetherAreTooFew() {
        experts.put(StakeholderGroup.ACADEMIA, 4);
        post(10, Kind.ISSUE, 1);

        OutcomeDocument document = document();
        assertThat(document.participation().groups()).isEmpty();
        assertThat(document.entries())
                .allSatisfy(entry -> assertThat(entry.groups()).isEmpty());
    }

    @Test
    void aClusterRanksByItsDistinctSupportersAndIsKnownByItsLead() {
        post(10, Kind.ISSUE, 1);
        post(11, Kind.ISSUE, 2);
        post(12, Kind.ISSUE, 3);
        post(13, Kind.ISSUE, 4);
        support(10, 1, 2);
        support(11, 2, 3);
        support(12, 1, 2);
        clusters.add(new OutcomeRows.Cluster(70, "Paper", 11, Set.of(10L, 11L)));

        OutcomeDocument.Area area = document().areas().getLast();
        assertThat(area.sources())
                .extracting(
                        source -> source.lead().number(),
                        OutcomeDocument.Source::supporters,
                        source -> source.members().size())
                .containsExactly(tuple("II.2", 3, 2), tuple("II.3", 2, 1), tuple("II.4", 0, 1));
        assertThat(area.sources().getFirst().title()).isEqualTo("Paper");
        assertThat(area.issues())
                .extracting(OutcomeDocument.Entry::number, OutcomeDocument.Entry::cluster)
                .contains(tuple("II.1", "II.2"), tuple("II.2", "II.2"), tuple("II.3", null));
    }

    @Test
    void aHiddenLeadIsStoodInForAndItsSupportersAreNotCounted() {
        post(10, Kind.ISSUE, 1, Absence.HIDDEN, SECOND);
        post(11, Kind.ISSUE, 2);
        post(12, Kind.ISSUE, 3);
        support(10, 1, 2, 3);
        support(11, 4);
        clusters.add(new OutcomeRows.Cluster(70, "Paper", 10, Set.of(10L, 11L, 12L)));

        assertThat(document().areas().getLast().sources()).singleElement().satisfies(source -> {
            assertThat(source.lead().number()).isEqualTo("II.2");
            assertThat(source.supporters()).isEqualTo(1);
            assertThat(source.members()).hasSize(2);
        });
    }

    @Test
    void spreadsSupportersOverTheGroupsAsTheyAreShown() {
        experts.put(StakeholderGroup.GOVERNMENT, 6);
        experts.put(StakeholderGroup.ACADEMIA, 5);
        experts.put(StakeholderGroup.CIVIL_SOCIETY, 2);
        groups.putAll(Map.of(
                1L, StakeholderGroup.GOVERNMENT, 2L, StakeholderGroup.CIVIL_SOCIETY, 3L, StakeholderGroup.ACADEMIA));
        post(10, Kind.ISSUE, 1);
        post(11, Kind.ISSUE, 2);
        support(10, 1, 2, 3, 4);
        support(11, 5);
        groups.put(5L, StakeholderGroup.GOVERNMENT);

        Balance balance = document().areas().getLast().sources().getFirst().balance();
        assertThat(balance.shares())
                .containsExactly(
                        new Balance.Share(Set.of(StakeholderGroup.GOVERNMENT), 1, 2),
                        new Balance.Share(Set.of(StakeholderGroup.ACADEMIA, StakeholderGroup.CIVIL_SOCIETY), 2, 2));
        assertThat(balance.bridging()).isEqualTo(2 / 4.0 * 3 / 4, within(1e-9));
        assertThat(balance.dissent()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void saysInWhichDraftsAContributionIsTakenUpByItselfOrWithItsCluster() {
        post(10, Kind.ISSUE, 1);
        post(11, Kind.ISSUE, 2);
        post(20, Kind.RECOMMENDATION, 1);
        clusters.add(new OutcomeRows.Cluster(70, "Paper", 10, Set.of(10L, 11L)));
        draft(80, SECOND, DraftStatus.DRAFT, false);
        draft(81, SECOND, DraftStatus.FINAL, false);
        draft(82, PLENARY, DraftStatus.FINAL, false);
        draft(83, SECOND, DraftStatus.FINAL, true);
        links.add(new OutcomeRows.DraftLink(81, 10, true));
        links.add(new OutcomeRows.DraftLink(80, 20, false));
        links.add(new OutcomeRows.DraftLink(83, 20, false));

        OutcomeDocument document = document();
        assertThat(document.drafts())
                .extracting(OutcomeDocument.Draft::number, OutcomeDocument.Draft::paragraph)
                .containsExactly(tuple(1, 1), tuple(2, null), tuple(3, 2));
        assertThat(document.consolidated()).isTrue();
        OutcomeDocument.Area area = document.areas().getLast();
        assertThat(area.issues())
                .extracting(OutcomeDocument.Entry::uses)
                .containsExactly(
                        List.of(new OutcomeDocument.Use(3, 2, true)), List.of(new OutcomeDocument.Use(3, 2, false)));
        assertThat(area.recommendations().getFirst().uses()).containsExactly(new OutcomeDocument.Use(2, null, true));
        assertThat(area.removedDrafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.number()).isZero());
    }

    @Test
    void suggestsTheIssuesThatTheSourcesOfADraftAddress() {
        post(10, Kind.ISSUE, 1);
        post(11, Kind.ISSUE, 2);
        post(20, Kind.RECOMMENDATION, 1);
        addresses.add(new OutcomeRows.Address(20, 10));
        addresses.add(new OutcomeRows.Address(20, 11));
        draft(80, SECOND, DraftStatus.DRAFT, false);
        links.add(new OutcomeRows.DraftLink(80, 20, false));
        links.add(new OutcomeRows.DraftLink(80, 10, true));
        support(20, 1, 2);

        assertThat(document().drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.suggested())
                    .extracting(OutcomeDocument.Link::number)
                    .containsExactly("II.2");
            assertThat(draft.supporters()).isEqualTo(2);
        });
        assertThat(document().consolidated()).isFalse();
    }

    @Test
    void accountsForWhatIsGoneByNumberAndWithoutItsText() {
        post(12, Kind.RECOMMENDATION, 1, Absence.HIDDEN, SECOND);
        post(11, Kind.ISSUE, 2, Absence.WITHDRAWN, SECOND);
        draft(80, SECOND, DraftStatus.FINAL, false);
        links.add(new OutcomeRows.DraftLink(80, 12, false));

        OutcomeDocument document = document();
        assertThat(document.areas().getLast().gone())
                .extracting(OutcomeDocument.Gone::kind, OutcomeDocument.Gone::number, OutcomeDocument.Gone::absence)
                .containsExactly(
                        tuple(Kind.ISSUE, "II.2", Absence.WITHDRAWN),
                        tuple(Kind.RECOMMENDATION, "II.1", Absence.HIDDEN));
        assertThat(document.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.restsOn()).singleElement().satisfies(link -> {
                    assertThat(link.gone()).isTrue();
                    assertThat(link.text()).isEmpty();
                }));
    }

    private void draft(long id, long area, DraftStatus status, boolean removed) {
        drafts.add(new OutcomeRows.Draft(id, area, new DraftText("Do it.", List.of()), 3, status, removed, 1, 1, null));
    }

    @Test
    void keepsAreasWithoutContributions() {
        assertThat(document().areas()).extracting(OutcomeDocument.Area::label).containsExactly("P", "II");
    }

    private void post(long id, Kind kind, int number) {
        post(id, kind, number, null, SECOND);
    }

    private void post(long id, Kind kind, int number, @Nullable Absence absence, long area) {
        contributions.add(new OutcomeRows.Contribution(
                id,
                kind,
                area,
                SECOND,
                number,
                "Services go online agency by agency.",
                "en",
                null,
                null,
                100 + id,
                StakeholderGroup.ACADEMIA,
                absence,
                NOON.plusSeconds(id),
                null));
    }

    private void support(long contribution, long... participants) {
        for (long participant : participants) {
            supports.add(new OutcomeRows.Support(participant, contribution));
        }
    }

    private OutcomeDocument document() {
        return OutcomeComposer.compose(
                new OutcomeRows(
                        new OutcomeDocument.Masthead(
                                "MDG-2009", "Title", "Meeting", "Organizers", "Geneva", "May", "?"),
                        42,
                        List.of(
                                new OutcomeRows.Area(PLENARY, "P", "p", "Plenary", "Plenary"),
                                new OutcomeRows.Area(SECOND, "II", "2", "E-services", "E-services")),
                        contributions,
                        addresses,
                        Map.of(),
                        Map.of(),
                        supports,
                        experts,
                        joined.isEmpty() ? experts : joined,
                        groups,
                        clusters,
                        drafts,
                        links,
                        List.of(),
                        register),
                NOON);
    }
}
