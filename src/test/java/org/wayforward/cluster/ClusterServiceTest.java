package org.wayforward.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wayforward.Refusals.refusal;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.JoinService;

/** Sorting contributions into clusters and areas, and undoing it. */
@OnBothDatabases
class ClusterServiceTest {

    private final Room room;
    private final ClusterService clusters;
    private final Actor expert;
    private final Actor ann;
    private final Actor bob;
    private final ContributionId one;
    private final ContributionId two;
    private final ContributionId three;

    ClusterServiceTest(Database database) {
        this.room = Room.on(database);
        this.clusters = room.get(ClusterService.class);
        this.expert = room.expert();
        this.ann = named("Ann");
        this.bob = named("Bob");
        this.one = issue();
        this.two = issue();
        this.three = issue();
    }

    @Test
    void aClusterIsLedByItsFirstContribution() {
        ClusterId cluster = clusters.make(ann, List.of(two, one), "  Too\u0007  little money ");

        assertThat(members(cluster)).containsExactlyInAnyOrder(one, two);
        assertThat(lead(cluster)).isEqualTo(two.value());
        assertThat(title(cluster)).isEqualTo("Too little money");
        assertThat(state(cluster)).isEqualTo("ACTIVE");
    }

    @Test
    void whatIsMadeIntoANewClusterLeavesTheOldOneAndAnEmptyOneIsDissolved() {
        ClusterId old = clusters.make(ann, List.of(one, two, three), "");
        ClusterId next = clusters.make(bob, List.of(one, two), "");

        assertThat(members(old)).containsExactly(three);
        clusters.make(bob, List.of(three), "");

        assertThat(state(old)).isEqualTo("DISSOLVED");
        assertThat(members(next)).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void issuesAndRecommendationsShareNoClusterAndNeitherDoAreas() {
        ContributionId way = room.post(expert, room.recommendation("A recommendation of the same area"));
        ContributionId elsewhere = issue();
        clusters.toArea(ann, List.of(elsewhere), room.areas().getLast());
        ClusterId cluster = clusters.make(ann, List.of(one), "");
        ClusterId ofWays = clusters.make(ann, List.of(way), "");
        ClusterId ofElsewhere = clusters.make(ann, List.of(elsewhere), "");
        long before = room.revision();

        refused(Reason.OTHER_KIND, () -> clusters.make(ann, List.of(two, way), ""));
        refused(Reason.OTHER_AREA, () -> clusters.make(ann, List.of(two, elsewhere), ""));
        refused(Reason.OTHER_KIND, () -> clusters.move(ann, List.of(two, way), cluster));
        refused(Reason.OTHER_AREA, () -> clusters.move(ann, List.of(two, elsewhere), cluster));
        refused(Reason.OTHER_KIND, () -> clusters.merge(ann, ofWays, cluster));
        refused(Reason.OTHER_AREA, () -> clusters.merge(ann, ofElsewhere, cluster));

        assertThat(room.revision()).isEqualTo(before);
        assertThat(clusterOf(two)).isZero();
    }

    @Test
    void movedContributionsChangeTheirCluster() {
        ClusterId from = clusters.make(ann, List.of(one, two), "");
        ClusterId into = clusters.make(ann, List.of(three), "");

        clusters.move(ann, List.of(two), into);

        assertThat(members(from)).containsExactly(one);
        assertThat(members(into)).containsExactlyInAnyOrder(two, three);
    }

    @Test
    void aCommandThatChangesNothingWritesNothingAndIsNoStep() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "Title");
        long before = room.revision();

        clusters.move(ann, List.of(one, two), cluster);
        clusters.takeOut(ann, List.of(three));
        clusters.lead(ann, cluster, one);
        clusters.title(ann, cluster, 0, "Title");
        clusters.toArea(ann, List.of(one), room.areas().getFirst());

