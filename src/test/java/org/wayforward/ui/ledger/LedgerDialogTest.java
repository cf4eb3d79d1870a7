package org.wayforward.ui.ledger;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftService;
import org.wayforward.session.Permission;
import org.wayforward.ui.ViewTest;

/** The ledger and the map of who is silent, on the console and at the desk. */
class LedgerDialogTest extends ViewTest {

    private static final String POWER = "Rural areas have no reliable power.";
    private static final String PAPER = "Records are kept on paper only.";

    @Autowired
    private ClusterService clusters;

    @Autowired
    private DraftService drafts;

    @Test
    void itSaysWhatBecameOfEachAndFollowsTheRoom() {
        Actor author = expert();
        ContributionId power = issue(author, POWER);
        ContributionId paper = issue(author, PAPER);
        Actor me = enterHere(Role.FACILITATOR);
        visit("console/", session);
        click(byId(Button.class, "ledger"));
        assertThat(sum()).isEqualTo("2 posted = 2 unsorted");
        clusters.make(me, List.of(power, paper), "Basics");
        contributions.withdraw(author, paper);
        awaitTick();
        await("the sum", () -> sum().equals("2 posted = 1 in a cluster + 1 withdrawn"));
        assertThat(dialog())
                .contains(POWER, "In cluster “Basics” (Issue\u00a0P.1), as its lead", "Withdrawn by its author")
                .doesNotContain(PAPER);
        drafts.add(byLink(Role.RAPPORTEUR).actor(), areas().getFirst(), "A text", List.of(power), List.of());
        awaitTick();
        await("the draft", () -> sum().equals("2 posted = 1 in a draft + 1 withdrawn"));
    }

    @Test
    void itIsNarrowedByWordsAreaKindAndFate() {
        Actor author = expert();
        issue(author, POWER);
        post(author, Kind.RECOMMENDATION, 2, "Fund solar kits for village centres.");
        enterHere(Role.RAPPORTEUR);
        visit("desk/", session);
        click(byId(Button.class, "ledger"));
        assertThat(rows()).hasSize(2);
        choose("ledger-kind", 2);
        assertThat(rows()).singleElement().asString().contains("solar");
        choose("ledger-kind", 0);
        choose("ledger-area", 1);
        assertThat(rows()).singleElement().asString().contains(POWER);
        choose("ledger-area", 0);
        choose("ledger-fate", 6);
        assertThat(rows()).isEmpty();
        assertThat(dialog()).contains("Nothing fits.");
        choose("ledger-fate", 0);
        _setValue(byId(TextField.class, "ledger-find"), "solar");
        assertThat(rows()).singleElement().asString().contains("solar");
        assertThat(dialog()).contains("1 of 2 shown");
    }

    @Test
    void inAPrivateStepItHasEveryRowAndNoText() {
        issue(expert(), POWER);
        Actor me = enterHere(Role.FACILITATOR);
        sessions.permit(me, Permission.SEE_OTHERS, false);
        visit("console/", session);
        click(byId(Button.class, "ledger"));
        await("the private step", () -> sum().equals("1 posted = 1 not revealed"));
        assertThat(rows()).singleElement().asString().contains("Issue\u00a0P.1").doesNotContain(POWER);
        assertThat(sum()).isEqualTo("1 posted = 1 not revealed");
    }

    @Test
    void aFieldOfTheMapOpensWhatThereIsAndASilentOneTheFormToEnter() {
        for (int i = 0; i < 5; i++) {
            expert();
            expert(StakeholderGroup.GOVERNMENT);
        }
        issue(expert(), POWER);
        issue(expert(StakeholderGroup.GOVERNMENT).actor(), PAPER);
        enterHere(Role.FACILITATOR);
        visit("console/", session);
        click(byId(Button.class, "coverage"));
        assertThat(dialog()).contains("8 fields are silent.");
        click(field("Academia, Plenary: 1 issue, 0 recommendations. Show them."));
        assertThat(rows()).singleElement().asString().contains(POWER);
        click("Close");
        click(byId(Button.class, "coverage"));
        click(_find(NativeButton.class, spec -> spec.withClasses("silent")).getFirst());
        assertThat(byId(Select.class, "enter-group").getValue()).isNotNull();
    }

    @Test
    void theFieldsOfTheMapStayUnderTheHandWhileContributionsArrive() {
        Actor ana = expert();
        for (int i = 0; i < 4; i++) {
            expert();
        }
        for (int i = 0; i < 5; i++) {
            expert(StakeholderGroup.GOVERNMENT);
        }
        enterHere(Role.FACILITATOR);
        visit("console/", session);
        click(byId(Button.class, "coverage"));
        List<NativeButton> before = _find(NativeButton.class, spec -> spec.withClasses("field"));
        issue(ana, POWER);
        await("the issue", () -> dialog().contains("9 fields are silent."));
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("field"))).containsExactlyElementsOf(before);
        assertThat(before).contains(field("Academia, Plenary: 1 issue, 0 recommendations. Show them."));
    }

    private static NativeButton field(String label) {
        return _get(
                NativeButton.class,
                spec -> spec.withPredicate(button -> ((HasAriaLabel) button)
                        .getAriaLabel()
                        .filter(label::equals)
                        .isPresent()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String id, int place) {
        Select select = byId(Select.class, id);
        _setValue(select, select.getListDataView().getItem(place));
        roundtrip();
    }

    private static List<String> rows() {
        return _find(LedgerRow.class).stream().map(ViewTest::words).toList();
    }

    private static String sum() {
        return byId(Paragraph.class, "ledger-sum").getText();
    }

    private static String dialog() {
        return words(_get(Dialog.class));
    }
}
