package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocuments;

/** Two rapporteurs at real browsers, and what happens to what they type. */
class TwoDesksTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private Meeting meeting;
    private DraftService drafts;
    private Actor elsewhere;
    private DraftId first;

    @BeforeEach
    void meet() {
        meeting = Meeting.on(browsers.site());
        drafts = meeting.site().get(DraftService.class);
        elsewhere = meeting.byLink(Role.RAPPORTEUR).actor();
        first = drafts.add(elsewhere, meeting.areas().getFirst(), "The first wording", List.of(), List.of());
        drafts.add(elsewhere, meeting.areas().getFirst(), "Another one", List.of(), List.of());
    }

    @Test
    void neitherOverwritesTheOther() {
        DeskScreen ada = DeskScreen.open(browsers.laptop(), meeting, "Ada");
        DeskScreen ben = DeskScreen.open(browsers.laptop(), meeting, "Ben");
        ada.row("The first wording").locator(".draft-words").click();
        assertThat(ada.field()).isFocused();
        ada.type(", by Ada");
        ben.row("The first wording").locator(".draft-words").click();
        assertThat(ben.field()).isFocused();
        ben.type(", by Ben");
        ben.press("Control+Enter");
        ada.shows(ada.the(".editor-note:visible"));
        assertThat(ada.field()).hasValue("The first wording, by Ada");
        assertThat(ada.field()).isFocused();

        ada.press("Control+Enter");
        Locator conflict = ada.the(".conflict:visible");
        assertThat(conflict).containsText("The first wording, by Ada");
        assertThat(conflict).containsText("The first wording, by Ben");
        assertThat(ada.kept()).contains("by Ada");
        conflict.locator(".keep").click();
        ben.shows(ben.row("The first wording, by Ada"));
        assertThat(text(first)).isEqualTo("The first wording, by Ada");
        ada.page().waitForFunction("() => !Object.keys(localStorage).some(key => key.includes('/desk/text/'))");
        ada.isStillTheSamePage();
    }

    @Test
    void othersMoveAroundWhoeverIsTyping() {
        DeskScreen ada = DeskScreen.open(browsers.laptop(), meeting, "Ada");
        ada.row("The first wording").locator(".draft-words").click();
        assertThat(ada.field()).isFocused();
        ada.type(", half");
        drafts.move(elsewhere, first, meeting.areas().getFirst(), null);
        assertThat(ada.rows().first()).containsText("Another one");
        meeting.post(meeting.expert(), Kind.ISSUE, 0, "Rural areas have no reliable power.");
        ada.shows(ada.source("Rural areas"));
        assertThat(ada.field()).isFocused();
        ada.type(" and whole");
        assertThat(ada.field()).hasValue("The first wording, half and whole");
    }

    @Test
    void whatIsTypedSurvivesAReloadAndGoesOnFromThere() {
        Page page = browsers.laptop();
        DeskScreen ada = DeskScreen.open(page, meeting, "Ada");
        ada.row("The first wording").locator(".draft-words").click();
        assertThat(ada.field()).isFocused();
        ada.type(", not saved");
        page.reload();
        assertThat(ada.field()).hasValue("The first wording, not saved");
        assertThat(text(first)).isEqualTo("The first wording");
        ada.open().locator(".done").click();
        ada.shows(ada.row("The first wording, not saved").locator(".draft-words"));
        assertThat(text(first)).isEqualTo("The first wording, not saved");
    }

    @Test
    void whatIsTypedWithoutAConnectionIsSavedWhenItIsBack() {
        Page page = browsers.laptop();
        DeskScreen ada = DeskScreen.open(page, meeting, "Ada");
        ada.row("The first wording").locator(".draft-words").click();
        assertThat(ada.field()).isFocused();
        page.context().setOffline(true);
        ada.type(", without a connection");
        assertThat(ada.kept()).contains("without a connection");
        ada.press("Control+Enter");
        page.context().setOffline(false);
        ada.shows(ada.row("The first wording, without a connection").locator(".draft-words"));
        assertThat(text(first)).isEqualTo("The first wording, without a connection");
    }

    @Test
    void aRecommendationIsDraggedToAnotherPlace() {
        DeskScreen ada = DeskScreen.open(browsers.laptop(), meeting, "Ada");
        Locator handle = ada.row("Another one").locator(".handle");
        handle.dragTo(ada.row("The first wording"), new Locator.DragToOptions().setTargetPosition(40, 3));
        assertThat(ada.rows().first()).containsText("Another one");
        assertThat(meeting.site()
                        .get(OutcomeDocuments.class)
                        .read(elsewhere)
                        .drafts()
                        .map(draft -> draft.text().paragraph()))
                .containsExactly("Another one", "The first wording");
    }

    @Test
    void theKeyboardAloneUsesASource() {
        meeting.post(meeting.expert(), Kind.ISSUE, 0, "Rural areas have no reliable power.");
        DeskScreen ada = DeskScreen.open(browsers.laptop(), meeting, "Ada");
        ada.shows(ada.source("Rural areas"));
        ada.the("#find input").focus();
        ada.press("ArrowDown");
        assertThat(ada.source("Rural areas").locator(".use")).isFocused();
        ada.press("u");
        assertThat(ada.source("Rural areas").locator(".cite")).hasText("in 2");
        assertThat(ada.source("Rural areas").locator(".start")).isFocused();
        ada.press("n");
        assertThat(ada.field()).hasValue("Rural areas have no reliable power.");
    }

    private String text(DraftId id) {
        return meeting.site()
                .get(OutcomeDocuments.class)
                .read(elsewhere)
                .drafts()
                .filter(draft -> draft.id().equals(id))
                .map(OutcomeDocument.Draft::text)
                .findFirst()
                .orElseThrow()
                .lines();
    }
}
