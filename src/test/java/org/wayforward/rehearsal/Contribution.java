package org.wayforward.rehearsal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One contribution as the room shows it.
 *
 * @param shown everything that is shown of it, without its support
 * @param support how many support it, or null while that is hidden
 */
record Contribution(long id, JsonNode shown, @Nullable Long support) {

    static Contribution of(JsonNode json) {
        ObjectNode shown = ((ObjectNode) json).deepCopy();
        JsonNode support = shown.remove("support");
        return new Contribution(json.path("id").asLong(-1), shown, support == null ? null : support.asLong());
    }

    Contribution withSupport(long count) {
        return new Contribution(id, shown, count);
    }

    /** {@code issue} or {@code recommendation}. */
    String kind() {
        return shown.path("kind").asString("");
    }

    long area() {
        return shown.path("area").asLong(-1);
    }
}
