package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody with a phone joins. */
class JoiningTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void whatIsMissingIsSeenAndAtHandOnAPhone() {
        Meeting meeting = Meeting.on(browsers.site());
        Page phone = browsers.phone();
        phone.navigate(meeting.url() + "/join/" + meeting.code());
        phone.locator("#join").tap();
        assertThat(phone.locator(".join-said")).containsText("Choose the group");
        assertThat(phone.locator(".join-said")).isInViewport();
        assertThat(phone.locator("#group input").first()).isFocused();
    }
}
