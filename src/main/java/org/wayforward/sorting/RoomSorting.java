package org.wayforward.sorting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.wayforward.cluster.ClusterFinder;
import org.wayforward.cluster.Members;
import org.wayforward.contribution.Standing;
import org.wayforward.contribution.Standings;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Limits;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.Turn;

/**
 * Experts say where contributions of others belong, one at a time. What they agree on is put there by the step of
 * sorting that the last answer takes, and stays unconfirmed until a facilitator has passed over it.
 */
@Service
public class RoomSorting {

    private final SessionDoor door;
    private final SessionFinder finder;
    private final Unsorted unsorted;
    private final Standings standings;
    private final ClusterFinder clusters;
    private final Filer filer;
    private final Asks asks;
    private final Filings filings;
    private final Limits limits;

    RoomSorting(
            SessionDoor door,
            SessionFinder finder,
            Unsorted unsorted,
            Standings standings,
            ClusterFinder clusters,
            Filer filer,
            Asks asks,
            Filings filings,
            Limits limits) {
        this.door = door;
        this.finder = finder;
        this.unsorted = unsorted;
        this.standings = standings;
        this.clusters = clusters;
        this.filer = filer;
        this.asks = asks;
        this.filings = filings;
        this.limits = limits;
    }

    /**
     * Asks an expert about a contribution, unless there is one to be answered or nothing left to ask.
     *
     * @throws Refusal {@link Reason#SORTING_CLOSED} when the step asks nobody
     */
    public long next(Actor actor) {
        actor.must(Action.HELP_SORT);
        limits.support(actor);
        return door.pass(actor, Action.HELP_SORT, turn -> {
            mustSort(actor);
            ask(turn, actor);
            return turn.revision();
        });
    }

    /**
     * Takes an answer and asks about the next contribution. An answer about what has been sorted by now is kept and
     * changes nothing; the same answer sent twice is one. For a moment after the step has ended what it asked may still be
     * answered, and nothing more is asked.
     *
     * @throws Refusal {@link Reason#ASK_GONE} when this actor was not asked that, {@link Reason#SORTING_CLOSED} when the
     *     step asks nobody, {@link Reason#CLUSTER_GONE} or {@link Reason#NOT_FOUND} when the place is not there any more,
     *     {@link Reason#OTHER_KIND} or {@link Reason#OTHER_AREA} when it is none for this contribution
     */
    public long answer(Actor actor, long id, Answer answer) {
        actor.must(Action.HELP_SORT);
        limits.support(actor);
        return door.pass(actor, Action.HELP_SORT, turn -> {
            Ask ask = own(actor, id);
            if (ask.state() == Ask.State.ANSWERED) {
                return turn.revision();
            }
            boolean asking = finder.rules(actor.session()).sort();
            if (!asking && !finder.taking(actor.session(), turn.now()).sort()) {
                throw new Refusal(Reason.SORTING_CLOSED);
            }
            mustBePlace(actor, ask.contribution(), answer);
            ask.answer(answer, asking ? Long.valueOf(finder.step(actor.session())) : ask.step(), turn.now());
            filer.file(turn, actor, ask.contribution());
            if (asking) {
                ask(turn, actor);
            }
            return turn.revision();
        });
    }

    /**
     * Takes back one's latest answer, so that the same is asked again.
     *
     * @throws Refusal {@link Reason#FILED_BY_NOW} when the room has agreed meanwhile, {@link Reason#ASK_GONE} when it is
     *     not one's latest
     */
    public long takeBack(Actor actor, long id) {
        actor.must(Action.HELP_SORT);
        limits.support(actor);
        return door.pass(actor, Action.HELP_SORT, turn -> {
            mustSort(actor);
            Ask ask = own(actor, id);
            boolean latest = asks.findFirstByParticipantIdAndStateOrderByAnsweredAtDescIdDesc(
                            actor.participant().value(), Ask.State.ANSWERED)
                    .filter(found -> found.id() == id)
                    .isPresent();
            if (!latest) {
                throw new Refusal(Reason.ASK_GONE);
            }
            if (filings.findByContributionId(ask.contribution().value()).isPresent()
                    || clusters.of(ask.contribution()).isPresent()) {
                throw new Refusal(Reason.FILED_BY_NOW);
            }
            ask.reopen();
            return turn.revision();
        });
    }

    /** Notes that a facilitator finds these where they belong; those that need no confirming are left as they are. */
    public long confirm(Actor actor, List<ContributionId> contributions) {
        return door.pass(actor, Action.SORT, turn -> {
            standings.of(actor.session(), contributions);
            filings.findAllByContributionIdIn(
                            contributions.stream().map(ContributionId::value).toList())
                    .forEach(filing -> filing.confirm(true));
            return turn.revision();
        });
    }

    private void ask(Turn turn, Actor actor) {
        List<Ask> mine =
                asks.findAllByParticipantIdOrderById(actor.participant().value());
        List<FairShare.Candidate> candidates = unsorted.candidates(actor.session(), turn.now());
        Set<ContributionId> open =
                candidates.stream().map(FairShare.Candidate::id).collect(Collectors.toSet());
        boolean asked = false;
        for (Ask ask : mine) {
            if (ask.state() == Ask.State.OPEN) {
                if (open.contains(ask.contribution())) {
                    asked = true;
                } else {
                    ask.drop();
                }
            }
        }
        long step = finder.step(actor.session());
        if (asked || answered(mine, step) >= finder.asksEach(actor.session())) {
            return;
        }
        Set<ContributionId> before = mine.stream().map(Ask::contribution).collect(Collectors.toSet());
        Optional<ContributionId> next = FairShare.next(candidates, actor.participant(), before);
        next.ifPresent(contribution -> asks.save(new Ask(turn, actor.participant(), contribution, step, turn.now())));
    }

    private static long answered(List<Ask> mine, long step) {
        return mine.stream()
                .filter(ask -> ask.state() == Ask.State.ANSWERED && Objects.equals(ask.step(), step))
                .count();
    }

    private Ask own(Actor actor, long id) {
        return asks.findById(id)
                .filter(ask -> ask.of(actor.participant()) && ask.state() != Ask.State.DROPPED)
                .orElseThrow(() -> new Refusal(Reason.ASK_GONE));
    }

    private void mustSort(Actor actor) {
        if (!finder.rules(actor.session()).sort()) {
            throw new Refusal(Reason.SORTING_CLOSED);
        }
    }

    private void mustBePlace(Actor actor, ContributionId contribution, Answer answer) {
        Standing asked = standings.of(actor.session(), List.of(contribution)).getFirst();
        if (answer.place() == Place.CLUSTER) {
            Members members = clusters.members(actor.session(), new ClusterId(answer.id()));
            if (members.kind() != asked.kind()) {
                throw new Refusal(Reason.OTHER_KIND);
            }
            if (!members.area().equals(asked.area())) {
                throw new Refusal(Reason.OTHER_AREA);
            }
        } else if (answer.place() == Place.SAME) {
            Standing other = standings
                    .of(actor.session(), List.of(new ContributionId(answer.id())))
                    .getFirst();
            if (!other.shown() || other.id().equals(contribution)) {
                throw new Refusal(Reason.NOT_FOUND);
            }
            if (other.kind() != asked.kind()) {
                throw new Refusal(Reason.OTHER_KIND);
            }
            if (!other.area().equals(asked.area())) {
                throw new Refusal(Reason.OTHER_AREA);
            }
        }
    }
}
