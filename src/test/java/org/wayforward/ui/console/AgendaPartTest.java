package org.wayforward.ui.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.SessionParts;
import org.wayforward.ui.Follower;
import org.wayforward.ui.Pressing;
import org.wayforward.ui.ViewTest;

/** The agenda on the console: one button leads through it, every step is one click away. */
class AgendaPartTest extends ViewTest {

    @Autowired
    private AgendaService agenda;

    private Actor facilitator;

    @Test
    void theWholeTemplateIsRunWithTheNextButtonAlone() {
        open(true);
        assertThat(next().getText()).isEqualTo("Start: Write alone");
        assertThat(page()).contains("Experts write issues. They see only their own texts. At most 3 issues each.");
        assertThat(byId(Button.class, "clock-run").isEnabled()).isFalse();
        click(next());
        await("the start", () -> next().getText().equals("Next: Reveal"));
        List<String> names =
                List.of("Reveal", "Sort", "Prioritise", "Recommend", "Check", "Ballot", "Discuss", "Close");
        for (int place = 1; place < 9; place++) {
            assertThat(next().getText()).isEqualTo("Next: " + names.get(place - 1));
            click(next());
            int now = place;
            await("step " + place, () -> present() == now && presentLine().contains(names.get(now - 1)));
            assertThat(room().board().clock().running()).isTrue();
        }
        _assertNone(Button.class, spec -> spec.withId("agenda-next"));
    }

    @Test
    void backReturnsWithoutAQuestionAndAClickOnAnEarlierStepAsks() {
        open(true);
        click(next());
        await("the start", () -> next().getText().equals("Next: Reveal"));
        click(next());
        await("the reveal", () -> present() == 1);
        await(
                "the way back",
                () -> _find(Button.class, spec -> spec.withId("agenda-back")).stream()
                        .anyMatch(button -> button.getText().equals("Back to Write alone")));
        click(byId(Button.class, "agenda-back"));
        await("back", () -> present() == 0);

        await("the line", () -> presentLine().contains("Write alone"));
        click(step(3));
        ConfirmDialog skip = _get(ConfirmDialog.class);
        assertThat(skip.getElement().getProperty("message")).startsWith("2 steps are passed over.");
        assertThat(present()).isZero();
        _fireConfirm(skip);
        roundtrip();
        await("forward", () -> present() == 3);
        await("the line", () -> presentLine().contains("Prioritise"));
        click(step(0));
        ConfirmDialog ask = _get(ConfirmDialog.class);
        assertThat(present()).isEqualTo(3);
        _fireConfirm(ask);
        roundtrip();
        await("back", () -> present() == 0);
    }

    @Test
    void whoeverIsLateIsToldWhereTheRoomIs() {
        open(true);
        SessionParts.Step first = steps().get(0);
        // Nothing is brought to this screen any more: it is late.
        Follower.socketCheck(ui -> false);
        agenda.go(byLink(Role.FACILITATOR).actor(), first.id(), steps().get(2).id());
        click(step(1));
        assertThat(notifications())
                .containsExactly("Somebody else has moved on in the agenda. Look where the room is now and try again.");
        assertThat(present()).isEqualTo(2);
    }

    @Test
    void oneStepNeedsNoAgenda() {
        open(false);
        _assertNone(Button.class, spec -> spec.withId("agenda-next"));
        _assertNone(Button.class, spec -> spec.withId("agenda-back"));
        assertThat(byId(Button.class, "clock-run").getThemeNames()).contains("primary");
        assertThat(byId(Paragraph.class, "steer-may").getText())
                .isEqualTo("Experts write and support issues and recommendations."
                        + " They see all texts and numbers of supporters."
                        + " Authors are asked whether their cluster says what they meant.");
    }

