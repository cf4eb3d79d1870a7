package org.wayforward.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.cluster.RecordedStep;
import org.wayforward.cluster.RoomVote;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionFinder;

/** Experts say where contributions of others belong; what they agree on is put there. */
@OnBothDatabases
class RoomSortingTest {

    private final Room room;
    private final RoomSorting sorting;
    private final ClusterService clusters;
    private final Actor facilitator;
    private final Actor author;
    private final List<Actor> experts = new ArrayList<>();
    private final ContributionId power;
    private final ContributionId cables;
    private final ContributionId paper;

    RoomSortingTest(Database database) {
        this.room = Room.on(database);
        this.sorting = room.get(RoomSorting.class);
        this.clusters = room.get(ClusterService.class);
        this.facilitator = room.facilitator();
        this.author = room.expert();
        for (int i = 0; i < 4; i++) {
            experts.add(room.expert());
        }
        this.power = room.postIssue(author, "Rural areas have no reliable power.");
        this.cables = room.postIssue(author, "Power lines end at the district town.");
        this.paper = room.postIssue(author, "Records are kept on paper only.");
        permit(Permission.SORT, true);
    }

    @Test
    void whatTheRoomAgreesOnIsPutThereByAStepOfTheRoom() {
        ClusterId electricity = clusters.make(facilitator, List.of(power), "Electricity");
        long asked = ask(experts.get(0), cables);
        sorting.answer(experts.get(0), asked, Answer.cluster(electricity));
        assertThat(clusterOf(cables)).as("one answer is no agreement").isNull();
        sorting.answer(experts.get(1), ask(experts.get(1), cables), Answer.cluster(electricity));
        assertThat(clusterOf(cables)).isEqualTo(electricity.value());
        assertThat(unconfirmed(cables)).isTrue();

        RecordedStep step = clusters.history(facilitator).getFirst();
        assertThat(step.room()).isEqualTo(new RoomVote(2, 2));
        assertThat(step.name()).as("nobody of the room is named").isNull();
        assertThat(step.mine()).isFalse();
        clusters.undo(facilitator, step.id());
        assertThat(clusterOf(cables)).isNull();
        assertThat(unconfirmed(cables)).as("undoing it is passing over it").isFalse();
        assertThat(open(room.expert(), cables))
                .as("the facilitators have it now")
                .isZero();
    }

    @Test
    void twoThatSayTheSameMakeACluster() {
        sorting.answer(experts.get(0), ask(experts.get(0), cables), Answer.same(power));
        sorting.answer(experts.get(1), ask(experts.get(1), cables), Answer.same(power));
        assertThat(clusterOf(cables)).isNotNull().isEqualTo(clusterOf(power));
        assertThat(room.number("select lead_id from cluster where id = ?", Objects.requireNonNull(clusterOf(power))))
                .as("the first to arrive leads")
                .isEqualTo(power.value());
        assertThat(unconfirmed(cables)).isTrue();
        assertThat(unconfirmed(power)).isTrue();
    }

    @Test
    void sameAsOneThatIsInAClusterByNowMeansThatCluster() {
        sorting.answer(experts.get(0), ask(experts.get(0), cables), Answer.same(power));
        ClusterId electricity = clusters.make(facilitator, List.of(power), "Electricity");
        sorting.answer(experts.get(1), ask(experts.get(1), cables), Answer.cluster(electricity));
        assertThat(clusterOf(cables)).isEqualTo(electricity.value());
    }

    @Test
    void somethingNewStaysUnsortedAndIsAskedNoMore() {
        sorting.answer(experts.get(0), ask(experts.get(0), paper), Answer.alone());
        sorting.answer(experts.get(1), ask(experts.get(1), paper), Answer.alone());
        assertThat(clusterOf(paper)).isNull();
        assertThat(open(experts.get(2), paper)).isZero();
        assertThat(room.number(
                        "select count(*) from filing where contribution_id = ? and outcome = 'ALONE'", paper.value()))
                .isEqualTo(1);
    }

    @Test
    void theQuestionStaysUntilItIsAnsweredAndIsReplacedWhenThereIsNothingToAnswer() {
        Actor expert = experts.getFirst();
        sorting.next(expert);
        long first = current(expert);
        sorting.next(expert);
        assertThat(current(expert)).isEqualTo(first);
        room.get(ContributionService.class).withdraw(author, power);
        sorting.next(expert);
        assertThat(current(expert)).isNotEqualTo(first);
        assertThat(about(current(expert))).isEqualTo(cables.value());
        room.get(ContributionService.class).hide(facilitator, cables, "off topic");
        sorting.next(expert);
        assertThat(current(expert)).as("what is alone is with nothing").isZero();
    }

