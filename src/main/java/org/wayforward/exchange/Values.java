package org.wayforward.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.PlainText;

/** Single values of rows. */
final class Values {

    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();
    private static final int BRIEF = 40;

    private Values() {}

    /** Milliseconds since the epoch; null when it is none that a clock could have shown. */
    static @Nullable Long millis(String value) {
        try {
            long at = Long.parseLong(value);
            return at < 0 || at > LATEST ? null : at;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A moment as ISO 8601 has it; null when it is none. */
    static @Nullable Instant moment(String value) {
        try {
            Instant at = Instant.parse(value).truncatedTo(ChronoUnit.MILLIS);
            return at.toEpochMilli() < 0 || at.toEpochMilli() > LATEST ? null : at;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As much of a line as fits. */
    static String line(String raw, int max) {
        return cut(PlainText.clean(raw.length() > 5000 ? raw.substring(0, 5000) : raw, max), max);
    }

    /** As much of a text as fits. */
    static String cut(String text, int max) {
        return PlainText.length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
    }

    /** A value to be quoted in a sentence. */
    static String brief(String value) {
        return line(value, BRIEF);
    }

    /** Values that stand in one, with semicolons between them. */
    static List<String> list(String value) {
        return Arrays.stream(value.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }
}
