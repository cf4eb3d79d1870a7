package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionLife;

/** What is private to one person. */
@OnBothDatabases
class MineReaderTest {

    private final Room room;
    private final Actor me;
    private final Actor other;

    MineReaderTest(Database database) {
        this.room = Room.on(database);
        this.me = room.get(JoinService.class)
                .join(room.code(), new Introduction(StakeholderGroup.ACADEMIA, "M. Okello", null, null), Room.ADDRESS)
                .actor();
        this.other = room.expert();
    }

    @Test
    void aNewcomerHasNothing() {
        Mine mine = mine();

        assertThat(mine.revision()).isEqualTo(room.revision());
        assertThat(mine.name()).isEqualTo("M. Okello");
        assertThat(mine.contributions()).isEmpty();
        assertThat(mine.supports()).isEmpty();
        assertThat(mine.spent()).containsEntry("issue", 0).containsEntry("recommendation", 0);
        assertThat(room.get(MineReader.class).of(other).name()).isNull();
    }

    @Test
    void whoeverIsNotWelcomeAnyMoreIsToldNothing() {
        room.postIssue(me, "An issue of mine that stands");
        MineReader reader = room.get(MineReader.class);
        room.get(PeopleService.class).remove(room.facilitator(), other.participant());
        assertThatThrownBy(() -> reader.of(other)).satisfies(refusal(Reason.REMOVED));
        Actor organizer = room.byLink(Role.ORGANIZER).actor();
        SessionLife life = room.get(SessionLife.class);
        life.close(organizer);
        assertThat(reader.of(me).contributions()).hasSize(1);
        life.archive(organizer);
        assertThatThrownBy(() -> reader.of(me)).satisfies(refusal(Reason.SESSION_ARCHIVED));
        life.remove(organizer, room.code());
        assertThatThrownBy(() -> reader.of(me)).satisfies(refusal(Reason.SESSION_REMOVED));
    }

    @Test
    void myContributionsAreMineInEveryPhaseAndState() {
        ContributionId posted = room.postIssue(me, "An issue of mine that stands");
        ContributionId hidden = room.postIssue(me, "An issue of mine that is hidden");
        ContributionId withdrawn = room.postIssue(me, "An issue of mine I took back");
        room.postIssue(other, "An issue of somebody else");
        Actor facilitator = room.facilitator();
        room.get(ContributionService.class).hide(facilitator, hidden, "names a person");
        room.get(ContributionService.class).withdraw(me, withdrawn);
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);

        assertThat(mine().contributions())
                .extracting(Mine.Own::id, Mine.Own::state, Mine.Own::number, Mine.Own::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(posted.value(), "posted", "P.1", null),
                        org.assertj.core.groups.Tuple.tuple(hidden.value(), "hidden", "P.2", "names a person"),
                        org.assertj.core.groups.Tuple.tuple(withdrawn.value(), "withdrawn", "P.3", null));
    }

    @Test
    void myContributionCarriesTheRevisionAnEditNeeds() {
        ContributionId id = room.postIssue(me, "An issue of mine to edit");
        long seen = Objects.requireNonNull(mine().contributions().getFirst()).rowRevision();

        room.get(ContributionService.class).edit(me, id, seen, "An issue of mine, edited");

        Mine.Own own = Objects.requireNonNull(mine().contributions().getFirst());
        assertThat(own.text()).isEqualTo("An issue of mine, edited");
        assertThat(own.edited()).isTrue();
        assertThat(own.rowRevision()).isEqualTo(room.revision());
    }

    @Test
    void myRecommendationAddressesIssuesThatAreThere() {
        ContributionId stands = room.postIssue(other, "An issue that stands");
        ContributionId gone = room.postIssue(other, "An issue that goes");
        room.post(me, room.recommendation("A recommendation to both", stands, gone));
        room.get(ContributionService.class).withdraw(other, gone);

        assertThat(Objects.requireNonNull(mine().contributions().getFirst()).addresses())
                .containsExactly(stands.value());
    }

    @Test
    void mySupportsCountByKindAndHiddenOnesAreRefunded() {
        ContributionId issue = room.postIssue(other, "An issue I support");
        ContributionId hidden = room.postIssue(other, "An issue I supported too soon");
        ContributionId recommendation = room.post(other, room.recommendation("A recommendation I support"));
        ContributionId back = room.postIssue(other, "An issue I do not support any more");
        for (ContributionId id : new ContributionId[] {issue, hidden, recommendation, back}) {
            room.support(me, id);
        }
        room.takeBack(me, back);
        room.support(other, back);
        room.get(ContributionService.class).hide(room.facilitator(), hidden, "off topic");

        Mine mine = mine();

        assertThat(mine.supports())
                .contains(issue.value(), recommendation.value())
                .doesNotContain(back.value());
        assertThat(mine.spent()).containsEntry("issue", 1).containsEntry("recommendation", 1);
    }

    private Mine mine() {
        return room.get(MineReader.class).of(me);
    }
}
