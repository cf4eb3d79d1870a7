package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody without a screen says reaches the room by the hands of a facilitator. */
class WithoutAScreenTest {

    private static final String FIRST = "Villages have no agent who could help.";
    private static final String SECOND = "Nobody answers the telephone of the ministry.";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void oneAfterTheOtherIsTypedAndSentByTheKeyboardAlone() {
        Meeting meeting = Meeting.on(browsers.site());
        BoardScreen phone = BoardScreen.open(browsers.phone(), meeting);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        Page page = console.page();
        console.the("#enter").click();
        console.the("#enter-medium").getByText("On paper").click();
        console.the("#enter-group").click();
        page.locator("vaadin-select-item").getByText("Civil society").click();

        for (String text : new String[] {FIRST, SECOND}) {
            console.the("#enter-text textarea").fill(text);
            console.the("#enter-text textarea").press("Control+Enter");
            assertThat(console.the("#enter-text textarea")).hasValue("");
            assertThat(console.the("#enter-text textarea")).isFocused();
        }

        assertThat(console.the(".enter-recent li")).hasCount(2);
        phone.comesToShow(FIRST);
        assertThat(phone.entry(FIRST)).not().containsText("on paper");
        phone.comesToShow(SECOND);
        org.assertj.core.api.Assertions.assertThat(meeting.count(SECOND)).isEqualTo(1);
    }
}
