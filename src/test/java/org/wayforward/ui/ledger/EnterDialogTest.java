package org.wayforward.ui.ledger;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Board;
import org.wayforward.session.Permission;
import org.wayforward.ui.ViewTest;

/** Entering what somebody without a screen says, on the console and at the desk. */
class EnterDialogTest extends ViewTest {

    private static final String TEXT = "Villages have no agent who could help.";

    @Test
    void oneAfterTheOtherIsEnteredWithoutChoosingEverythingAgain() {
        open("console/", Role.FACILITATOR);
        _setValue(radio("enter-kind"), Kind.RECOMMENDATION);
        _setValue(radio("enter-medium"), Medium.PAPER);
        _setValue(group(), StakeholderGroup.CIVIL_SOCIETY);
        enter(TEXT);
        assertThat(page()).contains("Recommendation\u00a0P.1 is posted.");
        assertThat(text().getValue()).isEmpty();
        assertThat(group().getValue()).isEqualTo(StakeholderGroup.CIVIL_SOCIETY);
        _setValue(byId(TextField.class, "enter-name"), "Rosa Diaz");
        enter("A second sheet of paper from her group.");
        assertThat(byId(TextField.class, "enter-name").getValue()).isEmpty();
        awaitTick();
        assertThat(room().board().cards().values())
                .hasSize(2)
                .allMatch(card -> card.medium() == Medium.PAPER && card.kind() == Kind.RECOMMENDATION);
        assertThat(page()).contains("on paper").doesNotContain("Rosa Diaz");
    }

    @Test
    void whatIsRefusedStaysInItsFieldWithWhatToDo() {
        open("desk/", Role.RAPPORTEUR);
        enter(TEXT);
        assertThat(group().getErrorMessage()).startsWith("Choose the group this person speaks for");
        assertThat(text().getValue()).isEqualTo(TEXT);
        _setValue(group(), StakeholderGroup.ACADEMIA);
        enter("Short");
        assertThat(text().getErrorMessage()).contains("at least 10 characters");
        assertThat(text().getValue()).isEqualTo("Short");
        enter(TEXT);
        awaitTick();
        assertThat(room().board().cards().values()).extracting(Board.Card::text).containsExactly(TEXT);
    }

    @Test
    void whatIsTypedIsStillThereWhenTheDialogIsOpenedAgain() {
        open("console/", Role.FACILITATOR);
        _setValue(text(), TEXT);
        click("Close");
        click(byId(Button.class, "enter"));
        assertThat(text().getValue()).isEqualTo(TEXT);
    }

    @Test
    void whoeverEnteredItCorrectsItAndTakesItBack() {
        open("console/", Role.FACILITATOR);
        _setValue(group(), StakeholderGroup.ACADEMIA);
        enter(TEXT);
        _setValue(text(), "The next one, half typed");
        click("Correct");
        assertThat(text().getValue()).isEqualTo(TEXT);
        enter("Villages have no agent who might help.");
        assertThat(text().getValue()).isEqualTo("The next one, half typed");
        awaitTick();
        assertThat(room().board().cards().values())
                .extracting(Board.Card::text)
                .containsExactly("Villages have no agent who might help.");
        click("Take back");
        awaitTick();
        assertThat(page()).contains("is taken back");
        _assertNone(Button.class, spec -> spec.withText("Correct"));
        assertThat(contributionsLeft()).isZero();
    }

    @Test
    void inAPrivateStepItsTextIsNotShownAgain() {
        Actor me = open("console/", Role.FACILITATOR);
        sessions.permit(me, Permission.SEE_OTHERS, false);
        awaitTick();
        await("the warning", () -> page().contains("Texts are private in this step"));
        _setValue(group(), StakeholderGroup.ACADEMIA);
        enter(TEXT);
        awaitTick();
        String dialog = words(_get(com.vaadin.flow.component.dialog.Dialog.class));
        assertThat(dialog).contains("Issue\u00a0P.1").doesNotContain(TEXT);
    }

    @Test
    void thoseWithoutAScreenAreAmongThePeopleAndNeverHere() {
        open("console/", Role.FACILITATOR);
        _setValue(group(), StakeholderGroup.CIVIL_SOCIETY);
        enter(TEXT);
        awaitTick();
        await("the contribution", () -> page().contains(TEXT));
        click("Close");
        assertThat(page()).contains("0 here · 0 wrote");
        click(byId(Button.class, "participants"));
        assertThat(page()).contains("Without a screen, no name given Civil society · entered by the staff");
    }

    private Actor open(String screen, Role role) {
        Actor me = enterHere(role);
        visit(screen, session);
        click(byId(Button.class, "enter"));
        return me;
    }

    private void enter(String words) {
        _setValue(text(), words);
        click(byId(Button.class, "enter-go"));
    }

    private long contributionsLeft() {
        return number(
                "select count(*) from contribution where state = 'POSTED' and session_id = ?",
                session.id().value());
    }

    private static TextArea text() {
        return byId(TextArea.class, "enter-text");
    }

    @SuppressWarnings("unchecked")
    private static Select<StakeholderGroup> group() {
        return byId(Select.class, "enter-group");
    }

    @SuppressWarnings("unchecked")
    private static <T> RadioButtonGroup<T> radio(String id) {
        return byId(RadioButtonGroup.class, id);
    }
}
