package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.outcome.Absence;
import org.wayforward.outcome.Archives;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionLife;
import org.wayforward.session.SessionParts;
import org.wayforward.vote.SupportService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing alone and revealing together, as they are sent: every byte of every audience's snapshots and deltas. */
@OnBothDatabases
class PrivateStepsTest {

    private static final String HERE = "zfirst1q is what stands in the way here";
    private static final String THERE = "zsecond2q is what stands in the way there";
    private static final List<Audience> ROOM = List.of(Audience.EXPERT, Audience.DISPLAY, Audience.OBSERVER);

    private final Room room;
    private final JsonMapper json;
    private final BoardReader reader;
    private final AgendaService agenda;
    private final Actor facilitator;
    private final Actor author;
    private final Actor other;
    private Published published;

    PrivateStepsTest(Database database) {
        this.room = Room.on(database);
        this.json = room.get(JsonMapper.class);
        this.reader = room.get(BoardReader.class);
        this.agenda = room.get(AgendaService.class);
        this.facilitator = room.facilitator();
        this.author = room.expert();
        this.other = room.expert();
        agenda.take(facilitator, AgendaTemplate.TWO_HOURS);
        room.facilitation().startClock(facilitator);
        this.published = new Published(reader.read(room.session(), null), json);
    }

    @Test
    void whatIsWrittenAloneIsInNobodysBytesButTheCountsAre() {
        room.postIssue(author, HERE);
        Map<Audience, String> bytes = step();
        for (Audience audience : Audience.values()) {
            assertThat(bytes.get(audience)).as(audience.key()).doesNotContain("zfirst1q");
            JsonNode snapshot = snapshot(audience);
            assertThat(snapshot.get("writers").asInt()).isEqualTo(1);
            assertThat(snapshot.get("areas").get(0).get("issues").asInt()).isEqualTo(1);
        }
        assertThat(mine(other)).doesNotContain("zfirst1q");
        assertThat(mine(author)).contains("zfirst1q");
    }

    @Test
    void theOutcomeAccountsForItWithoutItsTextAndOnlyAnOrganizerFetchesTheArchive() {
        room.postIssue(author, HERE);
        OutcomeDocument outcome = room.get(OutcomeDocuments.class).read(facilitator);
        assertThat(json.writeValueAsString(outcome)).doesNotContain("zfirst1q");
        assertThat(outcome.areas().getFirst().gone())
                .extracting(OutcomeDocument.Gone::absence)
                .containsExactly(Absence.PRIVATE);
        Archives archives = room.get(Archives.class);
        assertThatThrownBy(() -> archives.read(facilitator)).satisfies(refusal(Reason.NOT_REVEALED));
        assertThat(json.writeValueAsString(
                        archives.read(room.byLink(Role.ORGANIZER).actor())))
                .contains("zfirst1q");

        go(1);
        assertThat(json.writeValueAsString(room.get(OutcomeDocuments.class).read(facilitator)))
                .contains("zfirst1q");
        assertThat(json.writeValueAsString(archives.read(facilitator))).contains("zfirst1q");
    }

    @Test
    void whatWasNeverRevealedIsForTheStaffOnceTheSessionIsClosed() {
        room.postIssue(author, HERE);
        room.get(SessionLife.class).close(room.byLink(Role.ORGANIZER).actor());
        Map<Audience, String> bytes = step();
        assertThat(bytes.get(Audience.STAFF)).contains("zfirst1q");
        for (Audience audience : ROOM) {
            assertThat(bytes.get(audience)).as(audience.key()).doesNotContain("zfirst1q");
        }
        assertThat(json.writeValueAsString(room.get(OutcomeDocuments.class).read(facilitator)))
                .contains("zfirst1q");
    }

    @Test
    void theNextStepRevealsEverythingToEverybody() {
        room.postIssue(author, HERE);
        step();
        go(1);
        Map<Audience, String> bytes = step();
        for (Audience audience : ROOM) {
            assertThat(bytes.get(audience)).contains("\"reset\":true", "zfirst1q");
        }
        go(0);
        for (Audience audience : ROOM) {
            step();
            assertThat(snapshot(audience).toString()).as("gone back").doesNotContain("zfirst1q");
        }
    }

    @Test
    void anAreaIsRevealedByItselfAndCoveredAgainByTheNextStep() {
        room.postIssue(author, HERE);
        room.post(author, Room.wish(Kind.ISSUE, room.areas().get(1), THERE, List.of()));
        step();
        room.facilitation().reveal(facilitator, room.areas().getFirst(), true);
        Map<Audience, String> bytes = step();
        for (Audience audience : ROOM) {
            assertThat(bytes.get(audience)).contains("zfirst1q").doesNotContain("zsecond2q");
            assertThat(snapshot(audience).get("areas").get(0).get("revealed").asBoolean())
                    .isTrue();
            assertThat(snapshot(audience).get("areas").get(1).has("revealed")).isFalse();
        }

        room.postIssue(author, "zthird3q comes while its area is open");
        assertThat(step().get(Audience.EXPERT)).contains("zthird3q").doesNotContain("reset");

        room.facilitation().reveal(facilitator, room.areas().getFirst(), false);
        step();
        assertThat(snapshot(Audience.EXPERT).get("contributions")).isEmpty();

        room.facilitation().reveal(facilitator, room.areas().getFirst(), true);
        go(1);
        go(0);
        step();
        assertThat(snapshot(Audience.EXPERT).get("contributions")).isEmpty();
    }

