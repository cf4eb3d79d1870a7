package org.wayforward.rehearsal;

import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cookies of one virtual browser on one server. Paths and domains are not told apart: all the server's cookies are
 * for {@code /}. Safe for use by several threads.
 */
final class CookieJar {
    private final Map<String, String> cookies = new TreeMap<>();

    /** Takes over what {@code Set-Cookie} headers say; a cookie with an age of 0 is forgotten. */
    synchronized void store(List<String> setCookieHeaders) {
        for (String header : setCookieHeaders) {
            for (HttpCookie cookie : HttpCookie.parse("Set-Cookie: " + header)) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
    }

    /** The value of the {@code Cookie} header, empty when there is no cookie. */
    synchronized String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    synchronized boolean isEmpty() {
        return cookies.isEmpty();
    }
}
