package org.wayforward.session;

import jakarta.persistence.EntityManager;
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
        return sessions.findByCode(code)
                .or(() -> sessions.findAllByOrderById().stream()
                        .filter(session -> bare(session.facts().code()).equals(bare(code)))
                        .findFirst())
                .map(BrainstormSession::facts);
    }

    /** Every session of this installation, oldest first. */
    @Transactional(readOnly = true)
    public List<SessionFacts> all() {
        return sessions.findAllByOrderById().stream()
                .map(BrainstormSession::facts)
                .toList();
    }

    /** What a session is called and how one joins it. */
    @Transactional(readOnly = true)
    public SessionFacts facts(SessionId session) {
        return get(session).facts();
    }

    /** What the room may do now. */
    @Transactional(readOnly = true)
    public PhaseRules rules(SessionId session) {
        return phase(session).rules();
    }

    /** Refuses an area that is not one of this session's. */
    @Transactional(readOnly = true)
    public void mustHave(SessionId session, AreaId area) {
        ThematicArea found = entities.find(ThematicArea.class, area.value());
        if (found == null || found.sessionId() != session.value()) {
            throw new Refusal(Reason.NOT_FOUND);
        }
    }

    /** Refuses tags or evidence that are not of this session. */
    @Transactional(readOnly = true)
    public void mustHave(SessionId session, List<Long> tags, List<Long> evidence) {
        tags.forEach(id -> mustBeOf(session, entities.find(Tag.class, id)));
        evidence.forEach(id -> mustBeOf(session, entities.find(Evidence.class, id)));
    }

    BrainstormSession get(SessionId session) {
        return sessions.findById(session.value()).orElseThrow(() -> new Refusal(Reason.UNKNOWN_SESSION));
    }

    Phase phase(SessionId session) {
        Long id = Objects.requireNonNull(get(session).phaseId(), "a session is always in a phase");
        return Objects.requireNonNull(entities.find(Phase.class, id));
    }

    private static void mustBeOf(SessionId session, @org.jspecify.annotations.Nullable Revisioned row) {
        if (row == null || row.sessionId() != session.value()) {
            throw new Refusal(Reason.NOT_FOUND);
        }
    }

    private static String bare(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
