package org.wayforward.live;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
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
            "closed",
            "until",
            "observers",
            "sort",
            "check",
            "asks",
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
            "entered",
            "drafts",
            "ballot",
            "round",
            "subparagraphs",
            "paragraph",
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
            "revealed",
            "done",
            "speakers",
            "waiting",
            "now",
            "about",
            "comments",
            "putComments",
            "dropComments",
            "contribution",
            "cluster",
            "draft",
            "role",
            "announcement",
            "voters",
            "shares",
            "issue",
            "recommendation",
            "ranking",
            "changed",
            "lines",
            "mark",
            "parts",
            "backing",
            "supporters",
            "term");

    private static final Pattern MARKER = Pattern.compile("z[a-z]+\\d+q");

    private int markers;
    final Map<Long, Secret> contributions = new HashMap<>();
    final Map<String, Remark> comments = new HashMap<>();

    /** The names of people who let the room read it while they speak. */
    final Set<String> speakers = new HashSet<>();

    /** Reasons that staff alone may read. */
    final Set<String> staffOnly = new HashSet<>();

    final Set<String> titles = new HashSet<>();
    final Map<StakeholderGroup, Integer> people = new EnumMap<>(StakeholderGroup.class);
    final Set<StakeholderGroup> unnamed = EnumSet.noneOf(StakeholderGroup.class);
    boolean seeOthers = true;
    boolean seeTallies = true;

    /** Areas that are revealed by themselves. */
    final Set<Long> revealed = new HashSet<>();

    /** The texts of final drafts while there is a ballot about them, for experts alone. */
    private final Set<String> balloted = new HashSet<>();

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

    /** One comment as the test knows it; {@code on} is the contribution it stands at, null a draft. */
    static final class Remark {
        final @Nullable Secret on;
        State state = State.POSTED;

        Remark(@Nullable Secret on) {
            this.on = on;
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
        balloted.clear();
        if (board.rules().ballot() && board.rules().seeOthers()) {
            board.drafts().values().stream()
                    .filter(draft -> draft.finished() && !draft.removed())
                    .map(draft -> draft.text().substring("A draft ".length()))
                    .forEach(balloted::add);
        }
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
            if (reads(audience, secret)) {
                allowed.add(secret.text);
                allowed.addAll(secret.extras);
                if (secret.state == State.HIDDEN && secret.reason != null) {
                    allowed.add(secret.reason);
                }
            }
        }
        allowed.addAll(seeOthers ? titles : revealedTitles);
        allowed.addAll(speakers);
        if (audience == Audience.EXPERT) {
            allowed.addAll(balloted);
        }
        if (staff) {
            allowed.addAll(staffOnly);
        }
        comments.forEach((marker, remark) -> {
            if (readsComment(audience, remark)) {
                allowed.add(marker);
            }
        });
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
                if (node.path("voters").isObject()) {
                    assertSharesAddUp(parsed, node.get("voters"));
                }
            }
        }
    }

    /** What is written alone is read by nobody but its author, the staff neither; what is hidden by staff alone. */
    private boolean reads(Audience audience, Secret secret) {
        return (seeOthers || revealed.contains(secret.area))
                && (secret.state == State.POSTED || (audience == Audience.STAFF && secret.state == State.HIDDEN));
    }

    private boolean readsComment(Audience audience, Remark remark) {
        boolean staff = audience == Audience.STAFF;
        Secret on = remark.on;
        if (remark.state == State.WITHDRAWN
                || (remark.state == State.HIDDEN && !staff)
                || audience == Audience.DISPLAY) {
            return false;
        }
        return on == null ? staff : reads(audience, on);
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
                    || node.path("voters").isObject()
                    || node.path("shares").path(0).isNumber()
                    || (node.has("support") && node.get("support").isNumber())) {
                fail("hidden tallies in %s", payload);
            }
        }
    }

    /** Every group a line, or none: what a total leaves over would be somebody's. */
    private static void assertSharesAddUp(JsonNode room, JsonNode voters) {
        for (String kind : List.of("issue", "recommendation")) {
            int all = voters.get(kind).get(0).asInt();
            int lines = 0;
            for (int place = 1; place < voters.get(kind).size(); place++) {
                lines += voters.get(kind).get(place).asInt();
            }
            if (!voters.get("groups").isEmpty() && lines != all) {
                fail("%d of %d voters are in no group in %s", all - lines, all, room);
            }
        }
        for (String list : List.of("contributions", "clusters")) {
            JsonNode things = room.get(list);
            if (things != null) {
                for (JsonNode thing : things) {
                    int lines = 0;
                    if (thing.has("shares")) {
                        for (JsonNode share : thing.get("shares")) {
                            lines += share.asInt();
                        }
                        if (lines != thing.get("support").asInt()) {
                            fail("the groups of %s do not add up", thing);
                        }
                    }
                }
            }
        }
    }

    private void assertNobodySingledOut(JsonNode groups) {
        if (!groups.isEmpty() && groups.get(0).isArray()) {
            groups.forEach(this::assertNobodySingledOut);
            return;
        }
        if (groups.isEmpty()) {
            return;
        }
        int together = 0;
        for (JsonNode group : groups) {
            StakeholderGroup shown =
                    Keyed.of(StakeholderGroup.class, group.asString()).orElseThrow();
            // Whoever gave no name is somebody only where nobody else speaks for the group.
            together += Math.max(people.getOrDefault(shown, 0), unnamed.contains(shown) ? 1 : 0);
        }
        if (together < 5) {
            fail("%s are only %d together", groups, together);
        }
    }
}
