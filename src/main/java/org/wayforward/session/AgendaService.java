package org.wayforward.session;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/**
 * What is done with the agenda: a facilitator leads the room through its steps, and whoever prepares the session orders
 * and plans them, before and during. Going anywhere destroys nothing.
 */
@Service
public class AgendaService {

    /** The most steps an agenda may have. */
    public static final int STEPS_MAX = 40;

    /** The most contributions each expert is asked about in one step. */
    public static final int ASKS_MAX = 100;

    private final SessionDoor door;
    private final SessionFinder finder;
    private final Agenda agenda;
    private final EntityManager entities;

    AgendaService(SessionDoor door, SessionFinder finder, Agenda agenda, EntityManager entities) {
        this.door = door;
        this.finder = finder;
        this.agenda = agenda;
        this.entities = entities;
    }

    /**
     * Goes to a step: its clock runs, its rules hold, and what was set by hand before does not any more. A step that was
     * left goes on with the time it had, with a minute at least.
     *
     * @param from the step in which whoever asks believes the session to be; asking for the step the session is in by
     *     now does nothing, so that two who go on at the same moment go one step together
     * @throws Refusal {@link Reason#AGENDA_MOVED} when the session is neither in {@code from} nor in {@code to}
     */
    public long go(Actor actor, long from, long to) {
        return door.pass(actor, Action.RUN_AGENDA, turn -> {
            Phase step = step(actor, to);
            Phase present = finder.phase(actor.session());
            if (present.id() != step.id()) {
                if (present.id() != from) {
                    throw new Refusal(Reason.AGENDA_MOVED);
                }
                agenda.go(actor.session(), step, turn.now());
            }
            return turn.revision();
        });
    }

    /** Begins again with another agenda, at its first step with its clock not started. */
    public long take(Actor actor, AgendaTemplate template) {
        return door.pass(actor, Action.EDIT_AGENDA, turn -> {
            if (finder.get(actor.session()).clock().running()) {
                throw new Refusal(Reason.CLOCK_RUNS);
            }
            int position = last(actor);
            agenda.steps(actor.session()).forEach(Part::retire);
            Phase first = null;
            for (AgendaStep planned : template.steps()) {
                Phase step = new Phase(turn, ++position, planned);
                entities.persist(step);
                first = first == null ? step : first;
            }
            if (first != null) {
                agenda.beginWith(actor.session(), first);
            }
            return turn.revision();
        });
    }

    /** Adds a step after the others. */
    public long add(Actor actor, AgendaStep planned) {
        AgendaStep checked = planned.checked();
        return door.pass(actor, Action.EDIT_AGENDA, turn -> {
            if (agenda.steps(actor.session()).size() >= STEPS_MAX) {
                throw new Refusal(Reason.TOO_MANY, STEPS_MAX);
            }
            entities.persist(new Phase(turn, last(actor) + 1, checked));
            return turn.revision();
        });
    }

    /**
     * Plans a step anew. What this changes of the present step's rules holds at once; its clock follows other minutes
     * only while nobody has started it.
     *
     * @param planRevision the revision of the plan that was looked at
     * @throws Refusal {@link Reason#STEP_CHANGED} when it was planned anew since
     */
    public long plan(Actor actor, long id, long planRevision, AgendaStep planned) {
        AgendaStep checked = planned.checked();
        return door.pass(actor, Action.EDIT_AGENDA, turn -> {
            Phase step = step(actor, id);
            if (step.planRevision() != planRevision) {
                throw new Refusal(Reason.STEP_CHANGED);
            }
            AgendaStep before = step.step();
            step.plan(turn, checked);
            BrainstormSession session = finder.get(actor.session());
            if (session.phaseIs(step)) {
                session.rules(session.rules().following(before.rules(), checked.rules()));
                if (session.clock().untouched()) {
                    session.clock(SessionClock.of(Duration.ofMinutes(checked.minutes())));
                }
            }
            return turn.revision();
        });
    }

    /** Moves a step one place up or down among the others; at the end of the list nothing happens. */
    public long move(Actor actor, long id, boolean up) {
        return door.pass(actor, Action.EDIT_AGENDA, turn -> {
            Part.move(agenda.steps(actor.session()), step(actor, id), up);
            return turn.revision();
        });
    }

    /**
     * Takes a step out.
     *
     * @throws Refusal {@link Reason#STEP_PRESENT} when the session is in it
     */
    public long remove(Actor actor, long id) {
        return door.pass(actor, Action.EDIT_AGENDA, turn -> {
            Phase step = step(actor, id);
            if (finder.get(actor.session()).phaseIs(step)) {
                throw new Refusal(Reason.STEP_PRESENT);
            }
            step.retire();
            return turn.revision();
        });
    }

    /**
     * Sends each expert so many more questions in a step as there were to begin with.
     *
     * @param step the step in which whoever asks believes the session to be
     * @param seen how many each was sent when more were asked for; where there are others by now nothing happens, so that
     *     two who ask at the same moment, or one who clicks twice, send more once
     * @throws Refusal {@link Reason#AGENDA_MOVED} when the session is in another step by now
     */
    public long askMore(Actor actor, long step, int seen) {
        return door.pass(actor, Action.SORT, turn -> {
            Phase present = finder.phase(actor.session());
            if (present.id() != step) {
                throw new Refusal(Reason.AGENDA_MOVED);
            }
            if (present.asksEach() == seen) {
                present.asksEach(Math.min(ASKS_MAX, seen + Phase.ASKS));
            }
            return turn.revision();
        });
    }

    private Phase step(Actor actor, long id) {
        return finder.part(Phase.class, actor.session(), id);
    }

    private int last(Actor actor) {
        return entities.createQuery(
                        "select coalesce(max(r.position), 0) from Phase r where r.sessionId = :session", Integer.class)
                .setParameter("session", actor.session().value())
                .getSingleResult();
    }
}
