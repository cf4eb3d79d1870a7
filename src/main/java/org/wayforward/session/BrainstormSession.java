package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;

/** One two-hour brainstorm of one meeting. Its revision is moved by the door alone. */
@Entity
@Table(name = "brainstorm_session")
@EntityListeners(RevisionStamp.class)
class BrainstormSession {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wayforward")
    @SequenceGenerator(name = "wayforward", sequenceName = "wayforward_seq", allocationSize = 50)
    private long id;

    private String code = "";

    @Column(updatable = false)
    private long revision;

    private String title = "";

    @Column(name = "short_title")
    private String shortTitle = "";

    private String meeting = "";
    private String organizers = "";
    private String place = "";
    private String dates = "";
    private String question = "";

    @Column(name = "joining_open")
    private boolean joiningOpen = true;

    @Column(name = "join_limit")
    private @Nullable Integer joinLimit;

    @Embedded
    private SessionClock clock = SessionClock.of(Duration.ofHours(2));

    /** What the room may do now: the present step's plan, and what a facilitator has changed by hand since. */
    @Embedded
    private PhaseRules rules = PhaseRules.everything();

    @Embedded
    private @Nullable Grace grace;

    @Enumerated(EnumType.STRING)
    @Column(name = "wall_mode")
    private WallFocus.Mode wallMode = WallFocus.Mode.OVERVIEW;

    @Column(name = "wall_area_id")
    private @Nullable Long wallAreaId;

    @Column(name = "wall_contribution_id")
    private @Nullable Long wallContributionId;

    @Column(name = "wall_draft_id")
    private @Nullable Long wallDraftId;

    @Enumerated(EnumType.STRING)
    @Column(name = "wall_ranking")
    private Ranking wallRanking = Ranking.SUPPORT;

    private String announcement = "";

    @Column(name = "phase_id")
    private @Nullable Long phaseId;

    @Enumerated(EnumType.STRING)
    private SessionState state = SessionState.OPEN;

    @Column(updatable = false)
    private boolean practice;

    /** Comma between tags: a plain value of the session, not rows that anybody looks up. */
    private String languages = "en,fr";

    @Embedded
    private Closing closing = Closing.NEVER;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected BrainstormSession() {}

    BrainstormSession(SavedSession saved, String code) {
        this.code = code;
        describe(saved.template().description());
        this.clock = saved.clock();
        this.rules = saved.rules();
        this.joiningOpen = saved.joiningOpen();
        this.joinLimit = saved.joinLimit();
        this.announcement = saved.announcement();
        this.state = saved.state();
        this.practice = saved.practice();
        this.closing = saved.closing();
        this.createdAt = saved.createdAt();
    }

    void describe(SessionDescription said) {
        this.title = said.title();
        this.shortTitle = said.shortTitle();
        this.meeting = said.meeting();
        this.organizers = said.organizers();
        this.place = said.place();
        this.dates = said.dates();
        this.question = said.question();
        this.languages = String.join(",", said.languages());
    }

    long id() {
        return id;
    }

    SessionClock clock() {
        return clock;
    }

    void clock(SessionClock next) {
        this.clock = next;
    }

    PhaseRules rules() {
        return rules;
    }

    void rules(PhaseRules next) {
        this.rules = next;
    }

    @Nullable
    Grace grace() {
        return grace;
    }

    /** Comes to a step: its clock runs, its rules hold, and what was begun before may be finished for a moment. */
    void comeTo(Phase step, Instant now) {
        this.clock = step.clock().start(now);
        this.grace = Grace.between(rules, step.rules(), now);
        this.rules = step.rules();
        this.phaseId = step.id();
    }

    /** Stands at the beginning of a step, its clock not started. */
    void beginWith(Phase step) {
        this.clock = step.clock();
        this.grace = null;
        this.rules = step.rules();
        this.phaseId = step.id();
    }

    void openJoining(boolean open) {
        this.joiningOpen = open;
    }

    void limitJoins(@Nullable Integer limit) {
        this.joinLimit = limit;
    }

    void wall(WallFocus focus) {
        AreaId area = focus.area();
        ContributionId contribution = focus.contribution();
        this.wallMode = focus.mode();
        this.wallAreaId = area == null ? null : area.value();
        this.wallContributionId = contribution == null ? null : contribution.value();
        DraftId draft = focus.draft();
        this.wallDraftId = draft == null ? null : draft.value();
    }

    void rankWall(Ranking ranking) {
        this.wallRanking = ranking;
    }

    void announce(String line) {
        this.announcement = line;
    }

    void phase(Phase phase) {
        this.phaseId = phase.id();
    }

    @Nullable
    Long phaseId() {
        return phaseId;
    }

    boolean phaseIs(Phase phase) {
        return phaseId != null && phaseId == phase.id();
    }

    boolean wallShows(ThematicArea area) {
        return wallAreaId != null && wallAreaId == area.id();
    }

    SessionState state() {
        return state;
    }

    void state(SessionState next) {
        this.state = next;
    }

    Closing closing() {
        return closing;
    }

    void closing(Closing next) {
        this.closing = next;
    }

    /** Whether it is closed and comments on its draft are taken at this moment. */
    boolean commenting(Instant now) {
        return state == SessionState.CLOSED && closing.takesComments(now);
    }

    SessionFacts facts() {
        return new SessionFacts(
                new SessionId(id),
                code,
                title,
                shortTitle,
                meeting,
                organizers,
                place,
                dates,
                question,
                joiningOpen,
                joinLimit,
                state,
                practice,
                List.of(languages.split(",")),
                closing);
    }
}
