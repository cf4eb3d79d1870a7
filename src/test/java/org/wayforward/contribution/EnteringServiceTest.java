package org.wayforward.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionLife;

/** What staff enter for people without a screen. */
@OnBothDatabases
class EnteringServiceTest {

    private static final String TEXT = "Villages have no agent who could help";

    private final Room room;
    private final EnteringService service;
    private final Actor facilitator;

    EnteringServiceTest(Database database) {
        this.room = Room.on(database);
        this.service = room.get(EnteringService.class);
        this.facilitator = room.facilitator();
    }

    @Test
    void itIsSomebodyElsesContributionAndSaysWhoEnteredIt() {
        room.postIssue(room.expert(), "The first issue of the area");
        EnteringService.Entered entered = enter(wish(StakeholderGroup.CIVIL_SOCIETY, "Rosa Diaz"));
        assertThat(entered.number()).isEqualTo("P.2");
        Map<String, Object> row = row(entered.id());
        assertThat(row)
                .containsEntry("text", TEXT)
                .containsEntry("medium", "PAPER")
                .containsEntry("entered_by_id", facilitator.participant().value())
                .containsEntry("stakeholder_group", "CIVIL_SOCIETY")
                .containsEntry("name", "Rosa Diaz")
                .containsEntry("stand_in", "PERSON")
                .containsEntry("role", "EXPERT");
        assertThat(row.get("signature")).isNull();
        assertThat(room.number(
                        "select count(*) from participant_key where participant_id = ?",
                        java.util.Objects.requireNonNull(row.get("author_id"))))
                .isZero();
    }

    @Test
    void whoeverGivesNoNameIsOnePersonForEachGroup() {
        Object first = author(wish(StakeholderGroup.ACADEMIA, null));
        assertThat(author(wish(StakeholderGroup.ACADEMIA, "  "))).isEqualTo(first);
        assertThat(author(wish(StakeholderGroup.GOVERNMENT, null))).isNotEqualTo(first);
        assertThat(room.number(
                        "select count(*) from participant where session_id = ? and stand_in = 'GROUP'",
                        room.session().value()))
                .isEqualTo(2);
    }

    @Test
    void whoeverGivesTheirNameIsOnePerson() {
        Object rosa = author(wish(StakeholderGroup.ACADEMIA, "Rosa Diaz"));
        assertThat(author(wish(StakeholderGroup.ACADEMIA, " rosa  diaz "))).isEqualTo(rosa);
        assertThat(author(wish(StakeholderGroup.ACADEMIA, "Juan Diaz"))).isNotEqualTo(rosa);
        assertThat(author(wish(StakeholderGroup.GOVERNMENT, "Rosa Diaz"))).isNotEqualTo(rosa);
    }

    @Test
    void whoeverWasRemovedIsWelcomeAgainAsTheSamePerson() {
        ParticipantId rosa = new ParticipantId((long) author(wish(StakeholderGroup.ACADEMIA, "Rosa Diaz")));
        room.get(PeopleService.class).remove(facilitator, rosa);
        assertThat(author(wish(StakeholderGroup.ACADEMIA, "Rosa Diaz"))).isEqualTo(rosa.value());
        assertThat(room.number("select count(*) from participant where id = ? and state = 'ACTIVE'", rosa.value()))
                .isEqualTo(1);
    }

    @Test
    void theSameEntrySentTwiceIsOneContributionWhateverElseItSays() {
        EnterContribution wish = wish(StakeholderGroup.ACADEMIA, null);
        EnteringService.Entered first = enter(wish);
        long before = room.revision();
        EnterContribution again = new EnterContribution(
                wish.clientKey(),
                wish.kind(),
                wish.area(),
                wish.text(),
                StakeholderGroup.GOVERNMENT,
                "Somebody",
                wish.medium(),
                wish.lang());
        assertThat(enter(again)).isEqualTo(first);
        assertThat(room.revision()).isEqualTo(before);
        assertThat(room.rows("contribution")).isEqualTo(1);
    }

    @Test
    void paperComesInWhenTheRoomMayNotPostAnyMore() {
        room.facilitation().permit(facilitator, Permission.POST_ISSUES, false);
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        enter(wish(StakeholderGroup.ACADEMIA, null));
        service.enter(room.byLink(Role.RAPPORTEUR).actor(), wish(StakeholderGroup.ACADEMIA, null));
        assertThat(room.rows("contribution")).isEqualTo(2);
    }

    @Test
    void aClosedSessionTakesNothing() {
        room.get(SessionLife.class).close(room.byLink(Role.ORGANIZER).actor());
        assertThatThrownBy(() -> enter(wish(StakeholderGroup.ACADEMIA, null)))
                .satisfies(refusal(Reason.SESSION_CLOSED));
    }

