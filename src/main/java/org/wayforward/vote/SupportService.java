package org.wayforward.vote;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.cluster.ClusterFinder;
import org.wayforward.cluster.Members;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Limits;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.Turn;

/** Giving and taking back support. */
@Service
public class SupportService {

    private final SessionDoor door;
    private final SessionFinder finder;
    private final ContributionService contributions;
    private final ClusterFinder clusters;
    private final Supports supports;
    private final Limits limits;

    SupportService(
            SessionDoor door,
            SessionFinder finder,
            ContributionService contributions,
            ClusterFinder clusters,
            Supports supports,
            Limits limits) {
        this.door = door;
        this.finder = finder;
        this.contributions = contributions;
        this.clusters = clusters;
        this.supports = supports;
        this.limits = limits;
    }

    /**
     * Gives support to a contribution, one's own included, or takes it back; asking for what already is writes nothing.
     *
     * @throws Refusal {@link Reason#NO_SUPPORT_LEFT} while spent &gt;= budget of that kind, {@link Reason#NOT_FOUND}
     *     when the actor may not see the contribution, {@link Reason#SUPPORT_CLOSED} when the phase takes no support
     */
    public ContributionId support(Actor actor, ContributionId id, boolean give) {
        actor.must(Action.SUPPORT);
        limits.support(actor);
        return door.pass(actor, Action.SUPPORT, turn -> {
            Kind kind = contributions.visibleKind(actor, id);
            PhaseRules rules = finder.rules(actor.session());
            if (!rules.support()) {
                throw new Refusal(Reason.SUPPORT_CLOSED);
            }
            write(turn, actor, id, kind, give, rules);
            return id;
        });
    }

    /**
     * Gives support to a cluster, which means its lead, unless the actor supports a member already; or takes back all of
     * the actor's supports inside it, so that none is left to show it as given.
     *
     * @throws Refusal as {@link #support(Actor, ContributionId, boolean)}, and {@link Reason#CLUSTER_GONE} when it was
     *     dissolved or has nothing to show
     */
    public ClusterId support(Actor actor, ClusterId id, boolean give) {
        actor.must(Action.SUPPORT);
        limits.support(actor);
        return door.pass(actor, Action.SUPPORT, turn -> {
            Members members = clusters.members(actor.session(), id);
            PhaseRules rules = finder.rules(actor.session());
            if (!finder.seen(actor.session(), members.area())) {
                throw new Refusal(Reason.NOT_FOUND);
            }
            if (!rules.support()) {
                throw new Refusal(Reason.SUPPORT_CLOSED);
            }
            if (!give) {
                members.all().forEach(member -> write(turn, actor, member, members.kind(), false, rules));
            } else if (members.shown().stream().noneMatch(member -> given(actor, member))) {
                write(turn, actor, members.lead(), members.kind(), true, rules);
            }
            return id;
        });
    }

    private boolean given(Actor actor, ContributionId id) {
        return supports.findByParticipantIdAndContributionId(actor.participant().value(), id.value())
                .filter(Support::active)
                .isPresent();
    }

    private void write(Turn turn, Actor actor, ContributionId id, Kind kind, boolean give, PhaseRules rules) {
        Support known = supports.findByParticipantIdAndContributionId(
                        actor.participant().value(), id.value())
                .orElse(null);
        boolean given = known != null && known.active();
        if (given == give) {
            return;
        }
        if (give) {
            mustHaveLeft(actor, kind, rules);
        }
        if (known == null) {
            supports.save(new Support(turn, actor.participant().value(), id.value()));
        } else {
            known.give(give);
        }
    }

    private void mustHaveLeft(Actor actor, Kind kind, PhaseRules rules) {
        @Nullable Integer budget = kind == Kind.ISSUE ? rules.issueBudget() : rules.recommendationBudget();
        if (budget != null && supports.spent(actor.participant().value(), kind.name()) >= budget) {
            throw new Refusal(Reason.NO_SUPPORT_LEFT, budget);
        }
    }
}
