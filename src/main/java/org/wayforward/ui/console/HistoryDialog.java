package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.wayforward.cluster.RecordedStep;
import org.wayforward.cluster.RoomVote;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Moment;

/**
 * The latest steps of sorting with whoever took them; each can be undone while nobody has changed the same since, and until
 * the session is closed.
 */
class HistoryDialog extends Dialog {

    private final transient Sorter sorter;
    private final transient Map<Long, String> numbers;
    private final OrderedList list = new OrderedList();

    HistoryDialog(Sorter sorter, List<RecordedStep> steps, Map<Long, String> numbers) {
        this.sorter = sorter;
        this.numbers = numbers;
        setHeaderTitle(Messages.of("console.history.title"));
        setWidth("min(44rem, 94vw)");
        list.addClassName("steps");
        Div content = new Div(list);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button done = new Button(Messages.of("dialog.close"), click -> close());
        done.setAutofocus(true);
        getFooter().add(done);
        draw(steps);
    }

    private void draw(List<RecordedStep> steps) {
        list.removeAll();
        steps.forEach(step -> list.add(row(step)));
    }

    private ListItem row(RecordedStep step) {
        String name = step.name();
        RoomVote room = step.room();
        String who = room != null
                ? Messages.of("console.room", room.alike(), room.answers())
                : name == null ? Messages.of("console.somebody") : name;
        Span facts = new Span();
        facts.add(Moment.within("console.step.facts", step.at(), step.mine() ? Messages.of("console.you") : who));
        facts.addClassName("wf-meta");
        Span words = new Span(StepWords.of(step, numbers));
        words.getElement().setAttribute("dir", "auto");
        ListItem row = new ListItem(new Div(words, facts));
        if (step.undone()) {
            row.addClassName("undone");
            Span undone = new Span(Messages.of("console.step.undone"));
            undone.addClassName("wf-meta");
            row.add(undone);
        } else if (sorter.now().open()) {
            Button undo = new Button(Messages.of("console.undo"), click -> {
                sorter.undo(step.id());
                draw(sorter.history());
            });
            undo.addThemeName("small");
            undo.setAriaLabel(Messages.of("console.undo") + ": " + words.getText());
            row.add(undo);
        }
        return row;
    }
}
