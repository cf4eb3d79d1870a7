package org.wayforward.outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Limits;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;

/**
 * The ballot: experts say how far they support each final draft recommendation, once for each round of its text, and may
 * change it while the ballot is open and for a moment after the step has ended. It is indicative, not a decision.
 */
@Service
public class BallotService {

    private final SessionDoor door;
    private final SessionFinder finder;
    private final Drafts drafts;
    private final Ballots ballots;
    private final Limits limits;

    BallotService(SessionDoor door, SessionFinder finder, Drafts drafts, Ballots ballots, Limits limits) {
        this.door = door;
        this.finder = finder;
        this.drafts = drafts;
        this.ballots = ballots;
        this.limits = limits;
    }

    /**
     * Takes an expert's answer, or another one in its place; the same once more changes nothing.
     *
     * @param round the round of the text that was read
     * @param sentence the reservation; taken with the middle two choices only, and needed there
     * @throws Refusal {@link Reason#BALLOT_CLOSED} while the step takes none and the one before did not a moment ago, {@link Reason#BALLOT_CHANGED} when the text
     *     is another one by now, or not final any more, {@link Reason#SENTENCE_MISSING} or {@link Reason#TOO_LONG}
     */
    public DraftId answer(Actor actor, DraftId id, int round, BallotChoice choice, @Nullable String sentence) {
        actor.must(Action.BALLOT);
        limits.support(actor);
        String said = choice.takesSentence() ? Sentence.of(sentence == null ? "" : sentence) : null;
        return door.pass(actor, Action.BALLOT, turn -> {
            DraftRecommendation draft = drafts.findById(id.value())
                    .filter(found -> found.sessionId() == actor.session().value())
                    .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            if (!finder.taking(actor.session(), turn.now()).balloting()) {
                throw new Refusal(Reason.BALLOT_CLOSED);
            }
            if (!draft.balloted() || draft.round() != round) {
                throw new Refusal(Reason.BALLOT_CHANGED);
            }
            finder.mustHave(actor.session(), new AreaId(draft.areaId()));
            Ballot ballot = ballots.findByDraftIdAndParticipantIdAndRound(
                            draft.id(), actor.participant().value(), round)
                    .orElse(null);
            if (ballot == null) {
                Ballot first = new Ballot(turn, draft.id(), actor.participant(), round);
                first.say(choice, said, turn.now());
                ballots.save(first);
            } else if (!ballot.says(choice, said)) {
                ballot.say(choice, said, turn.now());
            }
            return id;
        });
    }
}