    @Test
    void aNamedPersonHasTheCapOfEveryExpertAndAnUnnamedOneHasNone() {
        room.facilitation().caps(facilitator, 1, null);
        enter(wish(StakeholderGroup.ACADEMIA, "Rosa Diaz"));
        long before = room.revision();
        assertThatThrownBy(() -> enter(wish(StakeholderGroup.ACADEMIA, "Rosa Diaz")))
                .satisfies(refusal(Reason.PERSON_CAP));
        assertThat(room.revision()).isEqualTo(before);
        enter(wish(StakeholderGroup.ACADEMIA, null));
        enter(wish(StakeholderGroup.ACADEMIA, null));
    }

    @Test
    void badInputIsRefusedAndNobodyIsMade() {
        long before = room.revision();
        assertThatThrownBy(() -> enter(wish(null, null))).satisfies(refusal(Reason.GROUP_UNKNOWN));
        assertThatThrownBy(() -> enter(said(StakeholderGroup.ACADEMIA, "Short")))
                .satisfies(refusal(Reason.TOO_SHORT));
        assertThatThrownBy(() -> enter(said(StakeholderGroup.ACADEMIA, "x".repeat(281))))
                .satisfies(refusal(Reason.TOO_LONG));
        assertThatThrownBy(() -> enter(wish(StakeholderGroup.ACADEMIA, "x".repeat(81))))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
        AreaId elsewhere = room.another().areas().getFirst();
        assertThatThrownBy(() -> enter(wish(elsewhere, TEXT, StakeholderGroup.ACADEMIA, null)))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThat(room.revision()).isEqualTo(before);
        assertThat(room.number(
                        "select count(*) from participant where session_id = ? and stand_in is not null",
                        room.session().value()))
                .isZero();
    }

    @Test
    void whoeverEnteredItMayCorrectItAndTakeItBackForAWhile() {
        ContributionId id = enter(wish(StakeholderGroup.ACADEMIA, null)).id();
        service.correct(facilitator, id, "Villages have no agent who might help");
        assertThat(row(id)).containsEntry("text", "Villages have no agent who might help");
        assertThatThrownBy(() -> service.correct(room.facilitator(), id, "Somebody else’s wording"))
                .satisfies(refusal(Reason.NOT_YOURS));
        ContributionId posted = room.postIssue(room.expert(), "An expert’s own contribution");
        assertThatThrownBy(() -> service.correct(facilitator, posted, "In other words than theirs"))
                .satisfies(refusal(Reason.NOT_YOURS));
        service.takeBack(facilitator, id);
        assertThat(row(id)).containsEntry("state", "WITHDRAWN");
        assertThatThrownBy(() -> service.correct(facilitator, id, "Nobody can change it now"))
                .satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void afterAWhileItStaysAsItIs() {
        ContributionId id = enter(wish(StakeholderGroup.ACADEMIA, null)).id();
        room.server().clock().forward(EnteringService.CORRECTED_WITHIN.plus(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> service.correct(facilitator, id, "A correction that comes too late"))
                .satisfies(refusal(Reason.CORRECTING_OVER));
        assertThatThrownBy(() -> service.takeBack(facilitator, id)).satisfies(refusal(Reason.CORRECTING_OVER));
    }

    @Test
    void theyDoNotTakeThePlacesOfThoseWhoJoin() {
        room.facilitation().limitJoins(facilitator, 1);
        enter(wish(StakeholderGroup.ACADEMIA, "Rosa Diaz"));
        room.expert();
    }

    private Object author(EnterContribution wish) {
        return java.util.Objects.requireNonNull(row(enter(wish).id()).get("author_id"));
    }

    private EnteringService.Entered enter(EnterContribution wish) {
        return service.enter(facilitator, wish);
    }

    private EnterContribution wish(@Nullable StakeholderGroup group, @Nullable String name) {
        return wish(room.areas().getFirst(), TEXT, group, name);
    }

    private EnterContribution said(StakeholderGroup group, String text) {
        return wish(room.areas().getFirst(), text, group, null);
    }

    private static EnterContribution wish(
            AreaId area, String text, @Nullable StakeholderGroup group, @Nullable String name) {
        return new EnterContribution(
                UUID.randomUUID().toString(), Kind.ISSUE, area, text, group, name, Medium.PAPER, "en");
    }

    private Map<String, Object> row(ContributionId id) {
        return room.database()
                .sql("select c.text, c.medium, c.entered_by_id, c.signature, c.author_id, c.state, p.stakeholder_group,"
                        + " p.name, p.stand_in, p.role from contribution c join participant p on p.id = c.author_id"
                        + " where c.id = ?")
                .param(id.value())
                .query()
                .singleRow();
    }
}
