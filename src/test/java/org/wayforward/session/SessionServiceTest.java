package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.Refusal.Reason;

/** What a facilitator does to the session itself. */
@OnBothDatabases
class SessionServiceTest {

    private final Room room;
    private final SessionService service;
    private final SessionFinder finder;
    private final Actor facilitator;

    SessionServiceTest(Database database) {
        this.room = Room.on(database);
        this.service = room.facilitation();
        this.finder = room.get(SessionFinder.class);
        this.facilitator = room.facilitator();
    }

    @Test
    void theClockIsStartedPausedAndExtended() {
        service.startClock(facilitator);
        room.server().clock().forward(Duration.ofMinutes(30));
        service.pauseClock(facilitator);
        Duration left = clock().left(room.server().clock().instant());
        service.extendClock(facilitator, Duration.ofMinutes(5));

        assertThat(left).isBetween(Duration.ofMinutes(89), Duration.ofMinutes(90));
        assertThat(clock().left(room.server().clock().instant())).isEqualTo(left.plusMinutes(5));
        assertThat(clock().totalMs()).isEqualTo(Duration.ofMinutes(125).toMillis());
    }

    @Test
    void nobodyGivesNoTimeOrADaysTime() {
        long before = room.revision();

        assertThatThrownBy(() -> service.extendClock(facilitator, Duration.ZERO))
                .satisfies(refusal(Reason.BAD_REQUEST));
        assertThatThrownBy(() -> service.extendClock(facilitator, Duration.ofMinutes(-1)))
                .satisfies(refusal(Reason.BAD_REQUEST));
        assertThatThrownBy(() -> service.extendClock(facilitator, Duration.ofDays(1)))
                .satisfies(refusal(Reason.BAD_REQUEST));

        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void everyPermissionOfThePhaseCanBeClosedAndOpened() {
        for (Permission permission : Permission.values()) {
            service.permit(facilitator, permission, false);
            assertThat(allowed(permission)).as("%s closed", permission).isFalse();
            service.permit(facilitator, permission, true);
            assertThat(allowed(permission)).as("%s opened", permission).isTrue();
        }
    }

    @Test
    void theBudgetIsSetForBothKindsAndLifted() {
        service.budget(facilitator, 5);
        assertThat(finder.rules(room.session()).issueBudget()).isEqualTo(5);
        assertThat(finder.rules(room.session()).recommendationBudget()).isEqualTo(5);

        service.budget(facilitator, null);
        assertThat(finder.rules(room.session()).issueBudget()).isNull();

        assertThatThrownBy(() -> service.budget(facilitator, 0)).satisfies(refusal(Reason.BAD_REQUEST));
        assertThatThrownBy(() -> service.budget(facilitator, 1001)).satisfies(refusal(Reason.BAD_REQUEST));
    }

    @Test
    void theLimitOfJoinsIsWithinReason() {
        service.limitJoins(facilitator, 40);
        assertThat(finder.facts(room.session()).joinLimit()).isEqualTo(40);
        service.limitJoins(facilitator, null);
        assertThat(finder.facts(room.session()).joinLimit()).isNull();

        assertThatThrownBy(() -> service.limitJoins(facilitator, 0)).satisfies(refusal(Reason.BAD_REQUEST));
        assertThatThrownBy(() -> service.limitJoins(facilitator, 100_001)).satisfies(refusal(Reason.BAD_REQUEST));
    }

    @Test
    void wallsShowAllAreasOneOrOneAfterTheOther() {
        AreaId third = room.areas().get(2);

        service.focusWall(facilitator, WallFocus.on(third));
        assertThat(wall()).isEqualTo("AREA " + third.value());
        service.focusWall(facilitator, WallFocus.rotate());
        assertThat(wall()).isEqualTo("ROTATE null");
        service.focusWall(facilitator, WallFocus.overview());
        assertThat(wall()).isEqualTo("OVERVIEW null");
    }

    @Test
    void wallsAreNotPointedAtAnotherSessionsAreaOrAtNone() {
        AreaId foreign = room.another().areas().getFirst();
        long before = room.revision();

        assertThatThrownBy(() -> service.focusWall(facilitator, WallFocus.on(foreign)))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> service.focusWall(facilitator, WallFocus.on(new AreaId(-1))))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> service.focusWall(facilitator, new WallFocus(WallFocus.Mode.AREA, null, null)))
                .satisfies(refusal(Reason.BAD_REQUEST));
        assertThatThrownBy(() -> service.focusWall(
                        facilitator,
                        new WallFocus(WallFocus.Mode.ROTATE, room.areas().getFirst(), null)))
                .satisfies(refusal(Reason.BAD_REQUEST));

        assertThat(room.revision()).isEqualTo(before);
    }

    private boolean allowed(Permission permission) {
        return finder.rules(room.session()).permits(permission);
    }

    private SessionClock clock() {
        return room.database()
                .sql("select clock_total_ms, clock_ends_at, clock_left_ms from brainstorm_session where id = ?")
                .param(room.session().value())
                .query((row, n) -> {
                    java.time.OffsetDateTime ends = row.getObject(2, java.time.OffsetDateTime.class);
                    return new SessionClock(
                            row.getLong(1), ends == null ? null : ends.toInstant(), (Long) row.getObject(3));
                })
                .single();
    }

    private String wall() {
        return room.database()
                .sql("select wall_mode, wall_area_id from brainstorm_session where id = ?")
                .param(room.session().value())
                .query((row, n) -> row.getString(1) + " " + row.getObject(2))
                .single();
    }
}
