package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;
import org.wayforward.participant.Joined;
import org.wayforward.participant.RoleCookie;

/** What all screens have in common. */
class Screen {

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    final Page page() {
        return page;
    }

    /** Gives this browser the cookie of somebody who has joined already. */
    static void remember(Page page, Meeting meeting, Joined joined) {
        String[] cookie = RoleCookie.write(joined, new MockHttpServletRequest()).split("[=;]", 3);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(meeting.url())));
    }

    final Locator the(String selector) {
        return page.locator(selector);
    }

    /** From here on {@link #isStillTheSamePage} tells whether the page was loaded again. */
    final void mark() {
        page.evaluate("() => { window.wayForwardMark = true; }");
    }

    final void isStillTheSamePage() {
        assertThat(page.evaluate("() => window.wayForwardMark === true"))
                .as("the page was not loaded again")
                .isEqualTo(true);
    }

    /** Waits until the page was loaded again after {@link #mark}. */
    final void comesBackAnew() {
        page.waitForFunction("() => window.wayForwardMark === undefined");
    }

    /** That nobody has to scroll sideways. */
    final void doesNotScrollSideways() {
        page.evaluate("() => { const y = scrollY; scrollTo(100, y); window.wayForwardX = scrollX; scrollTo(0, y); }");
        assertThat(page.evaluate("() => window.wayForwardX"))
                .as("how far the page scrolls sideways")
                .isEqualTo(0);
    }

    final void shows(Locator locator) {
        assertThat(locator).isVisible();
    }

    final void doesNotShow(Locator locator) {
        assertThat(locator).hasCount(0);
    }
}
