package org.wayforward.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One contribution as the room shows it.
 *
 * @param shown everything that is shown of it, without its support
 * @param support how many support it, then how many of each group; null while that is hidden
 */
record Contribution(long id, JsonNode shown, @Nullable List<Long> support) {

    static Contribution of(JsonNode json) {
        ObjectNode shown = ((ObjectNode) json).deepCopy();
        JsonNode count = shown.remove("support");
        JsonNode shares = shown.remove("shares");
        List<Long> support = new ArrayList<>();
        if (count != null) {
            support.add(count.asLong());
        }
        if (shares != null) {
            shares.forEach(share -> support.add(share.asLong()));
        }
        return new Contribution(json.path("id").asLong(-1), shown, count == null ? null : support);
    }

    Contribution withSupport(List<Long> counts) {
        return new Contribution(id, shown, counts);
    }

    /** {@code issue} or {@code recommendation}. */
    String kind() {
        return shown.path("kind").asString("");
    }

    long area() {
        return shown.path("area").asLong(-1);
    }
}
