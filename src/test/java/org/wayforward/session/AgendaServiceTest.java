package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;

/** The agenda: going through it, and planning it before and during. */
@OnBothDatabases
class AgendaServiceTest {

    private final Room room;
    private final AgendaService agenda;
    private final SessionService session;
    private final SessionFinder finder;
    private final Actor facilitator;

    AgendaServiceTest(Database database) {
        this.room = Room.on(database);
        this.agenda = room.get(AgendaService.class);
        this.session = room.facilitation();
        this.finder = room.get(SessionFinder.class);
        this.facilitator = room.facilitator();
    }

    @Test
    void aSessionBeginsOnAnOpenFloor() {
        assertThat(steps()).extracting(step -> step.plan().name()).containsExactly("open-floor");
        assertThat(rules()).isEqualTo(PhaseRules.everything());
    }

    @Test
    void theTwoHourAgendaIsTwoHoursAndBeginsPrivately() {
        take();
        assertThat(steps().stream().mapToInt(step -> step.plan().minutes()).sum())
                .isEqualTo(120);
        assertThat(steps())
                .extracting(step -> step.plan().name())
                .containsExactly(
                        "write-alone",
                        "reveal",
                        "sort",
                        "prioritise",
                        "recommend",
                        "check",
                        "ballot",
                        "discuss",
                        "close");
        assertThat(present()).isZero();
        assertThat(rules().seeOthers()).isFalse();
        assertThat(rules().issueCap()).isEqualTo(3);
        assertThat(clock()).isEqualTo(SessionClock.of(Duration.ofMinutes(12)));
    }

    @Test
    void eachStepBringsItsRulesAndStartsItsClock() {
        take();
        session.startClock(facilitator);
        for (int place = 1; place < 9; place++) {
            go(place);
            AgendaStep plan = steps().get(place).plan();
            assertThat(rules()).as(plan.name()).isEqualTo(plan.rules());
            assertThat(clock().running()).isTrue();
            assertThat(clock().totalMs()).isEqualTo(plan.minutes() * 60_000L);
        }
    }

    @Test
    void whatWasSwitchedByHandHoldsUntilTheNextStepAndLeavesThePlanAlone() {
        take();
        session.permit(facilitator, Permission.POST_RECOMMENDATIONS, true);
        session.caps(facilitator, 7, null);
        assertThat(rules().postRecommendations()).isTrue();
        assertThat(rules().issueCap()).isEqualTo(7);
        assertThat(steps().getFirst().plan())
                .isEqualTo(AgendaTemplate.TWO_HOURS.steps().getFirst());

        go(1);
        assertThat(rules()).isEqualTo(steps().get(1).plan().rules());
        go(0);
        assertThat(rules()).isEqualTo(steps().getFirst().plan().rules());
    }

    @Test
    void goingBackGivesTheStepTheTimeItHadLeft() {
        take();
        session.startClock(facilitator);
        session.extendClock(facilitator, Duration.ofMinutes(5));
        session.pauseClock(facilitator);
        long left = clock().leftMs() == null ? 0 : clock().leftMs();
        go(3);
        go(0);
        assertThat(clock().running()).isTrue();
        assertThat(clock().totalMs()).isEqualTo(17 * 60_000L);
        session.pauseClock(facilitator);
        assertThat(clock().leftMs()).isBetween(left - 60_000, left);
        assertThat(present()).isZero();
    }

    @Test
    void aStepWithNoTimeLeftIsGivenAMinute() {
        take();
        room.database()
                .sql("update brainstorm_session set clock_ends_at = null, clock_left_ms = -90000 where id = ?")
                .param(room.session().value())
                .update();
        go(1);
        go(0);
        session.pauseClock(facilitator);
        assertThat(clock().leftMs()).isBetween(0L, 60_000L);
    }

    @Test
    void twoWhoGoOnAtOnceGoOneStep() throws Exception {
        take();
        Actor other = room.facilitator();
        long from = steps().getFirst().id();
        long to = steps().get(1).id();
        Room.atOnce(List.<Callable<Long>>of(() -> agenda.go(facilitator, from, to), () -> agenda.go(other, from, to)));
        assertThat(present()).isEqualTo(1);
    }

