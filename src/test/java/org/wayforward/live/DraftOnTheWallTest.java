package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.DoneService;
import org.wayforward.discussion.PostComment;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.outcome.RegisterService;
import org.wayforward.outcome.Term;
import org.wayforward.outcome.Treatment;
import org.wayforward.session.Permission;
import org.wayforward.session.WallFocus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft recommendation on the walls: there when a facilitator shows it, for walls alone, and never more than is known. */
@OnBothDatabases
class DraftOnTheWallTest {

    private static final String SECRET = "zdraft";

    private final Room room;
    private final BoardReader reader;
    private final JsonMapper json;
    private final Actor facilitator;
    private final Actor rapporteur;
    private final DraftService drafts;
    private final DraftId draft;
    private final ContributionId issue;

    DraftOnTheWallTest(Database database) {
        room = Room.on(database);
        reader = room.get(BoardReader.class);
        json = room.get(JsonMapper.class);
        facilitator = room.facilitator();
        rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        drafts = room.get(DraftService.class);
        issue = room.postIssue(room.expert(), "Rural areas have no reliable power.");
        draft = drafts.add(
                rapporteur,
                room.areas().getFirst(),
                SECRET + " Governments should fund power lines.",
                List.of(issue),
                List.of(issue));
        drafts.finish(rapporteur, draft);
    }

    @Test
    void itReachesWallsAloneAndOnlyWhenItIsShown() {
        for (Audience audience : Audience.values()) {
            assertThat(payload(audience)).doesNotContain(SECRET);
        }
        show();
        assertThat(payload(Audience.DISPLAY)).contains(SECRET);
        for (Audience audience : List.of(Audience.EXPERT, Audience.STAFF, Audience.OBSERVER)) {
            assertThat(payload(audience)).doesNotContain(SECRET);
            assertThat(wall(audience).get("mode").asString()).isEqualTo("draft");
        }
        room.facilitation().focusWall(facilitator, WallFocus.overview());
        assertThat(payload(Audience.DISPLAY)).doesNotContain(SECRET);
    }

    @Test
    void itsTextStandsBesideTheOneBeforeInWholeWords() {
        show();
        assertThat(wall(Audience.DISPLAY).get("draft").get("changed").asBoolean())
                .isFalse();
        edit(SECRET + " Governments should fund solar kits.");
        JsonNode shown = wall(Audience.DISPLAY).get("draft");
        assertThat(shown.get("changed").asBoolean()).isTrue();
        assertThat(shown.get("lines").get(0).get("parts").toString())
                .contains("[\"removed\",\"power lines\"]", "[\"inserted\",\"solar kits\"]");
        assertThat(shown.get("paragraph").asInt()).isEqualTo(1);
    }

    @Test
    void subparagraphsOfTheSecondLevelAreToldApart() {
        show();
        edit(SECRET + " Governments should fund:\nlines:\n(i) to villages.");
        assertThat(wall(Audience.DISPLAY).get("draft").get("lines").valueStream())
                .filteredOn(line -> line.has("item"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("parts").toString()).contains("\"to villages.\""));
    }

