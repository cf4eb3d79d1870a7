package org.wayforward.ui.draft;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.discussion.OwnComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.outcome.export.BallotTallies;
import org.wayforward.outcome.export.Footnotes;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Subparagraphs;

/** A final recommendation as it is printed, with its footnotes, how far it is supported, and a box for a comment. */
class Recommendation extends ListItem {

    private final transient OutcomeWords words;
    private final transient DraftId id;
    private final Span number = new Span();
    private final Div text = new Div();
    private final @Nullable CommentBox box;
    private transient @Nullable Draft drawn;

    Recommendation(Draft draft, @Nullable Actor reader, DraftServices services, OutcomeWords words, Runnable written) {
        this.words = words;
        this.id = draft.id();
        addClassName("draft-recommendation");
        number.addClassName("draft-number");
        text.addClassName("draft-text");
        Div body = new Div(text);
        body.addClassName("draft-body");
        if (reader != null && reader.role() == Role.EXPERT) {
            CommentBox made = new CommentBox(
                    Long.toString(id.value()),
                    Messages.of("published.comment.on", Objects.requireNonNullElse(draft.paragraph(), draft.number())),
                    reader,
                    services,
                    post -> services.comments().comment(reader, id, post),
                    written);
            body.add(made);
            box = made;
        } else {
            box = null;
        }
        add(number, body);
    }

    DraftId id() {
        return id;
    }

    void show(Draft draft) {
        if (draft.equals(drawn)) {
            return;
        }
        drawn = draft;
        number.setText(draft.paragraph() + ".");
        text.removeAll();
        DraftText says = draft.text();
        Paragraph paragraph = new Paragraph(says.paragraph());
        paragraph.getElement().setAttribute("dir", "auto");
        text.add(paragraph);
        if (!says.subparagraphs().isEmpty()) {
            text.add(new Subparagraphs(says, HasText::setText));
        }
        Footnotes.of(draft, words).forEach(note -> {
            Paragraph foot = new Paragraph(note);
            foot.addClassName("draft-footnote");
            foot.getElement().setAttribute("dir", "auto");
            text.add(foot);
        });
        draft.rounds().stream().limit(1).filter(round -> round.voiced() > 0).forEach(round -> fact(ballot(round)));
        String term = BallotTallies.said(draft.standing(), words);
        if (term != null) {
            fact(term);
        }
        // That nobody supported what it rests on is no judgement of the recommendation.
        if (draft.supporters() > 0) {
            fact(Messages.count("outcome.indicative-supporters", draft.supporters()));
        }
    }

    private static String ballot(BallotRound round) {
        return Messages.of(
                "published.ballot",
                round.counts().getOrDefault(BallotChoice.SUPPORT, 0),
                round.counts().getOrDefault(BallotChoice.WITH_RESERVATION, 0),
                round.counts().getOrDefault(BallotChoice.CANNOT_SUPPORT, 0));
    }

    private void fact(String words) {
        Paragraph fact = new Paragraph(words);
        fact.addClassName("wf-meta");
        text.add(fact);
    }

    void take(boolean commenting) {
        CommentBox mine = box;
        if (mine != null) {
            mine.take(commenting);
        }
    }

    void show(List<OwnComment> own) {
        CommentBox mine = box;
        if (mine != null) {
            mine.show(own.stream().filter(comment -> id.equals(comment.draft())).toList());
        }
    }
}
