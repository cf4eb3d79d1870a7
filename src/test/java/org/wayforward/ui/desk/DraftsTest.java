package org.wayforward.ui.desk;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._focus;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.outcome.DraftStatus;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.session.SessionLife;
import org.wayforward.ui.ViewTest;
import org.wayforward.ui.staff.AreaTabs;

/** The recommendations on the desk: written, ordered, finished, removed and brought back. */
class DraftsTest extends DeskTest {

    @Test
    void anEmptyAreaSaysHowToBegin() {
        open();
        shows("No recommendation in this area yet.");
        shows("0 in all, 0 final. Indicative, non-binding.");
        shows("While none is final, the document shows what the room wrote");
    }

    @Test
    void aRecommendationIsAddedAndWritten() {
        Actor me = open();
        click(byId(Tool.class, "add-draft"));
        DraftRow row = rows().getFirst();
        type(row, "Governments should:\n(a) train staff;\npay them.");
        click(tool(row, "done"));
        assertThat(written(me).getFirst().text().subparagraphs()).containsExactly("train staff;", "pay them.");
        assertThat(texts()).containsExactly("Governments should: (a) train staff; (b) pay them.");
        assertThat(forgotten()).contains("Governments should:\n(a) train staff;\npay them.");
        assertThat(announced()).isEqualTo("Recommendation 1 added.");
        shows("1 in all, 0 final.");
    }

