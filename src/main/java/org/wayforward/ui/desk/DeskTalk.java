package org.wayforward.ui.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.PostComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.Projection;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.CommentsDialog;

/** The comments beside sources and drafts: how many there are, and the dialog that shows them and takes one more. */
class DeskTalk {

    private final Actor actor;
    private final LiveRoom room;
    private final CommentService service;
    private final Clock clock;
    private Collection<Projection.Comment> all = List.of();

    DeskTalk(Actor actor, LiveRoom room, CommentService service, Clock clock) {
        this.clock = clock;
        this.actor = actor;
        this.room = room;
        this.service = service;
    }

    void show(Projection projection) {
        all = projection.remarks().values();
    }

    /** How many comments there are on a source. */
    int count(Source source) {
        return count(on(source));
    }

    /** How many comments there are on a draft. */
    int count(DraftId draft) {
        return count(on(draft));
    }

    /** How many comments there are on the document as a whole. */
    int countWhole() {
        return count(DeskTalk::onWhole);
    }

    private int count(Predicate<Projection.Comment> which) {
        return (int) all.stream().filter(which).count();
    }

    /** The words of the button that opens so many comments. */
    static String words(int comments) {
        return comments == 0 ? Messages.of("staff.comment") : Messages.count("staff.comments", comments);
    }

    void open(Source source, String name) {
        new CommentsDialog(actor, room, service, name, on(source), SessionFacts::open, post -> comment(source, post))
                .open();
    }

    void open(DraftId draft, String name) {
        new CommentsDialog(
                        actor,
                        room,
                        service,
                        name,
                        on(draft),
                        this::takesOnDraft,
                        post -> service.comment(actor, draft, post))
                .open();
    }

    void openWhole() {
        new CommentsDialog(
                        actor,
                        room,
                        service,
                        Messages.of("desk.whole"),
                        DeskTalk::onWhole,
                        this::takesOnDraft,
                        post -> service.commentOnWhole(actor, post))
                .open();
    }

    private void comment(Source source, PostComment post) {
        ClusterId cluster = source.cluster();
        if (cluster == null) {
            service.comment(actor, source.lead().id(), post);
        } else {
            service.comment(actor, cluster, post);
        }
    }

    private boolean takesOnDraft(SessionFacts session) {
        return session.open() || session.commenting(clock.instant());
    }

    private static Predicate<Projection.Comment> on(Source source) {
        return comment ->
                comment.contribution() != null && source.ids().contains(new ContributionId(comment.contribution()));
    }

    private static boolean onWhole(Projection.Comment comment) {
        return comment.contribution() == null && comment.draft() == null;
    }

    private static Predicate<Projection.Comment> on(DraftId draft) {
        return comment -> comment.draft() != null && comment.draft() == draft.value();
    }
}
