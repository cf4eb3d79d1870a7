package org.wayforward.ui.console;

import java.util.List;
import java.util.function.Consumer;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.PostComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.Projection;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionService;
import org.wayforward.session.WallFocus;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.CommentsDialog;

/** What a facilitator brings before the room from any card: on the wall, or to be talked about in comments. */
class Stage {

    private final Actor actor;
    private final LiveRoom room;
    private final SessionService sessions;
    private final CommentService comments;

    Stage(Actor actor, LiveRoom room, SessionService sessions, CommentService comments) {
        this.actor = actor;
        this.room = room;
        this.sessions = sessions;
        this.comments = comments;
    }

    /** Points the walls at something; a no is told. */
    void show(WallFocus focus) {
        Attempt.tell(() -> sessions.focusWall(actor, focus));
    }

    /** Opens the comments on a contribution. */
    void comments(Projection.Entry entry) {
        open(
                Messages.of("kind." + entry.kind()) + " " + entry.number(),
                List.of(entry.id()),
                post -> comments.comment(actor, new ContributionId(entry.id()), post));
    }

    /** Opens the comments on a cluster, those on its members. */
    void comments(Projection.Cluster cluster, String name) {
        open(name, cluster.members(), post -> comments.comment(actor, new ClusterId(cluster.id()), post));
    }

    private void open(String name, List<Long> on, Consumer<PostComment> send) {
        new CommentsDialog(
                        actor,
                        room,
                        comments,
                        name,
                        comment -> comment.contribution() != null && on.contains(comment.contribution()),
                        SessionFacts::open,
                        send)
                .open();
    }
}
