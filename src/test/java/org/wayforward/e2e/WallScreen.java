package org.wayforward.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.wayforward.identity.Role;

/** The wall of a room. */
final class WallScreen extends Screen {

    private WallScreen(Page page) {
        super(page);
    }

    static WallScreen open(Page page, Meeting meeting) {
        page.navigate(meeting.link(Role.DISPLAY));
        WallScreen wall = new WallScreen(page);
        wall.shows(page.locator("wf-wall .wall"));
        wall.mark();
        return wall;
    }

    /** A line of the ranking. */
    Locator line(String words) {
        return the(".rank .line").filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator anywhere(String words) {
        return page().getByText(words);
    }

    Locator clock() {
        return the("wf-clock").first();
    }
}
