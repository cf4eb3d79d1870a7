package org.wayforward.ui.staff;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wayforward.live.Projection;

/** Which contributions a list shows: those of one area that have all the words somebody looks for, strongest first. */
public final class EntryFilter {

    private EntryFilter() {}

    /** The contributions of an area that fit the words, most supported first. */
    public static List<Projection.Entry> select(Projection projection, long area, String words) {
        return projection.entries().values().stream()
                .filter(entry -> entry.area() == area)
                .filter(entry -> has(entry.number() + " " + entry.text(), words))
                .sorted(Projection.Entry.STRONGEST_FIRST)
                .toList();
    }

    /** Whether a text has all the words somebody looks for, whatever their case and accents. */
    public static boolean has(String text, String words) {
        String all = bare(text);
        return Arrays.stream(bare(words).split("\\s+")).allMatch(all::contains);
    }

    /** The numbers of all contributions by id, for what recommendations address. */
    public static Map<Long, String> numbers(Projection projection) {
        return projection.entries().values().stream()
                .collect(Collectors.toMap(Projection.Entry::id, Projection.Entry::number));
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
