package org.wayforward.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.session.Permission;

/** Giving and taking back support. */
@OnBothDatabases
class SupportServiceTest {

    private final Room room;
    private final Actor facilitator;
    private final Actor author;
    private final Actor expert;

    SupportServiceTest(Database database) {
        this.room = Room.on(database);
        this.facilitator = room.facilitator();
        this.author = room.expert();
        this.expert = room.expert();
    }

    @Test
    void supportIsGivenAndTakenBackAndGivenAgain() {
        ContributionId id = issue();

        room.support(expert, id);
        assertThat(tally(id)).isEqualTo(1);
        room.takeBack(expert, id);
        assertThat(tally(id)).isZero();
        room.support(expert, id);
        assertThat(tally(id)).isEqualTo(1);

        assertThat(room.rows("support")).isEqualTo(1);
        assertThat(room.number("select revision from support where contribution_id = ?", id.value()))
                .isEqualTo(room.revision());
    }

    @Test
    void askingForWhatAlreadyIsWritesNothing() {
        ContributionId id = issue();
        room.takeBack(expert, id);
        assertThat(room.rows("support")).isZero();
        room.support(expert, id);
        long before = room.revision();

        room.support(expert, id);

        assertThat(room.revision()).isEqualTo(before);
        assertThat(tally(id)).isEqualTo(1);
    }

    @Test
    void tappingManyTimesAtOnceIsOneSupport() throws Exception {
        ContributionId id = issue();

        Room.atOnce(12, () -> {
            room.support(expert, id);
            return id;
        });

        assertThat(tally(id)).isEqualTo(1);
    }

    @Test
    void onesOwnMayBeSupported() {
        ContributionId id = issue();

        room.support(author, id);

        assertThat(tally(id)).isEqualTo(1);
    }

    @Test
    void eachKindHasItsOwnBudget() {
        room.facilitation().budget(facilitator, 2);
        ContributionId recommendation = room.post(author, room.recommendation("Something to recommend"));
        room.support(expert, issue());
        room.support(expert, issue());
        ContributionId third = issue();
        long before = room.revision();

        assertThatThrownBy(() -> room.support(expert, third))
                .satisfies(refusal(Reason.NO_SUPPORT_LEFT))
                .satisfies(thrown -> assertThat(((Refusal) thrown).arguments()).containsExactly(2));

        assertThat(room.revision()).isEqualTo(before);
        assertThatCode(() -> room.support(expert, recommendation)).doesNotThrowAnyException();
        assertThatCode(() -> room.support(author, third)).doesNotThrowAnyException();
    }

    @Test
    void aSupportTakenBackMayBeGivenElsewhere() {
        room.facilitation().budget(facilitator, 1);
        ContributionId first = issue();
        room.support(expert, first);
        ContributionId second = issue();

        room.takeBack(expert, first);

        assertThatCode(() -> room.support(expert, second)).doesNotThrowAnyException();
    }

    @Test
    void theBudgetHoldsWhenOnePersonTapsEverywhereAtOnce() throws Exception {
        room.facilitation().budget(facilitator, 5);
        List<ContributionId> issues =
                IntStream.range(0, 16).mapToObj(i -> issue()).toList();

        List<Callable<Boolean>> taps = new ArrayList<>();
        for (ContributionId id : issues) {
            taps.add(() -> {
                try {
                    room.support(expert, id);
                    return true;
                } catch (Refusal refusal) {
                    assertThat(refusal.reason()).isEqualTo(Reason.NO_SUPPORT_LEFT);
                    return false;
                }
            });
        }

        assertThat(Room.atOnce(taps)).filteredOn(given -> given).hasSize(5);
        assertThat(spent(expert)).isEqualTo(5);
    }

