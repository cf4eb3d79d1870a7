package org.wayforward.contribution;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Limits;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.Turn;

/** What is done to contributions. */
@Service
public class ContributionService {

    /** The most code points of a country case or link. */
    public static final int CITES_MAX = 200;

    /** The most code points of the reason for hiding. */
    public static final int REASON_MAX = 200;

    /** The most issues one recommendation may address, papers it may cite and tags it may carry, each. */
    public static final int LINKS_MAX = 20;

    private final SessionDoor door;
    private final SessionFinder finder;
    private final Contributions contributions;
    private final EntityManager entities;
    private final Limits limits;

    ContributionService(
            SessionDoor door,
            SessionFinder finder,
            Contributions contributions,
            EntityManager entities,
            Limits limits) {
        this.door = door;
        this.finder = finder;
        this.contributions = contributions;
        this.entities = entities;
        this.limits = limits;
    }

    /**
     * Posts an issue or a recommendation. The same {@code clientKey} by the same author again answers the first one and
     * writes nothing, whatever else the command says and whatever the phase allows by now. What was begun before a step
     * ended is taken for a moment more.
     *
     * @throws Refusal {@link Reason#ISSUE_CAP} or {@link Reason#RECOMMENDATION_CAP} when the author has as many of the
     *     kind as the step allows; withdrawn ones do not count
     */
    public ContributionId post(Actor actor, PostContribution post) {
        actor.must(Action.POST);
        limits.post(actor);
        ContributionText text = ContributionText.of(post.text());
        String cites = optional(post.cites(), CITES_MAX);
        String signature = optional(post.signature(), JoinService.FIELD_MAX);
        mustBeWellFormed(post);
        return door.pass(actor, Action.POST, turn -> {
            Optional<Contribution> before =
                    contributions.findByAuthorIdAndClientKey(actor.participant().value(), post.clientKey());
            if (before.isPresent()) {
                return new ContributionId(before.get().id());
            }
            PhaseRules rules = finder.taking(actor.session(), turn.now());
            mustAccept(rules, post.kind());
            mustBeWithinCap(actor, rules, post.kind());
            finder.mustHave(actor.session(), post.area());
            finder.mustHave(actor.session(), post.tags(), post.evidence());
            post.addresses().forEach(issue -> mustBeIssue(actor, issue));
            return new ContributionId(write(turn, actor, post, text, cites, signature));
        });
    }

    private long write(
            Turn turn,
            Actor actor,
            PostContribution post,
            ContributionText text,
            @Nullable String cites,
            @Nullable String signature) {
        int number = contributions.lastNumber(post.area().value(), post.kind()) + 1;
        Contribution contribution = new Contribution(turn, actor.participant(), post, text, number);
        contribution.attribute(cites, signature);
        entities.persist(contribution);
        post.addresses().stream()
                .distinct()
                .forEach(issue -> entities.persist(new Addresses(turn, contribution.id(), issue.value())));
        post.evidence().stream()
                .distinct()
                .forEach(paper -> entities.persist(new Citation(turn, contribution.id(), paper)));
        post.tags().stream().distinct().forEach(tag -> entities.persist(new Tagging(turn, contribution.id(), tag)));
        return contribution.id();
    }

    /**
     * Changes the text of one's own contribution while the phase takes contributions of its kind.
     *
     * @param rowRevision the revision of the text that was edited; when it has been written since, the edit is refused
     *     with the text as it stands
     */
    public ContributionId edit(Actor actor, ContributionId id, long rowRevision, String raw) {
        actor.must(Action.EDIT_OWN);
        limits.post(actor);
        ContributionText text = ContributionText.of(raw);
        return door.pass(actor, Action.EDIT_OWN, turn -> {
            Contribution contribution = own(actor, id);
            mustAccept(finder.taking(actor.session(), turn.now()), contribution.kind());
            if (contribution.state() == State.WITHDRAWN) {
                throw new Refusal(Reason.NOT_FOUND);
            }
            if (contribution.text().equals(text.value())) {
                return id;
            }
            if (contribution.revision() != rowRevision) {
                throw Refusal.stale(contribution.text());
            }
            contribution.edit(text, turn.now());
            return id;
        });
    }

    /** Takes one's own contribution back from all screens. Its number stays its own. */
    public ContributionId withdraw(Actor actor, ContributionId id) {
        return door.pass(actor, Action.WITHDRAW_OWN, turn -> {
            Contribution contribution = own(actor, id);
            if (contribution.state() != State.WITHDRAWN) {
                contribution.withdraw();
            }
            return id;
        });
    }

