package org.wayforward.ui.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.live.Audience;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionService;
import org.wayforward.ui.ViewTest;

/** What the pane makes of answers that a real room seldom gives. */
class SteerPaneTest extends ViewTest {

    private final SessionService answers = mock();
    private SteerPane pane;
    private Actor facilitator;

    @BeforeEach
    void open() {
        facilitator = byLink(Role.FACILITATOR).actor();
        visit("");
        ConsoleServices services = application.getBean(ConsoleServices.class);
        pane = new SteerPane(
                facilitator,
                session.code(),
                new ConsoleServices(
                        answers,
                        services.agenda(),
                        services.finder(),
                        services.contributions(),
                        services.clusters(),
                        services.room(),
                        services.checks(),
                        services.people(),
                        services.speaking(),
                        services.comments(),
                        services.discussed(),
                        services.outcome(),
                        services.joining(),
                        services.links(),
                        services.closing(),
                        services.clock()),
                point -> Optional.empty());
        UI.getCurrent().add(pane);
        show();
    }

    @Test
    void whatAnotherConsoleDidIsShownAndNotWrittenAgain() {
        for (Permission permission : Permission.values()) {
            sessions.permit(facilitator, permission, false);
        }
        sessions.budget(facilitator, 5);
        sessions.openJoining(facilitator, false);
        sessions.limitJoins(facilitator, 40);
        sessions.startClock(facilitator);
        awaitTick();
        show();
        assertThat(byId(Checkbox.class, "permit-support").getValue()).isFalse();
        assertThat(byId(IntegerField.class, "join-limit").getValue()).isEqualTo(40);
        assertThat(byId(Checkbox.class, "joining").getValue()).isFalse();
        verifyNoInteractions(answers);
    }

    @Test
    void aRefusedSwitchSaysWhyAndGoesBack() {
        when(answers.permit(any(), any(), anyBoolean())).thenThrow(renewed());
        _setValue(byId(Checkbox.class, "permit-support"), false, true);
        assertThat(notifications()).containsExactly("This link has been renewed. Ask the organizers for the new one.");
        assertThat(byId(Checkbox.class, "permit-support").getValue()).isTrue();
    }

    @Test
    void refusedJoiningSaysWhyAndGoesBack() {
        when(answers.openJoining(any(), anyBoolean())).thenThrow(renewed());
        _setValue(byId(Checkbox.class, "joining"), false, true);
        assertThat(notifications()).hasSize(1);
        assertThat(byId(Checkbox.class, "joining").getValue()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRefusedBudgetSaysWhyAndGoesBack() {
        when(answers.budget(any(), any())).thenThrow(renewed());
        Select<Integer> budget = byId(Select.class, "budget");
        _setValue(budget, 5, true);
        assertThat(notifications()).hasSize(1);
        assertThat(budget.getValue()).isZero();
    }

    @Test
    void aRefusedLimitSaysWhyAndGoesBack() {
        when(answers.limitJoins(any(), any())).thenThrow(renewed());
        _setValue(byId(IntegerField.class, "join-limit"), 60, true);
        assertThat(notifications()).hasSize(1);
        assertThat(byId(IntegerField.class, "join-limit").getValue()).isNull();
    }

    @Test
    void aRefusedClockSaysWhy() {
        when(answers.startClock(any())).thenThrow(renewed());
        when(answers.extendClock(any(), any())).thenThrow(renewed());
        click(byId(Button.class, "clock-run"));
        click(byId(Button.class, "clock-more-5"));
        assertThat(notifications()).hasSize(2);
        assertThat(byId(Button.class, "clock-run").getText()).isEqualTo("Start the clock");
    }

    private void show() {
        pane.show(room().now(Audience.STAFF), 0);
    }

    private static Refusal renewed() {
        return new Refusal(Refusal.Reason.LINK_RENEWED);
    }
}