    @Test
    void whatIsRevealedCanBeAddressedAndSupportedAndWhatIsNotIsNotThere() {
        ContributionId seen = room.postIssue(author, HERE);
        ContributionId unseen =
                room.post(author, Room.wish(Kind.ISSUE, room.areas().get(1), THERE, List.of()));
        ClusterService clusters = room.get(ClusterService.class);
        ClusterId open = clusters.make(facilitator, List.of(seen), "");
        ClusterId closed = clusters.make(facilitator, List.of(unseen), "");
        room.facilitation().permit(facilitator, Permission.SUPPORT, true);
        room.facilitation().permit(facilitator, Permission.POST_RECOMMENDATIONS, true);
        room.facilitation().reveal(facilitator, room.areas().getFirst(), true);

        SupportService supports = room.get(SupportService.class);
        supports.support(other, seen, true);
        supports.support(other, open, true);
        room.post(other, room.recommendation("Answers what is revealed", seen));
        assertThatThrownBy(() -> supports.support(other, unseen, true)).satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> supports.support(other, closed, true)).satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> room.post(other, room.recommendation("Answers what is not", unseen)))
                .satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void talliesStayWithTheStaffUntilTheyAreShown() {
        ContributionId id = room.postIssue(author, HERE);
        go(3);
        step();
        room.support(other, id);
        Map<Audience, String> bytes = step();
        for (Audience audience : ROOM) {
            assertThat(bytes.get(audience)).doesNotContain("\"tally\"", "\"support\":1", "\"support\":0");
        }
        assertThat(snapshot(Audience.STAFF)
                        .get("contributions")
                        .get(0)
                        .get("support")
                        .asInt())
                .isEqualTo(1);
        go(7);
        step();
        for (Audience audience : ROOM) {
            assertThat(snapshot(audience)
                            .get("contributions")
                            .get(0)
                            .get("support")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void everyScreenKnowsThePresentStepTheNextOneAndTheLimits() {
        for (Audience audience : Audience.values()) {
            JsonNode session = snapshot(audience).get("session");
            assertThat(session.get("phase").get("name").asString()).isEqualTo("write-alone");
            assertThat(session.get("phase").get("task").asString()).isEqualTo("write-issues-alone");
            assertThat(session.get("phase").get("issueCap").asInt()).isEqualTo(3);
            assertThat(session.get("agenda").get("step").asInt()).isEqualTo(1);
            assertThat(session.get("agenda").get("steps").asInt()).isEqualTo(9);
            assertThat(session.get("agenda").get("next").get("name").asString()).isEqualTo("reveal");
            assertThat(session.get("agenda").get("next").get("minutes").asInt()).isEqualTo(8);
            assertThat(session.get("clock").has("endsAt")).isTrue();
        }
        go(1);
        step();
        assertThat(snapshot(Audience.EXPERT).get("session").get("phase").has("issuesUntil"))
                .as("what was begun may be finished")
                .isTrue();
        go(8);
        step();
        assertThat(snapshot(Audience.EXPERT).get("session").get("agenda").has("next"))
                .isFalse();
    }

    @Test
    void aSessionOfOneStepSpeaksOfNoAgenda() {
        Room open = room.another();
        Board board = reader.read(open.session(), null);
        assertThat(Projector.project(board, Audience.EXPERT).session().agenda()).isNull();
        assertThat(Projector.project(board, Audience.EXPERT).session().phase().task())
                .isEqualTo("write-and-support");
    }

    /** What every audience is sent for the change since the last step: the delta, and a snapshot of now. */
    private Map<Audience, String> step() {
        Published after = new Published(reader.read(room.session(), published.board()), json);
        Map<Audience, String> bytes = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            bytes.put(
                    audience,
                    after.since(published, audience).delta() + json.writeValueAsString(after.projection(audience)));
        }
        published = after;
        return bytes;
    }

    private JsonNode snapshot(Audience audience) {
        return json.readTree(json.writeValueAsString(Projector.project(reader.read(room.session(), null), audience)));
    }

    private String mine(Actor somebody) {
        return json.writeValueAsString(room.get(MineReader.class).of(somebody));
    }

    private void go(int place) {
        List<SessionParts.Step> steps =
                room.get(SessionFinder.class).parts(room.session()).agenda();
        SessionParts.Step here =
                steps.stream().filter(SessionParts.Step::current).findFirst().orElseThrow();
        agenda.go(
                facilitator, here.id(), Objects.requireNonNull(steps.get(place)).id());
    }
}