    /** Hides a contribution from the room, with a reason its author and the staff can read. */
    public ContributionId hide(Actor actor, ContributionId id, String rawReason) {
        String reason = PlainText.line(rawReason, REASON_MAX);
        if (reason.isEmpty()) {
            throw new Refusal(Reason.REASON_MISSING);
        }
        return door.pass(actor, Action.HIDE, turn -> {
            Contribution contribution = of(actor, id);
            if (contribution.state() == State.WITHDRAWN) {
                throw new Refusal(Reason.NOT_FOUND);
            }
            contribution.hide(reason);
            return id;
        });
    }

    /** Shows a hidden contribution again; its supports count again too. */
    public ContributionId unhide(Actor actor, ContributionId id) {
        return door.pass(actor, Action.HIDE, turn -> {
            Contribution contribution = of(actor, id);
            if (contribution.state() == State.HIDDEN) {
                contribution.unhide();
            }
            return id;
        });
    }

    /**
     * What another feature may know of a contribution inside a command: its kind, if this actor may see it now.
     *
     * @throws Refusal {@link Reason#NOT_FOUND} when it is of another session, not visible or not there: a forged id
     *     learns nothing
     */
    public Kind visibleKind(Actor actor, ContributionId id) {
        Contribution contribution = of(actor, id);
        if (!visible(actor, contribution)) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        return contribution.kind();
    }

    /**
     * The kind of a contribution that whoever serves the session takes up inside a command, in any phase.
     *
     * @throws Refusal {@link Reason#NOT_FOUND} unless it is of this session and posted
     */
    public Kind postedKind(Actor actor, ContributionId id) {
        Contribution contribution = of(actor, id);
        if (contribution.state() != State.POSTED) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        return contribution.kind();
    }

    private void mustBeIssue(Actor actor, ContributionId id) {
        Contribution issue = of(actor, id);
        if (issue.kind() != Kind.ISSUE || !visible(actor, issue)) {
            throw new Refusal(Reason.NOT_FOUND);
        }
    }

    private boolean visible(Actor actor, Contribution contribution) {
        return contribution.state() == State.POSTED
                && (contribution.by(actor.participant()) || finder.seen(actor.session(), contribution.area()));
    }

    private void mustBeWithinCap(Actor actor, PhaseRules rules, Kind kind) {
        Integer cap = kind == Kind.ISSUE ? rules.issueCap() : rules.recommendationCap();
        if (cap != null && contributions.kept(actor.participant().value(), kind) >= cap) {
            throw new Refusal(kind == Kind.ISSUE ? Reason.ISSUE_CAP : Reason.RECOMMENDATION_CAP, cap);
        }
    }

    private Contribution of(Actor actor, ContributionId id) {
        return contributions
                .findById(id.value())
                .filter(found -> found.sessionId() == actor.session().value())
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
    }

    private Contribution own(Actor actor, ContributionId id) {
        Contribution contribution = of(actor, id);
        if (!contribution.by(actor.participant())) {
            throw new Refusal(Reason.NOT_YOURS);
        }
        return contribution;
    }

    private static void mustAccept(PhaseRules rules, Kind kind) {
        boolean open = kind == Kind.ISSUE ? rules.postIssues() : rules.postRecommendations();
        if (!open) {
            throw new Refusal(Reason.POSTING_CLOSED);
        }
    }

    private static void mustBeWellFormed(PostContribution post) {
        mustBeWellFormed(post.clientKey(), post.lang());
        boolean sound = (post.kind() == Kind.RECOMMENDATION || post.addresses().isEmpty())
                && List.of(post.addresses(), post.evidence(), post.tags()).stream()
                        .allMatch(list -> list.size() <= LINKS_MAX);
        if (!sound) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
    }

    /** Refuses a client key or a language that no screen of ours would send. */
    static void mustBeWellFormed(String clientKey, String lang) {
        boolean sound = !clientKey.isBlank()
                && clientKey.length() <= 64
                && clientKey.chars().allMatch(c -> c > 0x20 && c < 0x7F)
                && lang.length() <= 20
                && Locale.forLanguageTag(lang).toLanguageTag().equalsIgnoreCase(lang);
        if (!sound) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
    }

    static @Nullable String optional(@Nullable String raw, int max) {
        String line = raw == null ? "" : PlainText.line(raw, max);
        return line.isEmpty() ? null : line;
    }
}
