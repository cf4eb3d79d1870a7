package org.wayforward.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.live.Mine;
import org.wayforward.live.MineReader;
import org.wayforward.session.Permission;

/** Authors are asked once whether a cluster says what they meant; a no goes back to the facilitators, once. */
@OnBothDatabases
class AuthorChecksTest {

    private final Room room;
    private final AuthorChecks checks;
    private final ClusterService clusters;
    private final Actor facilitator;
    private final Actor ana;
    private final Actor ben;
    private final ContributionId power;
    private final ContributionId cables;
    private final ClusterId electricity;

    AuthorChecksTest(Database database) {
        this.room = Room.on(database);
        this.checks = room.get(AuthorChecks.class);
        this.clusters = room.get(ClusterService.class);
        this.facilitator = room.facilitator();
        this.ana = room.expert();
        this.ben = room.expert();
        this.power = room.postIssue(ana, "Rural areas have no reliable power.");
        this.cables = room.postIssue(ben, "Power lines end at the district town.");
        this.electricity = clusters.make(facilitator, List.of(power, cables), "Electricity");
    }

    @Test
    void theAuthorOfWhatCameToOthersIsAskedOnceForEachCluster() {
        assertThat(asked(ana)).as("the lead says itself").isEmpty();
        assertThat(asked(ben)).containsExactly(new Mine.Check(cables.value(), electricity.value()));
        checks.answer(ben, cables, electricity, true, null);
        assertThat(asked(ben)).isEmpty();
        clusters.takeOut(facilitator, List.of(cables));
        clusters.move(facilitator, List.of(cables), electricity);
        assertThat(asked(ben)).as("never twice for the same").isEmpty();
        ContributionId more = room.postIssue(ana, "Nobody repairs the lines.");
        ClusterId repair = clusters.make(facilitator, List.of(more, cables), "Repair");
        assertThat(asked(ben)).containsExactly(new Mine.Check(cables.value(), repair.value()));
    }

    @Test
    void nobodyIsAskedWhereTheStepAsksNobody() {
        room.facilitation().permit(facilitator, Permission.CHECK, false);
        assertThat(asked(ben)).isEmpty();
        assertThatThrownBy(() -> checks.answer(ben, cables, electricity, true, null))
                .satisfies(refusal(Reason.CHECKING_CLOSED));
        room.facilitation().permit(facilitator, Permission.CHECK, true);
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        assertThat(asked(ben)).as("the lead's text is private").isEmpty();
        assertThatThrownBy(() -> checks.answer(ben, cables, electricity, true, null))
                .satisfies(refusal(Reason.CHECK_GONE));
    }

    @Test
    void whatWasAskedWhenTheStepEndedIsAnsweredForTwentySeconds() {
        ContributionId repair = room.postIssue(ben, "Nobody repairs the lines.");
        clusters.move(facilitator, List.of(repair), electricity);
        room.goOnReading(facilitator);
        assertThat(asked(ben)).as("nobody is asked any more").isEmpty();
        room.server().clock().forward(Duration.ofSeconds(19));
        checks.answer(ben, cables, electricity, false, "Lines are not power.");
        assertThat(returned()).isEqualTo(1);
        room.server().clock().forward(Duration.ofSeconds(2));
        assertThatThrownBy(() -> checks.answer(ben, repair, electricity, true, null))
                .satisfies(refusal(Reason.CHECKING_CLOSED));
    }

    @Test
    void aNoTakesAReasonAndGoesBackToTheFacilitators() {
        assertThatThrownBy(() -> checks.answer(ben, cables, electricity, false, "  "))
                .satisfies(refusal(Reason.DIFFERENCE_MISSING));
        checks.answer(ben, cables, electricity, false, "Lines  are not power.");
        assertThat(returned()).isEqualTo(1);
        assertThat(room.database()
                        .sql("select reason from author_check where contribution_id = ?")
                        .param(cables.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Lines are not power.");
        long revision = room.revision();
        checks.answer(ben, cables, electricity, true, null);
        assertThat(room.revision()).as("answered once").isEqualTo(revision);
    }

    @Test
    void keepingTakingOutAndMovingSettleItEachOnce() {
        checks.answer(ben, cables, electricity, false, "Lines are not power.");
        checks.keep(facilitator, cables);
        assertThat(settled()).isEqualTo("KEPT");
        clusters.takeOut(facilitator, List.of(cables));
        assertThat(settled()).as("settled once").isEqualTo("KEPT");
    }

    @Test
    void takingOutSettlesIt() {
        checks.answer(ben, cables, electricity, false, "Lines are not power.");
        clusters.takeOut(facilitator, List.of(cables));
        assertThat(settled()).isEqualTo("TAKEN_OUT");
        clusters.undo(facilitator);
        assertThat(settled()).as("settled once").isEqualTo("TAKEN_OUT");
    }

    @Test
    void movingElsewhereSettlesIt() {
        checks.answer(ben, cables, electricity, false, "Lines are not power.");
        clusters.make(facilitator, List.of(cables), "Lines");
        assertThat(settled()).isEqualTo("MOVED");
    }

    @Test
    void onlyTheAuthorAnswersAndOnlyForWhereItStands() {
        assertThatThrownBy(() -> checks.answer(ana, cables, electricity, true, null))
                .satisfies(refusal(Reason.NOT_YOURS));
        assertThatThrownBy(() -> checks.answer(ana, power, electricity, true, null))
                .as("it leads")
                .satisfies(refusal(Reason.CHECK_GONE));
        clusters.takeOut(facilitator, List.of(cables));
        assertThatThrownBy(() -> checks.answer(ben, cables, electricity, true, null))
                .satisfies(refusal(Reason.CHECK_GONE));
    }

    private List<Mine.Check> asked(Actor author) {
        return Objects.requireNonNullElse(room.get(MineReader.class).of(author).checks(), List.of());
    }

    private long returned() {
        return room.number(
                "select count(*) from author_check where session_id = ? and not agrees and settled is null",
                room.session().value());
    }

    private String settled() {
        return room.database()
                .sql("select coalesce(settled, '') from author_check where contribution_id = ?")
                .param(cables.value())
                .query(String.class)
                .single();
    }
}
