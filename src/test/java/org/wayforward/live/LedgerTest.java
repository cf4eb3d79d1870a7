package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.EnterContribution;
import org.wayforward.contribution.EnteringService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.Fate;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.session.Permission;

/** What became of every contribution, and who is silent. */
class LedgerTest {

    private final Room room = Room.on(Database.H2);
    private final BoardReader reader = room.get(BoardReader.class);
    private final Actor facilitator = room.facilitator();
    private final Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
    private final Actor author = room.expert();

    @Test
    void everyContributionIsAtTheStageItHasReached() {
        ContributionId unsorted = room.postIssue(author, "Nobody has sorted this one yet");
        ContributionId lead = room.postIssue(author, "The lead of a cluster of two");
        ContributionId member = room.postIssue(author, "Another one of the same cluster");
        ContributionId hidden = room.postIssue(author, "Something that is not for the room");
        ContributionId gone = room.postIssue(author, "Something its author takes back");
        ContributionId alone = room.postIssue(author, "Answered although it is in no cluster");
        room.get(ClusterService.class).make(facilitator, List.of(lead, member), "Power");
        room.get(ContributionService.class).hide(facilitator, hidden, "advertising");
        room.get(ContributionService.class).withdraw(author, gone);
        DraftService drafts = room.get(DraftService.class);
        drafts.add(rapporteur, room.areas().get(1), "Stands second", List.of(), List.of(member));
        DraftId first = drafts.add(rapporteur, room.areas().getFirst(), "Stands first", List.of(alone), List.of(alone));
        drafts.finish(rapporteur, first);

        Ledger ledger = Ledger.of(board());
        assertThat(fate(ledger, unsorted).stage()).isEqualTo(Fate.Stage.UNSORTED);
        assertThat(fate(ledger, hidden)).isEqualTo(Fate.gone(org.wayforward.outcome.Absence.HIDDEN, "advertising"));
        assertThat(fate(ledger, gone).stage()).isEqualTo(Fate.Stage.WITHDRAWN);
        assertThat(fate(ledger, alone).finals()).containsExactly(1);
        // The draft rests on one member, and so on the cluster: the road of the lead goes there too.
        assertThat(fate(ledger, lead).drafts()).containsExactly(2);
        assertThat(fate(ledger, lead).cluster()).isEqualTo(new Fate.InCluster("Power", "P.2", true, 1));
        assertThat(fate(ledger, member).cluster()).isEqualTo(new Fate.InCluster("Power", "P.2", false, 1));
        assertThat(ledger.sum().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(6);

        // The document says the same.
        room.get(OutcomeDocuments.class)
                .read(rapporteur)
                .entries()
                .forEach(entry -> assertThat(entry.fate()).isEqualTo(fate(ledger, entry.id())));

        drafts.remove(rapporteur, first);
        assertThat(fate(Ledger.of(board()), alone).stage()).isEqualTo(Fate.Stage.UNSORTED);
        assertThat(fate(Ledger.of(board()), lead).drafts()).containsExactly(1);
    }

    @Test
    void inAPrivateStepEveryContributionIsThereAndNoneIsRead() {
        ContributionId id = room.postIssue(author, "Written alone and for nobody yet");
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        Ledger.Row row = row(Ledger.of(board()), id);
        assertThat(row.text()).isNull();
        assertThat(row.fate().stage()).isEqualTo(Fate.Stage.PRIVATE);
        room.facilitation().reveal(facilitator, room.areas().getFirst(), true);
        assertThat(row(Ledger.of(board()), id).text()).isEqualTo("Written alone and for nobody yet");
    }

    @Test
    void aDraftIsToldByItsNumberOnlyAndOnlyOverWhatIsShown() {
        ContributionId id = room.postIssue(author, "Something a draft will answer");
        Board before = board();
        room.get(DraftService.class)
                .add(rapporteur, room.areas().getFirst(), "A text for the desk", List.of(id), List.of());
        Board after = board();
        assertThat(Projector.project(after, Audience.EXPERT).drafts())
                .containsExactly(new Projection.Draft(1, null, List.of(id.value())));
        assertThat(Delta.between(before, after, Audience.EXPERT).drafts()).hasSize(1);
        assertThat(Delta.between(before, after, Audience.EXPERT).put()).isEmpty();
        room.get(ContributionService.class).withdraw(author, id);
        Delta withdrawn = Delta.between(after, board(), Audience.EXPERT);
        assertThat(withdrawn.drafts()).isEmpty();
        assertThat(room.get(tools.jackson.databind.json.JsonMapper.class).writeValueAsString(withdrawn))
                .contains("\"drafts\":[]");
    }

    @Test
    void theMapCountsByAreaAndGroupAndSaysWhoIsSilent() {
        for (int i = 0; i < 5; i++) {
            room.expert();
            room.expert(StakeholderGroup.GOVERNMENT);
        }
        room.expert(StakeholderGroup.PRIVATE_SECTOR);
        room.postIssue(author, "From the academia on the first area");
        room.get(ContributionService.class).withdraw(author, room.postIssue(author, "Taken back, so not counted"));
        room.get(EnteringService.class)
                .enter(
                        facilitator,
                        new EnterContribution(
                                UUID.randomUUID().toString(),
                                Kind.RECOMMENDATION,
                                room.areas().get(1),
                                "Handed in on a sheet of paper",
                                StakeholderGroup.PRIVATE_SECTOR,
                                null,
                                Medium.PAPER,
                                "en"));

        Coverage coverage = Coverage.of(board());
        assertThat(coverage.everybody()).isFalse();
        assertThat(coverage.columns()).hasSize(2);
        int academia = column(coverage, StakeholderGroup.ACADEMIA);
        int small = column(coverage, StakeholderGroup.PRIVATE_SECTOR);
        assertThat(coverage.rows().get(0).fields().get(academia)).isEqualTo(new Coverage.Field(1, 0));
        assertThat(coverage.rows().get(1).fields().get(small)).isEqualTo(new Coverage.Field(0, 1));
        assertThat(coverage.rows().get(2).fields()).allMatch(Coverage.Field::silent);
        assertThat(coverage.silent()).isEqualTo(8);
    }

    @Test
    void aFewPeopleAreNotToldApart() {
        room.postIssue(author, "One of only one who has joined");
        Coverage coverage = Coverage.of(board());
        assertThat(coverage.everybody()).isTrue();
        assertThat(coverage.columns()).hasSize(1);
        assertThat(coverage.rows().getFirst().fields()).containsExactly(new Coverage.Field(1, 0));
    }

    private static int column(Coverage coverage, StakeholderGroup group) {
        for (int i = 0; i < coverage.columns().size(); i++) {
            if (coverage.columns().get(i).contains(group)) {
                return i;
            }
        }
        throw new AssertionError(group);
    }

    private Board board() {
        return reader.read(room.session(), null);
    }

    private static Fate fate(Ledger ledger, ContributionId id) {
        return row(ledger, id).fate();
    }

    private static Ledger.Row row(Ledger ledger, ContributionId id) {
        return Objects.requireNonNull(ledger.rows().stream()
                .filter(row -> row.id() == id.value())
                .findFirst()
                .orElse(null));
    }
}