    @Test
    void anAnswerAboutWhatIsSortedByNowIsKeptAndChangesNothing() {
        ClusterId electricity = clusters.make(facilitator, List.of(power), "Electricity");
        long asked = ask(experts.getFirst(), cables);
        clusters.move(facilitator, List.of(cables), electricity);
        sorting.answer(experts.getFirst(), asked, Answer.alone());
        assertThat(clusterOf(cables)).isEqualTo(electricity.value());
        assertThat(room.number("select count(*) from ask where id = ? and place = 'ALONE'", asked))
                .isEqualTo(1);
        long revision = room.revision();
        sorting.answer(experts.getFirst(), asked, Answer.unknown());
        assertThat(room.revision()).as("the same question twice is one answer").isEqualTo(revision);
    }

    @Test
    void fiveAreAskedOfEachAndFiveMoreWhenTheFacilitatorSendsThem() {
        for (int i = 0; i < 12; i++) {
            room.postIssue(author, "One more issue of the same author, " + i);
        }
        Actor expert = experts.getFirst();
        assertThat(answerAll(expert)).isEqualTo(5);
        room.askMore(facilitator);
        assertThat(answerAll(expert)).isEqualTo(5);
        assertThat(room.number(
                        "select count(distinct contribution_id) from ask where participant_id = ?",
                        expert.participant().value()))
                .as("never one twice")
                .isEqualTo(10);
        sorting.next(author);
        assertThat(current(author)).as("nobody judges their own").isZero();
    }

    @Test
    void questionsThatNobodyAnswersHoldUpNobodyForLong() {
        Actor idle = room.expert();
        sorting.next(idle);
        long late = current(idle);
        for (int i = 1; i < 3 * FairShare.MOST; i++) {
            sorting.next(room.expert());
        }
        Actor expert = experts.getFirst();
        sorting.next(expert);
        assertThat(current(expert)).as("enough are asked about each").isZero();

        OffsetDateTime before =
                room.server().clock().instant().atOffset(ZoneOffset.UTC).minus(FairShare.PATIENCE);
        room.database()
                .sql("update ask set asked_at = ? where session_id = ?")
                .params(before, room.session().value())
                .update();
        sorting.next(expert);
        assertThat(current(expert)).as("nobody answers").isNotZero();
        sorting.answer(idle, late, Answer.unknown());
        assertThat(room.number("select count(*) from ask where id = ? and state = 'ANSWERED'", late))
                .as("late is not too late")
                .isEqualTo(1);
    }

    @Test
    void theLatestAnswerIsTakenBackUntilTheRoomHasAgreed() {
        ClusterId electricity = clusters.make(facilitator, List.of(power), "Electricity");
        Actor expert = experts.getFirst();
        long asked = ask(expert, cables);
        sorting.answer(expert, asked, Answer.cluster(electricity));
        sorting.takeBack(expert, asked);
        assertThat(current(expert)).isEqualTo(asked);
        sorting.answer(expert, asked, Answer.cluster(electricity));
        sorting.answer(experts.get(1), ask(experts.get(1), cables), Answer.cluster(electricity));
        assertThatThrownBy(() -> sorting.takeBack(expert, asked)).satisfies(refusal(Reason.FILED_BY_NOW));
        assertThatThrownBy(() -> sorting.takeBack(experts.get(2), asked)).satisfies(refusal(Reason.ASK_GONE));
    }

    @Test
    void confirmingAndAnyMoveOfAFacilitatorConfirm() {
        ClusterId electricity = clusters.make(facilitator, List.of(power), "Electricity");
        agree(cables, electricity);
        agree(paper, electricity);
        sorting.confirm(facilitator, List.of(cables, power));
        assertThat(unconfirmed(cables)).isFalse();
        assertThat(unconfirmed(paper)).isTrue();
        long revision = room.revision();
        sorting.confirm(facilitator, List.of(cables));
        assertThat(room.revision()).as("nothing to confirm").isEqualTo(revision);
        clusters.make(facilitator, List.of(paper), "Records");
        assertThat(unconfirmed(paper)).isFalse();
    }

