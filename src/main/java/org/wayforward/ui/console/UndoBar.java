package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayforward.cluster.RecordedStep;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** Below the bench: undo of one's latest step, the history, and what can be done with the chosen contributions. */
class UndoBar extends Div {

    private final transient Sorter sorter;
    private final Button undo = new Button(Messages.of("console.undo"), new Icon("undo"));
    private final Paragraph latest = new Paragraph();
    private final Button history = new Button();
    private final Span chosen = new Span();
    private final Div choice = new Div();
    private transient List<RecordedStep> steps = List.of();
    private transient Map<Long, String> numbers = Map.of();

    UndoBar(Sorter sorter) {
        this.sorter = sorter;
        addClassName("undo-bar");
        undo.setId("undo");
        undo.setDisableOnClick(true);
        undo.addClickListener(click -> {
            if (!sorter.undo()) {
                draw();
            }
        });
        latest.addClassName("wf-meta");
        latest.getElement().setAttribute("role", "status");
        history.setId("history");
        history.addThemeName("tertiary");
        history.addClickListener(click -> new HistoryDialog(sorter, steps, numbers).open());
        Button to = new Button(Messages.of("console.move-to"), click -> sorter.askWhereTo());
        to.setId("move-chosen");
        Button none = new Button(Messages.of("console.choose-none"), click -> sorter.chooseNone());
        none.addThemeName("tertiary");
        chosen.getElement().setAttribute("role", "status");
        choice.addClassName("choice");
        choice.add(chosen, to, none);
        choice.setVisible(false);
        add(undo, latest, history, choice);
    }

    /** Shows the latest steps, newest first. */
    void show(List<RecordedStep> steps, Map<Long, String> numbers) {
        this.steps = steps;
        this.numbers = numbers;
        draw();
        history.setText(Messages.count("console.history", steps.size()));
        history.setEnabled(!steps.isEmpty());
    }

    private void draw() {
        Sorter.Hiding hiding = sorter.hiding();
        Optional<RecordedStep> mine = steps.stream()
                .filter(step -> step.mine() && !step.undone() && step.undoes() == null)
                .findFirst();
        undo.setEnabled(sorter.now().open() && (hiding != null || mine.isPresent()));
        latest.setText(
                hiding != null
                        ? Messages.of(
                                hiding.reason() == null ? "console.step.hidden" : "console.step.shown",
                                hiding.entry().number())
                        : mine.map(step -> StepWords.of(step, numbers)).orElse(""));
    }

    /** Shows how many contributions are chosen, and what would be undone. */
    void choice() {
        draw();
        choice.setVisible(sorter.chosen() > 0);
        chosen.setText(Messages.count("console.chosen", sorter.chosen()));
    }
}
