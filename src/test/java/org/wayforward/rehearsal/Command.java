package org.wayforward.rehearsal;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** What a virtual expert sends to the server. */
sealed interface Command {

    /**
     * A contribution.
     *
     * @param clientKey the browser's own name for it, so that sending it twice is one contribution
     * @param kind {@code issue} or {@code recommendation}
     * @param area the server's number of the thematic area
     * @param addresses the issues it addresses; empty for an issue
     */
    record Post(String clientKey, String kind, long area, String text, List<Long> addresses) implements Command {
        ObjectNode json() {
            ObjectNode json = Json.object().put("clientKey", clientKey).put("kind", kind);
            json.put("area", area).put("text", text);
            addresses.forEach(json.putArray("addresses")::add);
            json.putArray("evidence");
            json.putArray("tags");
            return json.put("lang", "en");
        }
    }

    /** Support given to a contribution, or taken back. */
    record Support(long contribution, boolean give) implements Command {}

    /**
     * An answer to where a contribution of somebody else belongs.
     *
     * @param place {@code cluster}, {@code same}, {@code alone} or {@code unknown}
     * @param id the cluster, or the contribution it says the same as; 0 for the other places
     */
    record Sort(long ask, String place, long id) implements Command {}

    /** A yes of an author: the cluster says what the contribution meant. */
    record Agree(long contribution, long cluster) implements Command {}

    /** Being done with the present step. */
    record Done() implements Command {}

    /** Makes client keys that no other process and no other expert makes. */
    final class Keys {
        private static final String PROCESS = Long.toString(
                        System.nanoTime() ^ ProcessHandle.current().pid() << 40, 36)
                .replace("-", "n");
        private static final AtomicLong LAST = new AtomicLong();

        private Keys() {}

        static String next() {
            return PROCESS + "-" + LAST.incrementAndGet();
        }
    }
}
