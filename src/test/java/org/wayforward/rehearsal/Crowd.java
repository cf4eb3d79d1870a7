package org.wayforward.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A crowd of virtual experts for a test: joins, makes load for a while, and tells what became of it. */
public final class Crowd implements AutoCloseable {

    private static final long SEED = 2009;

    private final Room room;

    /**
     * Lets so many experts join by the code.
     *
     * @throws IOException when somebody could not join
     */
    public Crowd(int experts, URI server, String code) throws IOException {
        room = new Room(experts, server, code);
        room.joinAll();
    }

    /** Posts and votes for so long, and waits until everything was answered and had its time to be seen. */
    public void act(Duration duration, double postsPerSecond, double votesPerSecond) {
        Load load = new Load(room.experts(), postsPerSecond, votesPerSecond, new Random(SEED));
        load.runUntil(System.nanoTime() + duration.toNanos());
        room.awaitAnswers();
        room.awaitCoverage();
    }

    /** How many commands were acknowledged. */
    public int acknowledged() {
        return room.ledger().count();
    }

    /** How many pairs of a screen and an acknowledged revision there are that the screen never showed. */
    public long missing() {
        return room.missing();
    }

    /** How long it took until the slowest of these screens saw what others did, of so many hundredths of all cases. */
    public Duration seenWithin(double percent) {
        Latencies others = new Latencies();
        for (Acknowledged command : room.ledger().acknowledged()) {
            for (VirtualExpert expert : room.experts()) {
                long seen = expert.coverage().reachedAt(command.revision());
                if (expert.number() != command.expert() && seen != Coverage.NEVER) {
                    others.add(Math.max(0, seen - command.repliedNanos()));
                }
            }
        }
        return Duration.ofNanos(others.percentile(percent).orElse(0));
    }

    /** What should not happen: commands given up, and messages of the server that never came. */
    public List<String> failures() {
        return room.ledger().failures();
    }

    /** What happened besides, and how often: screens that lost their socket, had to fetch again, and the like. */
    public Map<String, Integer> incidents() {
        return room.ledger().incidents();
    }

    /** Where screens are other than a fresh snapshot; null when all are the same. */
    public @Nullable String difference() throws IOException {
        return room.difference();
    }

    @Override
    public void close() throws IOException {
        room.leaveAll();
        room.close();
    }
}
