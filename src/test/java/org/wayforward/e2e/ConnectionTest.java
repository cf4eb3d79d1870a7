package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.identity.Actor;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Joined;

/** What becomes of screens, and of what is typed into them, when the connection or the server goes away. */
class ConnectionTest {

    private static final String UNSENT = "Posted while the wire was cut, to arrive once.";
    private static final String DRAFT = "Half a sentence, typed while nobody listened";
    private static final String OTHERS = "What another expert posted meanwhile.";

    private static Site site;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private Meeting meeting;

    @BeforeAll
    static void build() {
        site = new Site();
    }

    @AfterAll
    static void tearDown() {
        site.close();
    }

    @BeforeEach
    void meet() {
        meeting = Meeting.on(site);
    }

    @AfterEach
    void mend() {
        site.wire().mend();
    }

    @Test
    void aCutWireIsToldAndNothingTypedIsLost() {
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        Actor other = meeting.expert();
        board.write("Half a sentence");

        site.wire().cut();

        isAway(board);
        assertThat(board.text()).hasValue("Half a sentence");
        board.post(UNSENT);
        assertThat(board.entry(UNSENT)).containsText("Waiting on this device, will be sent once");
        board.write(DRAFT);
        meeting.postIssue(other, OTHERS);
        assertThat(board.connection()).containsText("1 waiting");
        assertThat(board.the(".wf-banner")).containsText("1 contribution is waiting here and will be sent once");

        site.wire().mend();

        board.isLive();
        assertThat(board.entry(UNSENT)).containsText("Issue P.");
        board.comesToShow(OTHERS);
        assertThat(board.entry(UNSENT)).hasCount(1);
        assertThat(meeting.count(UNSENT)).isEqualTo(1);
        assertThat(board.text()).hasValue(DRAFT);
        assertThat(board.the(".wf-banner")).hasCount(0);
        board.isStillTheSamePage();

        meeting.postIssue(other, "And live it is again, by push.");
        board.comesToShow("And live it is again, by push.");
    }

    @Test
    void aPostWhoseAnswerIsLostArrivesOnce() {
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);

        // What the board needs to be written in has to be there before nothing comes any more.
        board.shows(board.the("#wf-ask"));
        site.wire().mute();
        board.post(UNSENT);
        await().atMost(Duration.ofSeconds(90)).until(() -> meeting.count(UNSENT) == 1);
        site.wire().cut();
        isAway(board);
        site.wire().mend();

        assertThat(board.entry(UNSENT)).containsText("Issue P.1");
        board.isLive();
        board.post("Something else, so that the first cannot still be on its way.");
        assertThat(board.entry("Something else")).containsText("Issue P.2");
        assertThat(board.the("article.entry")).hasCount(2);
        assertThat(meeting.count(UNSENT)).isEqualTo(1);
    }

    /** A computer that was busy or slept finds the answer to its question only when it looks again: nothing is wrong then. */
    @Test
    void anAnswerThatIsFoundLateDoesNotLoadThePageAgain() {
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        console.the("#enter").click();
        console.the("#enter-text textarea").fill("Half a sentence that somebody dictates");
        // The question whether the screen is still there is answered when the server is asked once more.
        console.page().evaluate("""
                () => {
                  const { $server } = document.querySelector('wf-connection');
                  const { stillThere } = $server;
                  const { fetch } = window;
                  $server.stillThere = () => new Promise(answer => {
                    window.fetch = async (...asked) => {
                      window.fetch = fetch;
                      $server.stillThere = stillThere;
                      answer(true);
                      const response = await fetch(...asked);
                      setTimeout(() => { window.askedOnceMore = true; }, 500);
                      return response;
                    };
                  });
                  document.dispatchEvent(new Event('visibilitychange'));
                }""");
        console.page().waitForFunction("() => window.askedOnceMore");
        console.isStillTheSamePage();
        assertThat(console.the("#enter-text textarea")).hasValue("Half a sentence that somebody dictates");
    }

    /** A question that covers the page is no reason to believe that the screen is gone. */
    @Test
    void aScreenAnswersBehindAQuestion() {
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        console.the("#agenda-edit").click();
        console.the("#agenda-two-hours").click();
        console.shows(console.page().getByText("Take it").last());

        Object answer = console.page().evaluate("""
                () => Promise.race([
                  document.querySelector('wf-connection').$server.stillThere(),
                  new Promise(late => setTimeout(late, 20000, 'no answer')),
                ])""");

        assertThat(answer).isEqualTo(true);
        console.isStillTheSamePage();
    }

    @Test
    void aRestartedServerIsSurvivedByAllScreens() {
        Joined expert = meeting.joined(StakeholderGroup.ACADEMIA);
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting, expert);
        board.post("Posted before the server went away.");
        assertThat(board.entry("Posted before")).containsText("Issue P.1");
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        wall.shows(wall.line("Posted before"));
        console.shows(console.row("Posted before"));
        console.asksAllTheTime();

        site.stop();
        // Told to load itself again by a server that is going, it would now show the browser's own error page.
        console.isStillTheSamePage();
        board.post(UNSENT);
        board.write(DRAFT);
        isAway(board);
        site.start();

        assertThat(board.entry(UNSENT)).containsText("Issue P.2");
        board.isLive();
        assertThat(board.text()).hasValue(DRAFT);
        wall.shows(wall.line(UNSENT));
        console.shows(console.row(UNSENT));
        console.isLive();
        board.openMine();
        board.shows(board.mine("Posted before"));
        board.shows(board.mine(UNSENT));
        assertThat(meeting.count(UNSENT)).isEqualTo(1);

        String after = "Posted after the server came back.";
        meeting.postIssue(expert.actor(), after);
        board.shows(board.entry(after));
        wall.shows(wall.line(after));
        console.shows(console.row(after));
        console.hide(after, "The console works again.");
        board.doesNotShow(board.entry(after));
        wall.doesNotShow(wall.line(after));
        assertThat(board.text()).hasValue(DRAFT);
    }

    @Test
    void aReloadKeepsTheDraft() {
        BoardScreen board = BoardScreen.open(browsers.phone(), meeting);
        board.write(DRAFT);

        board.page().reload();

        assertThat(board.text()).hasValue(DRAFT);
    }

    @Test
    void twoTabsOfOneExpertAgree() {
        Joined expert = meeting.joined(StakeholderGroup.GOVERNMENT);
        BoardScreen first = BoardScreen.open(browsers.laptop(), meeting, expert);
        Page secondTab = first.page().context().newPage();
        BoardScreen second = BoardScreen.open(secondTab, meeting, expert);

        first.post("Posted in the first of two tabs.");
        second.shows(second.entry("Posted in the first of two tabs."));
        assertThat(second.entry("Posted in the first")).containsText("Yours");
        second.supportButton("Posted in the first").click();
        assertThat(first.supportButton("Posted in the first")).hasAttribute("aria-pressed", "true");
        first.hasTally("Posted in the first", 1);
        second.hasTally("Posted in the first", 1);
        first.supportButton("Posted in the first").click();
        assertThat(second.supportButton("Posted in the first")).hasAttribute("aria-pressed", "false");
        assertThat(second.the("#wf-mine-button b")).hasText("1");
    }

    private static void isAway(BoardScreen board) {
        assertThat(board.connection()).hasClass("wf-conn away");
    }
}
