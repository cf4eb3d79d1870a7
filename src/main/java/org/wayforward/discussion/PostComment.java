package org.wayforward.discussion;

import java.util.Locale;

/**
 * The wish to comment.
 *
 * @param clientKey the browser's own key of this comment, unique per author
 * @param signed whether the room may read the author's name
 * @param lang BCP 47 language of the author's screen
 */
public record PostComment(String clientKey, String text, boolean signed, String lang) {

    /** Whether key and language have the form they must have. */
    boolean sound() {
        return !clientKey.isBlank()
                && clientKey.length() <= 64
                && clientKey.chars().allMatch(c -> c > 0x20 && c < 0x7F)
                && lang.length() <= 20
                && Locale.forLanguageTag(lang).toLanguageTag().equalsIgnoreCase(lang);
    }
}
