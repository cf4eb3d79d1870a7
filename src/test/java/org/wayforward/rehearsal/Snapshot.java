package org.wayforward.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The whole room at revision {@code to}, as an audience may see it. */
record Snapshot(
        long to,
        JsonNode session,
        JsonNode areas,
        JsonNode writers,
        JsonNode voters,
        Map<Long, Contribution> contributions) {

    /**
     * @throws tools.jackson.core.JacksonException when the text is not JSON
     */
    static Snapshot parse(String text) {
        JsonNode json = Json.parse(text);
        Map<Long, Contribution> contributions = new LinkedHashMap<>();
        json.path("contributions").forEach(one -> {
            Contribution contribution = Contribution.of(one);
            contributions.put(contribution.id(), contribution);
        });
        return new Snapshot(
                json.path("to").asLong(-1),
                json.path("session"),
                json.path("areas"),
                json.path("writers"),
                json.path("voters"),
                contributions);
    }
}
