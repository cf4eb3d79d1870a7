package org.wayforward.ui.organize;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionParts;
import org.wayforward.session.SetupService;
import org.wayforward.ui.Messages;

/** The minutes and the budgets of each step of the agenda, and joining. */
class AgendaPane extends Pane {

    private final transient Actor actor;
    private final transient OrganizeServices services;
    private final Checkbox joining = new Checkbox(Messages.of("console.joining-open"));
    private final Div steps = new Div();

    AgendaPane(Actor actor, OrganizeServices services, Runnable redraw) {
        super(Messages.of("organize.agenda"), redraw);
        this.actor = actor;
        this.services = services;
        joining.setId("joining");
        joining.addClassName("switch");
        joining.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(() -> services.sessions().openJoining(actor, change.getValue()));
            }
        });
        add(joining, steps);
    }

    void show(SessionFacts session, List<SessionParts.Step> agenda, boolean may) {
        joining.setValue(session.joiningOpen());
        joining.setEnabled(may);
        steps.removeAll();
        for (SessionParts.Step step : agenda) {
            steps.add(part(step, may));
        }
    }

    private Div part(SessionParts.Step step, boolean may) {
        SetupService setup = services.setup();
        Integer issues = step.rules().issueBudget();
        Integer recommendations = step.rules().recommendationBudget();
        IntegerField minutes = field("minutes", step.minutes(), SetupService.MINUTES_MAX, may);
        minutes.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !minutes.isInvalid()) {
                attempt(() -> setup.minutes(actor, step.id(), change.getValue()));
            }
        });
        IntegerField forIssues = field("budget-issues", issues, SetupService.BUDGET_MAX, may);
        IntegerField forRecommendations =
                field("budget-recommendations", recommendations, SetupService.BUDGET_MAX, may);
        for (IntegerField field : List.of(forIssues, forRecommendations)) {
            field.setPlaceholder(Messages.of("console.unlimited"));
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> {
                if (change.isFromClient() && !field.isInvalid()) {
                    attempt(() -> setup.budgets(actor, step.id(), forIssues.getValue(), forRecommendations.getValue()));
                }
            });
        }
        Div fields = new Div(minutes, forIssues, forRecommendations);
        fields.addClassName("steer-fields");
        return new Div(new H3(Messages.of("phase." + step.rules().name())), fields);
    }

    private static IntegerField field(String key, @Nullable Integer value, int max, boolean may) {
        IntegerField field = new IntegerField(Messages.of("organize." + key));
        field.setId(key);
        field.setMin(1);
        field.setMax(max);
        field.setValue(value);
        field.setReadOnly(!may);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(Messages.of("organize.number", max))
                .setMinErrorMessage(Messages.of("organize.number", max))
                .setMaxErrorMessage(Messages.of("organize.number", max)));
        return field;
    }
}
