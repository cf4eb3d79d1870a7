package org.wayforward.ui.staff;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.PostComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.Presence;
import org.wayforward.live.Projection;
import org.wayforward.live.Update;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Follower;
import org.wayforward.ui.Messages;

/** The comments on one thing, as they come, and a field for one more. */
public class CommentsDialog extends Dialog implements Follower.View {

    private final transient Predicate<Projection.Comment> which;
    private final transient Predicate<SessionFacts> takes;
    private final transient Consumer<PostComment> send;
    private final KeyedList<CommentRow.Shown, CommentRow> list;
    private final Paragraph none = new Paragraph(Messages.of("staff.comments.none"));
    private final TextArea text = new TextArea(Messages.of("staff.comment.label"));
    private final Button go = new Button(Messages.of("staff.comment.send"));
    private final transient Actor actor;
    private String key = UUID.randomUUID().toString();

    /**
     * Opens nothing yet.
     *
     * @param title what is commented on
     * @param which the comments on it
     * @param takes whether a session as it stands takes one more
     * @param send writes one more
     */
    public CommentsDialog(
            Actor actor,
            LiveRoom room,
            CommentService service,
            String title,
            Predicate<Projection.Comment> which,
            Predicate<SessionFacts> takes,
            Consumer<PostComment> send) {
        this.actor = actor;
        this.which = which;
        this.takes = takes;
        this.send = send;
        setHeaderTitle(Messages.of("staff.comments.title", title));
        setWidth("min(36rem, 92vw)");
        list = new KeyedList<>(
                "ul", CommentRow.Shown::id, shown -> new CommentRow(actor, service, shown.id()), CommentRow::show);
        list.addClassName("comment-list");
        none.addClassName("wf-meta");
        text.setId("comment-text");
        text.setWidthFull();
        Typed.keep(this, text);
        text.addValueChangeListener(change -> text.setInvalid(false));
        Div content = new Div(none, list, text);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Press.on(go, this::post);
        go.setId("comment-send");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        getFooter().add(new Button(Messages.of("staff.comments.close"), click -> close()), go);
        Follower.follow(content, actor, room, this, Follower.CALM);
    }

    private void post() {
        try {
            send.accept(new PostComment(
                    key, text.getValue(), false, UI.getCurrent().getLocale().toLanguageTag()));
            text.clear();
            key = UUID.randomUUID().toString();
        } catch (Refusal refusal) {
            text.setErrorMessage(Messages.of(refusal));
            text.setInvalid(true);
        }
    }

    @Override
    public void show(Update update) {
        boolean taken = takes.test(update.board().session());
        text.setVisible(taken || !text.isEmpty());
        go.setVisible(taken);
        List<CommentRow.Shown> shown = update.projection().remarks().values().stream()
                .filter(which)
                .map(comment -> new CommentRow.Shown(comment, taken && own(update, comment)))
                .toList();
        list.show(shown);
        none.setVisible(shown.isEmpty());
    }

    private boolean own(Update update, Projection.Comment comment) {
        var row = update.board().discussion().comments().get(comment.id());
        return row != null && row.author() == actor.participant().value();
    }

    @Override
    public void show(Presence presence) {
        // Who is here does not matter in a dialog.
    }

    @Override
    public void end(Refusal.Reason reason) {
        close();
    }
}
