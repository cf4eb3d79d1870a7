package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.contribution.Kind;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.OwnComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftService;
import org.wayforward.participant.Joined;
import org.wayforward.session.Permission;

/**
 * An expert on a phone says how far two draft recommendations are supported; the desk is told when the ballot is closed, and
 * deals with what is not agreed.
 */
class BallotTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void fromTheQuestionOnThePhoneToTheCountsOnTheDesk() {
        Meeting meeting = Meeting.on(browsers.site());
        Actor rapporteur = meeting.byLink(Role.RAPPORTEUR).actor();
        DraftService drafts = browsers.site().get(DraftService.class);
        ContributionId issue = meeting.post(meeting.expert(), Kind.ISSUE, 0, "Rural areas have no reliable power.");
        DraftId first = finished(
                meeting,
                drafts,
                rapporteur,
                "Governments should:\nbring power:\n\tby the sun;\n\tby wind;\npay.",
                issue);
        finished(meeting, drafts, rapporteur, "Cities should help villages.", issue);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        DeskScreen desk = DeskScreen.open(browsers.laptop(), meeting, "Rui Alves");
        BoardScreen board = BoardScreen.open(browsers.phone(), meeting);
        assertThat(board.the(".decision")).hasCount(0);

        console.the("#floor summary").evaluate("e => e.parentElement.open = true");
        console.set("permit-ballot", true);
        assertThat(board.the(".decision h2")).hasText("Recommendation 1");
        assertThat(board.the(".decision-count")).hasText("1 of 2");
        assertThat(board.the(".ballot-subs > li")).containsText(new String[] {"bring power:", "pay."});
        assertThat(board.the(".ballot-subs > li:first-child li")).hasText(new String[] {"by the sun;", "by wind;"});
        assertThat(board.the("#wf-ballot-sentence")).hasCount(0);
        board.the("[data-choice=cannot-support]").tap();
        clean("board", board);
        board.the("#wf-ballot-send").tap();
        assertThat(board.the(".decision [role=alert]")).containsText("at least 10 characters");
        board.the("#wf-ballot-sentence").fill("Nobody says who pays for it.");
        board.the("#wf-ballot-send").tap();
        assertThat(board.the(".decision h2")).hasText("Recommendation 2");
        assertThat(console.the("#ballot")).containsText("1 of 2 experts has begun, 0 answered all.");
        clean("console", console);
        board.the("[data-choice=support]").tap();
        assertThat(board.the(".decision")).hasCount(0);
        assertThat(console.the("#ballot")).containsText("1 answered all.");
        assertThat(desk.the(".ballot").first()).containsText("Results are shown when it is closed.");

        // The text changes: a second round, and the way back to what was said.
        drafts.edit(rapporteur, first, Long.MAX_VALUE, "Governments should bring power and pay for it.");
        assertThat(board.the("#wf-ballot-before")).containsText("Before, you said: Cannot support.");
        board.the("[data-choice=support]").tap();
        assertThat(board.the("#wf-ballot-change")).isVisible();
        board.the("#wf-ballot-change").tap();
        assertThat(board.the("[data-choice=support]")).hasAttribute("aria-pressed", "true");

