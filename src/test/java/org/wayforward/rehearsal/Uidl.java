package org.wayforward.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a virtual browser keeps of a Vaadin page: the elements' tags, properties and attributes by node number, enough
 * to find a field and to press a button.
 */
final class Uidl {
    private static final int TAG = 0;
    private static final int PROPERTIES = 1;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;

    private final Map<Integer, Map<String, JsonNode>> nodes = new TreeMap<>();

    /** Takes over the changes of one message of the server. */
    void apply(JsonNode changes) {
        for (JsonNode change : changes) {
            int node = change.path("node").asInt(0);
            int feature = change.path("feat").asInt(-1);
            String key = change.path("key").asString("");
            switch (change.path("type").asString("")) {
                case "put" -> {
                    boolean kept = feature == TAG || feature == PROPERTIES || feature == ATTRIBUTES || feature == TEXT;
                    if (kept && change.has("value")) {
                        nodes.computeIfAbsent(node, any -> new TreeMap<>()).put(key, change.get("value"));
                    }
                }
                case "remove" -> nodes.getOrDefault(node, new TreeMap<>()).remove(key);
                case "detach" -> nodes.remove(node);
                default -> {
                    // Children and listeners are not needed.
                }
            }
        }
    }

    /** The first node that has an attribute or property {@code key} of that value; {@code tag} is a key, too. */
    Optional<Integer> find(String key, String value) {
        return nodes.entrySet().stream()
                .filter(node -> value.equals(string(node.getValue(), key)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The strings under {@code key} of all nodes with that tag, in the order of their numbers. */
    List<String> strings(String tag, String key) {
        List<String> found = new ArrayList<>();
        for (Map<String, JsonNode> node : nodes.values()) {
            if (tag.equals(string(node, "tag")) && node.containsKey(key)) {
                found.add(string(node, key));
            }
        }
        return found;
    }

    /** All text on the page, to say in an error what a person would have read. */
    String text() {
        List<String> texts = new ArrayList<>();
        for (Map<String, JsonNode> node : nodes.values()) {
            for (String key : List.of("text", "label", "errorMessage", "innerHTML", "header-title")) {
                if (node.containsKey(key) && !string(node, key).isBlank()) {
                    texts.add(string(node, key).strip());
                }
            }
        }
        return String.join(" / ", texts);
    }

    private static String string(Map<String, JsonNode> node, String key) {
        JsonNode value = node.get(key);
        return value == null || !value.isString() ? "" : value.stringValue();
    }
}
