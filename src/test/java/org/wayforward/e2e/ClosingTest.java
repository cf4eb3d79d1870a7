package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.outcome.DraftService;

/** Two clicks on the console close the session; every screen says so, and an expert comments on the draft by phone. */
class ClosingTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void fromTheLastCheckToACommentOnTheDesk() {
        Meeting meeting = Meeting.on(browsers.site());
        Actor rapporteur = meeting.byLink(Role.RAPPORTEUR).actor();
        DraftService drafts = browsers.site().get(DraftService.class);
        ContributionId power = meeting.post(meeting.expert(), Kind.ISSUE, 0, "Rural areas have no reliable power.");
        meeting.post(meeting.expert(), Kind.ISSUE, 1, "Records are kept on paper only.");
        drafts.finish(
                rapporteur,
                drafts.add(
                        rapporteur,
                        meeting.areas().getFirst(),
                        "Governments should:\nbring power;\npay for it.",
                        List.of(power),
                        List.of(power)));
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        DeskScreen desk = DeskScreen.open(browsers.laptop(), meeting, "Rui Alves");
        BoardScreen board = BoardScreen.open(browsers.phone(), meeting);
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);

        console.the("#close-session").click();
        assertThat(console.the("#closing-points li[data-open=unanswered] summary"))
                .containsText("1");
        clean("last check", console);
        console.the("#close-go").click();
        assertThat(console.the("#draft-address")).containsText("/draft/" + meeting.code());
        assertThat(wall.the(".closed-wall h2")).containsText("Thank you. The session is closed.");
        assertThat(wall.the(".closed-address")).containsText("/draft/" + meeting.code());
        assertThat(desk.the("#closed")).containsText("Comments on the draft come in");
        assertThat(board.the(".closed-note h2")).containsText("Thank you. The session is closed.");
        console.the(".card-row").first().focus();
        console.the(".card-row").first().press("Space");
        console.the(".card-row").first().press("Control+z");
        assertThat(console.the(".card-row vaadin-checkbox[checked]")).hasCount(0);
        assertThat(console.the("vaadin-notification-card:has-text('session is closed')"))
                .hasCount(0);
        clean("board", board);
        clean("wall", wall);

        board.the("#wf-draft").tap();
        Page phone = board.page();
        assertThat(phone.locator(".draft-recommendation .draft-text")).containsText("bring power;");
        phone.locator(".draft-recommendation summary").tap();
        phone.locator(".draft-recommendation textarea").fill("It does not say who");
        phone.reload();
        assertThat(phone.locator(".draft-recommendation textarea")).hasValue("It does not say who");
        phone.locator(".draft-recommendation textarea").fill("It does not say who pays for it.");
        // At once, before what was typed has had time to reach the server by itself.
        phone.locator(".draft-recommendation textarea").press("Control+Enter");
        assertThat(phone.locator(".draft-recommendation .comment-box li")).containsText("It does not say who pays");
        phone.reload();
        assertThat(phone.locator(".draft-recommendation .comment-box li")).containsText("It does not say who pays");
        assertThat(phone.locator(".draft-recommendation details[open]")).hasCount(0);
        assertThat(phone.locator("#until"))
                .containsText(Pattern.compile("until \\d{1,2} \\w+ \\d{4} at \\d\\d:\\d\\d"));
        clean("draft", board);
        assertThat(desk.the(".para .talk").first()).containsText("1 comment");
        console.isStillTheSamePage();
        desk.isStillTheSamePage();
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
}
