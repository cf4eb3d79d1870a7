package org.wayforward.ui;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.wayforward.participant.Joined;
import org.wayforward.participant.RoleCookie;

/** The browser of a view test: its cookies, its languages, the network address it comes from. */
public final class TestBrowser {

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private List<Locale> languages = List.of(Locale.ENGLISH);
    private String address = "192.0.2.1";

    /** Makes every request of the mocked Vaadin come from this browser. */
    void install() {
        MockVaadin.setMockRequestFactory(http -> new Request(http));
    }

    /** Its user reads these languages, best first. */
    public void reads(Locale... wanted) {
        languages = List.of(wanted);
    }

    /** It comes from this network address. */
    public void comesFrom(String network) {
        address = network;
    }

    /** The network address it comes from. */
    public String address() {
        return address;
    }

    /** Keeps a cookie. */
    public void keep(String name, String value) {
        cookies.put(name, value);
    }

    /** Keeps the cookie of somebody who has joined, as their own browser does. */
    public void keep(Joined joined) {
        keepLine(RoleCookie.write(joined, new MockHttpServletRequest()));
    }

    /** Takes the cookies that the last answer has set, and tells their whole lines. */
    public Collection<String> takeCookies() {
        VaadinServletResponse response = (VaadinServletResponse) VaadinServletResponse.getCurrent();
        Collection<String> lines =
                new ArrayList<>(response.getHttpServletResponse().getHeaders("Set-Cookie"));
        lines.forEach(this::keepLine);
        return lines;
    }

    /** Its cookies as a request carries them. */
    public Cookie[] cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()))
                .toArray(Cookie[]::new);
    }

    private void keepLine(String line) {
        String pair = line.substring(0, line.indexOf(';'));
        keep(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private final class Request extends FakeRequest {

        Request(FakeHttpSession http) {
            super(http);
        }

        @Override
        public Cookie[] getCookies() {
            return cookies();
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public Locale getLocale() {
            return languages.getFirst();
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(languages);
        }
    }
}
