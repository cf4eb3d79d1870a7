package org.wayforward.participant;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;

/** The cookie a browser keeps for one role in one session, so that it may hold several roles side by side. */
public final class RoleCookie {

    private static final Duration LIFE = Duration.ofDays(60);

    private RoleCookie() {}

    /** The key that came with a request for this role of this session. */
    public static Optional<String> read(Cookie @Nullable [] cookies, SessionId session, Role role) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(session, role)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The {@code Set-Cookie} value that makes a browser remember who it joined as. */
    public static String write(Joined joined, HttpServletRequest request) {
        return ResponseCookie.from(name(joined.actor().session(), joined.actor().role()), joined.key())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(LIFE)
                .build()
                .toString();
    }

    private static String name(SessionId session, Role role) {
        return "wf-" + session.value() + "-" + role.key();
    }
}
