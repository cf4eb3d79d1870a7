package org.wayforward.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The difference of two revisions of the room, as the server pushes it.
 *
 * @param from the revision it starts from
 * @param to the revision it leads to
 * @param reset whether the room has to be forgotten and asked for again
 * @param session the session as it is now, or null when it did not change
 * @param areas the areas as they are now, or null when they did not change
 * @param writers how many experts have posted, or null when that did not change
 * @param put contributions that are new or changed
 * @param voters how many have supported anything, by group, or null when that did not change
 * @param tallies support by contribution: in all, then by group
 * @param dropped contributions that are no longer shown
 */
record Delta(
        long from,
        long to,
        boolean reset,
        @Nullable JsonNode session,
        @Nullable JsonNode areas,
        @Nullable JsonNode writers,
        List<Contribution> put,
        @Nullable JsonNode voters,
        Map<Long, List<Long>> tallies,
        List<Long> dropped) {

    private static final int REMEMBERED = 64;
    private static final Map<String, Delta> PARSED = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Delta> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Parses the text of a delta. All screens get the same text, and the virtual experts share one computer, so a text
     * that was parsed a moment ago is not parsed again.
     *
     * @throws tools.jackson.core.JacksonException when it is not JSON
     */
    static Delta parse(String text) {
        synchronized (PARSED) {
            return PARSED.computeIfAbsent(text, any -> of(Json.parse(text)));
        }
    }

    private static Delta of(JsonNode json) {
        List<Contribution> put = new ArrayList<>();
        json.path("put").forEach(contribution -> put.add(Contribution.of(contribution)));
        Map<Long, List<Long>> tallies = new LinkedHashMap<>();
        json.path("tally").forEach(tally -> {
            List<Long> support = new ArrayList<>();
            tally.forEach(number -> support.add(number.asLong()));
            tallies.put(support.removeFirst(), support);
        });
        List<Long> dropped = new ArrayList<>();
        json.path("drop").forEach(id -> dropped.add(id.asLong()));
        return new Delta(
                json.path("from").asLong(-1),
                json.path("to").asLong(-1),
                json.path("reset").asBoolean(false),
                json.get("session"),
                json.get("areas"),
                json.get("writers"),
                put,
                json.get("voters"),
                tallies,
                dropped);
    }
}