    @Test
    void whatWasWrittenAloneIsRevealedByAreaOrAllAtOnce() {
        open(true);
        click(byId(NativeButton.class, "reveal-II"));
        await("one area", () -> room().board().areas().get(2).revealed());
        await(
                "the state",
                () -> "true"
                        .equals(byId(NativeButton.class, "reveal-II")
                                .getElement()
                                .getAttribute("aria-pressed")));
        click(byId(NativeButton.class, "reveal-II"));
        await("covered", () -> !room().board().areas().get(2).revealed());
        click(byId(Button.class, "reveal-all"));
        await("all", () -> room().board().rules().seeOthers());
        await(
                "no more to reveal",
                () -> _find(Button.class, spec -> spec.withId("reveal-all")).isEmpty());
        assertThat(steps().getFirst().plan().rules().seeOthers())
                .as("the plan stays")
                .isFalse();
    }

    @Test
    void switchesAndCapsHoldUntilTheNextStep() {
        open(true);
        _setValue(byId(Checkbox.class, "permit-post-recommendations"), true, true);
        _setValue(byId(IntegerField.class, "cap-issues"), 5, true);
        assertThat(finder.rules(session.id()).postRecommendations()).isTrue();
        assertThat(finder.rules(session.id()).issueCap()).isEqualTo(5);
        await("the words", () -> byId(Paragraph.class, "steer-may").getText().contains("issues and recommendations"));
        click(step(1));
        await("the next step", () -> present() == 1);
        assertThat(finder.rules(session.id())).isEqualTo(steps().get(1).plan().rules());
    }

    @Test
    void theAgendaIsChangedWhileItRuns() {
        open(true);
        click(next());
        await("the start", () -> next().getText().equals("Next: Reveal"));
        click(byId(Button.class, "agenda-edit"));
        SessionParts.Step second = steps().get(1);
        click(byId(Button.class, "step-down-" + second.id()));
        assertThat(steps().get(2).id()).isEqualTo(second.id());
        await("the new order", () -> next().getText().equals("Next: Sort"));
    }

    @Test
    void aSecondPressOfNextDoesNotSkipAStep() {
        open(true);
        Pressing.press(next(), "begin", 1);
        await("the start", () -> next().getText().equals("Next: Reveal"));
        Pressing.press(next(), "begin", 1);
        assertThat(present()).as("it was pressed to begin").isZero();
        String reveal = Long.toString(steps().get(1).id());
        Pressing.press(next(), reveal, 1);
        Pressing.press(next(), reveal, 2);
        await("the reveal", () -> next().getText().equals("Next: Sort"));
        Pressing.press(next(), reveal, 1);
        assertThat(present()).as("it was pressed to reveal").isEqualTo(1);
    }

    @Test
    void areasStayUnderTheHandWhileContributionsArrive() {
        open(true);
        NativeButton area = byId(NativeButton.class, "reveal-II");
        NativeButton later = step(3);
        Actor expert = expert();
        click(next());
        await("the start", () -> next().getText().equals("Next: Reveal"));
        issue(expert, "Rural areas have no reliable power.");
        click(area);
        await("it is shown", () -> "true".equals(area.getElement().getAttribute("aria-pressed")));
        assertThat(byId(NativeButton.class, "reveal-II")).isSameAs(area);
        assertThat(step(3)).isSameAs(later);
    }

    private void open(boolean twoHours) {
        facilitator = enterHere(Role.FACILITATOR);
        if (twoHours) {
            agenda.take(facilitator, AgendaTemplate.TWO_HOURS);
            awaitBoard();
        }
        visit("console/", session);
    }

    /** The room has seen what was written before its screen opens. */
    private void awaitBoard() {
        long revision = number(
                "select revision from brainstorm_session where id = ?",
                session.id().value());
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> {
                    application.getBean(org.wayforward.live.LiveRooms.class).ring(session.id());
                    return room().board().revision() >= revision;
                });
    }

    private static Button next() {
        return byId(Button.class, "agenda-next");
    }

    private NativeButton step(int place) {
        return byId(NativeButton.class, "step-" + steps().get(place).id());
    }

    private List<SessionParts.Step> steps() {
        return finder.parts(session.id()).agenda();
    }

    private int present() {
        return steps().indexOf(steps().stream()
                .filter(SessionParts.Step::current)
                .findFirst()
                .orElseThrow());
    }

    private static String presentLine() {
        return _find(ListItem.class).stream()
                .filter(line -> "step".equals(line.getElement().getAttribute("aria-current")))
                .map(ViewTest::words)
                .findFirst()
                .orElse("");
    }
}
