package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a session's agenda, and what its clock said when the session last left it. */
@Entity
@Table(name = "phase")
class Phase extends Part {

    /** What a step gets that is gone back to with less: nobody can do anything in no time. */
    static final Duration LEAST = Duration.ofMinutes(1);

    /** How many contributions each expert is asked about in a step, until a facilitator sends more. */
    static final int ASKS = 5;

    private String name = "";
    private String title = "";
    private int minutes;

    @Embedded
    private PhaseRules rules = PhaseRules.everything();

    @Column(name = "auto_advance")
    private boolean autoAdvance;

    @Column(name = "asks_each")
    private int asksEach = ASKS;

    /** When it was last planned; moving it, keeping its clock or sending more questions is no planning. */
    @Column(name = "plan_revision")
    private long planRevision;

    @Column(name = "kept_total_ms")
    private @Nullable Long keptTotalMs;

    @Column(name = "kept_left_ms")
    private @Nullable Long keptLeftMs;

    protected Phase() {}

    Phase(Turn turn, int position, AgendaStep step) {
        super(turn, position);
        this.name = step.name();
        plan(turn, step);
    }

    /** Plans it anew under the name it has; other minutes count from the next time the session comes to it. */
    final void plan(Turn turn, AgendaStep step) {
        if (step.minutes() != minutes) {
            keptTotalMs = null;
            keptLeftMs = null;
        }
        this.planRevision = turn.revision();
        this.title = step.title();
        this.minutes = step.minutes();
        this.rules = step.rules();
        this.autoAdvance = step.autoAdvance();
    }

    /** Keeps what the clock says while the session is elsewhere. */
    void keep(SessionClock clock, Instant now) {
        if (!clock.untouched()) {
            keptTotalMs = clock.totalMs();
            keptLeftMs = clock.left(now).toMillis();
        }
    }

    /** Keeps a clock as it was once kept. */
    void keep(@Nullable Long totalMs, @Nullable Long leftMs) {
        keptTotalMs = totalMs;
        keptLeftMs = leftMs;
    }

    /** The clock with which the session comes to it: where it was left, or at its beginning. */
    SessionClock clock() {
        Long total = keptTotalMs;
        Long left = keptLeftMs;
        return total == null || left == null
                ? SessionClock.of(Duration.ofMinutes(minutes))
                : new SessionClock(total, null, Math.max(left, LEAST.toMillis()));
    }

    long planRevision() {
        return planRevision;
    }

    int asksEach() {
        return asksEach;
    }

    void asksEach(int next) {
        asksEach = next;
    }

    boolean autoAdvance() {
        return autoAdvance;
    }

    AgendaStep step() {
        return new AgendaStep(name, title, minutes, rules, autoAdvance);
    }

    PhaseRules rules() {
        return rules;
    }

    SessionParts.Step facts(boolean current) {
        return new SessionParts.Step(id(), planRevision, current, step());
    }
}
