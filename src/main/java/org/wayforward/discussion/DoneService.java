package org.wayforward.discussion;

import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.participant.Limits;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;

/** "I am done with this step": a word to the facilitator, which changes nothing of what anybody may do. */
@Service
public class DoneService {

    private final SessionDoor door;
    private final SessionFinder finder;
    private final StepsDone steps;
    private final Limits limits;

    DoneService(SessionDoor door, SessionFinder finder, StepsDone steps, Limits limits) {
        this.door = door;
        this.finder = finder;
        this.steps = steps;
        this.limits = limits;
    }

    /** Says that the actor is done with the present step, or not yet; it holds for this step alone. */
    public Actor say(Actor actor, boolean done) {
        actor.must(Action.SAY_DONE);
        limits.support(actor);
        return door.pass(actor, Action.SAY_DONE, turn -> {
            long step = finder.step(actor.session());
            long me = actor.participant().value();
            steps.findByPhaseIdAndParticipantId(step, me).ifPresentOrElse(said -> said.say(done), () -> {
                if (done) {
                    steps.save(new StepDone(turn, step, me));
                }
            });
            return actor;
        });
    }
}
