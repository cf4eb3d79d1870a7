package org.wayforward.sorting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.cluster.ClusterFinder;
import org.wayforward.cluster.Members;
import org.wayforward.contribution.Posted;
import org.wayforward.contribution.Standings;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Limits;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;

/**
 * Authors say, once for each cluster, whether the one that a contribution of theirs came into still says what they
 * meant. A no goes back to the facilitators, who keep it, take it out or move it; that settles it.
 */
@Service
public class AuthorChecks {

    /** The most code points of the reason for a no. */
    public static final int REASON_MAX = 200;

    private final SessionDoor door;
    private final SessionFinder finder;
    private final Standings standings;
    private final ClusterFinder clusters;
    private final Checks checks;
    private final Limits limits;

    AuthorChecks(
            SessionDoor door,
            SessionFinder finder,
            Standings standings,
            ClusterFinder clusters,
            Checks checks,
            Limits limits) {
        this.door = door;
        this.finder = finder;
        this.standings = standings;
        this.clusters = clusters;
        this.checks = checks;
        this.limits = limits;
    }

    /**
     * Takes an author's answer; a second one about the same changes nothing.
     *
     * @param cluster the cluster that was asked about
     * @param agrees whether it says what was meant
     * @param reason why not; needed with a no
     * @throws Refusal {@link Reason#CHECKING_CLOSED} when the step asks no author and has not a moment ago,
     *     {@link Reason#CHECK_GONE} when the contribution has left that cluster or leads it by now,
     *     {@link Reason#NOT_YOURS}, {@link Reason#DIFFERENCE_MISSING}
     */
    public long answer(
            Actor actor, ContributionId contribution, ClusterId cluster, boolean agrees, @Nullable String reason) {
        actor.must(Action.CHECK_OWN);
        limits.support(actor);
        String why = agrees || reason == null ? "" : PlainText.line(reason, REASON_MAX);
        return door.pass(actor, Action.CHECK_OWN, turn -> {
            mustBeOwn(actor, contribution);
            if (checks.findByContributionIdAndClusterId(contribution.value(), cluster.value())
                    .isPresent()) {
                return turn.revision();
            }
            if (!finder.taking(actor.session(), turn.now()).check()) {
                throw new Refusal(Reason.CHECKING_CLOSED);
            }
            mustBeInside(actor, contribution, cluster);
            if (!agrees && why.isEmpty()) {
                throw new Refusal(Reason.DIFFERENCE_MISSING);
            }
            checks.save(new AuthorCheck(turn, contribution, cluster, agrees, agrees ? null : why, turn.now()));
            return turn.revision();
        });
    }

    /** Keeps a contribution that its author returned where it is. */
    public long keep(Actor actor, ContributionId contribution) {
        return door.pass(actor, Action.SORT, turn -> {
            standings.of(actor.session(), List.of(contribution));
            checks.findAllByContributionIdIn(List.of(contribution.value())).stream()
                    .filter(AuthorCheck::returned)
                    .forEach(check -> check.settle(Settlement.KEPT));
            return turn.revision();
        });
    }

    private void mustBeOwn(Actor actor, ContributionId contribution) {
        Posted posted =
                standings.posted(actor.session(), contribution).orElseThrow(() -> new Refusal(Reason.CHECK_GONE));
        if (!posted.author().equals(actor.participant())) {
            throw new Refusal(Reason.NOT_YOURS);
        }
    }

    private void mustBeInside(Actor actor, ContributionId contribution, ClusterId cluster) {
        boolean inside = clusters.of(contribution).filter(cluster::equals).isPresent();
        Members members = inside ? clusters.members(actor.session(), cluster) : null;
        if (members == null || members.lead().equals(contribution) || !finder.seen(actor.session(), members.area())) {
            throw new Refusal(Reason.CHECK_GONE);
        }
    }
}
