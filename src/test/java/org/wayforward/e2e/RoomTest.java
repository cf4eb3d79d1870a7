package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;

/** A room full of screens: what one person does, all others see, without loading anything again. */
class RoomTest {

    private static final String ISSUE = "Local offices have no staff who could run e-services after a pilot.";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private Meeting meeting;

    @BeforeEach
    void meet() {
        meeting = Meeting.on(browsers.site());
    }

    @Test
    void aPostAndASupportAppearOnAllScreens() {
        BoardScreen laptop = BoardScreen.join(browsers.laptop(), meeting, "Government", "Jonas Berg");
        BoardScreen phone = BoardScreen.join(browsers.phone(), meeting, "Academia", "Amina Diallo");
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);

        laptop.post(ISSUE);

        laptop.shows(laptop.entry(ISSUE));
        assertThat(laptop.entry(ISSUE)).containsText("Issue P.1");
        phone.comesToShow(ISSUE);
        wall.shows(wall.line(ISSUE));
        console.shows(console.row(ISSUE));

        phone.supportButton(ISSUE).click();

        assertThat(phone.supportButton(ISSUE)).hasAttribute("aria-pressed", "true");
        phone.hasTally(ISSUE, 1);
        laptop.hasTally(ISSUE, 1);
        assertThat(wall.line(ISSUE).locator(".tally")).containsText("1");
        assertThat(console.row(ISSUE).locator(".n")).containsText("1");

        laptop.supportButton(ISSUE).click();
        phone.hasTally(ISSUE, 2);
        phone.supportButton(ISSUE).click();
        laptop.hasTally(ISSUE, 1);

