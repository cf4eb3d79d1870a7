package org.wayforward.contribution;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Limits;
import org.wayforward.participant.StandIns;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionParts;
import org.wayforward.session.Turn;

/**
 * Staff write down what people without a screen say or hand in on paper. It may be done in every step of an open session:
 * paper comes when it comes, and a refusal would lose what somebody said.
 */
@Service
public class EnteringService {

    /** How long whoever entered something may correct it or take it back. */
    public static final Duration CORRECTED_WITHIN = Duration.ofMinutes(10);

    private final SessionDoor door;
    private final SessionFinder finder;
    private final Contributions contributions;
    private final StandIns standIns;
    private final EntityManager entities;
    private final Limits limits;

    EnteringService(
            SessionDoor door,
            SessionFinder finder,
            Contributions contributions,
            StandIns standIns,
            EntityManager entities,
            Limits limits) {
        this.door = door;
        this.finder = finder;
        this.contributions = contributions;
        this.standIns = standIns;
        this.entities = entities;
        this.limits = limits;
    }

    /** A contribution that has been entered, as people name it aloud: {@code II.4}. */
    public record Entered(ContributionId id, Kind kind, String number) {}

    /**
     * Enters a contribution for somebody. The same {@code clientKey} by the same actor again answers the first one and
     * writes nothing. A person who is named has the cap of the step, as every expert has; whoever of a group gives no name
     * may be several people and has none.
     *
     * @throws Refusal {@link Reason#GROUP_UNKNOWN} without a group, {@link Reason#PERSON_CAP} when the named person has as
     *     many of the kind as each expert may have
     */
    public Entered enter(Actor actor, EnterContribution wish) {
        actor.must(Action.POST_FOR_OTHERS);
        limits.post(actor);
        ContributionText text = ContributionText.of(wish.text());
        String name = ContributionService.optional(wish.name(), JoinService.FIELD_MAX);
        StakeholderGroup group = wish.group();
        if (group == null) {
            throw new Refusal(Reason.GROUP_UNKNOWN);
        }
        ContributionService.mustBeWellFormed(wish.clientKey(), wish.lang());
        return door.pass(actor, Action.POST_FOR_OTHERS, turn -> {
            Optional<Contribution> before = contributions.findByEnteredByAndClientKey(
                    actor.participant().value(), wish.clientKey());
            if (before.isPresent()) {
                return entered(actor, before.get());
            }
            finder.mustHave(actor.session(), wish.area());
            ParticipantId author = standIns.of(turn, group, name);
            if (name != null) {
                mustBeWithinCap(finder.taking(actor.session(), turn.now()), author, wish.kind());
            }
            return entered(actor, write(turn, actor, author, wish, text));
        });
    }

    private Contribution write(
            Turn turn, Actor actor, ParticipantId author, EnterContribution wish, ContributionText text) {
        int number = contributions.lastNumber(wish.area().value(), wish.kind()) + 1;
        Contribution contribution = new Contribution(turn, author, wish, text, number, actor.participant());
        entities.persist(contribution);
        return contribution;
    }

    /**
     * Corrects the text of what this actor has just entered.
     *
     * @throws Refusal {@link Reason#NOT_YOURS} when somebody else entered it, {@link Reason#CORRECTING_OVER} once
     *     {@link #CORRECTED_WITHIN} is over
     */
    public void correct(Actor actor, ContributionId id, String raw) {
        actor.must(Action.POST_FOR_OTHERS);
        limits.post(actor);
        ContributionText text = ContributionText.of(raw);
        change(actor, id, (contribution, now) -> {
            if (!contribution.text().equals(text.value())) {
                contribution.edit(text, now);
            }
        });
    }

    /** Takes back what this actor has just entered; refused as {@link #correct} is. Its number stays its own. */
    public void takeBack(Actor actor, ContributionId id) {
        change(actor, id, (contribution, now) -> contribution.withdraw());
    }

    /** What is done to a contribution at a moment. */
    private interface Change {
        void make(Contribution contribution, Instant now);
    }

    private void change(Actor actor, ContributionId id, Change change) {
        door.pass(actor, Action.POST_FOR_OTHERS, turn -> {
            Contribution contribution = contributions
                    .findById(id.value())
                    .filter(found -> found.sessionId() == actor.session().value())
                    .filter(found -> found.state() != State.WITHDRAWN)
                    .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            if (!contribution.enteredBy(actor.participant())) {
                throw new Refusal(Reason.NOT_YOURS);
            }
            if (turn.now().isAfter(contribution.postedAt().plus(CORRECTED_WITHIN))) {
                throw new Refusal(Reason.CORRECTING_OVER);
            }
            change.make(contribution, turn.now());
            return turn;
        });
    }

    private void mustBeWithinCap(PhaseRules rules, ParticipantId author, Kind kind) {
        Integer cap = kind == Kind.ISSUE ? rules.issueCap() : rules.recommendationCap();
        if (cap != null && contributions.kept(author.value(), kind) >= cap) {
            throw new Refusal(Reason.PERSON_CAP, cap);
        }
    }

    private Entered entered(Actor actor, Contribution contribution) {
        String label = finder.parts(actor.session()).areas().stream()
                .filter(area -> area.id().equals(contribution.home()))
                .findFirst()
                .map(SessionParts.Area::label)
                .orElse("?");
        return new Entered(
                new ContributionId(contribution.id()), contribution.kind(), label + "." + contribution.number());
    }
}
