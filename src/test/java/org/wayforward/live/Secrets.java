package org.wayforward.live;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.StakeholderGroup;
import tools.jackson.databind.JsonNode;

/**
 * What a test knows by itself of who may know what: every text, name, signature and reason it writes carries a marker
 * word of its own, and a payload may hold only the markers of what its audience may see now.
 */
final class Secrets {

    /** The words of the protocol; any other key in a payload would be something nobody decided to tell. */
    private static final Set<String> KEYS = Set.of(
            "to",
            "from",
            "session",
            "areas",
            "writers",
            "contributions",
            "put",
            "tally",
            "drop",
            "clusters",
            "putClusters",
            "tallyClusters",
            "dropClusters",
            "lead",
            "members",
            "reset",
            "code",
            "title",
            "shortTitle",
            "meeting",
            "organizers",
            "place",
            "dates",
            "question",
            "joining",
            "phase",
            "clock",
            "wall",
            "evidence",
            "tags",
            "postIssues",
            "postRecommendations",
            "seeOthers",
            "support",
            "seeTallies",
            "issueBudget",
            "recommendationBudget",
            "total",
            "endsAt",
            "remaining",
            "mode",
            "area",
            "id",
            "by",
            "family",
            "name",
            "label",
            "hue",
            "short",
            "issues",
            "recommendations",
            "kind",
            "number",
            "at",
            "text",
            "lang",
            "groups",
            "signature",
            "addresses",
            "cites",
            "edited",
            "hidden",
            "task",
            "issueCap",
            "recommendationCap",
            "issuesUntil",
            "recommendationsUntil",
            "agenda",
            "step",
            "steps",
            "next",
            "minutes",
            "revealed");

    private static final Pattern MARKER = Pattern.compile("z[a-z]+\\d+q");

    private int markers;
    final Map<Long, Secret> contributions = new HashMap<>();
    final Set<String> titles = new HashSet<>();
    final Map<StakeholderGroup, Integer> people = new EnumMap<>(StakeholderGroup.class);
    boolean seeOthers = true;
    boolean seeTallies = true;

    /** Areas that are revealed by themselves. */
    final Set<Long> revealed = new HashSet<>();

    /** The titles of clusters that stand in revealed areas now. */
    private final Set<String> revealedTitles = new HashSet<>();

    /** One contribution as the test knows it. */
    static final class Secret {
        String text;
        final Set<String> extras = new HashSet<>();
        State state = State.POSTED;
        long area;

        @Nullable
        String reason;

        Secret(String text) {
            this.text = text;
        }
    }

    enum State {
        POSTED,
        HIDDEN,
        WITHDRAWN
    }

    /** A new word that occurs nowhere else. */
    String marker(String what) {
        return "z" + what + ++markers + "q";
    }

    /** Notes where everything stands. */
    void locate(Board board) {
        contributions.forEach((id, secret) -> {
            Board.Card card = board.cards().get(id);
            if (card != null) {
                secret.area = card.area();
            }
        });
        revealedTitles.clear();
        board.clusters().values().stream()
                .filter(cluster -> revealed.contains(cluster.area()))
                .map(Board.Cluster::title)
                .filter(title -> title.startsWith("A title "))
                .forEach(title -> revealedTitles.add(title.substring("A title ".length())));
    }

    /** Asserts that a payload tells this audience nothing it may not know now. */
    void assertKept(Audience audience, String payload, JsonNode parsed) {
        boolean staff = audience == Audience.STAFF;
        Set<String> allowed = new HashSet<>();
        for (Secret secret : contributions.values()) {
            boolean shown = staff
                    ? secret.state != State.WITHDRAWN
                    : (seeOthers || revealed.contains(secret.area)) && secret.state == State.POSTED;
            if (shown) {
                allowed.add(secret.text);
                allowed.addAll(secret.extras);
            }
            if (staff && secret.state == State.HIDDEN && secret.reason != null) {
                allowed.add(secret.reason);
            }
        }
        allowed.addAll(staff || seeOthers ? titles : revealedTitles);
        Matcher found = MARKER.matcher(payload);
        while (found.find()) {
            if (!allowed.contains(found.group())) {
                fail("%s may not know %s, told by %s", audience, found.group(), payload);
            }
        }
        Deque<JsonNode> open = new ArrayDeque<>(List.of(parsed));
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            node.forEach(open::push);
            if (node.isObject()) {
                node.propertyNames().forEach(Secrets::assertKnown);
                assertTalliesKept(staff, node, payload);
                if (node.has("groups")) {
                    assertNobodySingledOut(node.get("groups"));
                }
            }
        }
    }

    private static void assertKnown(String key) {
        if (!KEYS.contains(key)) {
            fail("'%s' is no word of the protocol", key);
        }
    }

    private void assertTalliesKept(boolean staff, JsonNode node, String payload) {
        if (!staff && !seeTallies) {
            if (node.has("tally")
                    || node.has("tallyClusters")
                    || (node.has("support") && node.get("support").isNumber())) {
                fail("hidden tallies in %s", payload);
            }
        }
    }

    private void assertNobodySingledOut(JsonNode groups) {
        int together = 0;
        for (JsonNode group : groups) {
            together += people.getOrDefault(
                    Keyed.of(StakeholderGroup.class, group.asString()).orElseThrow(), 0);
        }
        if (together < 5) {
            fail("%s are only %d together", groups, together);
        }
    }
}