    @Test
    void onlyWhatTheStepAllowsAndOnlyPlacesThatFit() {
        ClusterId elsewhere = clusters.make(
                facilitator,
                List.of(room.post(
                        author, Room.wish(Kind.RECOMMENDATION, room.areas().getFirst(), "Pay for cables.", List.of()))),
                "");
        Actor expert = experts.getFirst();
        long asked = ask(expert, cables);
        assertThatThrownBy(() -> sorting.answer(expert, asked, Answer.cluster(elsewhere)))
                .satisfies(refusal(Reason.OTHER_KIND));
        assertThatThrownBy(() -> sorting.answer(expert, asked, Answer.cluster(new ClusterId(99999999))))
                .satisfies(refusal(Reason.CLUSTER_GONE));
        assertThatThrownBy(() -> sorting.answer(expert, asked, Answer.same(cables)))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> sorting.answer(experts.get(1), asked, Answer.alone()))
                .satisfies(refusal(Reason.ASK_GONE));
        permit(Permission.SORT, false);
        assertThatThrownBy(() -> sorting.answer(expert, asked, Answer.alone()))
                .satisfies(refusal(Reason.SORTING_CLOSED));
        assertThatThrownBy(() -> sorting.next(expert)).satisfies(refusal(Reason.SORTING_CLOSED));
    }

    @Test
    void whatWasAskedWhenTheStepEndedIsAnsweredForTwentySecondsAndNothingMoreIsAsked() {
        long step = room.get(SessionFinder.class).step(room.session());
        Actor expert = experts.getFirst();
        Actor late = experts.get(1);
        long asked = ask(expert, cables);
        long tooLate = ask(late, cables);
        room.goOnReading(facilitator);
        room.server().clock().forward(Duration.ofSeconds(19));
        sorting.answer(expert, asked, Answer.alone());
        assertThat(room.number("select phase_id from ask where id = ? and place = 'ALONE'", asked))
                .as("an answer in the step that asked")
                .isEqualTo(step);
        assertThat(current(expert)).isZero();
        assertThatThrownBy(() -> sorting.next(expert)).satisfies(refusal(Reason.SORTING_CLOSED));
        room.server().clock().forward(Duration.ofSeconds(2));
        assertThatThrownBy(() -> sorting.answer(late, tooLate, Answer.alone()))
                .satisfies(refusal(Reason.SORTING_CLOSED));
    }

    @Test
    void whatIsPrivateIsAskedOfNobody() {
        permit(Permission.SEE_OTHERS, false);
        sorting.next(experts.getFirst());
        assertThat(current(experts.getFirst())).isZero();
        room.facilitation().reveal(facilitator, room.areas().getFirst(), true);
        sorting.next(experts.getFirst());
        assertThat(current(experts.getFirst())).isNotZero();
    }

    private void agree(ContributionId contribution, ClusterId cluster) {
        for (Actor expert : experts.subList(0, 2)) {
            sorting.answer(expert, ask(expert, contribution), Answer.cluster(cluster));
        }
    }

    /** Asks an expert until it is about this contribution, and answers the question. */
    private long ask(Actor expert, ContributionId contribution) {
        sorting.next(expert);
        for (int i = 0; i < 5 && current(expert) != 0 && about(current(expert)) != contribution.value(); i++) {
            sorting.answer(expert, current(expert), Answer.unknown());
        }
        assertThat(about(current(expert))).isEqualTo(contribution.value());
        return current(expert);
    }

    private int answerAll(Actor expert) {
        sorting.next(expert);
        int answered = 0;
        while (current(expert) != 0) {
            sorting.answer(expert, current(expert), Answer.unknown());
            answered++;
        }
        return answered;
    }

    private long current(Actor expert) {
        return room.number(
                "select coalesce(min(id), 0) from ask where participant_id = ? and state = 'OPEN'",
                expert.participant().value());
    }

    /** How many open questions somebody who asks for one has about a contribution. */
    private long open(Actor expert, ContributionId contribution) {
        answerAll(expert);
        return room.number(
                "select count(*) from ask where participant_id = ? and contribution_id = ?",
                expert.participant().value(),
                contribution.value());
    }

    private long about(long ask) {
        return room.number("select coalesce(min(contribution_id), 0) from ask where id = ?", ask);
    }

    private @org.jspecify.annotations.Nullable Long clusterOf(ContributionId contribution) {
        return room.database()
                .sql("select cluster_id from membership where contribution_id = ? and cluster_id is not null")
                .param(contribution.value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private boolean unconfirmed(ContributionId contribution) {
        return room.number(
                        "select count(*) from filing where contribution_id = ? and outcome = 'FILED' and not confirmed",
                        contribution.value())
                > 0;
    }

    private void permit(Permission permission, boolean allowed) {
        room.facilitation().permit(facilitator, permission, allowed);
    }
}
