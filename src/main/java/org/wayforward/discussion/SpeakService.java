package org.wayforward.discussion;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SpeakRequestId;
import org.wayforward.participant.Attendance;
import org.wayforward.participant.Limits;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;

/** The queue to speak: experts ask and take back, facilitators order and call. One person speaks at a time. */
@Service
public class SpeakService {

    private final SessionDoor door;
    private final SessionFinder finder;
    private final ContributionService contributions;
    private final SpeakRequests requests;
    private final Attendance attendance;
    private final Limits limits;

    SpeakService(
            SessionDoor door,
            SessionFinder finder,
            ContributionService contributions,
            SpeakRequests requests,
            Attendance attendance,
            Limits limits) {
        this.door = door;
        this.finder = finder;
        this.contributions = contributions;
        this.requests = requests;
        this.attendance = attendance;
        this.limits = limits;
    }

    /**
     * Asks to speak. Who waits or speaks already keeps their place and what they speak about; they only change, in any
     * step, whether their name is given.
     *
     * @param about what they want to speak about, if it is one thing
     * @param named whether the room may read their name when they speak
     * @throws Refusal {@link Reason#TEXTS_HIDDEN} while the room does not see what others wrote, {@link Reason#NOT_FOUND}
     *     when what it is about is not shown
     */
    public SpeakRequestId ask(Actor actor, @Nullable ContributionId about, boolean named) {
        actor.must(Action.ASK_TO_SPEAK);
        limits.support(actor);
        return door.pass(actor, Action.ASK_TO_SPEAK, turn -> {
            List<SpeakRequest> own =
                    requests.findAllByParticipantId(actor.participant().value());
            for (SpeakRequest request : own) {
                if (active(request)) {
                    request.name(named);
                    return new SpeakRequestId(request.id());
                }
            }
            if (!finder.rules(actor.session()).seeOthers()) {
                throw new Refusal(Reason.TEXTS_HIDDEN);
            }
            if (about != null) {
                contributions.visibleKind(actor, about);
            }
            boolean again = own.stream().anyMatch(request -> request.state() == SpeakState.SPOKEN);
            SpeakRequest asking = new SpeakRequest(turn, actor.participant(), again);
            asking.say(about, named);
            place(SpeakingOrder.with(queue(actor), asking));
            return new SpeakRequestId(requests.save(asking).id());
        });
    }

    /** Takes one's own wish back; who speaks at this moment has spoken then. Without a wish nothing is written. */
    public Actor takeBack(Actor actor) {
        actor.must(Action.ASK_TO_SPEAK);
        limits.support(actor);
        return door.pass(actor, Action.ASK_TO_SPEAK, turn -> {
            requests.findAllByParticipantId(actor.participant().value()).stream()
                    .filter(SpeakService::active)
                    .forEach(request -> request.end(
                            request.state() == SpeakState.SPEAKING ? SpeakState.SPOKEN : SpeakState.TAKEN_BACK));
            return actor;
        });
    }

    /**
     * Gives somebody who waits another place, from 0. Nobody who asks later passes them.
     *
     * @throws Refusal {@link Reason#LEFT_QUEUE} when they do not wait any more
     */
    public SpeakRequestId move(Actor actor, SpeakRequestId id, int place) {
        return door.pass(actor, Action.LEAD_DISCUSSION, turn -> {
            SpeakRequest request = waiting(actor, id);
            request.placeByHand();
            place(SpeakingOrder.moved(queue(actor), request, place));
            return id;
        });
    }

    /**
     * Gives the floor to somebody who waits; who had it before has spoken.
     *
     * @throws Refusal {@link Reason#LEFT_QUEUE} when they do not wait any more
     */
    public SpeakRequestId call(Actor actor, SpeakRequestId id) {
        return door.pass(actor, Action.LEAD_DISCUSSION, turn -> {
            SpeakRequest request = waiting(actor, id);
            speaking(actor).forEach(before -> before.end(SpeakState.SPOKEN));
            request.call(turn.now());
            return id;
        });
    }

    /** Nobody has the floor any more: who had it has spoken. */
    public Actor finish(Actor actor) {
        return door.pass(actor, Action.LEAD_DISCUSSION, turn -> {
            speaking(actor).forEach(before -> before.end(SpeakState.SPOKEN));
            return actor;
        });
    }

    /**
     * Takes somebody out of the queue, or the floor from them, as if they had not asked.
     *
     * @throws Refusal {@link Reason#LEFT_QUEUE} when they neither wait nor speak any more
     */
    public SpeakRequestId remove(Actor actor, SpeakRequestId id) {
        return door.pass(actor, Action.LEAD_DISCUSSION, turn -> {
            SpeakRequest request = of(actor, id);
            if (!active(request)) {
                throw new Refusal(Reason.LEFT_QUEUE);
            }
            request.end(SpeakState.REMOVED);
            return id;
        });
    }

    /** Who waits and is still here, first first: the queue as the screens show it. */
    private List<SpeakRequest> queue(Actor actor) {
        List<SpeakRequest> waiting = requests.findAllBySessionIdAndStateOrderByPositionAscIdAsc(
                actor.session().value(), SpeakState.WAITING);
        Set<ParticipantId> here =
                attendance.here(waiting.stream().map(SpeakRequest::participant).toList());
        return waiting.stream()
                .filter(request -> here.contains(request.participant()))
                .toList();
    }

    private List<SpeakRequest> speaking(Actor actor) {
        return requests.findAllBySessionIdAndStateOrderByPositionAscIdAsc(
                actor.session().value(), SpeakState.SPEAKING);
    }

    private static void place(List<SpeakRequest> queue) {
        for (int place = 0; place < queue.size(); place++) {
            queue.get(place).position(place);
        }
    }

    private SpeakRequest waiting(Actor actor, SpeakRequestId id) {
        SpeakRequest request = of(actor, id);
        if (request.state() != SpeakState.WAITING
                || attendance.here(List.of(request.participant())).isEmpty()) {
            throw new Refusal(Reason.LEFT_QUEUE);
        }
        return request;
    }

    private SpeakRequest of(Actor actor, SpeakRequestId id) {
        return requests.findById(id.value())
                .filter(found -> found.sessionId() == actor.session().value())
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
    }

    private static boolean active(SpeakRequest request) {
        return request.state() == SpeakState.WAITING || request.state() == SpeakState.SPEAKING;
    }
}
