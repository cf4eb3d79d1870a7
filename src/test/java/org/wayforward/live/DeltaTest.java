package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.Permission;
import tools.jackson.databind.json.JsonMapper;

/** The step from one board to the next, for one audience. */
class DeltaTest {

    private final Room room = Room.on(TestServer.on(Database.H2));
    private final Actor facilitator = room.facilitator();
    private final Actor author = room.expert();
    private final ContributionId id = room.postIssue(author, "An issue that changes");
    private Board before = read();

    @Test
    void aNewContributionIsPutAndCountsMove() {
        ContributionId second = room.postIssue(room.expert(), "Another issue in the room");

        Delta delta = delta(Audience.EXPERT);

        assertThat(delta.from()).isEqualTo(before.revision());
        assertThat(delta.to()).isEqualTo(room.revision());
        assertThat(delta.put()).extracting(Projection.Entry::id).containsExactly(second.value());
        assertThat(delta.areas()).isNotNull();
        assertThat(delta.writers()).isEqualTo(2);
        assertThat(delta.session()).isNull();
        assertThat(delta.tally()).isEmpty();
        assertThat(delta.drop()).isEmpty();
    }

    @Test
    void aSupportIsATallyAndNothingElse() {
        ContributionId second = room.postIssue(author, "Another issue in the room");
        room.support(author, second);
        before = read();
        room.support(author, id);
        Delta given = delta(Audience.EXPERT);

        assertThat(given.tally()).containsExactly(List.of(id.value(), 1L));
        assertThat(given.put()).isEmpty();
        assertThat(json(given))
                .isEqualTo("{\"from\":%d,\"to\":%d,\"tally\":[[%d,1]]}"
                        .formatted(before.revision(), room.revision(), id.value()));
    }

    @Test
    void anEditPutsTheWholeContribution() {
        room.get(ContributionService.class).edit(author, id, revisionOf(), "An issue that has changed");

        Projection.Entry entry =
                Objects.requireNonNull(delta(Audience.EXPERT).put().getFirst());
        assertThat(entry.text()).isEqualTo("An issue that has changed");
        assertThat(entry.edited()).isTrue();
        assertThat(entry.support()).isZero();
    }

    @Test
    void hidingDropsItForTheRoomAndPutsItForStaff() {
        room.get(ContributionService.class).hide(facilitator, id, "off topic");

        assertThat(delta(Audience.DISPLAY).drop()).containsExactly(id.value());
        assertThat(delta(Audience.DISPLAY).put()).isEmpty();
        assertThat(delta(Audience.STAFF).drop()).isEmpty();
        assertThat(Objects.requireNonNull(delta(Audience.STAFF).put().getFirst())
                        .hidden())
                .isEqualTo("off topic");
    }

    @Test
    void theSameRoomAtALaterRevisionIsAnEmptyStep() {
        room.facilitation().limitJoins(facilitator, 77);

        assertThat(json(delta(Audience.EXPERT)))
                .isEqualTo("{\"from\":%d,\"to\":%d}".formatted(before.revision(), room.revision()));
    }

    @Test
    void aChangeOfWhatMayBeSeenIsAResetForEverybodyItTouches() {
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        for (Audience audience : Audience.values()) {
            isReset(audience);
        }
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, true);

        room.facilitation().permit(facilitator, Permission.SEE_TALLIES, false);
        for (Audience audience : List.of(Audience.EXPERT, Audience.DISPLAY, Audience.OBSERVER)) {
            isReset(audience);
        }
        assertThat(delta(Audience.STAFF).reset()).isNull();
        assertThat(delta(Audience.STAFF).session()).isNotNull();
    }

    private void isReset(Audience audience) {
        assertThat(json(delta(audience)))
                .as(audience.key())
                .isEqualTo("{\"to\":%d,\"reset\":true}".formatted(room.revision()));
    }

    @Test
    void aChangeUndoneWithinOneStepIsNone() {
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, true);

        assertThat(delta(Audience.EXPERT).reset()).isNull();
        assertThat(delta(Audience.EXPERT).put()).isEmpty();
    }

    @Test
    void whatAnswersAHiddenIssueIsPutAgainWithoutIt() {
        ContributionId answer = room.post(author, room.recommendation("Answers the issue above", id));
        Board answered = read();
        room.get(ContributionService.class).hide(facilitator, id, "off topic");

        Delta delta = Delta.between(answered, read(), Audience.EXPERT);

        assertThat(delta.put()).extracting(Projection.Entry::id).containsExactly(answer.value());
        assertThat(Objects.requireNonNull(delta.put().getFirst()).addresses()).isEmpty();
    }

    @Test
    void aClusterIsPutCountedAndDroppedByItself() {
        ClusterService clusters = room.get(ClusterService.class);
        ClusterId cluster = clusters.make(facilitator, List.of(id), "They say so");
        Board made = read();
        assertThat(json(delta(Audience.EXPERT)))
                .isEqualTo(("{\"from\":%d,\"to\":%d,\"putClusters\":[{\"id\":%d,\"kind\":\"issue\",\"area\":%d,"
                                + "\"title\":\"They say so\",\"lead\":%d,\"members\":[%d],\"support\":0}]}")
                        .formatted(
                                before.revision(),
                                room.revision(),
                                cluster.value(),
                                room.areas().getFirst().value(),
                                id.value(),
                                id.value()));

        room.support(author, id);
        Board supported = read();
        Delta tally = Delta.between(made, supported, Audience.EXPERT);
        assertThat(tally.tally()).containsExactly(List.of(id.value(), 1L));
        assertThat(tally.tallyClusters()).containsExactly(List.of(cluster.value(), 1L));
        assertThat(tally.putClusters()).isEmpty();

        clusters.takeOut(facilitator, List.of(id));
        Delta dropped = Delta.between(supported, read(), Audience.EXPERT);
        assertThat(dropped.dropClusters()).containsExactly(cluster.value());
        assertThat(dropped.drop()).isEmpty();
        assertThat(dropped.put()).isEmpty();
    }

    private Delta delta(Audience audience) {
        return Delta.between(before, read(), audience);
    }

    private String json(Delta delta) {
        return room.get(JsonMapper.class).writeValueAsString(delta);
    }

    private long revisionOf() {
        return room.number("select revision from contribution where id = ?", id.value());
    }

    private Board read() {
        return room.get(BoardReader.class).read(room.session(), null);
    }
}