    @Test
    void itLeavesTheWallWhenItIsRemovedOrTextsAreHidden() {
        show();
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        assertThat(payload(Audience.DISPLAY)).doesNotContain(SECRET);
        assertThat(wall(Audience.DISPLAY).get("mode").asString()).isEqualTo("overview");
        assertThatThrownBy(this::show).isInstanceOf(Refusal.class);
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, true);
        assertThat(payload(Audience.DISPLAY)).contains(SECRET);
        drafts.remove(rapporteur, draft);
        assertThat(payload(Audience.DISPLAY)).doesNotContain(SECRET);
        assertThatThrownBy(this::show).isInstanceOf(Refusal.class);
    }

    @Test
    void whatTheBallotCameToIsToldWhenItIsClosedAndNotBefore() {
        List<Actor> experts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            experts.add(room.expert());
        }
        show();
        room.facilitation().permit(facilitator, Permission.BALLOT, true);
        BallotService ballots = room.get(BallotService.class);
        experts.forEach(expert -> ballots.answer(expert, draft, 1, BallotChoice.SUPPORT, null));
        ballots.answer(experts.getFirst(), draft, 1, BallotChoice.WITH_RESERVATION, "Nobody says who pays for it.");
        JsonNode open = wall(Audience.DISPLAY).get("draft");
        assertThat(open.has("term")).isFalse();
        assertThat(open.get("backing").has("round")).isFalse();
        room.facilitation().permit(facilitator, Permission.BALLOT, false);
        JsonNode closed = wall(Audience.DISPLAY).get("draft");
        assertThat(closed.get("term").asString()).isEqualTo("broad-support");
        assertThat(closed.get("backing").get("supporters").asInt()).isEqualTo(6);
        assertThat(closed.get("backing").get("reserved").asInt()).isEqualTo(1);
        assertThat(closed.get("backing").get("voters").asInt()).isEqualTo(6);
    }

    @Test
    void whatItDoesNotRestOnLeavesItAsItWasRead() {
        Actor expert = room.expert();
        show();
        Board before = reader.read(room.session(), null);
        room.get(DoneService.class).say(expert, true);
        room.get(CommentService.class).comment(expert, issue, new PostComment("key", "So it is.", false, "en"));
        room.get(SpeakService.class).ask(expert, null, false);
        room.facilitation().announce(facilitator, "Back at three");
        room.facilitation().startClock(facilitator);
        Board after = reader.read(room.session(), before);
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.outcomeRevision()).isEqualTo(before.outcomeRevision());
        assertThat(after.staged()).isSameAs(before.staged());
    }

    @Test
    void whatItRestsOnIsReadAnew() {
        List<Actor> experts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            experts.add(room.expert());
        }
        show();
        ContributionService contributions = room.get(ContributionService.class);
        ClusterService clusters = room.get(ClusterService.class);
        BallotService ballots = room.get(BallotService.class);
        RegisterService register = room.get(RegisterService.class);
        List<Runnable> steps = List.of(
                () -> room.support(experts.getFirst(), issue),
                () -> drafts.edit(rapporteur, draft, Long.MAX_VALUE, "Governments should fund solar kits."),
                () -> room.postIssue(experts.getFirst(), "Records are kept on paper."),
                () -> clusters.make(facilitator, List.of(issue), "Power"),
                () -> contributions.hide(facilitator, issue, "names a person"),
                () -> contributions.unhide(facilitator, issue),
                () -> room.facilitation().permit(facilitator, Permission.BALLOT, true),
                () -> experts.forEach(expert ->
                        ballots.answer(expert, draft, 1, BallotChoice.CANNOT_SUPPORT, "Nobody says who pays for it.")),
                () -> room.facilitation().permit(facilitator, Permission.BALLOT, false),
                () -> register.treat(rapporteur, reservation(), Treatment.FOOTNOTED, null),
                () -> register.say(rapporteur, draft, 1, Term.SUPPORT, "Said aloud in the room."),
                () -> room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false),
                () -> drafts.reopen(rapporteur, draft),
                () -> drafts.remove(rapporteur, draft),
                () -> room.facilitation().focusWall(facilitator, WallFocus.overview()));
        Board board = reader.read(room.session(), null);
        for (Runnable step : steps) {
            step.run();
            Board next = reader.read(room.session(), board);
            assertThat(next.staged())
                    .as("after step %s", steps.indexOf(step))
                    .isEqualTo(reader.read(room.session(), null).staged());
            board = next;
        }
    }

    private long reservation() {
        return room.get(OutcomeDocuments.class)
                .read(rapporteur)
                .drafts()
                .flatMap(one -> one.reservations().stream())
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void hiddenTalliesAreHiddenHereToo() {
        show();
        assertThat(wall(Audience.DISPLAY).get("draft").has("backing")).isTrue();
        room.facilitation().permit(facilitator, Permission.SEE_TALLIES, false);
        assertThat(wall(Audience.DISPLAY).get("draft").has("backing")).isFalse();
        assertThat(payload(Audience.DISPLAY)).doesNotContain("voters", "shares");
    }

    private void show() {
        room.facilitation().focusWall(facilitator, WallFocus.on(draft));
    }

    private void edit(String text) {
        drafts.edit(rapporteur, draft, Long.MAX_VALUE, text);
    }

    private JsonNode wall(Audience audience) {
        return json.readTree(payload(audience)).get("session").get("wall");
    }

    private String payload(Audience audience) {
        return json.writeValueAsString(Projector.project(reader.read(room.session(), null), audience));
    }
}
