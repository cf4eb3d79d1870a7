package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.wayforward.outcome.DraftVersion;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Moment;

/** Two people have written the same text: both wordings, and whose shall stand. */
class ConflictBox extends Div {

    private final Paragraph question = new Paragraph();
    private final Pre mine = new Pre();
    private final Pre theirs = new Pre();
    private final H3 theirsHeading = new H3();
    private final Div mineSide;
    private final Tool keep;
    private final Tool take;
    private final Tool merge;
    private long seen;
    private boolean asking;

    ConflictBox(Runnable keepMine, Runnable takeTheirs, Runnable mergeByHand) {
        addClassName("conflict");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-label", Messages.of("desk.conflict"));
        question.addClassName("conflict-question");
        mine.getElement().setAttribute("dir", "auto");
        theirs.getElement().setAttribute("dir", "auto");
        mineSide = new Div(new H3(Messages.of("desk.conflict.mine")), mine);
        Div texts = new Div(mineSide, new Div(theirsHeading, theirs));
        texts.addClassName("conflict-texts");
        keep = new Tool(Messages.of("desk.conflict.keep"), keepMine, "keep");
        take = new Tool(Messages.of("desk.conflict.take"), takeTheirs, "take");
        merge = new Tool(Messages.of("desk.conflict.merge"), mergeByHand, "merge");
        Div choice = new Div(keep, take, merge);
        choice.addClassName("conflict-choice");
        add(question, texts, choice);
        setVisible(false);
    }

    /** Asks which of the two shall stand. */
    void ask(String my, Draft now, WfDesk desk) {
        asking = true;
        mineSide.setVisible(true);
        keep.setVisible(true);
        merge.setVisible(true);
        question.setText(Messages.of("desk.conflict.question"));
        mine(my);
        theirs(now, desk);
        setVisible(true);
    }

    void mine(String my) {
        mine.setText(my);
    }

    void theirs(Draft now, WfDesk desk) {
        if (seen == now.textRevision() && isVisible()) {
            return;
        }
        seen = now.textRevision();
        theirs.setText(now.text().lines());
        List<DraftVersion> versions = desk.service().versions(desk.actor(), now.id());
        theirsHeading.removeAll();
        if (versions.isEmpty()) {
            return;
        }
        DraftVersion last = versions.getLast();
        String name = last.writerName();
        theirsHeading.add(
                new Span(Messages.of(
                        "desk.conflict.theirs", name == null ? Messages.of("desk.versions.unnamed") : name)),
                new Span(", "),
                new Moment(last.writtenAt()));
    }

    /** Shows their text beside the field while both are merged by hand. */
    void besides() {
        asking = false;
        mineSide.setVisible(false);
        keep.setVisible(false);
        merge.setVisible(false);
        question.setText(Messages.of("desk.conflict.merging"));
    }

    /** Whether it waits for an answer. */
    boolean asking() {
        return isVisible() && asking;
    }

    /** The revision of the other text that is shown. */
    long seen() {
        return seen;
    }

    void focus() {
        getElement().callJsFunction("focus");
    }
}
