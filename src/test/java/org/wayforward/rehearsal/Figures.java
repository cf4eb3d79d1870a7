package org.wayforward.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** The last line of a rehearsal: {@code key=value} in a fixed order, and only what applies. */
final class Figures {
    private static final List<String> ORDER = List.of(
            "experts",
            "acknowledged",
            "present",
            "lost",
            "duplicated",
            "missing",
            "own_p95_ms",
            "others_p50_ms",
            "others_p95_ms",
            "others_p99_ms",
            "server_cores",
            "heap_mb",
            "cpu_per_change_us",
            "recovered_s",
            "steps",
            "reveal_texts",
            "reveal_p95_ms",
            "reveal_max_ms",
            "filed",
            "fingerprint_kept");
    private static final List<String> MUST_BE_ZERO = List.of("lost", "duplicated", "missing");

    private final Map<String, String> values = new LinkedHashMap<>();

    void count(String key, long value) {
        put(key, Long.toString(value));
    }

    /** A figure with so many digits after the point. */
    void decimal(String key, double value, int digits) {
        put(key, String.format(Locale.ROOT, "%." + digits + "f", value));
    }

    /** A duration in milliseconds; nothing when there is none. */
    void millis(String key, OptionalLong nanos) {
        nanos.ifPresent(value -> decimal(key, value / 1e6, 1));
    }

    /** Whether nothing was lost, doubled or missed, as far as that was counted. */
    boolean good() {
        return MUST_BE_ZERO.stream()
                .allMatch(key -> values.getOrDefault(key, "0").equals("0"));
    }

    /** The one line. */
    String line() {
        StringJoiner line = new StringJoiner(" ");
        for (String key : ORDER) {
            if (values.containsKey(key)) {
                line.add(key + "=" + values.get(key));
            }
        }
        return line.toString();
    }

    private void put(String key, String value) {
        if (!ORDER.contains(key)) {
            throw new IllegalArgumentException("There is no figure " + key);
        }
        values.put(key, value);
    }
}
