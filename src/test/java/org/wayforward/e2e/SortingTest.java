package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;

/** A facilitator sorts without a mouse, and with one. */
class SortingTest {

    private static final List<String> SUBJECTS =
            List.of("power supply", "paper records", "staff training", "open standards", "mobile access");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void thirtyContributionsAreClusteredByKeyboardOnly() {
        Meeting meeting = Meeting.on(browsers.site());
        for (int i = 0; i < 30; i++) {
            meeting.postIssue(meeting.expert(), "Number " + i + ": without " + SUBJECTS.get(i % 5) + " nothing works.");
        }
        Page page = browsers.laptop();
        page.navigate(meeting.link(Role.FACILITATOR));
        page.locator("#name input").waitFor();
        Hands hands = new Hands(page);
        hands.type("Anna Ramos");
        hands.press("Enter");
        StaffScreen console = new StaffScreen(page);
        console.doesNotShow(page.locator("#name-go"));
        console.isLive();
        console.mark();
        assertThat(console.the(".tray .card-row")).hasCount(30);

        // From the top of the page straight to the first contribution.
        page.evaluate("() => document.activeElement.blur()");
        hands.press("Tab");
        hands.press("Enter");
        Locator focused = console.the(".card-row:focus");
        Map<String, Integer> made = new TreeMap<>();
        for (int left = 30; left > 0; left--) {
            String text = focused.textContent();
            String subject =
                    SUBJECTS.stream().filter(text::contains).findFirst().orElseThrow();
            hands.press("Enter");
            assertThat(console.the("#where-to input")).isFocused();
            boolean first = made.merge(subject, 1, Integer::sum) == 1;
            // A new cluster gets a title that no contribution has; after that a few letters of it are enough.
            hands.type(first ? "On " + subject : subject.substring(0, 5));
            String here = first ? "New cluster" : "On " + subject;
            assertThat(console.the("button.place").first()).containsText(here);
            hands.press("Enter");
            assertThat(console.the(".tray .card-row")).hasCount(left - 1);
            if (left > 1) {
                assertThat(focused).hasCount(1);
            }
        }
        assertThat(console.the(".cluster-row")).hasCount(5);
        for (String subject : SUBJECTS) {
            assertThat(console.cluster("On " + subject)).containsText("6 contributions");
        }

        hands.press("Control+z");
        assertThat(console.the(".tray .card-row")).hasCount(1);
        assertThat(console.cluster("mobile access")).containsText("5 contributions");
        console.isStillTheSamePage();
        System.out.println("30 contributions into 5 clusters by keyboard: " + hands);
        assertThat(hands.toString()).startsWith("0 clicks");
    }

    @Test
    void draggedContributionsAreSortedForEverybody() {
        Meeting meeting = Meeting.on(browsers.site());
        Actor expert = meeting.expert();
        meeting.postIssue(expert, "Rural areas have no reliable power.");
        meeting.postIssue(expert, "Power lines end at the district town.");
        meeting.postIssue(expert, "Records are kept on paper only.");
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        StaffScreen second = StaffScreen.console(browsers.laptop(), meeting);
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);

        console.row("district town").dragTo(console.row("reliable power"));
        console.the("#cluster-title input").press("Escape");
        console.doesNotShow(console.the("#cluster-title"));
        assertThat(second.cluster("reliable power")).containsText("2 contributions");
        assertThat(board.the("article.entry")).hasCount(2);

        second.row("Records").dragTo(second.cluster("reliable power"));
        assertThat(console.cluster("reliable power")).containsText("3 contributions");
        console.cluster("reliable power").locator(".unfold").click();
        console.row("Records").dragTo(console.the(".bench-column.tray"));
        assertThat(second.the(".tray .card-row")).hasCount(1);
        second.row("Records").dragTo(second.the(".area-tab").nth(2));
        assertThat(console.the(".tray .card-row")).hasCount(0);
        assertThat(console.the(".area-tab").nth(2)).containsText("1");

        second.the("#undo").click();
        assertThat(console.the(".tray .card-row")).hasCount(1);
        for (Screen screen : new Screen[] {console, second, board}) {
            screen.isStillTheSamePage();
        }

        console.the(".area-tab").nth(2).click();
        console.page().reload();
        assertThat(console.the(".area-tab").nth(2)).hasAttribute("aria-pressed", "true");
        assertThat(console.the(".area-tab").first()).hasAttribute("aria-pressed", "false");
    }
}
