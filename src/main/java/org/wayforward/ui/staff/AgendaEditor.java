package org.wayforward.ui.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SessionParts;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;

/** The steps of the agenda, to order, plan, add and take out, before and during. */
public class AgendaEditor extends Div {

    private final transient Actor actor;
    private final transient AgendaService agenda;
    private final transient Runnable changed;
    private final Paragraph sum = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final Div buttons = new Div();

    /**
     * An empty editor; {@link #show} fills it.
     *
     * @param changed shows how things stand after a command, done or refused
     */
    public AgendaEditor(Actor actor, AgendaService agenda, Runnable changed) {
        this.actor = actor;
        this.agenda = agenda;
        this.changed = changed;
        addClassName("agenda-editor");
        sum.addClassName("wf-meta");
        list.addClassName("set-up-list");
        buttons.addClassName("field-row");
        Button add = small("step-add", Messages.of("agenda.add"), "", this::ask);
        buttons.add(add);
        for (AgendaTemplate template : AgendaTemplate.values()) {
            buttons.add(small(
                    "agenda-" + template.key(), Messages.of("agenda.take." + template.key()), "", () -> ask(template)));
        }
        add(sum, list, buttons);
    }

    /** Shows these steps; {@code may} is whether the session still takes changes. */
    public void show(List<SessionParts.Step> steps, boolean may) {
        int minutes = steps.stream().mapToInt(step -> step.plan().minutes()).sum();
        sum.setText(Messages.of("agenda.sum", steps.size(), minutes));
        list.removeAll();
        for (int place = 0; place < steps.size(); place++) {
            list.add(line(steps.get(place), place, steps.size(), may));
        }
        buttons.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> button.setEnabled(may));
    }

    private ListItem line(SessionParts.Step step, int place, int size, boolean may) {
        AgendaStep plan = step.plan();
        String name = PhaseWords.name(plan);
        Span title = new Span(name);
        title.addClassName("step-name");
        title.getElement().setAttribute("dir", "auto");
        Span minutes = new Span(Messages.of("agenda.minutes", plan.minutes())
                + (plan.autoAdvance() ? " · " + Messages.of("agenda.auto.short") : ""));
        minutes.addClassName("wf-meta");
        Span says = new Span(PhaseWords.may(plan.rules()));
        says.addClassName("wf-meta");
        String id = Long.toString(step.id());
        Button up = small("step-up-" + id, "↑", "", () -> attempt(() -> agenda.move(actor, step.id(), true)));
        up.setAriaLabel(Messages.of("agenda.up", name));
        Button down = small("step-down-" + id, "↓", "", () -> attempt(() -> agenda.move(actor, step.id(), false)));
        down.setAriaLabel(Messages.of("agenda.down", name));
        Button edit = small("step-edit-" + id, Messages.of("agenda.edit"), name, () -> ask(step));
        Button remove = small(
                "step-remove-" + id,
                Messages.of("organize.take-out"),
                name,
                () -> attempt(() -> agenda.remove(actor, step.id())));
        up.setEnabled(may && place > 0);
        down.setEnabled(may && place < size - 1);
        edit.setEnabled(may);
        remove.setEnabled(may && !step.current());
        Div line = new Div(up, down, edit, remove);
        line.addClassName("line-buttons");
        ListItem item = new ListItem(new Div(title, minutes, says), line);
        if (step.current()) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private void ask(SessionParts.Step step) {
        new StepDialog(PhaseWords.name(step.plan()), step.plan(), planned -> {
                    agenda.plan(actor, step.id(), step.planRevision(), planned);
                    changed.run();
                })
                .open();
    }

    private void ask() {
        AgendaStep fresh = new AgendaStep(AgendaStep.OWN, "", 10, PhaseRules.reading(), false);
        new StepDialog(Messages.of("agenda.add"), fresh, planned -> {
                    agenda.add(actor, planned);
                    changed.run();
                })
                .open();
    }

    private void ask(AgendaTemplate template) {
        ConfirmDialog ask = new ConfirmDialog(
                Messages.of("agenda.take." + template.key()),
                Messages.of("agenda.take.text"),
                Messages.of("agenda.take.go"),
                confirmed -> attempt(() -> agenda.take(actor, template)));
        ask.setCancelable(true);
        ask.setCancelText(Messages.of("dialog.cancel"));
        ask.open();
    }

    private void attempt(Runnable command) {
        Attempt.tell(command);
        changed.run();
    }

    private static Button small(String id, String words, String what, Runnable click) {
        Button button = new Button(words, clicked -> click.run());
        button.addThemeName("small");
        button.setId(id);
        if (!what.isEmpty()) {
            button.setAriaLabel(words + " " + what);
        }
        return button;
    }
}
