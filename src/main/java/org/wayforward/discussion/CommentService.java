package org.wayforward.discussion;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wayforward.cluster.ClusterFinder;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Standing;
import org.wayforward.contribution.Standings;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.CommentId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Permissions;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.outcome.DraftService;
import org.wayforward.participant.Limits;
import org.wayforward.participant.Names;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;

/** Short comments on what the room sees, and on drafts by those who read them. */
@Service
public class CommentService {

    /** The most comments that one expert may write about the draft of a closed session. */
    public static final int EACH_MAX = 100;

    private final SessionDoor door;
    private final SessionFinder finder;
    private final Standings standings;
    private final ClusterFinder clusters;
    private final DraftService drafts;
    private final Comments comments;
    private final Names names;
    private final Limits limits;
    private final Welcome welcome;

    CommentService(
            SessionDoor door,
            SessionFinder finder,
            Standings standings,
            ClusterFinder clusters,
            DraftService drafts,
            Comments comments,
            Names names,
            Limits limits,
            Welcome welcome) {
        this.door = door;
        this.finder = finder;
        this.standings = standings;
        this.clusters = clusters;
        this.drafts = drafts;
        this.comments = comments;
        this.names = names;
        this.limits = limits;
        this.welcome = welcome;
    }

    private record Target(
            @Nullable ContributionId contribution, @Nullable DraftId draft) {}

    /**
     * Comments on a contribution. The same {@code clientKey} by the same author again answers the first one and writes
     * nothing, whatever else the command says.
     *
     * @throws Refusal {@link Reason#NOT_FOUND} when the room does not see it now
     */
    public CommentId comment(Actor actor, ContributionId on, PostComment post) {
        return write(actor, post, any -> {
            mustBeSeen(actor, on);
            return new Target(on, null);
        });
    }

    /**
     * Comments on a cluster, which means its lead: there it stays, whatever is merged or split afterwards.
     *
     * @throws Refusal {@link Reason#CLUSTER_GONE} when it was dissolved or has nothing to show
     */
    public CommentId comment(Actor actor, ClusterId on, PostComment post) {
        return write(actor, post, any -> {
            ContributionId lead = clusters.members(actor.session(), on).lead();
            mustBeSeen(actor, lead);
            return new Target(lead, null);
        });
    }

    /**
     * Comments on a draft recommendation: whoever reads drafts in any step; whoever is asked in a ballot on what it asks
     * about, while it is open; everybody else on a final one once the session is closed and as long as comments on the draft
     * are taken.
     *
     * @throws Refusal {@link Reason#NOT_PUBLISHED} on a text that is not final, {@link Reason#COMMENTS_OVER} when comments
     *     are not taken any more, {@link Reason#TOO_MANY} when somebody has written {@value #EACH_MAX}
     */
    public CommentId comment(Actor actor, DraftId on, PostComment post) {
        return writeOnDraft(actor, post, true, any -> {
            if (readsDrafts(actor)) {
                drafts.mustHave(actor, on);
            } else {
                drafts.mustBeFinal(actor, on);
            }
            return new Target(null, on);
        });
    }

    /** Comments on the draft document as a whole, as on one recommendation of it. */
    public CommentId commentOnWhole(Actor actor, PostComment post) {
        return writeOnDraft(actor, post, false, any -> new Target(null, null));
    }

    /** {@code one}: on one recommendation, not on the whole. */
    private CommentId writeOnDraft(Actor actor, PostComment post, boolean one, Function<Actor, Target> found) {
        actor.must(Action.COMMENT_ON_DRAFT);
        mustRead(actor, one);
        CommentText text = readsDrafts(actor) ? CommentText.of(post.text()) : CommentText.onDraft(post.text());
        return write(actor, Action.COMMENT_ON_DRAFT, text, post, any -> {
            mustRead(actor, one);
            if (!readsDrafts(actor)) {
                if (comments.countByAuthorIdAndContributionIdIsNullAndStateNot(
                                actor.participant().value(), CommentState.WITHDRAWN)
                        >= EACH_MAX) {
                    throw new Refusal(Reason.TOO_MANY, EACH_MAX);
                }
            }
            return found.apply(actor);
        });
    }

    /** Before a session is closed its drafts are for those who read drafts, and in a ballot for those whom it asks. */
    private void mustRead(Actor actor, boolean one) {
        boolean asked = one
                && Permissions.allow(actor.role(), Action.BALLOT)
                && finder.rules(actor.session()).balloting();
        if (!readsDrafts(actor) && !asked && finder.facts(actor.session()).open()) {
            throw new Refusal(Reason.NOT_ALLOWED);
        }
    }

