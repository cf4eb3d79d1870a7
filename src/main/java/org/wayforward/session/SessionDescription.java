package org.wayforward.session;

import java.util.List;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/**
 * What a session is called, for screens and documents.
 *
 * @param shortTitle for narrow places; the title itself when it is empty
 * @param languages the languages of its screens, BCP 47, the first for whoever reads none of them
 */
public record SessionDescription(
        String title,
        String shortTitle,
        String meeting,
        String organizers,
        String place,
        String dates,
        String question,
        List<String> languages) {

    /** The languages that there are screens in. */
    public static final List<String> LANGUAGES = List.of("en", "fr");

    /** The most code points of the title and of the organizers. */
    public static final int TITLE_MAX = 300;

    /** The most code points of the short title, the meeting and the question. */
    public static final int LINE_MAX = 200;

    /** The most code points of the place and the dates. */
    public static final int WORD_MAX = 100;

    /**
     * The same, cleaned and measured.
     *
     * @throws Refusal {@link Reason#FIELD_MISSING} without a title, a question or a language,
     *     {@link Reason#FIELD_TOO_LONG} when anything is
     */
    public SessionDescription checked() {
        String name = PlainText.line(title, TITLE_MAX);
        String asked = PlainText.line(question, LINE_MAX);
        List<String> known = LANGUAGES.stream().filter(languages::contains).toList();
        if (name.isEmpty() || asked.isEmpty() || known.isEmpty() || known.size() < languages.size()) {
            throw new Refusal(Reason.FIELD_MISSING);
        }
        String brief = PlainText.line(shortTitle, LINE_MAX);
        return new SessionDescription(
                name,
                brief.isEmpty() ? cut(name) : brief,
                PlainText.line(meeting, LINE_MAX),
                PlainText.line(organizers, TITLE_MAX),
                PlainText.line(place, WORD_MAX),
                PlainText.line(dates, WORD_MAX),
                asked,
                // In the order they were given: the first is for whoever reads none of them.
                List.copyOf(languages));
    }

    private static String cut(String name) {
        return PlainText.length(name) <= LINE_MAX
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LINE_MAX - 1)) + "…";
    }
}
