package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;

/** Whatever people write or do in haste: it is shown as text, posted once, or said to be too much; nothing is lost. */
class HostileTextTest {

    private static final String MARKUP =
            "<img src=x onerror=\"window.ran=1\"><script>window.ran=2</script><b id=\"evil\">bold</b>"
                    + " {{7*7}} ${7*7} <a href=\"javascript:window.ran=3\">here</a> &amp; &lt;";
    private static final String EMOJI = "Measure gains, not forms 📈 👩🏽‍🏫 🇨🇭 – for everybody.";
    private static final String ARABIC = "لا تصل الخدمات الإلكترونية إلى القرى البعيدة بسبب ضعف الشبكة.";
    private static final String CHINESE = "应当建立统一的开放标准，使各部门的系统能够互联互通。";
    private static final String LONG_WORD = "W".repeat(200);
    private static final String LONGEST =
            Stream.generate(() -> "word ").limit(56).reduce("", String::concat).strip() + ".";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private Meeting meeting;

    @BeforeEach
    void meet() {
        meeting = Meeting.on(browsers.site());
    }

    @Test
    void everyScreenShowsTextAsText() {
        List<String> texts = List.of(MARKUP, EMOJI, ARABIC, CHINESE, LONG_WORD, LONGEST);
        BoardScreen author = BoardScreen.open(browsers.laptop(), meeting);
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        DeskScreen desk = DeskScreen.open(browsers.laptop(), meeting, "Anna Ramos");
        desk.click(desk.the(".pane-document"));
        int number = 1;
        for (String text : texts) {
            author.post(text);
            assertThat(author.entry(text)).containsText("Issue P." + number++);
            // Only a few lines of an area are on the wall: the one that has just been supported is.
            wall.shows(wall.anywhere(text).first());
            assertThat(wall.the(".says, .line-text span[dir], .arrived-text span[dir]")
                            .first())
                    .hasAttribute("dir", "auto");
        }
        BoardScreen phone = BoardScreen.open(browsers.phone(), meeting);

        for (String text : texts) {
            assertThat(phone.entry(text).locator(".says")).hasText(text);
            assertThat(author.entry(text).locator(".says")).hasText(text);
            assertThat(author.entry(text).locator(".says")).hasAttribute("dir", "auto");
            console.shows(console.row(text));
            assertThat(desk.the(".sheet li p").getByText(text)).isVisible();
            desk.shows(desk.source(text));
            assertThat(meeting.count(text)).isEqualTo(1);
        }
        assertThat(direction(author, ARABIC)).isEqualTo("rtl");
        assertThat(direction(author, EMOJI)).isEqualTo("ltr");
        author.openMine();
        for (Screen screen : new Screen[] {author, phone, wall, console, desk}) {
            assertThat(screen.page().evaluate("() => window.ran"))
                    .as("a script ran")
                    .isNull();
            assertThat(screen.the("#evil, img[src='x'], a[href^='javascript']")).hasCount(0);
            screen.doesNotScrollSideways();
        }
    }

    @Test
    void twoHundredAndEightyCharactersArePostedAndOneMoreIsNot() {
        assertThat(LONGEST.codePointCount(0, LONGEST.length())).isEqualTo(280);
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        String tooLong = LONGEST.replace("word.", "words.");

        board.post(tooLong);

        assertThat(board.notice()).containsText("1 character too many. Please shorten it; nothing is cut off.");
        assertThat(board.counter()).containsText("281 of 280");
        assertThat(board.text()).hasValue(tooLong);
        assertThat(board.the("article.entry")).hasCount(0);

        board.post(LONGEST);

        assertThat(board.entry("word.")).containsText("Issue P.1");
        assertThat(meeting.count(LONGEST)).isEqualTo(1);

        String faces = "😀".repeat(280);
        board.post(faces);
        assertThat(board.entry("😀")).containsText("Issue P.2");
        assertThat(meeting.count(faces)).isEqualTo(1);

        board.post("Too short");
        assertThat(board.notice()).containsText("Write at least 10 characters");
        assertThat(board.text()).hasValue("Too short");
        assertThat(board.the("article.entry")).hasCount(2);
    }

