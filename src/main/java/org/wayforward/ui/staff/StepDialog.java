package org.wayforward.ui.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Refusal;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.Permission;
import org.wayforward.session.PhaseRules;
import org.wayforward.ui.Messages;

/** Plans one step of the agenda; it stays open, with what was entered, while that is refused. */
class StepDialog extends Dialog {

    private final transient AgendaStep before;
    private final transient Consumer<AgendaStep> save;
    private final TextField title = new TextField(Messages.of("agenda.title"));
    private final IntegerField minutes = number("step-minutes", "agenda.minutes.label", AgendaStep.MINUTES_MAX);
    private final Map<Permission, Checkbox> may = new EnumMap<>(Permission.class);
    private final IntegerField issueCap = limit("step-cap-issues", "agenda.cap.issues");
    private final IntegerField recommendationCap = limit("step-cap-recommendations", "agenda.cap.recommendations");
    private final IntegerField issueBudget = limit("step-budget-issues", "organize.budget-issues");
    private final IntegerField recommendationBudget =
            limit("step-budget-recommendations", "organize.budget-recommendations");
    private final Checkbox auto = new Checkbox(Messages.of("agenda.auto"));
    private final Paragraph said = new Paragraph();

    StepDialog(String heading, AgendaStep before, Consumer<AgendaStep> save) {
        this.before = before;
        this.save = save;
        setHeaderTitle(heading);
        setWidth("min(38rem, 94vw)");
        title.setId("step-title");
        title.setWidthFull();
        title.setMaxLength(2 * AgendaStep.TITLE_MAX);
        title.setPlaceholder(AgendaStep.OWN.equals(before.name()) ? "" : Messages.of("phase." + before.name()));
        title.setValue(before.title());
        minutes.setValue(before.minutes());
        issueCap.setValue(before.rules().issueCap());
        recommendationCap.setValue(before.rules().recommendationCap());
        issueBudget.setValue(before.rules().issueBudget());
        recommendationBudget.setValue(before.rules().recommendationBudget());
        auto.setId("step-auto");
        auto.addClassName("switch");
        auto.setValue(before.autoAdvance());
        auto.setHelperText(Messages.of("agenda.auto.hint"));
        said.addClassName("join-said");
        said.getElement().setAttribute("role", "alert");
        Div content = new Div(
                fields(title, minutes),
                new H3(Messages.of("console.may")),
                switches(before.rules()),
                limits(),
                auto,
                said);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button go = new Button(Messages.of("organize.save"), click -> go());
        go.setId("step-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()), go);
    }

    private UnorderedList switches(PhaseRules rules) {
        UnorderedList list = new UnorderedList();
        list.addClassName("switches");
        for (Permission permission : Permission.values()) {
            Checkbox box = new Checkbox(Messages.of("console.permit", permission));
            box.setId("step-" + permission.key());
            box.addClassName("switch");
            box.setValue(rules.permits(permission));
            may.put(permission, box);
            list.add(new ListItem(box));
        }
        return list;
    }

    private Div limits() {
        return new Div(fields(issueCap, recommendationCap), fields(issueBudget, recommendationBudget));
    }

    private static Div fields(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("step-fields");
        return row;
    }

    private void go() {
        if (Stream.of(minutes, issueCap, recommendationCap, issueBudget, recommendationBudget)
                .anyMatch(IntegerField::isInvalid)) {
            return;
        }
        try {
            save.accept(planned());
            close();
        } catch (Refusal refusal) {
            said.setText(Messages.of(refusal));
        }
    }

    private AgendaStep planned() {
        PhaseRules rules = before.rules()
                .budgets(issueBudget.getValue(), recommendationBudget.getValue())
                .caps(issueCap.getValue(), recommendationCap.getValue());
        for (Permission permission : Permission.values()) {
            rules = rules.permit(
                    permission, Objects.requireNonNull(may.get(permission)).getValue());
        }
        @Nullable Integer length = minutes.getValue();
        return new AgendaStep(before.name(), title.getValue(), length == null ? 0 : length, rules, auto.getValue());
    }

    private static IntegerField limit(String id, String label) {
        IntegerField field = number(id, label, AgendaStep.LIMIT_MAX);
        field.setPlaceholder(Messages.of("console.unlimited"));
        field.setClearButtonVisible(true);
        return field;
    }

    private static IntegerField number(String id, String label, int max) {
        IntegerField field = new IntegerField(Messages.of(label));
        field.setId(id);
        field.setMin(1);
        field.setMax(max);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(Messages.of("organize.number", max))
                .setMinErrorMessage(Messages.of("organize.number", max))
                .setMaxErrorMessage(Messages.of("organize.number", max)));
        return field;
    }
}