    private static boolean readsDrafts(Actor actor) {
        return Permissions.allow(actor.role(), Action.READ_DRAFTS);
    }

    private CommentId write(Actor actor, PostComment post, Function<Actor, Target> found) {
        actor.must(Action.COMMENT);
        return write(actor, Action.COMMENT, CommentText.of(post.text()), post, found);
    }

    private CommentId write(
            Actor actor, Action action, CommentText text, PostComment post, Function<Actor, Target> found) {
        if (OrganizerId.is(actor)) {
            // An organizer of the installation is none of the session's participants, so nobody could have said it.
            throw new Refusal(Reason.NOT_ALLOWED);
        }
        limits.post(actor);
        if (!post.sound()) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return door.pass(
                actor,
                action,
                turn -> comments.findByAuthorIdAndClientKey(actor.participant().value(), post.clientKey())
                        .map(before -> new CommentId(before.id()))
                        .orElseGet(() -> {
                            Target target = found.apply(actor);
                            Comment written = comments.save(new Comment(
                                    turn,
                                    new DiscussionIntake.Commented(
                                            target.contribution(),
                                            target.draft(),
                                            text,
                                            post.lang(),
                                            post.signed() && actor.role() == Role.EXPERT
                                                    ? names.of(actor.participant())
                                                            .orElse(null)
                                                    : null,
                                            actor.participant(),
                                            post.clientKey(),
                                            CommentState.POSTED,
                                            null,
                                            turn.now())));
                            return new CommentId(written.id());
                        }));
    }

    /** What this actor has written about the draft, in order: for their own eyes, hidden ones too. */
    @Transactional(readOnly = true)
    public List<OwnComment> ownOnDraft(Actor actor) {
        actor.must(Action.COMMENT_ON_DRAFT);
        welcome.admit(actor);
        return comments
                .findByAuthorIdAndContributionIdIsNullOrderByPostedAtAscIdAsc(
                        actor.participant().value())
                .stream()
                .filter(comment -> comment.state() != CommentState.WITHDRAWN)
                .map(Comment::own)
                .toList();
    }

    /** Takes one's own comment back from all screens. */
    public CommentId withdraw(Actor actor, CommentId id) {
        Action action = onDraft(actor, id) ? Action.COMMENT_ON_DRAFT : Action.COMMENT;
        return door.pass(actor, action, turn -> {
            Comment comment = of(actor, id);
            if (!comment.by(actor.participant())) {
                throw new Refusal(Reason.NOT_YOURS);
            }
            comment.withdraw();
            return id;
        });
    }

    /** Hides a comment from the room, with a reason its author and the staff can read. */
    public CommentId hide(Actor actor, CommentId id, String rawReason) {
        String reason = PlainText.line(rawReason, ContributionService.REASON_MAX);
        if (reason.isEmpty()) {
            throw new Refusal(Reason.REASON_MISSING);
        }
        return door.pass(actor, Action.HIDE_COMMENT, turn -> {
            Comment comment = of(actor, id);
            if (comment.state() == CommentState.WITHDRAWN) {
                throw new Refusal(Reason.NOT_FOUND);
            }
            comment.hide(reason);
            return id;
        });
    }

    /** Shows a hidden comment again. */
    public CommentId unhide(Actor actor, CommentId id) {
        return door.pass(actor, Action.HIDE_COMMENT, turn -> {
            Comment comment = of(actor, id);
            if (comment.state() == CommentState.HIDDEN) {
                comment.unhide();
            }
            return id;
        });
    }

    /** Whoever forges an id learns nothing: what is hidden, private or of another session is not there. */
    private void mustBeSeen(Actor actor, ContributionId id) {
        Standing standing = standings.of(actor.session(), List.of(id)).getFirst();
        if (!standing.shown() || !finder.seen(actor.session(), standing.area())) {
            throw new Refusal(Reason.NOT_FOUND);
        }
    }

    /** Where a comment stands never changes, so that it may be asked before the command. */
    private boolean onDraft(Actor actor, CommentId id) {
        return comments.findById(id.value())
                .filter(found -> found.sessionId() == actor.session().value())
                .map(Comment::onDraft)
                .orElse(false);
    }

    private Comment of(Actor actor, CommentId id) {
        return comments.findById(id.value())
                .filter(found -> found.sessionId() == actor.session().value())
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
    }
}