    @Test
    void controlCharactersFromTheClipboardAreCleanedAway() {
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        board.write("");
        paste(board.page(), "Copied \u0000from\u0007 a\u001b[31m terminal\r\nwith\ttabs\u200b and \u202Emarks.");
        board.text().press("Control+Enter");

        assertThat(board.the("article.entry")).containsText("Issue P.1");
        String shown = board.the("article.entry .says").textContent();
        assertThat(shown)
                .startsWith("Copied from a")
                .contains("terminal with tabs")
                .endsWith("marks.");
        assertThat(shown.chars().filter(c -> c < ' ' || c == 0x202E)).isEmpty();
        assertThat(meeting.count(shown)).isEqualTo(1);
    }

    @Test
    void aMegabyteOfTextIsRefusedAndKept() {
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        board.write("");
        String much = "much ".repeat(200_000);
        paste(board.page(), much);
        board.text().press("Control+Enter");

        assertThat(board.notice()).containsText("characters too many");
        assertThat((Integer) board.text().evaluate("area => area.value.length")).isEqualTo(much.length());
    }

    @Test
    void hasteDoesNotPostTwice() {
        BoardScreen laptop = BoardScreen.open(browsers.laptop(), meeting);
        laptop.write("Posted by a double click.");
        laptop.the(".compose-foot .wf-btn.primary").dblclick();
        assertThat(laptop.entry("Posted by a double click.")).containsText("Issue P.1");

        laptop.write("Posted by the keys, pressed twice.");
        laptop.text()
                .evaluate("area => { for (const i of [1, 2]) area.dispatchEvent(new KeyboardEvent('keydown',"
                        + " {key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true})); }");
        assertThat(laptop.entry("Posted by the keys")).containsText("Issue P.2");

        BoardScreen phone = BoardScreen.open(browsers.phone(), meeting);
        phone.write("Posted by two fast taps.");
        phone.the(".compose-sheet .wf-btn.primary").dblclick();
        assertThat(phone.entry("Posted by two fast taps.")).containsText("Issue P.3");

        laptop.post("The last one, after everything else.");
        assertThat(laptop.entry("The last one")).containsText("Issue P.4");
    }

    @Test
    void whoHasGivenAllSupportsIsToldSo() {
        Actor facilitator = meeting.facilitator();
        meeting.facilitation().budget(facilitator, 3);
        Actor author = meeting.expert();
        List<ContributionId> issues = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            issues.add(meeting.postIssue(author, "An issue that could be supported, number " + i + "."));
        }
        BoardScreen board = BoardScreen.open(browsers.phone(), meeting);
        for (int i = 1; i <= 3; i++) {
            board.supportButton("number " + i).click();
            assertThat(board.supportButton("number " + i)).hasAttribute("aria-pressed", "true");
        }

        assertThat(board.supportButton("number 4")).containsText("None left");
        assertThat(board.supportButton("number 4")).isDisabled();
        assertThat(board.the(".budget .wf-sr").first()).containsText("0 of 3 supports left");

        board.supportButton("number 1").click();
        assertThat(board.supportButton("number 4")).isEnabled();

        // A support on what is hidden comes back to its giver.
        board.supportButton("number 4").click();
        assertThat(board.supportButton("number 1")).containsText("None left");
        meeting.contributions().hide(facilitator, issues.get(1), "Said elsewhere.");
        assertThat(board.supportButton("number 1")).isEnabled();
    }

    private static String direction(BoardScreen board, String words) {
        return (String) board.entry(words).locator(".says").evaluate("p => getComputedStyle(p).direction");
    }

    /** Pastes as a browser does; where a text area takes no control characters of itself, that is its doing. */
    private static void paste(Page page, String text) {
        page.locator("#wf-text").focus();
        page.evaluate("text => document.execCommand('insertText', false, text)", text);
    }
}
