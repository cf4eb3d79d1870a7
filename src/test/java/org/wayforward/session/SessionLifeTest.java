package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.live.Audience;
import org.wayforward.live.LiveRooms;
import org.wayforward.outcome.Archives;
import org.wayforward.outcome.DraftService;
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
    void whatIsInTheDraftIsHiddenFromNobodyWhileItIsClosed() {
        room.facilitation().permit(room.facilitator(), Permission.SEE_TALLIES, false);
        life.close(organizer);
        assertThat(room.get(SessionFinder.class).rules(room.session()).seeTallies())
                .isTrue();
        life.reopen(organizer);
        assertThat(room.get(SessionFinder.class).rules(room.session()).seeTallies())
                .isFalse();
    }

    @Test
    void facilitatorsCloseAndReopenAndCommentsEndWithThat() {
        Actor facilitator = room.facilitator();
        life.close(facilitator, 24, true);
        Closing closing = room.get(SessionFinder.class).facts(room.session()).closing();
        Instant at = Objects.requireNonNull(closing.at());
        assertThat(closing.until()).isEqualTo(at.plus(Duration.ofHours(24)));
        assertThat(closing.observers()).isTrue();
        long before = room.revision();
        life.close(room.facilitator(), 1, false);
        assertThat(room.get(SessionFinder.class).facts(room.session()).closing())
                .as("who comes second changes nothing")
                .isEqualTo(closing);
        assertThat(room.revision()).as("one more facilitator, nothing else").isEqualTo(before + 1);
        life.reopen(facilitator);
        Closing open = room.get(SessionFinder.class).facts(room.session()).closing();
        assertThat(open.at()).isNull();
        assertThat(open.until()).isNull();
        assertThat(open.hours()).as("proposed the next time").isEqualTo(24);
        room.support(expert, issue);
    }

    @Test
    void onlyOrganizersBringBackWhatIsArchived() {
        Actor facilitator = room.facilitator();
        life.archive(organizer);
        assertThatThrownBy(() -> life.reopen(facilitator)).satisfies(refusal(Reason.SESSION_ARCHIVED));
        assertThatThrownBy(() -> life.close(facilitator)).satisfies(refusal(Reason.SESSION_ARCHIVED));
        life.reopen(organizer);
        assertThat(room.get(SessionFinder.class).facts(room.session()).open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 337})
    void hoursForCommentsHaveBounds(int hours) {
        assertThatThrownBy(() -> life.close(organizer, hours, false)).satisfies(refusal(Reason.BAD_REQUEST));
        assertThat(room.get(SessionFinder.class).facts(room.session()).open()).isTrue();
    }

    @Test
    void rapporteursGoOnWritingWhileCommentsAreTakenAndNoLonger() {
        Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        DraftService drafts = room.get(DraftService.class);
        DraftId draft = drafts.add(rapporteur, room.areas().getFirst(), "A draft", List.of(issue), List.of(issue));
        life.close(organizer, 48, false);
        drafts.finish(rapporteur, draft);
        room.database()
                .sql("update brainstorm_session set closed_at = ? where id = ?")
                .params(
                        Instant.now().minus(Duration.ofHours(49)).atOffset(ZoneOffset.UTC),
                        room.session().value())
                .update();
        assertThatThrownBy(() -> drafts.reopen(rapporteur, draft)).satisfies(refusal(Reason.SESSION_CLOSED));
        life.reopen(organizer);
        drafts.reopen(rapporteur, draft);
        life.close(organizer, 0, false);
        assertThatThrownBy(() -> drafts.finish(rapporteur, draft)).satisfies(refusal(Reason.SESSION_CLOSED));
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