    @Test
    void whoeverIsLateIsToldAndChangesNothing() {
        take();
        go(1);
        long before = room.revision();
        assertThatThrownBy(() -> agenda.go(
                        facilitator, steps().getFirst().id(), steps().get(4).id()))
                .satisfies(refusal(Reason.AGENDA_MOVED));
        assertThat(room.revision()).isEqualTo(before);
        agenda.go(facilitator, steps().getFirst().id(), steps().get(1).id());
        assertThat(room.revision()).as("there already").isEqualTo(before);
    }

    @Test
    void manyWhoGoAndPlanAtOnceLeaveTheSessionInOneOfItsSteps() throws Exception {
        take();
        List<Actor> facilitators =
                IntStream.range(0, 4).mapToObj(i -> room.facilitator()).toList();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int seed = i;
            tasks.add(() -> wander(facilitators.get(seed), seed));
        }
        Room.atOnce(tasks);
        assertThat(steps()).filteredOn(SessionParts.Step::current).hasSize(1);
        assertThat(steps()).extracting(SessionParts.Step::id).doesNotHaveDuplicates();
        assertThat(room.number(
                        "select count(*) from phase where session_id = ? and active and position in"
                                + " (select position from phase where session_id = ? and active group by position"
                                + " having count(*) > 1)",
                        room.session().value(),
                        room.session().value()))
                .isZero();
    }

    private int wander(Actor actor, int seed) {
        java.util.Random random = new java.util.Random(seed);
        int done = 0;
        for (int i = 0; i < 25; i++) {
            List<SessionParts.Step> known = steps();
            SessionParts.Step any = known.get(random.nextInt(known.size()));
            SessionParts.Step here = known.stream()
                    .filter(SessionParts.Step::current)
                    .findFirst()
                    // The session may have gone on between the look at it and the look at its steps.
                    .orElse(any);
            try {
                switch (random.nextInt(6)) {
                    case 0, 1 -> agenda.go(actor, here.id(), any.id());
                    case 2 -> agenda.move(actor, any.id(), random.nextBoolean());
                    case 3 ->
                        agenda.plan(
                                actor, any.id(), any.planRevision(), any.plan().minutes(1 + random.nextInt(30)));
                    case 4 -> agenda.add(actor, own("Added"));
                    default -> agenda.remove(actor, any.id());
                }
                done++;
            } catch (Refusal refusal) {
                assertThat(refusal.reason())
                        .isIn(
                                Reason.AGENDA_MOVED,
                                Reason.STEP_CHANGED,
                                Reason.STEP_PRESENT,
                                Reason.NOT_FOUND,
                                Reason.TOO_MANY);
            }
        }
        return done;
    }

    @Test
    void organizersAndFacilitatorsPlanStepsAndOrderThem() {
        Actor organizer = room.byLink(Role.ORGANIZER).actor();
        agenda.add(organizer, own("Coffee"));
        SessionParts.Step coffee = steps().getLast();
        agenda.move(facilitator, coffee.id(), true);
        assertThat(steps()).extracting(step -> step.plan().name()).containsExactly("step", "open-floor");
        agenda.plan(
                organizer,
                coffee.id(),
                steps().getFirst().planRevision(),
                own(" A long\ncoffee ").minutes(25).autoAdvance(true));
        assertThat(steps().getFirst().plan())
                .isEqualTo(own("A long coffee").minutes(25).autoAdvance(true));
        agenda.remove(facilitator, coffee.id());
        assertThat(steps()).hasSize(1);
        assertThatThrownBy(() -> agenda.remove(organizer, coffee.id())).satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void changingThePresentStepHoldsAtOnceAndLeavesTheSwitchesAlone() {
        SessionParts.Step step = steps().getFirst();
        session.permit(facilitator, Permission.SEE_TALLIES, false);
        agenda.plan(
                facilitator,
                step.id(),
                step.planRevision(),
                step.plan().rules(step.plan().rules().budgets(3, null).permit(Permission.POST_ISSUES, false)));
        assertThat(rules().issueBudget()).isEqualTo(3);
        assertThat(rules().recommendationBudget()).isNull();
        assertThat(rules().postIssues()).isFalse();
        assertThat(rules().seeTallies()).isFalse();
    }

    @Test
    void minutesMoveAClockThatNobodyHasStarted() {
        minutes(90);
        assertThat(clock()).isEqualTo(SessionClock.of(Duration.ofMinutes(90)));
        session.startClock(facilitator);
        minutes(30);
        assertThat(clock().totalMs()).isEqualTo(90 * 60_000L);
        assertThat(steps().getFirst().plan().minutes()).isEqualTo(30);
    }

    @Test
    void aStepThatWasWrittenSinceIsNotOverwritten() {
        SessionParts.Step step = steps().getFirst();
        minutes(90);
        assertThatThrownBy(() -> agenda.plan(facilitator, step.id(), step.planRevision(), step.plan()))
                .satisfies(refusal(Reason.STEP_CHANGED));
    }

    @Test
    void moreQuestionsAreSentOnceHoweverManyAskForThem() {
        SessionParts.Step open = steps().getFirst();
        int seen = finder.asksEach(room.session());
        agenda.askMore(facilitator, open.id(), seen);
        agenda.askMore(room.facilitator(), open.id(), seen);
        assertThat(finder.asksEach(room.session())).isEqualTo(seen + Phase.ASKS);
        agenda.plan(facilitator, open.id(), open.planRevision(), open.plan().minutes(33));
        assertThat(steps().getFirst().plan().minutes())
                .as("an edit that was open meanwhile")
                .isEqualTo(33);
        room.goOnReading(facilitator);
        assertThatThrownBy(() -> agenda.askMore(facilitator, open.id(), seen + Phase.ASKS))
                .satisfies(refusal(Reason.AGENDA_MOVED));
    }

    @Test
    void thePresentStepStaysAndSoDoesTheAgendaWhileTheClockRuns() {
        assertThatThrownBy(() -> agenda.remove(facilitator, steps().getFirst().id()))
                .satisfies(refusal(Reason.STEP_PRESENT));
        session.startClock(facilitator);
        assertThatThrownBy(this::take).satisfies(refusal(Reason.CLOCK_RUNS));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        AgendaStep own = own("Own");
        List<AgendaStep> senseless = List.of(
                own.minutes(0),
                own.minutes(1441),
                own.rules(own.rules().budgets(0, null)),
                own.rules(own.rules().budgets(null, 1001)),
                own.rules(own.rules().caps(-1, null)),
                new AgendaStep("no-such-step", "", 10, PhaseRules.everything(), false));
        for (AgendaStep step : senseless) {
            assertThatThrownBy(() -> agenda.add(facilitator, step)).satisfies(refusal(Reason.BAD_REQUEST));
        }
        assertThatThrownBy(() -> agenda.add(facilitator, own("  "))).satisfies(refusal(Reason.FIELD_MISSING));
        assertThatThrownBy(() -> agenda.add(facilitator, own("x".repeat(61))))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThat(steps()).hasSize(1);
    }

    @Test
    void stepsOfAnotherSessionAreNotThere() {
        SessionParts.Step foreign =
                finder.parts(room.another().session()).agenda().getFirst();
        assertThatThrownBy(() -> agenda.go(facilitator, steps().getFirst().id(), foreign.id()))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> agenda.plan(facilitator, foreign.id(), foreign.planRevision(), foreign.plan()))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> agenda.move(facilitator, foreign.id(), true)).satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void anAgendaHasAnEnd() {
        while (steps().size() < AgendaService.STEPS_MAX) {
            agenda.add(facilitator, own("One more"));
        }
        assertThatThrownBy(() -> agenda.add(facilitator, own("Too many"))).satisfies(refusal(Reason.TOO_MANY));
    }

    private void take() {
        agenda.take(facilitator, AgendaTemplate.TWO_HOURS);
    }

    private void go(int place) {
        agenda.go(facilitator, steps().get(present()).id(), steps().get(place).id());
    }

    private void minutes(int minutes) {
        SessionParts.Step step = steps().getFirst();
        agenda.plan(facilitator, step.id(), step.planRevision(), step.plan().minutes(minutes));
    }

    private static AgendaStep own(String title) {
        return new AgendaStep(AgendaStep.OWN, title, 10, PhaseRules.reading(), false);
    }

    private List<SessionParts.Step> steps() {
        return finder.parts(room.session()).agenda();
    }

    private int present() {
        List<SessionParts.Step> steps = steps();
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).current())
                .findFirst()
                .orElseThrow();
    }

    private PhaseRules rules() {
        return finder.rules(room.session());
    }

    private SessionClock clock() {
        return room.database()
                .sql("select clock_total_ms, clock_ends_at, clock_left_ms from brainstorm_session where id = ?")
                .param(room.session().value())
                .query((row, n) -> {
                    OffsetDateTime ends = row.getObject(2, OffsetDateTime.class);
                    return new SessionClock(
                            row.getLong(1), ends == null ? null : ends.toInstant(), (Long) row.getObject(3));
                })
                .single();
    }
}
