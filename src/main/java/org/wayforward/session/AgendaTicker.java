package org.wayforward.session;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;

/**
 * Lets agendas go on by themselves from steps that are planned so. Whether the time is up is asked again inside the door:
 * of several nodes that notice the same moment, the first goes on and the others find nothing to do.
 */
@Component
class AgendaTicker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AgendaTicker.class);

    private final EntityManager entities;
    private final SessionDoor door;
    private final SessionFinder finder;
    private final Agenda agenda;
    private final Clock clock;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("agenda").daemon().factory());
    private volatile boolean running;

    AgendaTicker(EntityManager entities, SessionDoor door, SessionFinder finder, Agenda agenda, Clock clock) {
        this.entities = entities;
        this.door = door;
        this.finder = finder;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Goes on wherever the time is up. */
    void look() {
        for (SessionId session : due()) {
            try {
                advance(session);
            } catch (RuntimeException e) {
                LOG.warn("The agenda of session {} could not go on; the next look tries again", session.value(), e);
            }
        }
    }

    private List<SessionId> due() {
        return entities
                .createQuery(
                        "select s.id from BrainstormSession s, Phase p where p.id = s.phaseId and p.autoAdvance = true"
                                + " and s.state = :open and s.clock.endsAt <= :now and exists (select 1 from Phase n"
                                + " where n.sessionId = s.id and n.active = true and n.position > p.position)",
                        Long.class)
                .setParameter("open", SessionState.OPEN)
                .setParameter("now", Instant.now(clock))
                .getResultList()
                .stream()
                .map(SessionId::new)
                .toList();
    }

    private void advance(SessionId id) {
        door.pass(id, turn -> {
            BrainstormSession session = finder.get(id);
            Instant end = session.clock().endsAt();
            if (session.state() == SessionState.OPEN
                    && finder.phase(id).autoAdvance()
                    && end != null
                    && !end.isAfter(turn.now())) {
                agenda.fromPresent(id, 1).ifPresent(next -> agenda.go(id, next, turn.now()));
            }
            return turn.revision();
        });
    }

    @Override
    public void start() {
        running = true;
        ticker.scheduleWithFixedDelay(this::lookSafely, 1, 1, TimeUnit.SECONDS);
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Looking after agendas failed; the next look tries again", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        ticker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