        othersAnswer(meeting, first);
        console.set("permit-ballot", false);
        assertThat(board.the(".decision")).hasCount(0);
        assertThat(desk.the(".ballot .rounds")).hasCount(2);
        assertThat(desk.the(".rounds").first()).containsText("Round 2");
        assertThat(desk.the(".standing").first()).hasText("Support, 9 of 11");
        assertThat(desk.the("#open-reservations")).hasText("3 reservations open");
        clean("desk", desk);
        deal(desk);
        board.isStillTheSamePage();
        console.isStillTheSamePage();
        desk.isStillTheSamePage();
    }

    /** What somebody is in the middle of is neither lost nor answered by mistake. */
    @Test
    void anAnswerIsGivenOnceAndASentenceIsKeptUntilItIsSent() {
        Meeting meeting = Meeting.on(browsers.site());
        Actor rapporteur = meeting.byLink(Role.RAPPORTEUR).actor();
        Actor facilitator = meeting.facilitator();
        DraftService drafts = browsers.site().get(DraftService.class);
        ContributionId issue = meeting.post(meeting.expert(), Kind.ISSUE, 0, "Rural areas have no reliable power.");
        DraftId first = finished(meeting, drafts, rapporteur, "Governments should bring power.", issue);
        DraftId second = finished(meeting, drafts, rapporteur, "Cities should help villages.", issue);
        for (int i = 0; i < 12; i++) {
            meeting.post(meeting.expert(), Kind.ISSUE, 0, "Something else that stands in the way, number " + i);
        }
        Joined expert = meeting.joined(StakeholderGroup.ACADEMIA);
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting, expert);

        // Whoever reads further down is told what is asked above.
        board.the("article.entry").last().scrollIntoViewIfNeeded();
        assertThat(board.the(".floor.scrolled")).hasCount(1);
        meeting.facilitation().permit(facilitator, Permission.BALLOT, true);
        assertThat(board.the("#wf-new-step")).containsText("Now: ");
        board.the("#wf-new-step").click();
        assertThat(board.the("#wf-new-step")).hasCount(0);
        assertThat(board.the(".decision h2")).isInViewport();
        assertThat(board.the(".decision h2")).hasText("Recommendation 1");

        board.the("[data-choice=support]").dblclick();
        assertThat(board.the(".decision h2")).hasText("Recommendation 2");
        assertThat(board.the("[data-choice=support]")).hasAttribute("aria-pressed", "false");

        // Half a sentence outlasts a new page, the end of the ballot and its beginning.
        board.the("[data-choice=with-reservation]").click();
        board.the("#wf-ballot-sentence").fill("Villages should decide themselves.");
        board.page().reload();
        assertThat(board.the(".decision h2")).hasText("Recommendation 2");
        assertThat(board.the("#wf-ballot-sentence")).hasValue("Villages should decide themselves.");
        meeting.facilitation().permit(facilitator, Permission.BALLOT, false);
        assertThat(board.the(".decision.kept")).containsText("Villages should decide themselves.");
        meeting.facilitation().permit(facilitator, Permission.BALLOT, true);
        assertThat(board.the(".decision.kept")).hasCount(0);
        assertThat(board.the("#wf-ballot-sentence")).hasValue("Villages should decide themselves.");
        board.the("#wf-ballot-send").click();
        board.the("#wf-ballot-change").click();
        assertThat(board.the(".decision h2")).hasText("Recommendation 1");

        // What is changed and then left counts as it was left; too long a sentence is not cut.
        board.the("[data-choice=cannot-support]").click();
        board.the("#wf-ballot-sentence").fill("x".repeat(300));
        board.the("#wf-ballot-later").click();
        assertThat(board.the(".decision [role=alert]")).containsText("20 characters too many");
        assertThat(board.the("#wf-ballot-sentence")).hasValue("x".repeat(300));
        board.the("#wf-ballot-sentence").fill("Power alone is not enough.");
        board.the("#wf-ballot-later").click();
        assertThat(board.the(".decision h2")).hasText("Recommendation 2");

        board.the(".remark-draft summary").click();
        board.the(".remark-draft textarea").fill("Say by when.");
        board.the(".remark-draft button").click();
        assertThat(board.the(".remark-draft [role=status]")).containsText("Sent");

        org.assertj.core.api.Assertions.assertThat(answers(meeting, expert.actor()))
                .containsExactlyInAnyOrder(
                        first.value() + " CANNOT_SUPPORT Power alone is not enough.",
                        second.value() + " WITH_RESERVATION Villages should decide themselves.");
        org.assertj.core.api.Assertions.assertThat(
                        browsers.site().get(CommentService.class).ownOnDraft(expert.actor()))
                .extracting(OwnComment::draft, OwnComment::text)
                .containsExactly(tuple(second, "Say by when."));
    }

    private static List<String> answers(Meeting meeting, Actor expert) {
        return meeting.site()
                .get(JdbcClient.class)
                .sql("select draft_id || ' ' || choice || ' ' || reservation from ballot where participant_id = ?")
                .param(expert.participant().value())
                .query(String.class)
                .list();
    }

    /** Ten more in the second round, of whom two see it otherwise. */
    private static void othersAnswer(Meeting meeting, DraftId draft) {
        BallotService ballots = meeting.site().get(BallotService.class);
        for (int i = 0; i < 10; i++) {
            Actor expert = meeting.joined(i < 5 ? StakeholderGroup.GOVERNMENT : StakeholderGroup.PRIVATE_SECTOR)
                    .actor();
            ballots.answer(
                    expert,
                    draft,
                    2,
                    i < 8 ? BallotChoice.SUPPORT : BallotChoice.CANNOT_SUPPORT,
                    i == 8 ? "Power alone does not pay for itself." : "Small firms cannot pay for it.");
        }
    }

    /** By keys alone: words are put in brackets, one reservation is bracketed, another one resolved with a note. */
    private static void deal(DeskScreen desk) {
        Locator row = desk.row("Governments should bring power");
        Locator reservation = row.locator(".reservations li").filter(saying("Small firms"));
        reservation.locator(".treat-bracketed").focus();
        desk.press("Enter");
        assertThat(desk.the("vaadin-notification-card")).containsText("square brackets");
        assertThat(desk.field()).isFocused();
        row.locator("[data-item]").focus();
        desk.press("Enter");
        assertThat(desk.field()).hasValue("Governments should bring power and pay for it.\n\t");
        desk.press("Control+z");
        assertThat(desk.field()).hasValue("Governments should bring power and pay for it.");
        desk.field()
                .evaluate("field => { const at = field.value.indexOf(' and pay');"
                        + " field.setSelectionRange(at, at + ' and pay for it'.length); }");
        row.locator("[data-bracket]").focus();
        desk.press("Enter");
        assertThat(desk.field()).hasValue("Governments should bring power [and pay for it].");
        desk.press("Control+Enter");
        assertThat(row.locator(".draft-words mark")).hasText("[and pay for it]");
        reservation.locator(".treat-bracketed").focus();
        desk.press("Enter");
        assertThat(reservation.locator(".treatment")).hasText("Bracketed in the text");
        assertThat(row.locator(".ballot .earlier")).hasCount(0);
        row.locator(".reservations li")
                .filter(saying("Power alone"))
                .locator(".treat-resolved")
                .focus();
        desk.press("Enter");
        assertThat(desk.the(".note textarea")).isFocused();
        desk.type("The next line says who pays.");
        clean("a note", desk);
        desk.press("Tab");
        desk.press("Tab");
        desk.press("Enter");
        assertThat(row.locator(".reservations li").filter(saying("Power alone")).locator(".treatment"))
                .hasText("Resolved");
        assertThat(desk.the("#open-reservations")).hasText("1 reservation open");
        clean("desk", desk);
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static void clean(String what, Screen screen) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            org.assertj.core.api.Assertions.assertThat(
                            new AxeBuilder(screen.page()).analyze().getViolations())
                    .as("%s, %s", what, scheme)
                    .isEmpty();
        }
    }

    private static DraftId finished(
            Meeting meeting, DraftService drafts, Actor rapporteur, String text, ContributionId issue) {
        return drafts.finish(
                rapporteur, drafts.add(rapporteur, meeting.areas().getFirst(), text, List.of(issue), List.of(issue)));
    }
}
