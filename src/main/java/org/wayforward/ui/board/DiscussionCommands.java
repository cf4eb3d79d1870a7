package org.wayforward.ui.board;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.DoneService;
import org.wayforward.discussion.PostComment;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.CommentId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import tools.jackson.databind.node.ObjectNode;

/** What an expert's browser asks for in a discussion. It is not trusted, as in {@link BoardCommands}. */
@Component
class DiscussionCommands {

    private final SpeakService speaking;
    private final DoneService done;
    private final CommentService comments;

    DiscussionCommands(SpeakService speaking, DoneService done, CommentService comments) {
        this.speaking = speaking;
        this.done = done;
        this.comments = comments;
    }

    void ask(Actor actor, @Nullable Double about, boolean named) {
        speaking.ask(actor, about == null ? null : new ContributionId(about.longValue()), named);
    }

    void takeBack(Actor actor) {
        speaking.takeBack(actor);
    }

    void done(Actor actor, boolean said) {
        done.say(actor, said);
    }

    void comment(Actor actor, @Nullable ObjectNode comment) {
        if (comment == null) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        PostComment post = new PostComment(
                BoardCommands.text(comment, "clientKey"),
                BoardCommands.text(comment, "text"),
                comment.path("signed").asBoolean(false),
                BoardCommands.text(comment, "lang"));
        if (comment.has("draft")) {
            comments.comment(actor, new DraftId(BoardCommands.id(comment.path("draft"))), post);
        } else if (comment.has("cluster")) {
            comments.comment(actor, new ClusterId(BoardCommands.id(comment.path("cluster"))), post);
        } else {
            comments.comment(actor, new ContributionId(BoardCommands.id(comment.path("contribution"))), post);
        }
    }

    void withdraw(Actor actor, CommentId id) {
        comments.withdraw(actor, id);
    }
}