    @Test
    void aHiddenContributionTakesNoSupportAndGivesItsSupportBack() {
        room.facilitation().budget(facilitator, 1);
        ContributionId hidden = issue();
        ContributionId other = issue();
        room.support(expert, hidden);

        room.get(ContributionService.class).hide(facilitator, hidden, "off topic");

        assertThatThrownBy(() -> room.support(author, hidden)).satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> room.takeBack(expert, hidden)).satisfies(refusal(Reason.NOT_FOUND));
        assertThatCode(() -> room.support(expert, other)).doesNotThrowAnyException();
    }

    @Test
    void aWithdrawnContributionGivesItsSupportBackToo() {
        room.facilitation().budget(facilitator, 1);
        ContributionId withdrawn = issue();
        room.support(expert, withdrawn);

        room.get(ContributionService.class).withdraw(author, withdrawn);

        assertThatThrownBy(() -> room.support(author, withdrawn)).satisfies(refusal(Reason.NOT_FOUND));
        assertThatCode(() -> room.support(expert, issue())).doesNotThrowAnyException();
    }

    @Test
    void unhidingMayLeaveSomebodyOverAndThenNoNewSupportIsTaken() {
        room.facilitation().budget(facilitator, 2);
        ContributionId first = issue();
        ContributionId hidden = issue();
        room.support(expert, first);
        room.support(expert, hidden);
        room.get(ContributionService.class).hide(facilitator, hidden, "off topic");
        ContributionId second = issue();
        room.support(expert, second);

        room.get(ContributionService.class).unhide(facilitator, hidden);

        assertThat(spent(expert)).isEqualTo(3);
        assertThat(tally(hidden)).isEqualTo(1);
        ContributionId more = issue();
        assertThatThrownBy(() -> room.support(expert, more)).satisfies(refusal(Reason.NO_SUPPORT_LEFT));
        room.takeBack(expert, first);
        assertThatThrownBy(() -> room.support(expert, more)).satisfies(refusal(Reason.NO_SUPPORT_LEFT));
        room.takeBack(expert, second);
        assertThatCode(() -> room.support(expert, more)).doesNotThrowAnyException();
    }

    @Test
    void aSmallerBudgetTakesNothingAwayButLetsNothingNewIn() {
        ContributionId first = issue();
        room.support(expert, first);
        room.support(expert, issue());
        room.facilitation().budget(facilitator, 1);

        assertThat(spent(expert)).isEqualTo(2);
        assertThatThrownBy(() -> room.support(expert, issue())).satisfies(refusal(Reason.NO_SUPPORT_LEFT));
    }

    @Test
    void inAPrivatePhaseOthersContributionsAreNotThere() {
        ContributionId theirs = issue();
        ContributionId mine = room.postIssue(expert, "An issue of my own");
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);

        assertThatThrownBy(() -> room.support(expert, theirs)).satisfies(refusal(Reason.NOT_FOUND));
        assertThatCode(() -> room.support(expert, mine)).doesNotThrowAnyException();
    }

    @Test
    void whileSupportIsClosedNothingIsGivenOrTakenBack() {
        ContributionId id = issue();
        room.support(expert, id);
        room.facilitation().permit(facilitator, Permission.SUPPORT, false);
        long before = room.revision();

        assertThatThrownBy(() -> room.support(author, id)).satisfies(refusal(Reason.SUPPORT_CLOSED));
        assertThatThrownBy(() -> room.takeBack(expert, id)).satisfies(refusal(Reason.SUPPORT_CLOSED));

        assertThat(room.revision()).isEqualTo(before);
        assertThat(tally(id)).isEqualTo(1);
    }

    @Test
    void anotherSessionsContributionIsNotThere() {
        Room other = room.another();
        ContributionId foreign = other.postIssue(other.expert(), "An issue of another room");

        assertThatThrownBy(() -> room.support(expert, foreign)).satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> room.support(expert, new ContributionId(-1))).satisfies(refusal(Reason.NOT_FOUND));
        assertThat(tally(foreign)).isZero();
    }

    @Test
    void supportingAClusterMeansItsLead() {
        ContributionId first = issue();
        ContributionId lead = issue();
        ClusterId cluster = cluster(lead, first);

        supportCluster(expert, cluster, true);
        assertThat(tally(lead)).isEqualTo(1);
        assertThat(tally(first)).isZero();

        long before = room.revision();
        supportCluster(expert, cluster, true);
        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void aClusterIsSupportedAlreadyByWhoSupportsAnyMember() {
        ContributionId lead = issue();
        ContributionId member = issue();
        room.support(expert, member);
        ClusterId cluster = cluster(lead, member);
        long before = room.revision();

        supportCluster(expert, cluster, true);

        assertThat(room.revision()).isEqualTo(before);
        assertThat(tally(lead)).isZero();
    }

    @Test
    void takingAClusterBackTakesBackAllMineInsideAndNothingElse() {
        ContributionId lead = issue();
        ContributionId member = issue();
        ContributionId hidden = issue();
        ContributionId outside = issue();
        for (ContributionId id : List.of(lead, member, hidden, outside)) {
            room.support(expert, id);
        }
        room.support(author, member);
        ClusterId cluster = cluster(lead, member, hidden);
        room.get(ContributionService.class).hide(facilitator, hidden, "off topic");

        supportCluster(expert, cluster, false);

        assertThat(spent(expert)).isEqualTo(1);
        assertThat(tally(member)).isEqualTo(1);
        room.get(ContributionService.class).unhide(facilitator, hidden);
        assertThat(spent(expert)).isEqualTo(1);
    }

    @Test
    void whenTheLeadIsHiddenTheClusterMeansTheFirstThatIsShown() {
        ContributionId first = issue();
        ContributionId second = issue();
        ContributionId lead = issue();
        ClusterId cluster = cluster(lead, second, first);
        room.get(ContributionService.class).hide(facilitator, lead, "off topic");

        supportCluster(expert, cluster, true);

        assertThat(tally(first)).isEqualTo(1);
        room.get(ContributionService.class).hide(facilitator, first, "off topic");
        room.get(ContributionService.class).hide(facilitator, second, "off topic");
        assertThatThrownBy(() -> supportCluster(expert, cluster, true)).satisfies(refusal(Reason.CLUSTER_GONE));
    }

    @Test
    void aClusterCostsOneSupportAndKeepsToTheRules() {
        room.facilitation().budget(facilitator, 1);
        ClusterId cluster = cluster(issue(), issue());
        ClusterId other = cluster(issue());
        supportCluster(expert, cluster, true);

        assertThatThrownBy(() -> supportCluster(expert, other, true)).satisfies(refusal(Reason.NO_SUPPORT_LEFT));
        room.facilitation().permit(facilitator, Permission.SUPPORT, false);
        assertThatThrownBy(() -> supportCluster(author, cluster, true)).satisfies(refusal(Reason.SUPPORT_CLOSED));
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        assertThatThrownBy(() -> supportCluster(author, cluster, true)).satisfies(refusal(Reason.NOT_FOUND));
        Room foreign = room.another();
        assertThatThrownBy(() -> foreign.get(SupportService.class).support(foreign.expert(), cluster, true))
                .satisfies(refusal(Reason.CLUSTER_GONE));
    }

    private ClusterId cluster(ContributionId... contributions) {
        return room.get(ClusterService.class).make(facilitator, List.of(contributions), "");
    }

    private void supportCluster(Actor actor, ClusterId cluster, boolean give) {
        room.get(SupportService.class).support(actor, cluster, give);
    }

    private ContributionId issue() {
        return room.postIssue(author, "An issue that may be supported");
    }

    private long tally(ContributionId id) {
        return room.number("select count(*) from support where active and contribution_id = ?", id.value());
    }

    private long spent(Actor actor) {
        return room.get(Supports.class).spent(actor.participant().value(), "ISSUE");
    }
}