    @Test
    void recommendationsShowTheirNumbersTextsAndLetters() {
        Actor me = enterHere(Role.RAPPORTEUR);
        drafts.add(me, areas().get(0), "In the first area", List.of(), List.of());
        drafts.add(me, areas().get(1), "Should:\none thing:\n(i) soon;\n(ii) well;\nanother.", List.of(), List.of());
        visit("desk/", session);
        click(_find(_get(AreaTabs.class), NativeButton.class).get(1));
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(number(row).getText()).isEqualTo("2");
            assertThat(number(row).getElement().getAttribute("aria-label")).isEqualTo("Recommendation 2");
        });
        assertThat(texts()).containsExactly("Should: (a) one thing: (i) soon; (ii) well; (b) another.");
    }

    @Test
    void aClickIntoTheTextOpensItAndLeavingItSaves() {
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "First");
        visit("desk/", session);
        clickText(rows().getFirst());
        type(rows().getFirst(), "First, and more");
        assertThat(written(me).getFirst().text().paragraph()).isEqualTo("First, and more");
        assertThat(field(rows().getFirst()).isVisible()).as("still open").isTrue();
        type(rows().getFirst(), "First, and yet more");
        assertThat(written(me).getFirst().text().paragraph()).isEqualTo("First, and yet more");
        assertThat(written(me).getFirst().versions()).isEqualTo(3);
        desk().done(written(me).getFirst().id().value());
        assertThat(texts()).containsExactly("First, and yet more");
    }

    @Test
    void whoIsDoneWritingIsAtTheRecommendation() {
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "First");
        visit("desk/", session);
        clickText(rows().getFirst());
        type(rows().getFirst(), "First, and more");
        forgetScripts();
        desk().done(written(me).getFirst().id().value());
        roundtrip();
        assertThat(scripts("focus()")).isNotEmpty();
    }

    @Test
    void whatIsTooLongIsRefusedAndStaysInTheField() {
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "First");
        visit("desk/", session);
        clickText(rows().getFirst());
        String long1 = "x".repeat(2001);
        type(rows().getFirst(), long1);
        click(tool(rows().getFirst(), "done"));
        assertThat(field(rows().getFirst()).getValue()).isEqualTo(long1);
        assertThat(field(rows().getFirst()).isInvalid()).isTrue();
        assertThat(field(rows().getFirst()).getErrorMessage())
                .isEqualTo("This is too long. Please use at most 2,000 characters.");
        assertThat(forgotten()).isEmpty();
        type(rows().getFirst(), "Shorter");
        assertThat(field(rows().getFirst()).isInvalid()).isFalse();
        assertThat(written(me).getFirst().text().paragraph()).isEqualTo("Shorter");
    }

    @Test
    void aFinalRecommendationNeedsAnIssueAndAContributionAndSaysSo() {
        ContributionId power = issue(expert(), POWER);
        recommendation(expert(), SOLAR);
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "First");
        visit("desk/", session);
        DraftRow row = rows().getFirst();
        assertThat(words(row)).contains("Link an issue to make it final");
        assertThat(offers(row, "finish")).isFalse();
        click(tool(source(POWER), "use"));
        assertThat(words(row))
                .contains("Use a contribution in it to make it final")
                .doesNotContain("Link an issue");
        assertThat(offers(row, "finish")).isFalse();
        click(tool(source(SOLAR), "use"));
        assertThat(words(row)).doesNotContain("to make it final");
        click(tool(row, "finish"));
        assertThat(written(me).getFirst().status()).isEqualTo(DraftStatus.FINAL);
        assertThat(announced()).isEqualTo("Recommendation 1 is final.");
        shows("1 in all, 1 final.");
        assertThat(page()).doesNotContain("While none is final");
        click(tool(row, "reopen"));
        assertThat(written(me).getFirst().status()).isEqualTo(DraftStatus.DRAFT);
        assertThat(written(me).getFirst().answers())
                .extracting(OutcomeDocument.Link::id)
                .containsExactly(power);
    }

    @Test
    void theIssuesThatItsSourcesAddressAreOfferedToBeAnswered() {
        Actor expert = expert();
        ContributionId power = issue(expert, POWER);
        recommendation(expert, SOLAR, power);
        Actor me = open();
        click(tool(source(SOLAR), "start"));
        click(tool(rows().getFirst(), "suggestion"));
        assertThat(written(me).getFirst().answers())
                .extracting(OutcomeDocument.Link::id)
                .containsExactly(power);
        assertThat(offers(rows().getFirst(), "suggestion")).isFalse();
    }

    @Test
    void supportThatNobodyGaveIsNotCounted() {
        Actor expert = expert();
        ContributionId power = issue(expert, POWER);
        ContributionId solar = recommendation(expert, SOLAR);
        Actor me = enterHere(Role.RAPPORTEUR);
        drafts.add(me, areas().getFirst(), "First", List.of(power), List.of(solar));
        visit("desk/", session);
        assertThat(words(_get(rows().getFirst(), DraftSide.class)))
                .contains("Rests on P.1")
                .doesNotContain("supporter");
    }

    @Test
    void whatItAnswersAndRestsOnIsTakenOutByItsChip() {
        Actor expert = expert();
        ContributionId power = issue(expert, POWER);
        ContributionId solar = recommendation(expert, SOLAR);
        supports.support(expert, solar, true);
        Actor me = enterHere(Role.RAPPORTEUR);
        drafts.add(me, areas().getFirst(), "First", List.of(power), List.of(solar));
        visit("desk/", session);
        DraftSide side = _get(rows().getFirst(), DraftSide.class);
        assertThat(words(side)).contains("Answers P.1", "Rests on P.1", "1 supporter (indicative)");
        List<Tool> out = _find(side, Tool.class, spec -> spec.withClasses("out"));
        assertThat(out)
                .extracting(tool -> tool.getElement().getAttribute("aria-label"))
                .containsExactly("Take out Issue\u00a0P.1", "Take out Recommendation\u00a0P.1");
        click(out.getFirst());
        assertThat(written(me).getFirst().answers()).isEmpty();
        assertThat(written(me).getFirst().restsOn()).hasSize(1);
        click(tool(side, "out"));
        assertThat(written(me).getFirst().restsOn()).isEmpty();
    }

    @Test
    void aRefusedCommandIsSaidAndNothingIsHalfDone() {
        ContributionId power = issue(expert(), POWER);
        Actor me = enterHere(Role.RAPPORTEUR);
        DraftId id = draft(me, "First", power);
        drafts.rest(me, id, List.of(power), true);
        drafts.finish(me, id);
        visit("desk/", session);
        click(_find(_get(rows().getFirst(), DraftSide.class), Tool.class, spec -> spec.withClasses("out"))
                .getFirst());
        assertThat(notifications())
                .containsExactly(
                        "Final means: a text, at least one issue it answers and one contribution it rests on. Add"
                                + " what is missing, or note why it is final without; or reopen it first to take this away.");
        assertThat(written(me).getFirst().answers()).hasSize(1);
    }

    @Test
    void theOrderIsChangedByButtonsByKeysAndByDragging() {
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "One");
        DraftId two = draft(me, "Two");
        DraftId three = draft(me, "Three");
        visit("desk/", session);
        click(number(rows().get(2)));
        click(tool(rows().get(2), "up"));
        assertThat(texts()).containsExactly("One", "Three", "Two");
        assertThat(announced()).isEqualTo("Now number 2 of 3 in this area.");
        desk().nudge(three.value(), -1.0);
        assertThat(texts()).containsExactly("Three", "One", "Two");
        desk().nudge(three.value(), -1.0);
        assertThat(texts()).as("it was first already").containsExactly("Three", "One", "Two");
        desk().place(two.value(), three.value());
        assertThat(texts()).containsExactly("Two", "Three", "One");
        desk().place(two.value(), 0.0);
        assertThat(texts()).containsExactly("Three", "One", "Two");
        assertThat(announced()).isEqualTo("Now number 3 of 3 in this area.");
        assertThat(written(me)).extracting(draft -> draft.text().paragraph()).containsExactly("Three", "One", "Two");
        assertThat(rows()).extracting(row -> number(row).getText()).containsExactly("1", "2", "3");
    }

    @Test
    void theRowSomebodyIsInIsNeverTakenOutOfThePageToBeMoved() {
        Actor me = enterHere(Role.RAPPORTEUR);
        DraftId one = draft(me, "One");
        draft(me, "Two");
        DraftId three = draft(me, "Three");
        visit("desk/", session);
        DraftRow held = rows().get(1);
        clickText(held);
        _focus(field(held));
        boolean[] left = new boolean[1];
        held.addDetachListener(detach -> left[0] = true);
        Actor other = colleague();
        drafts.move(other, one, areas().getFirst(), null);
        await("the order", () -> texts().equals(List.of("Three", "One")) && rows().getFirst() == held);
        drafts.move(other, three, areas().getFirst(), written(me).getFirst().id());
        await("the other order", () -> rows().get(1) == held);
        assertThat(left[0]).as("the row left the page").isFalse();
    }

    @Test
    void removingIsTakenBackWithOneClickToTheSamePlace() {
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "One");
        draft(me, "Two");
        visit("desk/", session);
        click(number(rows().getFirst()));
        click(tool(rows().getFirst(), "remove"));
        assertThat(texts()).containsExactly("Two");
        shows("Recommendation 1 was removed.");
        shows("Removed (1)");
        click(tool(desk(), "undo"));
        assertThat(texts()).containsExactly("One", "Two");
        assertThat(page()).doesNotContain("was removed", "Removed (1)");
    }

    @Test
    void whatWasRemovedLongAgoIsBroughtBackFromItsList() {
        Actor me = enterHere(Role.RAPPORTEUR);
        drafts.remove(me, draft(me, "One"));
        draft(me, "Two");
        visit("desk/", session);
        click(_get(Tool.class, spec -> spec.withClasses("restore")));
        assertThat(texts()).containsExactly("Two", "One");
    }

    @Test
    void aRecommendationMovesToAnotherArea() {
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "One");
        visit("desk/", session);
        click(tool(rows().getFirst(), "move"));
        click(_find(Button.class).stream()
                .filter(button -> button.getText().startsWith("II "))
                .findFirst()
                .orElseThrow());
        assertThat(texts()).containsExactly("One");
        assertThat(documents.read(me).areas().get(2).drafts()).hasSize(1);
    }

    @Test
    void everyVersionSaysWhoAndWhenAndCanBeRestored() {
        Actor me = enterHere(Role.RAPPORTEUR);
        DraftId id = draft(me, "The first wording");
        drafts.edit(colleague(), id, written(me).getFirst().textRevision(), "The second wording");
        visit("desk/", session);
        assertThat(words(tool(rows().getFirst(), "versions"))).isEqualTo("Versions (2)");
        click(tool(rows().getFirst(), "versions"));
        List<String> items = _find(_get(VersionsDialog.class), ListItem.class).stream()
                .map(ViewTest::words)
                .toList();
        assertThat(items.get(0))
                .contains("Edited", "Ben Haddad", "UTC", "The second wording")
                .doesNotContain("Restore");
        assertThat(items.get(1)).contains("Added", "Ada Okafor", "The first wording");
        click("Restore this text");
        assertThat(texts()).containsExactly("The first wording");
        assertThat(written(me).getFirst().versions()).isEqualTo(3);
    }

    @Test
    void whatIsRestoredOverANewerTextIsRefused() {
        Actor me = enterHere(Role.RAPPORTEUR);
        DraftId id = draft(me, "The first wording");
        drafts.edit(me, id, written(me).getFirst().textRevision(), "The second wording");
        visit("desk/", session);
        click(tool(rows().getFirst(), "versions"));
        drafts.edit(colleague(), id, written(me).getFirst().textRevision(), "The third wording");
        click("Restore this text");
        assertThat(notifications()).hasSize(1);
        assertThat(written(me).getFirst().text().paragraph()).isEqualTo("The third wording");
    }

    @Test
    void aClosedSessionIsReadAndNotWrittenAndTypedTextStays() {
        ContributionId power = issue(expert(), POWER);
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "One", power);
        visit("desk/", session);
        clickText(rows().getFirst());
        application.getBean(SessionLife.class).close(byLink(Role.ORGANIZER).actor(), 0, false);
        await("the end", () -> page().contains("This session is closed"));
        assertThat(offers(rows().getFirst(), "finish")).isFalse();
        assertThat(offers(source(POWER), "start")).isFalse();
        type(rows().getFirst(), "Typed after it was closed");
        assertThat(field(rows().getFirst()).getErrorMessage()).startsWith("This session is closed");
        assertThat(field(rows().getFirst()).getValue()).isEqualTo("Typed after it was closed");
        assertThat(written(me).getFirst().text().paragraph()).isEqualTo("One");
        desk().nudge(written(me).getFirst().id().value(), 1.0);
        assertThat(notifications()).isEmpty();
    }

    @Test
    void whatAnotherRapporteurDoesAppears() {
        Actor other = colleague();
        Actor me = open();
        DraftId id = draft(other, "From elsewhere");
        await("the draft", () -> texts().equals(List.of("From elsewhere")));
        drafts.edit(other, id, written(me).getFirst().textRevision(), "In other words");
        await("the text", () -> texts().equals(List.of("In other words")));
        drafts.remove(other, id);
        await("its removal", () -> rows().isEmpty());
    }

    private static NativeButton number(DraftRow row) {
        return _get(row, NativeButton.class, spec -> spec.withClasses("num"));
    }
}
