package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.WallFocus;

/** A discussion on all screens: who speaks, comments, what the wall shows of it. */
class DiscussionTest {

    private static final String ISSUE = "Local offices have no staff who could run e-services after a pilot.";

    /** Keeps the next command from the server until it is answered: as the server does, or with a no. */
    private static final String HOLD = """
            (refuse) => {
              const { live } = document.querySelector("wf-board");
              live.call = (...args) => new Promise((resolve) => {
                window.answer = async () => {
                  delete live.call;
                  resolve(refuse ? { refusal: { message: "Too fast." } } : await live.call(...args));
                };
              });
            }""";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private Meeting meeting;

    @BeforeEach
    void meet() {
        meeting = Meeting.on(browsers.site());
    }

    @Test
    void somebodyAsksIsCalledAndSpeaksAboutWhatTheWallShows() {
        Actor facilitator = meeting.facilitator();
        ContributionId issue = meeting.postIssue(meeting.expert(), ISSUE);
        BoardScreen phone = BoardScreen.join(browsers.phone(), meeting, "Academia", "Amina Diallo");
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);

        console.row(ISSUE).locator(".show-on-wall").click();
        assertThat(wall.the(".one-text")).hasText(ISSUE);
        assertThat(console.the("#wall-now")).hasText("Now: Issue P.1");

        phone.the("#wf-ask-speak").click();
        assertThat(phone.the(".waits")).containsText("You are next to speak");
        phone.the(".waits input").check();
        assertThat(console.the(".talk-row")).containsText("Amina Diallo");
        assertThat(console.the(".talk-row")).containsText("about Issue P.1");
        console.the("#talk-next").click();
        assertThat(phone.the(".you-speak")).containsText("It is your turn to speak");
        assertThat(wall.the(".hand-up")).containsText("Amina Diallo");
        phone.the(".you-speak button").click();
        assertThat(wall.the(".hand-up")).hasCount(0);
        assertThat(phone.the("#wf-ask-speak")).isVisible();

        phone.entry(ISSUE).locator(".remarks-open").click();
        phone.entry(ISSUE).locator(".remark-form textarea").fill("At night it is worst.");
        phone.entry(ISSUE).locator(".remark-form .primary").click();
        assertThat(phone.entry(ISSUE).locator(".remark .says")).hasText("At night it is worst.");
        assertThat(console.row(ISSUE).locator(".talk-about")).hasText("1 comment");
        console.the("#announce input").fill("Coffee until 15:40");
        console.the("#announce-show").click();
        assertThat(wall.the(".announce")).containsText("Coffee until 15:40");
        assertThat(phone.the(".announced")).containsText("Coffee until 15:40");

        meeting.site().get(ContributionService.class).hide(facilitator, issue, "It names a company.");
        assertThat(wall.the(".one-text")).hasCount(0);
        wall.doesNotShow(wall.anywhere(ISSUE));
        for (Screen screen : new Screen[] {phone, wall, console}) {
            screen.isStillTheSamePage();
        }
    }

    @Test
    void theBoxSaysWhatHoldsAndWhatIsTypedWhileAnotherCommentIsSentStays() {
        meeting.postIssue(meeting.expert(), ISSUE);
        BoardScreen phone = BoardScreen.join(browsers.phone(), meeting, "Academia", "Amina Diallo");
        Page page = phone.page();
        phone.the("#wf-ask-speak").click();
        Locator named = phone.the(".waits input");
        named.check();
        page.waitForFunction("() => document.querySelector('wf-board').room.mine.asked.named");
        page.evaluate(HOLD, true);
        named.click();
        page.evaluate("() => window.answer()");
        assertThat(phone.notice()).containsText("Too fast.");
        assertThat(named).isChecked();

        Locator words = phone.entry(ISSUE).locator(".remark-form textarea");
        Locator send = phone.entry(ISSUE).locator(".remark-form .primary");
        phone.entry(ISSUE).locator(".remarks-open").click();
        words.fill("At night it is worst.");
        page.evaluate(HOLD, true);
        send.click();
        words.fill("At noon it is worst.");
        page.evaluate("() => window.answer()");
        assertThat(phone.notice()).containsText("Too fast.");
        assertThat(words).hasValue("At noon it is worst.");
        page.evaluate(HOLD, false);
        send.click();
        words.fill("And in the rain.");
        page.evaluate("() => window.answer()");
        assertThat(phone.entry(ISSUE).locator(".remark .says")).hasText("At noon it is worst.");
        assertThat(words).hasValue("And in the rain.");
    }

    @Test
    void everyPictureOfTheWallFitsOnItAndCanBeReadFromAfar() {
        Actor facilitator = meeting.facilitator();
        ContributionId issue = meeting.postIssue(meeting.expert(), ISSUE);
        for (int i = 0; i < 24; i++) {
            ContributionId other = meeting.postIssue(
                    meeting.expert(), "A long issue of which there are many, said at some length, number " + i);
            meeting.support(meeting.expert(), other, true);
        }
        meeting.facilitation()
                .announce(facilitator, "Please look at the wall. ".repeat(4).strip());
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        WallFocus[] pictures = {
            WallFocus.on(issue),
            WallFocus.results(null),
            WallFocus.of(WallFocus.Mode.SPEAKING),
            WallFocus.of(WallFocus.Mode.CALM),
            WallFocus.on(meeting.areas().getFirst()),
            WallFocus.overview()
        };
        String[] shown = {".one-text", ".bars", ".floor-is", ".wall-main.calm .alone", ".spot", ".lanes"};
        for (int i = 0; i < pictures.length; i++) {
            meeting.facilitation().focusWall(facilitator, pictures[i]);
            assertThat(wall.the(shown[i]).first()).isVisible();
            Object wrong = wall.page().evaluate("""
                    () => {
                      const smallest = innerHeight / 1080 * 23.9;
                      const small = [...document.querySelectorAll("wf-wall *")].filter((each) =>
                        [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) &&
                        each.offsetParent && !each.closest(".wf-sr, .wall-languages") &&
                        parseFloat(getComputedStyle(each).fontSize) < smallest);
                      const root = document.documentElement;
                      const main = document.querySelector(".wall-picture");
                      return [
                        ...small.map((each) => each.className + " is too small"),
                        ...(root.scrollHeight > innerHeight || root.scrollWidth > innerWidth ? ["scrolls"] : []),
                        ...(main.getBoundingClientRect().bottom > innerHeight + 1 ? ["does not fit"] : []),
                      ];
                    }""");
            org.assertj.core.api.Assertions.assertThat((java.util.List<?>) wrong)
                    .as(shown[i])
                    .isEmpty();
        }
        wall.isStillTheSamePage();
    }
}
