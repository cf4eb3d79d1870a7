package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Joined;

/** An expert's board. */
final class BoardScreen extends Screen {

    private BoardScreen(Page page) {
        super(page);
    }

    /** Joins by the code, as a person does. */
    static BoardScreen join(Page page, Meeting meeting, String group, String name) {
        page.navigate(meeting.url() + "/join/" + meeting.code());
        page.getByLabel(group, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByText("Your name (optional)").click();
        page.locator("#name input").fill(name);
        page.locator("#join").click();
        return ready(page);
    }

    /** Opens the board in the browser of somebody who has joined before. */
    static BoardScreen open(Page page, Meeting meeting, Joined joined) {
        remember(page, meeting, joined);
        page.navigate(meeting.url() + "/board/" + meeting.code());
        return ready(page);
    }

    /** Opens the board of a new expert. */
    static BoardScreen open(Page page, Meeting meeting) {
        return open(page, meeting, meeting.joined(StakeholderGroup.ACADEMIA));
    }

    private static BoardScreen ready(Page page) {
        BoardScreen board = new BoardScreen(page);
        assertThat(page.locator("wf-board .rail li, wf-board #wf-pick").first()).isVisible();
        board.isLive();
        board.mark();
        return board;
    }

    boolean narrow() {
        return page().viewportSize().width < 900;
    }

    // ---- writing

    Locator text() {
        return the("#wf-text");
    }

    /** Opens the composer and types. */
    void write(String words) {
        if (!text().isVisible()) {
            the(narrow() ? "#wf-write" : "#wf-ask").click();
        }
        text().fill(words);
    }

    void post(String words) {
        write(words);
        text().press("Control+Enter");
    }

    Locator counter() {
        return the("#wf-count");
    }

    Locator notice() {
        return the(".wf-note");
    }

    // ---- reading

    Locator entry(String words) {
        return the("article.entry").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** That the contribution is on the floor, asking for what is new where that is offered. */
    void comesToShow(String words) {
        Locator fresh = the(".floor-head .show-new");
        assertThat(entry(words).or(fresh).first()).isVisible();
        if (entry(words).count() == 0) {
            fresh.click();
        }
        shows(entry(words));
    }

    Locator supportButton(String words) {
        return entry(words).locator(".wf-support");
    }

    void hasTally(String words, int tally) {
        assertThat(supportButton(words).locator("b")).hasText(Integer.toString(tally));
    }

    // ---- mine

    void openMine() {
        the(narrow() ? "#wf-mine-thumb" : "#wf-mine-button").click();
        shows(the("#wf-drawer-title"));
    }

    Locator mine(String words) {
        return the(".drawer .mine").filter(new Locator.FilterOptions().setHasText(words));
    }

    // ---- the connection

    Locator connection() {
        return the(".wf-top .wf-conn").first();
    }

    void isLive() {
        assertThat(connection()).hasClass("wf-conn ");
    }
}
