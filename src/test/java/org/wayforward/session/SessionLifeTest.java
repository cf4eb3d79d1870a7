package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.live.Audience;
import org.wayforward.live.LiveRooms;
import org.wayforward.outcome.Archives;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.participant.Organizers;

/** What the states of a session do to everybody in it. */
@OnBothDatabases
class SessionLifeTest {

    private final Room room;
    private final SessionLife life;
    private final Actor organizer;
    private final Actor expert;
    private final ContributionId issue;

    SessionLifeTest(Database database) {
        this.room = Room.on(database);
        this.life = room.get(SessionLife.class);
        Organizers organizers = room.get(Organizers.class);
        String key = organizers.enter(organizers.token(), Room.ADDRESS);
        this.organizer = organizers
                .recognise(new Cookie[] {new Cookie("wf-organize", key)})
                .orElseThrow()
                .in(room.session());
        this.expert = room.expert();
        this.issue = room.postIssue(expert, "Rural areas have no reliable power.");
    }

    @Test
    void aClosedSessionRefusesEveryWrite() {
        Actor facilitator = room.facilitator();
        life.close(organizer);
        assertThatThrownBy(() -> room.postIssue(expert, "Too late for this one."))
                .satisfies(refusal(Reason.SESSION_CLOSED));
        assertThatThrownBy(() -> room.support(expert, issue)).satisfies(refusal(Reason.SESSION_CLOSED));
        assertThatThrownBy(() -> room.get(ContributionService.class).hide(facilitator, issue, "why"))
                .satisfies(refusal(Reason.SESSION_CLOSED));
        assertThatThrownBy(() -> room.facilitation().startClock(facilitator)).satisfies(refusal(Reason.SESSION_CLOSED));
        assertThatThrownBy(() -> room.get(SetupService.class).addTag(organizer, "a", "b"))
                .satisfies(refusal(Reason.SESSION_CLOSED));
        assertThatThrownBy(room::expert).satisfies(refusal(Reason.SESSION_CLOSED));
    }

    @Test
    void aClosedSessionIsReadAndFetched() {
        life.close(organizer);
        Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        assertThat(room.get(OutcomeDocuments.class).read(rapporteur).areas()).isNotEmpty();
        assertThat(room.get(Archives.class).read(rapporteur).session().state()).isEqualTo("closed");
        var projection = room.get(LiveRooms.class).room(room.session()).projection(Audience.EXPERT);
        assertThat(projection.session().phase().name()).isEqualTo("closed");
        assertThat(projection.session().phase().postIssues()).isFalse();
        assertThat(projection.session().phase().support()).isFalse();
        assertThat(projection.session().joining()).isFalse();
        assertThat(projection.entries()).hasSize(1);
    }

    @Test
    void closingStopsTheClockAndReopeningBringsEverythingBack() {
        room.facilitation().startClock(room.facilitator());
        life.close(organizer);
        assertThat(room.number(
                        "select count(*) from brainstorm_session where id = ? and clock_ends_at is null",
                        room.session().value()))
                .isEqualTo(1);
        life.reopen(organizer);
        room.support(expert, issue);
        assertThat(room.rows("support")).isEqualTo(1);
    }

    @Test
    void anArchivedSessionIsForItsStaffAlone() {
        Actor display = room.byLink(Role.DISPLAY).actor();
        life.archive(organizer);
        var board = room.get(LiveRooms.class).room(room.session()).board();
        assertThat(board.endOf(expert.participant())).isEqualTo(Reason.SESSION_ARCHIVED);
        assertThat(board.endOf(display.participant())).isEqualTo(Reason.SESSION_ARCHIVED);
        assertThatThrownBy(() -> room.postIssue(expert, "Too late for this one."))
                .satisfies(refusal(Reason.SESSION_ARCHIVED));
        assertThatThrownBy(() -> room.byLink(Role.DISPLAY)).satisfies(refusal(Reason.SESSION_ARCHIVED));
        Actor facilitator = room.byLink(Role.FACILITATOR).actor();
        assertThat(room.get(Archives.class).read(facilitator).contributions()).hasSize(1);
    }

    @Test
    void aRemovedSessionIsNowhereAndCanBeBroughtBack() {
        Actor facilitator = room.facilitator();
        life.remove(organizer, room.code().toLowerCase(Locale.ROOT));
        SessionFinder finder = room.get(SessionFinder.class);
        assertThat(finder.byCode(room.code())).isEmpty();
        assertThat(finder.all()).extracting(SessionFacts::id).doesNotContain(room.session());
        assertThat(finder.every()).extracting(SessionFacts::id).contains(room.session());
        var board = room.get(LiveRooms.class).room(room.session()).board();
        assertThat(board.endOf(facilitator.participant())).isEqualTo(Reason.SESSION_REMOVED);
        assertThatThrownBy(() -> room.get(Archives.class).read(facilitator)).satisfies(refusal(Reason.SESSION_REMOVED));
        assertThatThrownBy(() -> room.byLink(Role.FACILITATOR)).satisfies(refusal(Reason.SESSION_REMOVED));
        assertThatThrownBy(() -> room.postIssue(expert, "Too late for this one."))
                .satisfies(refusal(Reason.SESSION_REMOVED));
        life.reopen(organizer);
        assertThat(finder.byCode(room.code())).map(SessionFacts::state).contains(SessionState.OPEN);
        room.support(expert, issue);
    }

    @Test
    void removingAsksForTheName() {
        assertThatThrownBy(() -> life.remove(organizer, "")).satisfies(refusal(Reason.NAME_DIFFERS));
        assertThatThrownBy(() -> life.remove(organizer, "MDG")).satisfies(refusal(Reason.NAME_DIFFERS));
        assertThat(room.get(SessionFinder.class).byCode(room.code())).isPresent();
        life.remove(
                organizer,
                " " + room.get(SessionFinder.class).facts(room.session()).title() + " ");
        assertThat(room.get(SessionFinder.class).byCode(room.code())).isEmpty();
    }

    @Test
    void theCodeOfARemovedSessionIsNotGivenAgain() {
        life.remove(organizer, room.code());
        assertThat(room.get(SessionFinder.class).free(room.code())).isFalse();
    }
}
