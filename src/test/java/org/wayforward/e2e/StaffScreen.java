package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.wayforward.identity.Role;

/** The facilitator's console. */
final class StaffScreen extends Screen {

    StaffScreen(Page page) {
        super(page);
    }

    static StaffScreen console(Page page, Meeting meeting) {
        return open(page, meeting);
    }

    /** Opens the link and says the name that is asked for. */
    private static StaffScreen open(Page page, Meeting meeting) {
        page.navigate(meeting.link(Role.FACILITATOR));
        page.locator("#name input").fill("Anna Ramos");
        page.locator("#name-go").click();
        StaffScreen screen = new StaffScreen(page);
        screen.doesNotShow(page.locator("#name-go"));
        screen.isLive();
        screen.mark();
        return screen;
    }

    void isLive() {
        assertThat(the("wf-connection")).hasClass("wf-conn");
    }

    /** The row of a contribution. */
    Locator row(String words) {
        return the(".entry-row").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The row of a cluster. */
    Locator cluster(String words) {
        return the(".cluster-row").filter(new Locator.FilterOptions().setHasText(words));
    }

    void hide(String words, String reason) {
        row(words).locator(".hide").click();
        the("#hide-reason input").fill(reason);
        the("#hide-go").click();
        assertThat(row(words)).hasClass(java.util.regex.Pattern.compile("is-hidden"));
    }

    void showAgain(String words) {
        row(words).locator(".hide").click();
    }

    /** The one button that leads through the agenda. */
    void next(String words) {
        assertThat(the("#agenda-next")).hasText(words);
        the("#agenda-next").click();
    }

    void set(String checkbox, boolean on) {
        the("#" + checkbox + " input[type=checkbox]").setChecked(on);
    }

    void toggleClock() {
        the("#clock-run").click();
    }

    /** Lets the walls show what the button with this id says. */
    void pointWallAt(String id) {
        the("#" + id).click();
    }

    /** Removes the participant of this name. */
    void remove(String name) {
        the("#participants").click();
        page().getByLabel("Remove… " + name).click();
        the("vaadin-button[slot='confirm-button']").click();
    }

    /** From here on the screen asks its server every few milliseconds whether it is still there. */
    void asksAllTheTime() {
        page().evaluate("""
                () => setInterval(() => document.querySelector('wf-connection')?.$server?.stillThere(), 10)""");
    }
}
