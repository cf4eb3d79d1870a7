package org.wayforward.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.Permission;
import org.wayforward.sorting.RoomSorting;
import org.wayforward.vote.SupportService;

/** The limits where they are asked: whoever is over one is told how long to wait, and nothing is written. */
class LimitedJoiningTest {

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    private final Room room = Room.on(server);

    @BeforeAll
    static void start() {
        server = TestServer.start(
                Database.H2,
                Database.H2.fresh(),
                "wayforward.limits.posts-per-minute=2",
                "wayforward.limits.supports-per-minute=2",
                "wayforward.limits.joins-per-minute=3",
                "wayforward.limits.guesses-per-minute=2");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void oneAddressJoinsOnlySoOften() {
        for (int i = 0; i < 3; i++) {
            join("192.0.2.10");
        }
        long before = room.revision();

        assertThatThrownBy(() -> join("192.0.2.10")).satisfies(limited(Reason.TOO_MANY_JOINS));
        assertThat(room.revision()).isEqualTo(before);
        assertThatCode(() -> join("192.0.2.11")).doesNotThrowAnyException();
    }

    @Test
    void oneAddressGuessesOnlySoOften() {
        JoinService join = room.get(JoinService.class);

        assertThatThrownBy(() -> join.look("NOPE-1", "192.0.2.20")).satisfies(refusal(Reason.UNKNOWN_CODE));
        assertThatThrownBy(() -> join.enter(room.session(), Role.FACILITATOR, "guess", "192.0.2.20"))
                .satisfies(refusal(Reason.LINK_INVALID));
        assertThatThrownBy(() -> join.continueHere("guess", "192.0.2.20")).satisfies(limited(Reason.TOO_MANY_JOINS));
        assertThatThrownBy(() -> join.look("NOPE-1", "192.0.2.20")).satisfies(limited(Reason.TOO_MANY_JOINS));
        assertThatThrownBy(() -> join.enter(room.session(), Role.FACILITATOR, "guess", "192.0.2.20"))
                .satisfies(limited(Reason.TOO_MANY_JOINS));
    }

    @Test
    void oneParticipantPostsAndEditsOnlySoOften() {
        Actor expert = join("192.0.2.30");
        ContributionId id = room.postIssue(expert, "The first contribution");
        room.postIssue(expert, "The second contribution");
        long before = room.revision();

        assertThatThrownBy(() -> room.postIssue(expert, "The third contribution"))
                .satisfies(limited(Reason.TOO_FAST));
        assertThatThrownBy(() -> room.get(ContributionService.class).edit(expert, id, before, "An edit at once"))
                .satisfies(limited(Reason.TOO_FAST));
        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void oneParticipantSupportsOnlySoOften() {
        Actor expert = join("192.0.2.40");
        ContributionId id = room.postIssue(join("192.0.2.41"), "Something to support");
        room.support(expert, id);
        room.takeBack(expert, id);
        long before = room.revision();

        assertThatThrownBy(() -> room.get(SupportService.class).support(expert, id, true))
                .satisfies(limited(Reason.TOO_FAST));
        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void oneParticipantAsksAndTakesBackWhereThingsBelongOnlySoOften() {
        room.facilitation().permit(room.facilitator(), Permission.SORT, true);
        RoomSorting sorting = room.get(RoomSorting.class);
        Actor expert = join("192.0.2.42");
        sorting.next(expert);
        sorting.next(expert);

        assertThatThrownBy(() -> sorting.next(expert)).satisfies(limited(Reason.TOO_FAST));
        assertThatThrownBy(() -> sorting.takeBack(expert, 1)).satisfies(limited(Reason.TOO_FAST));
    }

    private Actor join(String address) {
        return room.get(JoinService.class)
                .join(room.code(), new Introduction(StakeholderGroup.ACADEMIA, null, null, null), address)
                .actor();
    }

    private static java.util.function.Consumer<Throwable> limited(Reason reason) {
        return refusal(reason)
                .andThen(thrown -> assertThat(((Refusal) thrown).retryAfter()).isPositive());
    }
}
