package org.wayforward.session;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Permissions;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;

/**
 * The one door every write of a session passes: one command at a time, in one transaction whose first statement takes
 * the session's next revision, so that commit order is revision order. A command that turns out to have changed nothing
 * is rolled back and uses up no revision.
 */
@Component
public class SessionDoor {

    /** How many commands of one session may wait; more are told that the room is busy rather than kept in the dark. */
    static final int WAITING_ROOM = 256;

    private static final Logger LOG = LoggerFactory.getLogger(SessionDoor.class);

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Admission> admissions;
    private final ObjectProvider<Doorbell> bells;
    private final Clock clock;
    private final Map<SessionId, Queue> queues = new ConcurrentHashMap<>();

    SessionDoor(
            EntityManager entities,
            PlatformTransactionManager transactions,
            ObjectProvider<Admission> admissions,
            ObjectProvider<Doorbell> bells,
            Clock clock) {
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.admissions = admissions;
        this.bells = bells;
        this.clock = clock;
    }

    /**
     * Runs an actor's command: role, standing, then the command itself.
     *
     * @throws Refusal when the role may not do this, the actor is no longer welcome, or the command itself says no;
     *     nothing has been written then
     */
    public <T> T pass(Actor actor, Action action, Function<Turn, T> command) {
        actor.must(action);
        return pass(actor.session(), turn -> {
            admissions.forEach(admission -> admission.admit(actor));
            mustTake(actor, action, turn.now());
            return command.apply(turn);
        });
    }

    /** Refuses what a closed, archived or removed session does not take any more. */
    private void mustTake(Actor actor, Action action, Instant now) {
        BrainstormSession session = Objects.requireNonNull(
                entities.find(BrainstormSession.class, actor.session().value()));
        SessionState state = session.state();
        if (!Permissions.allow(actor.role(), action, state, session.commenting(now))) {
            boolean late = action == Action.COMMENT_ON_DRAFT && state == SessionState.CLOSED;
            throw new Refusal(late ? Reason.COMMENTS_OVER : state.reason());
        }
    }

    /** Runs a command of nobody in particular yet: somebody joins, or the application sets a session up. */
    public <T> T pass(SessionId session, Function<Turn, T> command) {
        Queue queue = queues.computeIfAbsent(session, id -> new Queue());
        if (!queue.places.tryAcquire()) {
            throw Refusal.until(Reason.ROOM_BUSY, Duration.ofSeconds(2));
        }
        try {
            queue.turn.acquireUninterruptibly();
            try {
                return commit(session, command);
            } finally {
                queue.turn.release();
            }
        } finally {
            queue.places.release();
        }
    }

    private <T> T commit(SessionId session, Function<Turn, T> command) {
        boolean[] changed = {false};
        T result = transaction.execute(status -> {
            Turn turn = begin(session);
            try {
                T answer = command.apply(turn);
                changed[0] = flush(turn, status);
                return answer;
            } finally {
                Turn.end();
            }
        });
        if (changed[0]) {
            bells.forEach(bell -> ring(bell, session));
        }
        return Objects.requireNonNull(result);
    }

    /** The command is committed by now: a bell that fails must not make it look refused. */
    private static void ring(Doorbell bell, SessionId session) {
        try {
            bell.ring(session);
        } catch (RuntimeException e) {
            LOG.warn("A bell of session {} failed; screens catch up by themselves", session.value(), e);
        }
    }

    /** The first statement takes the revision and with it the row's lock; only then is anything read. */
    private Turn begin(SessionId session) {
        int found = entities.createQuery("update BrainstormSession s set s.revision = s.revision + 1 where s.id = :id")
                .setParameter("id", session.value())
                .executeUpdate();
        if (found == 0) {
            throw new Refusal(Reason.UNKNOWN_SESSION);
        }
        long revision = entities.createQuery("select s.revision from BrainstormSession s where s.id = :id", Long.class)
                .setParameter("id", session.value())
                .getSingleResult();
        return Turn.begin(session, revision, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    private boolean flush(Turn turn, TransactionStatus status) {
        entities.flush();
        if (!turn.changed()) {
            status.setRollbackOnly();
        }
        return turn.changed();
    }

    /** A bounded, first-come queue in front of one session. */
    private static final class Queue {
        final Semaphore places = new Semaphore(WAITING_ROOM);
        final Semaphore turn = new Semaphore(1, true);
    }
}
