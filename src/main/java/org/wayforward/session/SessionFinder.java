package org.wayforward.session;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;

/** Looks sessions up. Inside a command it reads what that command's transaction sees. */
@Component
public class SessionFinder {

    private final Sessions sessions;
    private final EntityManager entities;

    SessionFinder(Sessions sessions, EntityManager entities) {
        this.sessions = sessions;
        this.entities = entities;
    }

    /** The session with this code, however people type it: {@code mdg 2009} finds {@code MDG-2009}. */
    @Transactional(readOnly = true)
    public Optional<SessionFacts> byCode(String code) {
        return known(code).filter(session -> session.state() != SessionState.REMOVED);
    }

    /** Whether no session has this code, nor one that people could take for it. */
    boolean free(String code) {
        return known(code).isEmpty();
    }

    private Optional<SessionFacts> known(String code) {
        return sessions.findByCode(code)
                .or(() -> sessions.findAllByOrderById().stream()
                        .filter(session -> bare(session.facts().code()).equals(bare(code)))
                        .findFirst())
                .map(BrainstormSession::facts);
    }

    /** Every session of this installation but removed ones, oldest first. */
    @Transactional(readOnly = true)
    public List<SessionFacts> all() {
        return every().stream()
                .filter(session -> session.state() != SessionState.REMOVED)
                .toList();
    }

    /** Every session there ever was, oldest first. */
    @Transactional(readOnly = true)
    public List<SessionFacts> every() {
        return sessions.findAllByOrderById().stream()
                .map(BrainstormSession::facts)
                .toList();
    }

    /** What a session is made of: its areas, tags and papers that are in use, and its agenda. */
    @Transactional(readOnly = true)
    public SessionParts parts(SessionId session) {
        BrainstormSession found = get(session);
        return new SessionParts(
                parts(ThematicArea.class, session).stream()
                        .map(ThematicArea::facts)
                        .toList(),
                parts(Tag.class, session).stream().map(Tag::facts).toList(),
                parts(Evidence.class, session).stream().map(Evidence::facts).toList(),
                parts(Phase.class, session).stream()
                        .map(phase -> phase.facts(found.phaseIs(phase)))
                        .toList());
    }

    /** The parts of a kind that are in use, in their order. */
    <T extends Part> List<T> parts(Class<T> type, SessionId session) {
        return entities.createQuery(
                        "select r from " + type.getSimpleName()
                                + " r where r.sessionId = :session and r.active = true order by r.position, r.id",
                        type)
                .setParameter("session", session.value())
                .getResultList();
    }

    /** What a session is called and how one joins it. */
    @Transactional(readOnly = true)
    public SessionFacts facts(SessionId session) {
        return get(session).facts();
    }

    /** What the room may do now. */
    @Transactional(readOnly = true)
    public PhaseRules rules(SessionId session) {
        BrainstormSession found = get(session);
        return found.state() == SessionState.OPEN
                ? found.rules()
                : found.rules().closed();
    }

    /** What is taken of experts at a moment: what the room may do now, and for a moment what it could before. */
    public PhaseRules taking(SessionId session, Instant now) {
        Grace grace = get(session).grace();
        PhaseRules rules = rules(session);
        return grace == null || get(session).state() != SessionState.OPEN ? rules : grace.in(rules, now);
    }

    /** Whether the room sees the texts in an area now. */
    @Transactional(readOnly = true)
    public boolean seen(SessionId session, AreaId area) {
        if (get(session).rules().seeOthers()) {
            return true;
        }
        ThematicArea found = entities.find(ThematicArea.class, area.value());
        return found != null && found.sessionId() == session.value() && found.revealed();
    }

    /** Whether the room writes alone now: texts are their authors' own but for areas that are revealed. */
    @Transactional(readOnly = true)
    public boolean writingAlone(SessionId session) {
        BrainstormSession found = get(session);
        return found.state() == SessionState.OPEN && !found.rules().seeOthers();
    }

    /** Refuses an area that is not one of this session's. */
    @Transactional(readOnly = true)
    public void mustHave(SessionId session, AreaId area) {
        part(ThematicArea.class, session, area.value());
    }

    /** Refuses tags or evidence that are not of this session. */
    @Transactional(readOnly = true)
    public void mustHave(SessionId session, List<Long> tags, List<Long> evidence) {
        tags.forEach(id -> part(Tag.class, session, id));
        evidence.forEach(id -> part(Evidence.class, session, id));
    }

    /** The step of the agenda that the session is in. */
    public long step(SessionId session) {
        return phase(session).id();
    }

    /** How many contributions each expert is asked about in the present step. */
    public int asksEach(SessionId session) {
        return phase(session).asksEach();
    }

    BrainstormSession get(SessionId session) {
        return sessions.findById(session.value()).orElseThrow(() -> new Refusal(Reason.UNKNOWN_SESSION));
    }

    Phase phase(SessionId session) {
        Long id = Objects.requireNonNull(get(session).phaseId(), "a session is always in a phase");
        return Objects.requireNonNull(entities.find(Phase.class, id));
    }

    /** A part of this session that is in use; refuses any other. */
    <T extends Part> T part(Class<T> type, SessionId session, long id) {
        T row = entities.find(type, id);
        if (row == null || row.sessionId() != session.value() || !row.active()) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        return row;
    }

    private static String bare(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
