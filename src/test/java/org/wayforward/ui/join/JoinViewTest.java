package org.wayforward.ui.join;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Board;
import org.wayforward.participant.PeopleService;
import org.wayforward.ui.ViewTest;

class JoinViewTest extends ViewTest {

    @Test
    void theGroupIsTheOneDecisionAndNothingIsPreselected() {
        visit("join/", session);
        assertThat(group().getValue()).isNull();
        assertThat(group().getListDataView().getItems()).containsExactly(StakeholderGroup.values());
        assertThat(group().getItemLabelGenerator().apply(StakeholderGroup.CIVIL_SOCIETY))
                .isEqualTo("Civil society");
        assertThat(page())
                .contains(session.title(), session.organizers(), "Geneva, 21–22 May 2009", session.question());
    }

    @Test
    void joiningWithoutAGroupSaysWhatIsMissingAndKeepsWhatWasTyped() {
        visit("join/", session);
        name("Maria Okello");
        click("Join the brainstorm");
        assertThat(page())
                .as("beside the question, not below the button")
                .containsSubsequence(
                        "Which group do you speak for?",
                        "Choose the group you speak for, then join.",
                        "Join the brainstorm");
        assertThat(group().isInvalid()).isTrue();
        assertThat(field("Name").getValue()).isEqualTo("Maria Okello");
        assertThat(byId(Button.class, "join").isEnabled()).as("to try again").isTrue();
        assertThat(browser.takeCookies()).isEmpty();
    }

    @Test
    void choosingAGroupTakesTheComplaintBack() {
        visit("join/", session);
        click("Join the brainstorm");
        assertThat(page()).contains("Choose the group you speak for");
        _setValue(group(), StakeholderGroup.GOVERNMENT);
        assertThat(page()).doesNotContain("Choose the group you speak for");
    }

    @Test
    void joiningSetsTheCookieAndLeadsToTheBoard() {
        visit("join/", session);
        name("Maria Okello");
        _setValue(field("Country"), "Uganda");
        _setValue(group(), StakeholderGroup.PRIVATE_SECTOR);
        click("Join the brainstorm");
        assertThat(assigned()).containsExactly("/board/" + session.code());
        Collection<String> cookies = browser.takeCookies();
        assertThat(cookies)
                .singleElement()
                .asString()
                .startsWith("wf-" + session.id().value() + "-expert=");
        assertThat(cookies).singleElement().asString().contains("Path=/", "HttpOnly", "SameSite=Lax");
        assertThat(room().board().people().values())
                .singleElement()
                .returns(StakeholderGroup.PRIVATE_SECTOR, Board.Person::group)
                .returns("Maria Okello", Board.Person::name)
                .returns("Uganda", Board.Person::country)
                .returns(null, Board.Person::affiliation);
    }

    @Test
    void whoeverHasJoinedIsLedToTheBoard() {
        joinHere();
        visit("join/", session);
        _assertNone(RadioButtonGroup.class);
        assertThat(locations()).contains("/board/" + session.code());
    }

    @Test
    void aNameThatIsTooLongIsRefusedAndNothingIsLost() {
        visit("join/", session);
        field("Name").setMaxLength(1000);
        name("n".repeat(81));
        _setValue(group(), StakeholderGroup.ACADEMIA);
        click("Join the brainstorm");
        assertThat(page()).contains("This is too long. Please use at most 80 characters.");
        assertThat(group().getValue()).isEqualTo(StakeholderGroup.ACADEMIA);
        assertThat(group().isInvalid()).isFalse();
        assertThat(room().board().people()).isEmpty();
    }

    @Test
    void closedJoiningIsSaidAtOnce() {
        sessions.openJoining(byLink(Role.FACILITATOR).actor(), false);
        visit("join/", session);
        _assertNone(RadioButtonGroup.class);
        assertThat(page()).contains("Joining is closed", "Ask the facilitator to open it again.");
    }

    @Test
    void joiningClosedMeanwhileIsSaidAtTheButton() {
        visit("join/", session);
        _setValue(group(), StakeholderGroup.ACADEMIA);
        sessions.openJoining(byLink(Role.FACILITATOR).actor(), false);
        click("Join the brainstorm");
        assertThat(page()).contains("Joining is closed. Ask the facilitator to open it again.");
        assertThat(group().getValue()).isEqualTo(StakeholderGroup.ACADEMIA);
    }

    @Test
    void aFullSessionIsSaid() {
        sessions.limitJoins(byLink(Role.FACILITATOR).actor(), 1);
        expert();
        visit("join/", session);
        _setValue(group(), StakeholderGroup.ACADEMIA);
        click("Join the brainstorm");
        assertThat(page()).contains("This session is full. Ask the facilitator for a place.");
        assertThat(assigned()).isEmpty();
    }

    @Test
    void anUnknownSessionDoesNotOpen() {
        visit("join/NOBODY-1");
        _assertNone(RadioButtonGroup.class);
        assertThat(page()).contains("This page does not open", "There is no session with this code.");
    }

    @Test
    void whoeverWasRemovedIsTold() {
        Actor me = joinHere();
        application.getBean(PeopleService.class).remove(byLink(Role.FACILITATOR).actor(), me.participant());
        visit("join/", session);
        assertThat(page()).contains("You have been removed from this session.");
    }

    @Test
    void everythingIsThereInFrench() {
        browser.reads(Locale.FRENCH);
        visit("join/", session);
        assertThat(page()).contains("Au nom de quel groupe").doesNotContain("Join the brainstorm");
        assertThat(group().getItemLabelGenerator().apply(StakeholderGroup.CIVIL_SOCIETY))
                .isEqualTo("Société civile");
        click(byId(Button.class, "join"));
        assertThat(page()).doesNotContain("Choose the group");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<StakeholderGroup> group() {
        return _get(RadioButtonGroup.class);
    }

    private static TextField field(String label) {
        _find(Details.class).forEach(details -> details.setOpened(true));
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void name(String name) {
        _setValue(field("Name"), name);
    }

    private List<String> assigned() {
        return scripts("location.assign").stream().map(call -> call.text(0)).toList();
    }

    private List<String> locations() {
        roundtrip();
        return scripts("").stream()
                .flatMap(call -> call.arguments().stream())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .map(text -> text.replace("\"", ""))
                .toList();
    }
}
