package org.wayforward.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SpeakRequestId;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Permission;

@OnBothDatabases
class SpeakServiceTest {

    private final Room room;
    private final SpeakService service;
    private final Actor facilitator;

    SpeakServiceTest(Database database) {
        this.room = Room.on(database);
        this.service = room.get(SpeakService.class);
        this.facilitator = room.facilitator();
    }

    @Test
    void whoAsksTwiceKeepsTheirPlace() {
        Actor ana = room.expert();
        SpeakRequestId first = ask(ana);
        SpeakRequestId second = ask(room.expert());
        long before = room.revision();

        assertThat(ask(ana)).isEqualTo(first);
        assertThat(queue()).containsExactly(first.value(), second.value());
        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void whoTakesItBackWaitsNoMoreAndMayAskAgain() {
        Actor ana = room.expert();
        ask(ana);
        SpeakRequestId other = ask(room.expert());

        service.takeBack(ana);
        assertThat(queue()).containsExactly(other.value());
        SpeakRequestId again = ask(ana);
        assertThat(queue()).containsExactly(other.value(), again.value());
    }

    @Test
    void whoHasSpokenWaitsBehindWhoHasNot() {
        Actor ana = room.expert();
        Actor ben = room.expert();
        service.call(facilitator, ask(ana));
        service.finish(facilitator);

        SpeakRequestId again = ask(ana);
        SpeakRequestId first = ask(ben);
        assertThat(queue()).containsExactly(first.value(), again.value());
    }

    @Test
    void onePersonSpeaksAtATime() {
        SpeakRequestId ana = ask(room.expert());
        SpeakRequestId ben = ask(room.expert());

        service.call(facilitator, ana);
        service.call(facilitator, ben);

        assertThat(state(ana)).isEqualTo(SpeakState.SPOKEN);
        assertThat(state(ben)).isEqualTo(SpeakState.SPEAKING);
        service.finish(facilitator);
        assertThat(state(ben)).isEqualTo(SpeakState.SPOKEN);
    }

    @Test
    void aFacilitatorsOrderStays() {
        Actor ana = room.expert();
        service.call(facilitator, ask(ana));
        service.finish(facilitator);
        SpeakRequestId first = ask(room.expert());
        SpeakRequestId again = ask(ana);

        service.move(facilitator, again, 0);
        SpeakRequestId newcomer = ask(room.expert());

        assertThat(queue()).containsExactly(again.value(), first.value(), newcomer.value());
    }

    @Test
    void whoEndsTheirOwnTurnHasSpoken() {
        Actor ana = room.expert();
        SpeakRequestId id = ask(ana);
        service.call(facilitator, id);

        service.takeBack(ana);

        assertThat(state(id)).isEqualTo(SpeakState.SPOKEN);
    }

    @Test
    void whoIsTakenOutOfTheQueueCannotBeCalled() {
        SpeakRequestId id = ask(room.expert());
        service.remove(facilitator, id);

        assertThatThrownBy(() -> service.call(facilitator, id)).satisfies(refusal(Reason.LEFT_QUEUE));
        assertThatThrownBy(() -> service.move(facilitator, id, 0)).satisfies(refusal(Reason.LEFT_QUEUE));
        assertThatThrownBy(() -> service.remove(facilitator, id)).satisfies(refusal(Reason.LEFT_QUEUE));
    }

    @Test
    void inAPrivateStepNobodyAsks() {
        Actor ana = room.expert();
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);

        assertThatThrownBy(() -> ask(ana)).satisfies(refusal(Reason.TEXTS_HIDDEN));
    }

    @Test
    void whoWaitsTakesTheirNameBackInAnyStep() {
        Actor ana = room.expert();
        SpeakRequestId id = service.ask(ana, null, true);
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);

        assertThat(service.ask(ana, null, false)).isEqualTo(id);
        assertThat(room.number("select count(*) from speak_request where id = ? and named", id.value()))
                .isZero();
    }

    @Test
    void whoGivesTheirNameStillSpeaksAboutTheSame() {
        Actor ana = room.expert();
        ContributionId power = room.postIssue(room.expert(), "Rural areas have no reliable power.");
        ContributionId paper = room.postIssue(room.expert(), "Records are kept on paper only.");
        SpeakRequestId id = service.ask(ana, power, false);

        service.ask(ana, paper, true);
        assertThat(about(id)).isEqualTo(power.value());
        service.ask(ana, null, false);
        assertThat(about(id)).isEqualTo(power.value());
    }

    @Test
    void whoWasRemovedFromTheSessionTakesNoPlaceInTheQueue() {
        Actor ana = room.expert();
        SpeakRequestId gone = ask(ana);
        SpeakRequestId ben = ask(room.expert());
        SpeakRequestId cyn = ask(room.expert());
        SpeakRequestId dia = ask(room.expert());
        room.get(PeopleService.class).remove(facilitator, ana.participant());

        service.move(facilitator, dia, 1);

        assertThat(queue())
                .filteredOn(id -> id != gone.value())
                .as("as the screens show it")
                .containsExactly(ben.value(), dia.value(), cyn.value());
        assertThatThrownBy(() -> service.call(facilitator, gone)).satisfies(refusal(Reason.LEFT_QUEUE));
    }

    @Test
    void whatItIsAboutMustBeShown() {
        Actor ana = room.expert();
        Room other = room.another();
        ContributionId gone = other.postIssue(other.expert(), "An issue of another session");

        assertThatThrownBy(() -> service.ask(ana, gone, false)).satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void anotherSessionsQueueIsNotThere() {
        Room other = room.another();
        SpeakRequestId theirs = other.get(SpeakService.class).ask(other.expert(), null, false);

        assertThatThrownBy(() -> service.call(facilitator, theirs)).satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void whoWasRemovedCannotAsk() {
        Actor ana = room.expert();
        room.get(PeopleService.class).remove(facilitator, ana.participant());

        assertThatThrownBy(() -> ask(ana)).satisfies(refusal(Reason.REMOVED));
    }

    private SpeakRequestId ask(Actor somebody) {
        return service.ask(somebody, null, false);
    }

    private long about(SpeakRequestId id) {
        return room.number("select coalesce(contribution_id, 0) from speak_request where id = ?", id.value());
    }

    private List<Long> queue() {
        return room.database()
                .sql("select id from speak_request where session_id = ? and state = 'WAITING' order by position, id")
                .param(room.session().value())
                .query(Long.class)
                .list();
    }

    private SpeakState state(SpeakRequestId id) {
        return SpeakState.valueOf(room.database()
                .sql("select state from speak_request where id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }
}