        assertThat(room.revision()).isEqualTo(before);
        assertThat(clusters.history(ann)).hasSize(1);
    }

    @Test
    void takingTheLastOneOutDissolvesTheCluster() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "");

        clusters.takeOut(ann, List.of(one));
        assertThat(state(cluster)).isEqualTo("ACTIVE");
        clusters.takeOut(ann, List.of(two));

        assertThat(state(cluster)).isEqualTo("DISSOLVED");
        refused(Reason.CLUSTER_GONE, () -> clusters.move(bob, List.of(three), cluster));
    }

    @Test
    void aMovedContributionKeepsItsNumberAndLeavesItsCluster() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "");
        AreaId last = room.areas().getLast();

        clusters.toArea(ann, List.of(two), last);

        assertThat(clusterOf(two)).isZero();
        assertThat(members(cluster)).containsExactly(one);
        assertThat(number("select area_id from contribution where id = ?", two)).isEqualTo(last.value());
        assertThat(number("select home_area_id from contribution where id = ?", two))
                .isEqualTo(room.areas().getFirst().value());
        assertThat(number("select number from contribution where id = ?", two)).isEqualTo(2);
        refused(
                Reason.NOT_FOUND,
                () -> clusters.toArea(ann, List.of(two), room.another().areas().getFirst()));
    }

    @Test
    void mergingTakesHiddenAndWithdrawnMembersAlong() {
        ClusterId from = clusters.make(ann, List.of(one, two, three), "");
        ContributionId other = issue();
        ClusterId into = clusters.make(bob, List.of(other), "");
        room.get(ContributionService.class).hide(ann, two, "off topic");
        room.get(ContributionService.class).withdraw(expert, three);

        clusters.merge(bob, from, into);

        assertThat(members(into)).containsExactlyInAnyOrder(one, two, three, other);
        assertThat(state(from)).isEqualTo("DISSOLVED");
    }

    @Test
    void ofTwoWhoMergeTheSameClustersInOppositeDirectionsTheSecondIsToldThatOneIsGone() throws Exception {
        ClusterId left = clusters.make(ann, List.of(one, two), "");
        ClusterId right = clusters.make(ann, List.of(three), "");

        List<Callable<String>> both = List.of(
                () -> outcome(() -> clusters.merge(ann, left, right)),
                () -> outcome(() -> clusters.merge(bob, right, left)));

        assertThat(Room.atOnce(both)).containsExactlyInAnyOrder("done", "cluster-gone");
        ClusterId rest = state(left).equals("ACTIVE") ? left : right;
        assertThat(members(rest)).containsExactlyInAnyOrder(one, two, three);
        assertThat(number(
                        "select count(*) from cluster where state = 'ACTIVE' and session_id = ?",
                        room.session().value()))
                .isEqualTo(1);
    }

    @Test
    void aClusterCannotBeMergedWithItself() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "");

        refused(Reason.BAD_REQUEST, () -> clusters.merge(ann, cluster, cluster));
    }

    @Test
    void splittingLeavesTheRestBehind() {
        ClusterId cluster = clusters.make(ann, List.of(one, two, three), "Old");

        ClusterId split = clusters.split(bob, cluster, List.of(three, two), "New");

        assertThat(members(cluster)).containsExactly(one);
        assertThat(members(split)).containsExactlyInAnyOrder(two, three);
        assertThat(lead(split)).isEqualTo(three.value());
        refused(Reason.NOTHING_LEFT, () -> clusters.split(bob, split, List.of(two, three), ""));
        refused(Reason.NOT_IN_CLUSTER, () -> clusters.split(bob, split, List.of(one), ""));
    }

    @Test
    void onlyAMemberCanLead() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "");

        clusters.lead(bob, cluster, two);

        assertThat(lead(cluster)).isEqualTo(two.value());
        refused(Reason.NOT_IN_CLUSTER, () -> clusters.lead(bob, cluster, three));
    }

    @Test
    void aTitleOnAnOlderOneIsRefusedWithTheTitleAsItStands() {
        ClusterId cluster = clusters.make(ann, List.of(one), "First");
        long seen = revision(cluster);
        clusters.title(ann, cluster, seen, "By Ann");

        assertThatThrownBy(() -> clusters.title(bob, cluster, seen, "By Bob"))
                .satisfies(refusal(Reason.STALE_EDIT))
                .satisfies(thrown -> assertThat(((Refusal) thrown).current()).isEqualTo("By Ann"));
        assertThat(title(cluster)).isEqualTo("By Ann");

        clusters.title(bob, cluster, revision(cluster), "By Bob");
        assertThat(title(cluster)).isEqualTo("By Bob");
    }

    @Test
    void aTitleIsShort() {
        ClusterId cluster = clusters.make(ann, List.of(one), "\uD83D\uDC4D".repeat(80));
        long before = room.revision();

        for (String title : List.of("x".repeat(81), "x".repeat(5_000), "x".repeat(50_000))) {
            assertThatThrownBy(() -> clusters.title(ann, cluster, revision(cluster), title))
                    .satisfies(refusal(Reason.FIELD_TOO_LONG))
                    .satisfies(
                            thrown -> assertThat(((Refusal) thrown).arguments()).containsExactly(80));
            refused(Reason.FIELD_TOO_LONG, () -> clusters.make(ann, List.of(two), title));
        }

        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void withdrawnContributionsAndThoseOfOthersAreNotThere() {
        ClusterId cluster = clusters.make(ann, List.of(one), "");
        Room other = room.another();
        ContributionId foreign = other.postIssue(other.expert(), "An issue of another room");
        ClusterId foreignCluster = other.get(ClusterService.class).make(other.facilitator(), List.of(foreign), "");
        room.get(ContributionService.class).withdraw(expert, two);

        refused(Reason.NOT_FOUND, () -> clusters.move(ann, List.of(two), cluster));
        refused(Reason.NOT_FOUND, () -> clusters.move(ann, List.of(foreign), cluster));
        refused(Reason.CLUSTER_GONE, () -> clusters.move(ann, List.of(three), foreignCluster));
        refused(Reason.CLUSTER_GONE, () -> clusters.title(ann, foreignCluster, 0, "Mine now"));
        refused(Reason.BAD_REQUEST, () -> clusters.move(ann, List.of(), cluster));
        RecordedStep foreignStep =
                other.get(ClusterService.class).history(other.facilitator()).getFirst();
        refused(Reason.NOT_FOUND, () -> clusters.undo(ann, foreignStep.id()));
    }

    @Test
    void undoIsOfMyLatestStepAndOfTheOneBeforeWhenAskedAgain() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "First");
        clusters.title(ann, cluster, revision(cluster), "Second");
        ContributionId other = issue();
        clusters.make(bob, List.of(other), "Of Bob");

        assertThat(clusters.undo(ann).what()).isEqualTo(Sorting.TITLE);
        assertThat(title(cluster)).isEqualTo("First");
        assertThat(clusters.undo(ann).what()).isEqualTo(Sorting.MAKE);

        assertThat(state(cluster)).isEqualTo("DISSOLVED");
        assertThat(clusterOf(one)).isZero();
        assertThat(clusterOf(other)).isNotZero();
        refused(Reason.NOTHING_TO_UNDO, () -> clusters.undo(ann));
    }

    @Test
    void everyKindOfStepCanBeUndone() {
        ClusterId left = clusters.make(ann, List.of(one, two), "Left");
        ClusterId right = clusters.make(ann, List.of(three), "Right");
        String before = picture();

        for (Runnable step : List.<Runnable>of(
                () -> clusters.merge(ann, right, left),
                () -> clusters.move(ann, List.of(three), left),
                () -> clusters.takeOut(ann, List.of(one, three)),
                () -> clusters.split(ann, left, List.of(two), "Split"),
                () -> clusters.lead(ann, left, two),
                () -> clusters.title(ann, left, revision(left), "Other"),
                () -> clusters.toArea(
                        ann, List.of(one, two, three), room.areas().getLast()),
                () -> clusters.make(ann, List.of(one, three), "Both"))) {
            step.run();
            assertThat(picture()).isNotEqualTo(before);
            clusters.undo(ann);
            assertThat(picture()).isEqualTo(before);
        }
    }

    @Test
    void anUndoneStepCanBeBroughtBackFromTheHistory() {
        clusters.make(ann, List.of(one, two), "First");
        String made = picture();
        clusters.undo(ann);
        RecordedStep undoing = clusters.history(bob).getFirst();
        assertThat(undoing.what()).isEqualTo(Sorting.UNDO);

        clusters.undo(bob, undoing.id());

        assertThat(picture()).isEqualTo(made);
        clusters.undo(ann);
        assertThat(clusterOf(one)).isZero();
    }

    @Test
    void whatSomebodyElseHasTouchedSinceIsNotUndoneAndTheirNameIsSaid() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "");
        clusters.takeOut(bob, List.of(two));
        String before = picture();

        assertThatThrownBy(() -> clusters.undo(ann))
                .satisfies(refusal(Reason.CHANGED_SINCE))
                .satisfies(thrown -> assertThat(((Refusal) thrown).arguments()).containsExactly("Bob"));
        assertThat(picture()).isEqualTo(before);

        clusters.undo(bob);
        clusters.undo(ann);
        assertThat(state(cluster)).isEqualTo("DISSOLVED");
    }

    @Test
    void whatWasMovedAwayAndBackHasBeenTouchedToo() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "");
        clusters.takeOut(bob, List.of(two));
        clusters.move(bob, List.of(two), cluster);

        refused(Reason.CHANGED_SINCE, () -> clusters.undo(ann));
    }

    @Test
    void aClusterThatOthersWereMovedIntoIsNotUnmade() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "");
        clusters.move(bob, List.of(three), cluster);
        String before = picture();

        assertThatThrownBy(() -> clusters.undo(ann))
                .satisfies(refusal(Reason.CHANGED_SINCE))
                .satisfies(thrown -> assertThat(((Refusal) thrown).arguments()).containsExactly("Bob"));
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void nothingIsPutBackIntoAClusterThatIsGone() {
        ClusterId cluster = clusters.make(bob, List.of(one, two), "");
        clusters.takeOut(ann, List.of(one));
        clusters.takeOut(bob, List.of(two));

        refused(Reason.CHANGED_SINCE, () -> clusters.undo(ann));
        assertThat(clusterOf(one)).isZero();
        assertThat(state(cluster)).isEqualTo("DISSOLVED");
    }

    @Test
    void undoingDissolvesWhatItEmpties() {
        ClusterId cluster = clusters.make(bob, List.of(one), "");
        clusters.move(ann, List.of(two), cluster);
        clusters.takeOut(bob, List.of(one));

        clusters.undo(ann);

        assertThat(state(cluster)).isEqualTo("DISSOLVED");
        assertThat(clusterOf(two)).isZero();
    }

    @Test
    void whoChangedItAgainThemselvesIsToldSo() {
        clusters.make(ann, List.of(one, two), "");
        RecordedStep made = clusters.history(ann).getFirst();
        clusters.takeOut(ann, List.of(two));

        refused(Reason.CHANGED_SINCE_BY_YOU, () -> clusters.undo(ann, made.id()));
    }

    @Test
    void aStepIsUndoneOnceOnly() throws Exception {
        clusters.make(ann, List.of(one, two), "");
        RecordedStep made = clusters.history(ann).getFirst();

        List<String> answers = Room.atOnce(4, () -> outcome(() -> clusters.undo(bob, made.id())));

        assertThat(answers).containsExactlyInAnyOrder("done", "nothing-to-undo", "nothing-to-undo", "nothing-to-undo");
        assertThat(clusters.history(ann)).hasSize(2);
    }

    @Test
    void theHistorySaysWhoDidWhatNewestFirst() {
        ClusterId cluster = clusters.make(ann, List.of(one, two), "Money");
        clusters.move(bob, List.of(three), cluster);
        clusters.undo(bob);

        List<RecordedStep> history = clusters.history(ann);

        assertThat(history)
                .extracting(RecordedStep::what, RecordedStep::name, RecordedStep::mine, RecordedStep::undone)
                .containsExactly(
                        tuple(Sorting.UNDO, "Bob", false, false),
                        tuple(Sorting.MOVE, "Bob", false, true),
                        tuple(Sorting.MAKE, "Ann", true, false));
        assertThat(history.get(0).undoes()).isEqualTo(history.get(1).id());
        assertThat(history.get(1).contributions()).containsExactly(three);
        assertThat(history.get(2).cluster()).isEqualTo(cluster);
        assertThat(history.get(2).title()).isEqualTo("Money");
    }

    private Actor named(String name) {
        Actor actor = room.facilitator();
        room.get(JoinService.class).giveName(actor, name);
        return actor;
    }

    private ContributionId issue() {
        return room.postIssue(expert, "An issue that can be sorted");
    }

    private void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        assertThatThrownBy(command).satisfies(refusal(reason));
    }

    private static String outcome(Runnable command) {
        try {
            command.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.reason().key();
        }
    }

    /** Everything sorting can change, as text; dissolved clusters are as good as none. */
    private String picture() {
        List<String> places = room.database()
                .sql("select c.id, c.area_id, m.cluster_id from contribution c"
                        + " left join membership m on m.contribution_id = c.id where c.session_id = ? order by c.id")
                .param(room.session().value())
                .query((row, n) -> row.getLong(1) + ":" + row.getLong(2) + ":" + row.getLong(3))
                .list();
        List<String> faces = room.database()
                .sql("select id, title, lead_id from cluster where session_id = ? and state = 'ACTIVE' order by id")
                .param(room.session().value())
                .query((row, n) -> row.getLong(1) + ":" + row.getString(2) + ":" + row.getLong(3))
                .list();
        return places + " " + faces;
    }

    private List<ContributionId> members(ClusterId cluster) {
        return room
                .database()
                .sql("select contribution_id from membership where cluster_id = ?")
                .param(cluster.value())
                .query(Long.class)
                .list()
                .stream()
                .map(ContributionId::new)
                .toList();
    }

    private long clusterOf(ContributionId id) {
        return number("select coalesce(max(cluster_id), 0) from membership where contribution_id = ?", id);
    }

    private long lead(ClusterId cluster) {
        return number("select lead_id from cluster where id = ?", cluster.value());
    }

    private long revision(ClusterId cluster) {
        return number("select revision from cluster where id = ?", cluster.value());
    }

    private String title(ClusterId cluster) {
        return text("select title from cluster where id = ?", cluster);
    }

    private String state(ClusterId cluster) {
        return text("select state from cluster where id = ?", cluster);
    }

    private String text(String query, ClusterId cluster) {
        return room.database()
                .sql(query)
                .param(cluster.value())
                .query(String.class)
                .single();
    }

    private long number(String query, ContributionId id) {
        return room.number(query, id.value());
    }

    private long number(String query, long id) {
        return room.number(query, id);
    }
}
