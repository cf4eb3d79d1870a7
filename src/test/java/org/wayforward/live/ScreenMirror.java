package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a screen holds of a room, by the rules of {@code docs/live-protocol.md} and from nothing but the JSON it gets. */
final class ScreenMirror {

    private final JsonMapper json;

    private long revision = -1;
    private boolean asking = true;
    private long atLeast;
    private final Map<String, JsonNode> room = new TreeMap<>();
    private final Map<Long, JsonNode> contributions = new TreeMap<>();

    private final Map<Long, JsonNode> clusters = new TreeMap<>();
    private final Map<Long, JsonNode> comments = new TreeMap<>();

    private static final String[] WHOLE = {
        "session", "areas", "writers", "drafts", "ballot", "done", "speakers", "voters"
    };

    ScreenMirror(JsonMapper json) {
        this.json = json;
    }

    /** Whether the screen is asking for a snapshot, and from which revision on. */
    boolean asking() {
        return asking;
    }

    long atLeast() {
        return atLeast;
    }

    long revision() {
        return revision;
    }

    void delta(String text) {
        JsonNode delta = json.readTree(text);
        long to = delta.get("to").asLong();
        if (delta.has("reset")) {
            room.clear();
            contributions.clear();
            clusters.clear();
            comments.clear();
            revision = -1;
            ask(to);
        } else if (asking) {
            ask(Math.max(to, atLeast));
        } else if (to > revision) {
            if (delta.get("from").asLong() > revision) {
                ask(to);
            } else {
                apply(delta);
                revision = to;
            }
        }
    }

    private void ask(long from) {
        asking = true;
        atLeast = from;
    }

    private void apply(JsonNode delta) {
        for (String whole : WHOLE) {
            if (delta.has(whole)) {
                room.put(whole, delta.get(whole));
            }
        }
        if (delta.has("put")) {
            delta.get("put").forEach(entry -> contributions.put(entry.get("id").asLong(), entry));
        }
        if (delta.has("tally")) {
            delta.get("tally")
                    .forEach(tally -> tally(contributions.get(tally.get(0).asLong()), tally));
        }
        if (delta.has("drop")) {
            delta.get("drop").forEach(id -> contributions.remove(id.asLong()));
        }
        delta.path("putClusters")
                .forEach(cluster -> clusters.put(cluster.get("id").asLong(), cluster));
        delta.path("tallyClusters")
                .forEach(tally -> tally(clusters.get(tally.get(0).asLong()), tally));
        delta.path("dropClusters").forEach(id -> clusters.remove(id.asLong()));
        delta.path("putComments")
                .forEach(comment -> comments.put(comment.get("id").asLong(), comment));
        delta.path("dropComments").forEach(id -> comments.remove(id.asLong()));
    }

    private static void tally(@Nullable JsonNode thing, JsonNode tally) {
        ObjectNode told = (ObjectNode) Objects.requireNonNull(thing);
        told.set("support", tally.get(1));
        told.remove("shares");
        for (int place = 2; place < tally.size(); place++) {
            (place == 2 ? told.putArray("shares") : (ArrayNode) told.get("shares")).add(tally.get(place));
        }
    }

    void snapshot(String text) {
        JsonNode snapshot = json.readTree(text);
        long to = snapshot.get("to").asLong();
        if (to < atLeast) {
            return;
        }
        room.clear();
        contributions.clear();
        clusters.clear();
        comments.clear();
        for (String whole : WHOLE) {
            room.put(whole, snapshot.get(whole));
        }
        snapshot.get("contributions")
                .forEach(entry -> contributions.put(entry.get("id").asLong(), entry));
        snapshot.get("clusters")
                .forEach(cluster -> clusters.put(cluster.get("id").asLong(), cluster));
        snapshot.get("comments")
                .forEach(comment -> comments.put(comment.get("id").asLong(), comment));
        revision = to;
        asking = false;
    }

    /** Asserts that the screen holds exactly what a fresh snapshot would give it. */
    void assertShows(String snapshot) {
        JsonNode fresh = json.readTree(snapshot);
        Map<Long, JsonNode> expected = new TreeMap<>();
        fresh.get("contributions").forEach(entry -> expected.put(entry.get("id").asLong(), entry));
        Map<Long, JsonNode> expectedClusters = new TreeMap<>();
        fresh.get("clusters")
                .forEach(cluster -> expectedClusters.put(cluster.get("id").asLong(), cluster));
        if (!clusters.equals(expectedClusters)) {
            assertThat(clusters).isEqualTo(expectedClusters);
        }
        assertThat(revision).isEqualTo(fresh.get("to").asLong());
        for (String whole : WHOLE) {
            if (!Objects.equals(room.get(whole), fresh.get(whole))) {
                assertThat(room.get(whole)).as(whole).isEqualTo(fresh.get(whole));
            }
        }
        Map<Long, JsonNode> expectedComments = new TreeMap<>();
        fresh.get("comments")
                .forEach(comment -> expectedComments.put(comment.get("id").asLong(), comment));
        assertThat(comments).isEqualTo(expectedComments);
        if (!contributions.equals(expected)) {
            assertThat(contributions).isEqualTo(expected);
        }
    }
}
