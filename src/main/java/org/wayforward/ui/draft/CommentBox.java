package org.wayforward.ui.draft;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.wayforward.discussion.CommentText;
import org.wayforward.discussion.OwnComment;
import org.wayforward.discussion.PostComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Press;

/**
 * What the reader has said about something, and a field for one more, folded away until it is wanted. What is being typed
 * is kept in the browser until it is sent.
 */
@Tag("wf-comment-box")
@JsModule("context://modules/comment-box.js")
class CommentBox extends HtmlContainer {

    private static final String OPEN = "open";

    private final transient Actor reader;
    private final transient DraftServices services;
    private final transient Consumer<PostComment> send;
    private final transient Runnable written;
    private final UnorderedList list = new UnorderedList();
    private final HtmlContainer details = new HtmlContainer("details");
    private final TextArea text = new TextArea();
    private final Button go = new Button(Messages.of("published.comment.send"));
    private final Div sending = new Div();
    private final Checkbox signed = new Checkbox();
    private final Paragraph said = new Paragraph();
    private String key = UUID.randomUUID().toString();
    private transient List<OwnComment> drawn = List.of();
    private boolean taking;

    /**
     * A box.
     *
     * @param name what tells it from the others on the page
     * @param label what it is a comment on
     * @param send sends one
     * @param written called when one was sent or taken back
     */
    CommentBox(
            String name,
            String label,
            Actor reader,
            DraftServices services,
            Consumer<PostComment> send,
            Runnable written) {
        this.reader = reader;
        this.services = services;
        this.send = send;
        this.written = written;
        addClassName("comment-box");
        getElement().setAttribute("data-box", name);
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(Messages.of("published.comment"));
        summary.getElement().setAttribute("aria-label", label);
        details.setId("open-" + name);
        text.setId("comment-" + name);
        text.setAriaLabel(label);
        text.setWidthFull();
        text.setMinRows(3);
        text.setHelperText(Messages.of("published.comment.hint", CommentText.DRAFT_MIN, CommentText.DRAFT_MAX));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setManualValidation(true);
        text.addValueChangeListener(change -> text.setInvalid(false));
        Optional<String> reads = services.joining().nameOf(reader);
        signed.setId("sign-" + name);
        signed.setVisible(reads.isPresent());
        reads.ifPresent(mine -> signed.setLabel(Messages.of("published.comment.sign", mine)));
        Press.on(go, this::send);
        go.setId("send-" + name);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text).resetFocusOnActiveElement();
        said.addClassName("wf-meta");
        said.getElement().setAttribute("role", "status");
        sending.add(go, signed);
        sending.addClassName("comment-row-send");
        // Whether it is folded is the reader's doing, and what tells that something may stand in the field already.
        details.getElement().addPropertyChangeListener(OPEN, "toggle", toggled -> {});
        details.add(summary, text, sending);
        details.setVisible(false);
        add(list, said, details);
        list.setVisible(false);
    }

    private void send() {
        try {
            send.accept(new PostComment(
                    key,
                    text.getValue(),
                    signed.getValue(),
                    UI.getCurrent().getLocale().toLanguageTag()));
            text.clear();
            getElement().callJsFunction("forget");
            key = UUID.randomUUID().toString();
            said.setText(Messages.of("published.comment.sent"));
            written.run();
        } catch (Refusal refusal) {
            said.setText("");
            text.setErrorMessage(Messages.of(refusal));
            text.setInvalid(true);
        }
    }

    /** What was typed before the page was loaded again, and never sent: also when comments are over, to be copied. */
    @ClientCallable
    void bringBack(String typed) {
        if (!text.isEmpty()) {
            return;
        }
        text.setValue(typed);
        details.getElement().setProperty(OPEN, true);
        unfold();
    }

    /**
     * Takes comments, or no more. What is being typed stays to be read and copied, also what has not reached the server:
     * that is why the field is not closed.
     */
    void take(boolean commenting) {
        if (commenting == taking) {
            return;
        }
        taking = commenting;
        unfold();
        draw();
    }

    private void unfold() {
        boolean typing = !text.isEmpty() || details.getElement().getProperty(OPEN, false);
        details.setVisible(taking || typing);
        sending.setVisible(taking);
        said.setText(!taking && typing ? Messages.of("published.comment.late") : "");
    }

    void show(List<OwnComment> own) {
        if (own.equals(drawn)) {
            return;
        }
        drawn = own;
        draw();
    }

    private void draw() {
        list.removeAll();
        list.setVisible(!drawn.isEmpty());
        for (OwnComment comment : drawn) {
            Paragraph says = new Paragraph(comment.text());
            says.getElement().setAttribute("dir", "auto").setAttribute("lang", comment.lang());
            String signature = comment.signature();
            Span facts = new Span(
                    comment.hiddenReason() != null
                            ? Messages.of("staff.hidden", comment.hiddenReason())
                            : signature == null
                                    ? Messages.of("published.comment.yours")
                                    : Messages.of("published.comment.yours.signed", signature));
            facts.addClassName("wf-meta");
            ListItem item = new ListItem(says, facts);
            if (taking) {
                Button back = new Button(Messages.of("staff.comment.withdraw"), click -> withdraw(comment));
                back.addThemeNames("small", "tertiary");
                item.add(back);
            }
            list.add(item);
        }
    }

    private void withdraw(OwnComment comment) {
        try {
            services.comments().withdraw(reader, comment.id());
            said.setText("");
        } catch (Refusal refusal) {
            Messages.show(refusal);
        }
        written.run();
    }
}
