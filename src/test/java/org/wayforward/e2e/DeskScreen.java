package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.wayforward.identity.Role;

/** The rapporteur's desk, and the hands on it: every click and every key is counted. */
final class DeskScreen extends Screen {

    private int clicks;
    private int keys;

    private DeskScreen(Page page) {
        super(page);
    }

    /** Opens the rapporteur's link and says a name. */
    static DeskScreen open(Page page, Meeting meeting, String name) {
        return open(page, meeting.link(Role.RAPPORTEUR), name);
    }

    static DeskScreen open(Page page, String link, String name) {
        DeskScreen desk = new DeskScreen(page);
        page.navigate(link);
        desk.shows(desk.the("#name-go"));
        desk.the("#name input").fill(name);
        desk.the("#name-go").click();
        desk.doesNotShow(desk.the("#name-go"));
        desk.isLive();
        desk.mark();
        return desk;
    }

    void isLive() {
        assertThat(the("wf-connection")).hasClass("wf-conn");
        shows(the(".sources"));
    }

    // ---- hands

    void click(Locator target) {
        target.click();
        clicks++;
    }

    void press(String key) {
        page().keyboard().press(key);
        keys++;
    }

    void type(String words) {
        page().keyboard().type(words);
        keys += words.length();
    }

    int clicks() {
        return clicks;
    }

    int keys() {
        return keys;
    }

    // ---- parts

    Locator area(String name) {
        return the(".area-tab").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator source(String words) {
        return the("li.source").filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator rows() {
        return the("li.para");
    }

    Locator row(String words) {
        return rows().filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The row whose editor is open. */
    Locator open() {
        return the("li.para.is-open");
    }

    Locator field() {
        return open().locator("textarea");
    }

    /** What the browser keeps of this session's desk. */
    String kept() {
        return String.valueOf(page().evaluate("() => JSON.stringify(Object.entries(localStorage)"
                + ".filter(([key]) => key.includes('/desk/text/')).map(([, value]) => value))"));
    }
}