        for (Screen screen : new Screen[] {laptop, phone, wall, console}) {
            screen.isStillTheSamePage();
        }
    }

    @Test
    void whatOthersAddDoesNotMoveWhatSomebodyReads() {
        Actor other = meeting.expert();
        meeting.postIssue(other, ISSUE);
        BoardScreen reader = BoardScreen.open(browsers.laptop(), meeting);
        reader.shows(reader.entry(ISSUE));

        meeting.postIssue(other, "Contracts are signed before anybody has read them in public.");

        assertThat(reader.the(".floor-head .show-new")).hasText("Show 1 new");
        assertThat(reader.the("article.entry")).hasCount(1);
        reader.the(".floor-head .show-new").click();
        assertThat(reader.the("article.entry")).hasCount(2);
        reader.isStillTheSamePage();
    }

    @Test
    void aHiddenPostDisappearsAndItsAuthorReadsWhy() {
        BoardScreen author = BoardScreen.open(browsers.laptop(), meeting);
        author.post(ISSUE);
        BoardScreen phone = BoardScreen.open(browsers.phone(), meeting);
        phone.shows(phone.entry(ISSUE));
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        wall.shows(wall.line(ISSUE));
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);

        console.hide(ISSUE, "It names a company.");

        phone.doesNotShow(phone.entry(ISSUE));
        wall.doesNotShow(wall.anywhere(ISSUE));
        author.doesNotShow(author.entry(ISSUE));
        author.openMine();
        assertThat(author.mine(ISSUE)).containsText("Hidden by the facilitator: It names a company.");

        console.showAgain(ISSUE);

        phone.comesToShow(ISSUE);
        author.shows(author.entry(ISSUE));
        wall.shows(wall.line(ISSUE));
        assertThat(author.mine(ISSUE)).not().containsText("Hidden");
        for (Screen screen : new Screen[] {author, phone, wall, console}) {
            screen.isStillTheSamePage();
        }
    }

    @Test
    void theClockStartsAndPausesOnAllScreens() {
        BoardScreen laptop = BoardScreen.open(browsers.laptop(), meeting);
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        Page[] pages = {laptop.page(), wall.page(), console.page()};
        for (Page page : pages) {
            assertThat(page.locator("wf-clock").first()).hasAttribute("state", "waiting");
        }

        console.toggleClock();
        for (Page page : pages) {
            assertThat(page.locator("wf-clock").first()).hasAttribute("state", "running");
        }

        console.toggleClock();
        for (Page page : pages) {
            assertThat(page.locator("wf-clock").first()).hasAttribute("state", "paused");
        }
        String stands = wall.the(".wf-clock-time").first().textContent();
        assertThat(laptop.the(".wf-clock-time").first()).hasText(stands);
        assertThat(console.the(".wf-clock-time").first()).hasText(stands);
    }

    @Test
    void closingPostingKeepsWhatIsHalfTyped() {
        BoardScreen laptop = BoardScreen.open(browsers.laptop(), meeting);
        BoardScreen phone = BoardScreen.open(browsers.phone(), meeting);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        laptop.write("Half a sentence that nobody");
        phone.write("Another half");

        console.set("permit-post-issues", false);
        console.set("permit-post-recommendations", false);

        for (BoardScreen board : new BoardScreen[] {laptop, phone}) {
            assertThat(board.text()).hasAttribute("readonly", "");
            assertThat(board.notice()).containsText("Posting is closed for now. Your text is kept.");
        }
        assertThat(laptop.text()).hasValue("Half a sentence that nobody");
        assertThat(phone.text()).hasValue("Another half");
        laptop.text().press("Control+Enter");
        assertThat(laptop.text()).hasValue("Half a sentence that nobody");

        console.set("permit-post-issues", true);
        assertThat(laptop.text()).not().hasAttribute("readonly", "");
        laptop.text().press("Control+Enter");
        laptop.shows(laptop.entry("Half a sentence that nobody"));
        laptop.isStillTheSamePage();
    }

    @Test
    void theWallLooksWhereTheFacilitatorPointsIt() {
        ContributionId issue = meeting.post(meeting.expert(), Kind.ISSUE, 1, ISSUE);
        meeting.post(meeting.expert(), Kind.RECOMMENDATION, 1, "Train two people in each office.", issue);
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        assertThat(wall.the(".lanes .lane")).hasCount(5);

        console.pointWallAt("wall-area-I");

        assertThat(wall.the(".wall-main h1")).containsText("Access to information");
        assertThat(wall.the(".pairs .say.issue")).containsText(ISSUE);
        assertThat(wall.the(".pairs .say.recommendation")).containsText("Train two people");

        console.pointWallAt("wall-overview");
        assertThat(wall.the(".lanes .lane")).hasCount(5);
        wall.isStillTheSamePage();
    }

    @Test
    void whoeverIsRemovedIsOutAtOnceAndWhoeverComesLateFindsJoiningClosed() {
        BoardScreen phone = BoardScreen.join(browsers.phone(), meeting, "Civil society", "Amina Diallo");
        phone.write("Something that was never posted");
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);

        console.remove("Amina Diallo");

        assertThat(phone.the("h1")).hasText("Your access to this session has ended");
        assertThat(phone.the(".kept")).containsText("Something that was never posted");
        phone.isStillTheSamePage();
        phone.page().reload();
        phone.doesNotShow(phone.the("wf-board"));

        console.set("joining", false);

        assertThat(wall.the("wf-wall")).containsText("Joining is closed");
        Page late = browsers.phone();
        late.navigate(meeting.url() + "/join/" + meeting.code());
        assertThat(late.locator("h1")).hasText("Joining is closed");
        assertThat(late.locator("#join")).hasCount(0);

        console.set("joining", true);
        assertThat(wall.the("wf-wall")).not().containsText("Joining is closed");
    }

    @Test
    void theRapporteurReadsTheRankingAndTakesItHomeAsAWordDocument() throws Exception {
        Actor author = meeting.expert();
        ContributionId weaker = meeting.postIssue(author, "Rules differ from town to town.");
        DeskScreen desk = DeskScreen.open(browsers.laptop(), meeting, "Anna Ramos");
        BoardScreen laptop = BoardScreen.open(browsers.laptop(), meeting);
        laptop.post(ISSUE);
        desk.shows(desk.source(ISSUE));
        meeting.support(author, weaker, true);
        assertThat(desk.the("li.source").first()).containsText("Rules differ");

        meeting.support(meeting.expert(), weaker, true);
        laptop.supportButton(ISSUE).click();
        for (int i = 0; i < 2; i++) {
            meeting.support(meeting.expert(), meeting.posted(ISSUE), true);
        }

        assertThat(desk.the("li.source").first()).containsText(ISSUE);
        desk.click(desk.the(".pane-document"));
        assertThat(desk.the(".sheet li").first()).containsText(ISSUE);
        assertThat(desk.the(".sheet li").first().locator(".sheet-tally")).hasText("3 supporters");
        desk.isStillTheSamePage();

        desk.the("#downloads summary").click();
        Download download = desk.page()
                .waitForDownload(() -> desk.page().getByText("Word document").click());
        assertThat(download.suggestedFilename()).endsWith(".docx");
        try (InputStream file = download.createReadStream();
                XWPFDocument document = new XWPFDocument(file);
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains(ISSUE, "3 supporters", "2 supporters");
        }
    }
}
