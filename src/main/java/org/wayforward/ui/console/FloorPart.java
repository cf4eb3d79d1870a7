package org.wayforward.ui.console;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.live.Projection;
import org.wayforward.live.Update;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionService;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;

/**
 * What the room may do now, to be changed by hand until the next step. With an agenda this is seldom needed, so it is
 * folded away.
 */
class FloorPart extends Div {

    /** Stands for "no limit" in the choice of supports; a budget is never 0. */
    private static final int UNLIMITED = 0;

    private final HtmlContainer details = new HtmlContainer("details");
    private final Map<Permission, Checkbox> switches = new EnumMap<>(Permission.class);
    private final Select<Integer> budget = new Select<>();
    private final IntegerField issueCap = new IntegerField(Messages.of("agenda.cap.issues"));
    private final IntegerField recommendationCap = new IntegerField(Messages.of("agenda.cap.recommendations"));
    private boolean shown;

    FloorPart(Actor actor, SessionService sessions, Attempt attempt) {
        addClassNames("steer-part", "steer-floor");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(Messages.of("console.may"));
        details.setId("floor");
        details.add(summary, permissions(actor, sessions, attempt), limits(actor, sessions, attempt));
        add(details);
    }

    private UnorderedList permissions(Actor actor, SessionService sessions, Attempt attempt) {
        UnorderedList list = new UnorderedList();
        list.addClassName("switches");
        for (Permission permission : Permission.values()) {
            Checkbox toggle = new Checkbox(Messages.of("console.permit", permission));
            toggle.setId("permit-" + permission.key());
            toggle.addClassName("switch");
            toggle.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    attempt.run(() -> sessions.permit(actor, permission, change.getValue()));
                }
            });
            switches.put(permission, toggle);
            list.add(new ListItem(toggle));
        }
        return list;
    }

    private Div limits(Actor actor, SessionService sessions, Attempt attempt) {
        budget.setId("budget");
        budget.setLabel(Messages.of("console.supports") + " · " + Messages.of("console.budget"));
        budget.setItemLabelGenerator(
                each -> each == UNLIMITED ? Messages.of("console.unlimited") : Integer.toString(each));
        budget.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt.run(() -> sessions.budget(actor, change.getValue() == UNLIMITED ? null : change.getValue()));
            }
        });
        issueCap.setId("cap-issues");
        recommendationCap.setId("cap-recommendations");
        for (IntegerField cap : List.of(issueCap, recommendationCap)) {
            cap.setPlaceholder(Messages.of("console.unlimited"));
            cap.setMin(1);
            cap.setMax(AgendaStep.LIMIT_MAX);
            cap.setClearButtonVisible(true);
            cap.addValueChangeListener(change -> {
                if (change.isFromClient() && !issueCap.isInvalid() && !recommendationCap.isInvalid()) {
                    attempt.run(() -> sessions.caps(actor, issueCap.getValue(), recommendationCap.getValue()));
                }
            });
        }
        Div fields = new Div(budget, issueCap, recommendationCap);
        fields.addClassName("steer-fields");
        return fields;
    }

    void show(Update update) {
        if (!shown) {
            details.getElement().setAttribute("open", update.board().agenda().size() == 1);
            shown = true;
        }
        Projection.Phase may = update.projection().session().phase();
        tick(Permission.POST_ISSUES, may.postIssues());
        tick(Permission.POST_RECOMMENDATIONS, may.postRecommendations());
        tick(Permission.SUPPORT, may.support());
        tick(Permission.SEE_OTHERS, may.seeOthers());
        tick(Permission.SEE_TALLIES, may.seeTallies());
        tick(Permission.SORT, may.sort());
        tick(Permission.CHECK, may.check());
        tick(Permission.BALLOT, may.ballot());
        int each = may.issueBudget() == null ? UNLIMITED : may.issueBudget();
        if (budget.getValue() == null || budget.getValue() != each) {
            budget.setItems(Stream.of(UNLIMITED, 3, 5, 8, 10, each).distinct().toList());
            budget.setValue(each);
        }
        show(issueCap, may.issueCap());
        show(recommendationCap, may.recommendationCap());
    }

    private static void show(IntegerField cap, @Nullable Integer value) {
        if (!Objects.equals(cap.getValue(), value) && !cap.isInvalid()) {
            cap.setValue(value);
        }
    }

    private void tick(Permission permission, boolean allowed) {
        Objects.requireNonNull(switches.get(permission)).setValue(allowed);
    }
}
