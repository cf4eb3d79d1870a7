package org.wayforward.outcome;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.StakeholderGroup;

/** The words of a document in its reader's language, from the bundles that the screens use too. */
public final class OutcomeWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.UK, Locale.FRANCE);
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    private OutcomeWords(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("vaadin-i18n.translations", locale, AS_ASKED);
    }

    /** The words of a language, BCP 47; English for a language that there are none of, and for null. */
    public static OutcomeWords in(@Nullable String language) {
        String wanted = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        return new OutcomeWords(LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted))
                .findFirst()
                .orElse(LANGUAGES.getFirst()));
    }

    /** The language and the region whose spelling it has. */
    public Locale locale() {
        return locale;
    }

    /** A text with its arguments filled in. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** A number in figures. */
    public String number(int value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A number between 0 and 1, to two places. */
    public String fraction(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** A text for so many things, {@code {0}} being their number: "1 supporter", "192 supporters". */
    public String count(String key, int count) {
        return text(key + (singular(count, locale) ? ".one" : ".other"), count);
    }

    /** A text that lists things, {@code {0}} being the list: "Addresses issue II.1", "Addresses issues II.1, II.3". */
    public String listing(String key, Collection<String> things) {
        return text(key + (things.size() == 1 ? ".one" : ".other"), String.join(", ", things));
    }

    /** How a contribution is named: "Issue II.2". */
    public String sign(Kind kind, String number) {
        return text("kind." + kind.key()) + "\u00a0" + number;
    }

    /** Stakeholder groups that are shown as one: "Academia + Civil society". */
    public String groups(Collection<StakeholderGroup> groups) {
        return groups.stream()
                .sorted()
                .map(group -> text("group." + group.key()))
                .collect(Collectors.joining(" + "));
    }

    /** A day: "22 May 2009". */
    public String day(Instant at) {
        return format("d MMMM uuuu", at);
    }

    /** A moment: "22 May 2009, 14:05 UTC". */
    public String moment(Instant at) {
        return format("d MMMM uuuu, HH:mm 'UTC'", at);
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atOffset(ZoneOffset.UTC));
    }

    /** Whether so many are one thing: French counts nothing as one, English as many, like the browser's plural rules. */
    public static boolean singular(int count, Locale locale) {
        return count == 1 || count == 0 && locale.getLanguage().equals("fr");
    }
}
