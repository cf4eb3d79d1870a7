package org.wayforward.ui.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.discussion.CommentService;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.CommentId;
import org.wayforward.identity.Permissions;
import org.wayforward.live.Projection;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;

/** One comment: who says it, and what may be done about it. */
class CommentRow extends ListItem {

    /** A comment, and whether the reader may take it back. */
    record Shown(Projection.Comment comment, boolean mine) {

        long id() {
            return comment.id();
        }
    }

    private final transient Actor actor;
    private final transient CommentService service;
    private final transient CommentId id;
    private final Span text = new Span();
    private final Paragraph facts = new Paragraph();
    private final Paragraph why = new Paragraph();
    private final Button withdraw = new Button(Messages.of("staff.comment.withdraw"));
    private final Button hide = new Button();
    private final TextField reason = new TextField(Messages.of("staff.comment.reason"));
    private @Nullable Shown shown;

    CommentRow(Actor actor, CommentService service, long id) {
        this.actor = actor;
        this.service = service;
        this.id = new CommentId(id);
        addClassName("comment-row");
        text.getElement().setAttribute("dir", "auto");
        Paragraph says = new Paragraph(text);
        says.addClassName("says");
        facts.addClassName("wf-meta");
        why.addClassName("why");
        withdraw.addThemeNames("small", "tertiary");
        withdraw.addClassName("withdraw");
        withdraw.addClickListener(click -> Attempt.tell(() -> service.withdraw(actor, this.id)));
        hide.addThemeNames("small", "tertiary");
        hide.addClassName("hide");
        Press.on(hide, this::hideOrShow);
        reason.setVisible(false);
        reason.setWidthFull();
        Div acts = new Div(withdraw, hide);
        acts.addClassName("acts");
        add(says, facts, why, reason, acts);
    }

    void show(Shown now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Projection.Comment comment = now.comment();
        String hidden = comment.hidden();
        text.setText(comment.text());
        text.getElement().setAttribute("lang", comment.lang());
        facts.setText(who(comment));
        setClassName("is-hidden", hidden != null);
        why.setVisible(hidden != null);
        why.setText(hidden == null ? "" : Messages.of("staff.hidden", hidden));
        withdraw.setVisible(now.mine());
        hide.setVisible(Permissions.allow(actor.role(), Action.HIDE_COMMENT));
        hide.setText(Messages.of(hidden == null ? "staff.comment.hide" : "staff.comment.unhide"));
    }

    /** Hiding asks for the reason first. */
    private void hideOrShow() {
        Shown now = shown;
        if (now != null && now.comment().hidden() != null) {
            Attempt.tell(() -> service.unhide(actor, id));
        } else if (!reason.isVisible()) {
            reason.setVisible(true);
            reason.focus();
        } else {
            Attempt.tell(() -> {
                service.hide(actor, id, reason.getValue());
                reason.clear();
                reason.setVisible(false);
            });
        }
    }

    private static String who(Projection.Comment comment) {
        List<String> groups = comment.groups();
        String who = comment.role() != null
                ? Messages.of("board.role." + comment.role())
                : groups != null
                        ? groups.stream()
                                .map(group -> Messages.of("group." + group))
                                .collect(Collectors.joining(" + "))
                        : Messages.of("staff.comments.who");
        return comment.signature() == null ? who : comment.signature() + ", " + who;
    }
}
