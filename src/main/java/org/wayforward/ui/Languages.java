package org.wayforward.ui;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the screens, and which one a browser gets. */
public final class Languages {

    /** The languages there are complete messages for, the first being the default. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final String COOKIE = "wf-lang";

    private Languages() {}

    /** The language chosen with this browser, else the first of the browser's own that there is, else English. */
    public static Locale of(Cookie @Nullable [] cookies, List<Locale> preferred) {
        return of(cookies, preferred, ALL);
    }

    /**
     * The same among the languages that a session offers: whoever has chosen a language keeps it, and whoever reads none
     * of the offered ones gets the first of them.
     */
    public static Locale of(Cookie @Nullable [] cookies, List<Locale> preferred, List<Locale> offered) {
        return chosen(cookies)
                .or(() -> preferred.stream()
                        .flatMap(wish -> known(wish.getLanguage()).stream())
                        .filter(offered::contains)
                        .findFirst())
                .orElse(offered.getFirst());
    }

    /** The language of this tag, if there is one. */
    public static Optional<Locale> known(String tag) {
        return ALL.stream().filter(lang -> lang.toLanguageTag().equals(tag)).findFirst();
    }

    /** Where the browser's own modules find their messages of a language. */
    public static String texts(String lang) {
        return "/live/texts/" + lang + ".json";
    }

    private static Optional<Locale> chosen(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> known(cookie.getValue()).stream())
                        .findFirst();
    }
}
