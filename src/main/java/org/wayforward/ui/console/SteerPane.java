package org.wayforward.ui.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.live.Projection;
import org.wayforward.live.Update;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionService;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.ClockFace;
import org.wayforward.ui.staff.Icon;

/** The clock, what the room may do, and joining. */
class SteerPane extends Section {

    /** Stands for "no limit" in the choice of supports; a budget is never 0. */
    private static final int UNLIMITED = 0;

    private final transient Actor actor;
    private final transient SessionService sessions;
    private final Paragraph phase = new Paragraph();
    private final ClockFace clock = new ClockFace();
    private final Button run = new Button();
    private final Map<Permission, Checkbox> switches = new EnumMap<>(Permission.class);
    private final Select<Integer> budget = new Select<>();
    private final Checkbox joining = new Checkbox(Messages.of("console.joining-open"));
    private final IntegerField limit = new IntegerField(Messages.of("console.join-limit"));
    private @Nullable Update latest;
    private long serverTime;

    SteerPane(Actor actor, String code, ConsoleServices services) {
        this.actor = actor;
        this.sessions = services.sessions();
        addClassNames("pane", "steer");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Messages.of("console.steer"));
        phase.addClassName("wf-label");
        clock.addClassName("steer-clock");
        add(new Div(phase, clock), clockButtons(), permissions(), supports(), joining(code));
    }

    private Div clockButtons() {
        run.setId("clock-run");
        run.addClickListener(click -> attempt(() -> {
            if (running()) {
                sessions.pauseClock(actor);
            } else {
                sessions.startClock(actor);
            }
        }));
        Div buttons = new Div(run, more(1), more(5));
        buttons.addClassName("steer-buttons");
        return buttons;
    }

    private Button more(int minutes) {
        Button button = new Button(
                Messages.of("console.more-minutes", minutes),
                click -> attempt(() -> sessions.extendClock(actor, Duration.ofMinutes(minutes))));
        button.setId("clock-more-" + minutes);
        return button;
    }

    private Div permissions() {
        UnorderedList list = new UnorderedList();
        list.addClassName("switches");
        for (Permission permission : Permission.values()) {
            Checkbox toggle = new Checkbox(Messages.of("console.permit", permission));
            toggle.setId("permit-" + permission.key());
            toggle.addClassName("switch");
            toggle.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    attempt(() -> sessions.permit(actor, permission, change.getValue()));
                }
            });
            switches.put(permission, toggle);
            list.add(new ListItem(toggle));
        }
        return part(Messages.of("console.may"), list);
    }

    private Div supports() {
        budget.setId("budget");
        budget.setLabel(Messages.of("console.budget"));
        budget.setItemLabelGenerator(
                each -> each == UNLIMITED ? Messages.of("console.unlimited") : Integer.toString(each));
        budget.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(() -> sessions.budget(actor, change.getValue() == UNLIMITED ? null : change.getValue()));
            }
        });
        Div fields = new Div(budget);
        fields.addClassName("steer-fields");
        return part(Messages.of("console.supports"), fields);
    }

    private Div joining(String code) {
        HtmlContainer bold = new HtmlContainer("b");
        bold.setText(code);
        Paragraph says = new Paragraph(new Span(Messages.of("console.code")), bold);
        says.addClassName("steer-code");
        joining.setId("joining");
        joining.addClassName("switch");
        joining.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(() -> sessions.openJoining(actor, change.getValue()));
            }
        });
        UnorderedList list = new UnorderedList(new ListItem(joining));
        list.addClassName("switches");
        limit.setId("join-limit");
        limit.setPlaceholder(Messages.of("console.unlimited"));
        limit.setMin(1);
        limit.setMax(100_000);
        limit.setClearButtonVisible(true);
        limit.addValueChangeListener(change -> {
            if (change.isFromClient() && !limit.isInvalid()) {
                attempt(() -> sessions.limitJoins(actor, change.getValue()));
            }
        });
        Div fields = new Div(limit);
        fields.addClassName("steer-fields");
        return part(Messages.of("console.joining"), says, list, fields);
    }

    private static Div part(String heading, Component... content) {
        H2 title = new H2(heading);
        title.addClassName("wf-label");
        Div part = new Div(title);
        part.addClassName("steer-part");
        part.add(content);
        return part;
    }

    void show(Update update, long now) {
        latest = update;
        serverTime = now;
        Projection.Room room = update.projection().session();
        phase.setText(Messages.of("phase." + room.phase().name()));
        clock.show(room.clock(), serverTime);
        showRunning();
        Projection.Phase may = room.phase();
        tick(Permission.POST_ISSUES, may.postIssues());
        tick(Permission.POST_RECOMMENDATIONS, may.postRecommendations());
        tick(Permission.SUPPORT, may.support());
        tick(Permission.SEE_OTHERS, may.seeOthers());
        tick(Permission.SEE_TALLIES, may.seeTallies());
        int each = may.issueBudget() == null ? UNLIMITED : may.issueBudget();
        if (budget.getValue() == null || budget.getValue() != each) {
            budget.setItems(Stream.of(UNLIMITED, 3, 5, 8, 10, each).distinct().toList());
            budget.setValue(each);
        }
        joining.setValue(room.joining());
        Integer most = update.board().session().joinLimit();
        if (!Objects.equals(limit.getValue(), most) && !limit.isInvalid()) {
            limit.setValue(most);
        }
    }

    private void showRunning() {
        boolean running = running();
        run.setText(Messages.of(running ? "console.pause" : "console.start"));
        run.setIcon(new Icon(running ? "pause" : "play"));
        if (running) {
            run.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        } else {
            run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }

    private boolean running() {
        return latest != null && latest.board().clock().running();
    }

    private void tick(Permission permission, boolean allowed) {
        Objects.requireNonNull(switches.get(permission)).setValue(allowed);
    }

    /** Runs a command; when it is refused, says why and shows again how things stand. */
    private void attempt(Runnable command) {
        try {
            command.run();
        } catch (Refusal refusal) {
            Messages.show(refusal);
            if (latest != null) {
                show(latest, serverTime);
            }
        }
    }
}
