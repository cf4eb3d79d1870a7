package org.wayforward.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionParts;

/** How many contributions an expert may have, and what is still taken when a step has just ended. */
@OnBothDatabases
class CapsTest {

    private final Database database;
    private final Room room;
    private final ContributionService contributions;
    private final Actor facilitator;
    private final Actor expert;

    CapsTest(Database database) {
        this.database = database;
        this.room = Room.on(database);
        this.contributions = room.get(ContributionService.class);
        this.facilitator = room.facilitator();
        this.expert = room.expert();
    }

    @Test
    void nobodyPostsMoreOfAKindThanTheCap() {
        room.facilitation().caps(facilitator, 2, 1);
        room.postIssue(expert, "The first issue of mine");
        PostContribution second = room.issue("The second issue of mine");
        ContributionId posted = room.post(expert, second);
        long before = room.revision();
        assertThatThrownBy(() -> room.postIssue(expert, "One issue too many")).satisfies(refusal(Reason.ISSUE_CAP));
        assertThat(room.post(expert, second)).as("the same again is the same").isEqualTo(posted);
        assertThat(room.revision()).isEqualTo(before);

        room.post(expert, room.recommendation("The only recommendation of mine"));
        assertThatThrownBy(() -> room.post(expert, room.recommendation("A second recommendation")))
                .satisfies(refusal(Reason.RECOMMENDATION_CAP));
        room.postIssue(room.expert(), "Others have a cap of their own");
    }

    @Test
    void withdrawingMakesRoomAndHidingDoesNot() {
        room.facilitation().caps(facilitator, 1, null);
        ContributionId first = room.postIssue(expert, "The first issue of mine");
        contributions.hide(facilitator, first, "names a person");
        assertThatThrownBy(() -> room.postIssue(expert, "Instead of the hidden one"))
                .satisfies(refusal(Reason.ISSUE_CAP));
        contributions.withdraw(expert, first);
        room.postIssue(expert, "Instead of the withdrawn one");
    }

    @Test
    void ofManyAtOnceNoMoreThanTheCapAreTaken() throws Exception {
        room.facilitation().caps(facilitator, 3, null);
        List<Boolean> taken = Room.atOnce(12, () -> {
            try {
                room.postIssue(expert, "Posted in a great hurry");
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).isEqualTo(Reason.ISSUE_CAP);
                return false;
            }
        });
        assertThat(taken).filteredOn(one -> one).hasSize(3);
    }

    @Test
    void aLowerCapTakesNothingAway() {
        ContributionId first = room.postIssue(expert, "The first issue of mine");
        room.postIssue(expert, "The second issue of mine");
        room.facilitation().caps(facilitator, 1, null);
        contributions.edit(
                expert,
                first,
                room.number("select revision from contribution where id = ?", first.value()),
                "The first issue of mine, edited");
        room.facilitation().caps(facilitator, null, null);
        room.postIssue(expert, "A third issue of mine");
        assertThatThrownBy(() -> room.facilitation().caps(facilitator, 0, null)).satisfies(refusal(Reason.BAD_REQUEST));
    }

    @Test
    void whatWasBegunWhenAStepEndedIsTakenForTwentySeconds() throws Exception {
        try (TestServer server = TestServer.start(database, database.fresh())) {
            Room here = Room.on(server);
            Actor leader = here.facilitator();
            Actor writer = here.expert();
            AgendaService agenda = here.get(AgendaService.class);
            agenda.take(leader, AgendaTemplate.TWO_HOURS);
            here.facilitation().startClock(leader);
            ContributionId mine = here.postIssue(writer, "Written in good time");
            List<SessionParts.Step> steps =
                    here.get(SessionFinder.class).parts(here.session()).agenda();
            agenda.go(leader, steps.get(0).id(), steps.get(1).id());

            here.postIssue(writer, "Half written when the step ended");
            here.postIssue(writer, "Posted in the same hurry");
            assertThatThrownBy(() -> here.postIssue(writer, "The cap of that step holds"))
                    .satisfies(refusal(Reason.ISSUE_CAP));
            here.get(ContributionService.class)
                    .edit(
                            writer,
                            mine,
                            here.number("select revision from contribution where id = ?", mine.value()),
                            "Written in good time, and finished");
            assertThatThrownBy(() -> here.post(writer, here.recommendation("Never taken in that step")))
                    .satisfies(refusal(Reason.POSTING_CLOSED));

            server.clock().forward(Duration.ofSeconds(21));
            assertThatThrownBy(() -> here.postIssue(here.expert(), "Too late by now"))
                    .satisfies(refusal(Reason.POSTING_CLOSED));
        }
    }

    @Test
    void aSwitchClosesAtOnce() {
        room.facilitation().permit(facilitator, Permission.POST_ISSUES, false);
        assertThatThrownBy(() -> room.postIssue(expert, "Not taken any more"))
                .satisfies(refusal(Reason.POSTING_CLOSED));
    }

    @Test
    void aStepThatTakesTheKindAgainIsNotHurried() throws Exception {
        AgendaService agenda = room.get(AgendaService.class);
        agenda.take(facilitator, AgendaTemplate.TWO_HOURS);
        List<SessionParts.Step> steps =
                room.get(SessionFinder.class).parts(room.session()).agenda();
        agenda.go(facilitator, steps.get(0).id(), steps.get(4).id());
        List<Callable<ContributionId>> posts = List.of(
                () -> room.post(expert, room.recommendation("The first recommendation")),
                () -> room.post(expert, room.recommendation("The second recommendation")));
        assertThat(Room.atOnce(posts)).doesNotHaveDuplicates();
        assertThatThrownBy(() -> room.post(expert, room.recommendation("A third recommendation")))
                .satisfies(refusal(Reason.RECOMMENDATION_CAP));
    }
}
