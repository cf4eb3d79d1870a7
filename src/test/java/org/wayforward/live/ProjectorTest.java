package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.wayforward.Database;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.session.Permission;
import org.wayforward.session.WallFocus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each audience may know, as it is sent. */
class ProjectorTest {

    private final Room room = Room.on(TestServer.on(Database.H2));
    private final JsonMapper json = room.get(JsonMapper.class);
    private final Actor facilitator = room.facilitator();
    private final Actor author = room.expert();

    @ParameterizedTest
    @EnumSource
    void onAnOpenFloorEverybodySeesTextsAndTallies(Audience audience) {
        ContributionId id = room.postIssue(author, "Everybody may read this");
        room.support(author, id);

        JsonNode entry = only(audience);

        assertThat(entry.get("text").asString()).isEqualTo("Everybody may read this");
        assertThat(entry.get("support").asInt()).isEqualTo(1);
        assertThat(entry.get("number").asString()).isEqualTo("P.1");
        assertThat(entry.get("kind").asString()).isEqualTo("issue");
    }

    @ParameterizedTest
    @EnumSource
    void inAPrivatePhaseNobodySeesATextButTheCounts(Audience audience) {
        room.postIssue(author, "Nobody else may read this");
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);

        assertThat(payload(audience)).doesNotContain("Nobody else");
        assertThat(tree(audience).get("contributions")).isEmpty();
        assertThat(tree(audience).get("areas").get(0).get("issues").asInt()).isEqualTo(1);
        assertThat(tree(audience).get("writers").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STAFF")
    void whileTalliesAreHiddenTheRoomSeesNone(Audience audience) {
        ContributionId id = room.postIssue(author, "Supported in secret");
        room.support(author, id);
        room.facilitation().permit(facilitator, Permission.SEE_TALLIES, false);

        assertThat(only(audience).has("support")).isFalse();
        assertThat(only(Audience.STAFF).get("support").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STAFF")
    void whatIsHiddenIsGoneForTheRoomAndMarkedForStaff(Audience audience) {
        ContributionId id = room.postIssue(author, "Hidden by a facilitator");
        ContributionId answer = room.post(author, room.recommendation("Answers what is hidden", id));
        room.get(ContributionService.class).hide(facilitator, id, "names a person");

        assertThat(payload(audience)).doesNotContain("Hidden by", "names a person", "\"hidden\"");
        assertThat(entry(audience, answer).get("addresses")).isEmpty();
        assertThat(tree(audience).get("areas").get(0).get("issues").asInt()).isZero();
        assertThat(entry(Audience.STAFF, id).get("hidden").asString()).isEqualTo("names a person");
        assertThat(entry(Audience.STAFF, answer).get("addresses").get(0).asLong())
                .isEqualTo(id.value());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWithdrawnIsGoneForAll(Audience audience) {
        ContributionId id = room.postIssue(author, "Withdrawn by its author");
        room.get(ContributionService.class).withdraw(author, id);

        assertThat(payload(audience)).doesNotContain("Withdrawn by");
        assertThat(tree(audience).get("writers").asInt()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsNamedWhoDidNotSign(Audience audience) {
        Actor named = room.get(JoinService.class)
                .join(
                        room.code(),
                        new Introduction(StakeholderGroup.ACADEMIA, "Miriam Okello", "Makerere", "Uganda"),
                        Room.ADDRESS)
                .actor();
        room.postIssue(named, "Unsigned by somebody with a name");
        room.get(JoinService.class).giveName(facilitator, "Ana Silva");

        assertThat(payload(audience))
                .doesNotContain("Okello", "Makerere", "Uganda", "Ana Silva", "author", "participant", "supporters");

        PostContribution wish = room.issue("Signed by somebody with a name");
        room.post(
                named,
                new PostContribution(
                        wish.clientKey(),
                        Kind.ISSUE,
                        wish.area(),
                        wish.text(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        "M. Okello",
                        "en"));
        assertThat(payload(audience)).contains("\"signature\":\"M. Okello\"");
    }

    @ParameterizedTest
    @EnumSource
    void noPayloadHoldsAParticipantsId(Audience audience) {
        room.support(author, room.postIssue(author, "Posted and supported by somebody"));
        long id = author.participant().value();

        assertThat(payload(audience)).doesNotContainPattern("\\D" + id + "\\D");
    }

    @ParameterizedTest
    @EnumSource
    void groupsOfFewerThanFiveAreShownWithTheNext(Audience audience) {
        Actor minister = room.expert(StakeholderGroup.GOVERNMENT);
        ContributionId id = room.postIssue(minister, "Posted by the only government");
        assertThat(entry(audience, id).has("groups")).isFalse();

        for (int i = 0; i < 4; i++) {
            room.expert(StakeholderGroup.CIVIL_SOCIETY);
        }
        assertThat(entry(audience, id).has("groups"))
                .as("all joined into one say nothing")
                .isFalse();

        for (int i = 0; i < 4; i++) {
            room.expert(StakeholderGroup.ACADEMIA);
        }

        assertThat(entry(audience, id).get("groups").valueStream().map(JsonNode::asString))
                .containsExactly("government", "civil-society");

        room.expert(StakeholderGroup.CIVIL_SOCIETY);
        for (int i = 0; i < 4; i++) {
            room.expert(StakeholderGroup.GOVERNMENT);
        }
        assertThat(entry(audience, id).get("groups").valueStream().map(JsonNode::asString))
                .containsExactly("government");
    }

    @Test
    void somebodyRemovedStillCountsInTheirGroupSoThatNobodyIsRevealed() {
        Actor minister = room.expert(StakeholderGroup.GOVERNMENT);
        ContributionId id = room.postIssue(minister, "Posted by one of five governments");
        List<Actor> four = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> room.expert(StakeholderGroup.GOVERNMENT))
                .toList();
        JsonNode before = entry(Audience.EXPERT, id);

        room.get(org.wayforward.participant.PeopleService.class)
                .remove(facilitator, four.getFirst().participant());

        assertThat(entry(Audience.EXPERT, id)).isEqualTo(before);
    }

    @Test
    void theSessionIsToldAsTheProtocolSays() {
        room.facilitation().budget(facilitator, 5);
        room.facilitation().startClock(facilitator);
        room.facilitation().focusWall(facilitator, WallFocus.on(room.areas().get(3)));
        room.facilitation().openJoining(facilitator, false);

        JsonNode session = tree(Audience.DISPLAY).get("session");

        assertThat(session.get("code").asString()).isEqualTo(room.code());
        assertThat(session.get("joining").asBoolean()).isFalse();
        assertThat(session.get("phase").get("name").asString()).isEqualTo("open-floor");
        assertThat(session.get("phase").get("issueBudget").asInt()).isEqualTo(5);
        assertThat(session.get("clock").get("total").asLong()).isEqualTo(7_200_000);
        assertThat(session.get("clock").has("endsAt")).isTrue();
        assertThat(session.get("clock").has("remaining")).isFalse();
        assertThat(session.get("wall").get("mode").asString()).isEqualTo("area");
        assertThat(session.get("wall").get("area").asLong())
                .isEqualTo(room.areas().get(3).value());
        assertThat(session.get("evidence")).hasSize(4);
        assertThat(session.get("tags")).hasSize(11);

        room.facilitation().pauseClock(facilitator);
        room.facilitation().budget(facilitator, null);
        JsonNode paused = tree(Audience.DISPLAY).get("session");
        assertThat(paused.get("clock").has("endsAt")).isFalse();
        assertThat(paused.get("clock").has("remaining")).isTrue();
        assertThat(paused.get("phase").has("issueBudget")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aClusterIsItsShownMembersAndTheirDifferentSupporters(Audience audience) {
        ContributionId first = room.postIssue(author, "The first that says so");
        ContributionId second = room.postIssue(author, "The second that says so");
        ContributionId hidden = room.postIssue(author, "Hidden later, and the lead until then");
        Actor other = room.expert();
        room.support(author, first);
        room.support(author, second);
        room.support(other, second);
        room.support(room.expert(), hidden);
        ClusterId cluster =
                room.get(ClusterService.class).make(facilitator, List.of(hidden, second, first), "They say so");
        room.get(ContributionService.class).hide(facilitator, hidden, "names a person");

        JsonNode shown = Objects.requireNonNull(tree(audience).get("clusters").get(0));

        assertThat(shown.get("id").asLong()).isEqualTo(cluster.value());
        assertThat(shown.get("title").asString()).isEqualTo("They say so");
        assertThat(shown.get("kind").asString()).isEqualTo("issue");
        assertThat(shown.get("lead").asLong()).isEqualTo(first.value());
        assertThat(shown.get("members").valueStream().map(JsonNode::asLong))
                .containsExactly(first.value(), second.value());
        assertThat(shown.get("support").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STAFF")
    void aClusterTellsNoMoreThanItsMembersMay(Audience audience) {
        ContributionId id = room.postIssue(author, "The only one that says so");
        room.support(author, id);
        ClusterId cluster = room.get(ClusterService.class).make(facilitator, List.of(id), "A telling title");

        room.facilitation().permit(facilitator, Permission.SEE_TALLIES, false);
        assertThat(tree(audience).get("clusters").get(0).has("support")).isFalse();
        assertThat(tree(Audience.STAFF).get("clusters").get(0).get("support").asInt())
                .isEqualTo(1);

        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        assertThat(tree(audience).get("clusters")).isEmpty();
        assertThat(payload(audience)).doesNotContain("telling");
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, true);

        room.get(ContributionService.class).hide(facilitator, id, "names a person");
        assertThat(tree(audience).get("clusters")).isEmpty();
        room.get(ContributionService.class).unhide(facilitator, id);
        assertThat(tree(audience).get("clusters").get(0).get("id").asLong()).isEqualTo(cluster.value());
    }

    @Test
    void everyRoleBelongsToAnAudience() {
        assertThat(Audience.of(Role.EXPERT)).isEqualTo(Audience.EXPERT);
        assertThat(Audience.of(Role.DISPLAY)).isEqualTo(Audience.DISPLAY);
        assertThat(Audience.of(Role.OBSERVER)).isEqualTo(Audience.OBSERVER);
        for (Role role : Role.values()) {
            assertThat(Audience.of(role) == Audience.STAFF).isEqualTo(role.staff());
        }
    }

    private JsonNode entry(Audience audience, ContributionId id) {
        return tree(audience)
                .get("contributions")
                .valueStream()
                .filter(entry -> entry.get("id").asLong() == id.value())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode only(Audience audience) {
        JsonNode contributions = tree(audience).get("contributions");
        assertThat(contributions).hasSize(1);
        return Objects.requireNonNull(contributions.get(0));
    }

    private JsonNode tree(Audience audience) {
        return json.readTree(payload(audience));
    }

    private String payload(Audience audience) {
        Board board = room.get(BoardReader.class).read(room.session(), null);
        return json.writeValueAsString(Projector.project(board, audience));
    }
}
