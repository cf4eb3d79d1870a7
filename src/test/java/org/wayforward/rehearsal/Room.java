package org.wayforward.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** All virtual experts of one rehearsal, and what they saw together. */
final class Room implements AutoCloseable {
    private static final int JOINING_AT_ONCE = 16;
    private static final Duration HEARTBEAT = Duration.ofMinutes(2);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration ANSWERS_PATIENCE = Duration.ofSeconds(100);
    private static final Duration COVERAGE_PATIENCE = Duration.ofSeconds(5);

    private final SocketLoop loop = new SocketLoop();
    private final Ledger ledger = new Ledger();
    private final List<VirtualExpert> experts = new ArrayList<>();
    private final List<ScheduledFuture<?>> beating = new ArrayList<>();
    private final URI server;
    private final String code;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rehearsal-heart").factory());

    Room(int number, URI server, String code) {
        this.server = server;
        this.code = code;
        for (int i = 0; i < number; i++) {
            experts.add(new VirtualExpert(i, server, code, loop, ledger));
        }
        for (VirtualExpert expert : experts) {
            every(HEARTBEAT, expert::heartbeat);
            every(BEAT, expert::beat);
        }
    }

    /** Lets something happen again and again, beginning at a random moment. */
    private void every(Duration period, Runnable action) {
        long millis = period.toMillis();
        ScheduledFuture<?> beats = heart.scheduleAtFixedRate(
                () -> Thread.ofVirtual().start(action),
                ThreadLocalRandom.current().nextLong(millis),
                millis,
                TimeUnit.MILLISECONDS);
        beating.add(beats);
    }

    List<VirtualExpert> experts() {
        return experts;
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * Lets everybody join, 16 at a time.
     *
     * @throws IOException when somebody could not join
     */
    void joinAll() throws IOException {
        Semaphore doors = new Semaphore(JOINING_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> joins = new ArrayList<>();
            for (VirtualExpert expert : experts) {
                joins.add(threads.submit(() -> {
                    doors.acquire();
                    try {
                        expert.join();
                    } finally {
                        doors.release();
                    }
                    return expert;
                }));
            }
            for (Future<?> join : joins) {
                join.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the experts joined", interrupted);
        } catch (ExecutionException failure) {
            throw new IOException("An expert could not join: " + failure.getMessage(), failure);
        }
    }

    /** Opens the console by this link, path and query. */
    Facilitator facilitator(String link) throws IOException {
        return new Facilitator(server, link, code, loop);
    }

    /** Waits until every command was acknowledged, refused or given up; at most 100 s. */
    void awaitAnswers() {
        await(ANSWERS_PATIENCE, () -> experts.stream().allMatch(expert -> expert.queued() == 0));
    }

    /** Waits until every connected screen shows everything that was acknowledged; at most 5 s. */
    void awaitCoverage() {
        long last = lastRevision();
        await(
                COVERAGE_PATIENCE,
                () -> experts.stream()
                        .filter(VirtualExpert::connected)
                        .allMatch(expert -> expert.coverage().reachedAt(last) != Coverage.NEVER));
    }

    /** How many pairs of a connected screen and an acknowledged revision there are that the screen never showed. */
    long missing() {
        long missing = 0;
        for (Acknowledged command : ledger.acknowledged()) {
            for (VirtualExpert expert : experts) {
                boolean here = expert.coverage().connectedDuring(command.repliedNanos(), command.repliedNanos());
                if (here && expert.coverage().reachedAt(command.revision()) == Coverage.NEVER) {
                    missing++;
                }
            }
        }
        return missing;
    }

    /**
     * Where screens are other than a fresh snapshot: the first difference in words, and how many screens differ.
     *
     * @return null when all connected screens are the same as the snapshot
     */
    @Nullable
    String difference() throws IOException {
        VirtualExpert any = experts.stream()
                .filter(VirtualExpert::connected)
                .findFirst()
                .orElseThrow(() -> new IOException("Nobody is connected any more"));
        Snapshot fresh = Snapshot.parse(any.browser()
                .get("/live/" + code + "/expert/snapshot?atLeast=" + Math.max(0, lastRevision()))
                .expectOk()
                .text());
        await(
                COVERAGE_PATIENCE,
                () -> experts.stream()
                        .filter(VirtualExpert::connected)
                        .allMatch(expert -> expert.coverage().reachedAt(fresh.to()) != Coverage.NEVER));
        List<String> differences = experts.stream()
                .filter(VirtualExpert::connected)
                .map(expert -> expert.difference(fresh))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return differences.isEmpty() ? null : differences.size() + " screens, the first: " + differences.getFirst();
    }

    /** Lets everybody close the browser. */
    void leaveAll() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            experts.forEach(expert -> threads.execute(expert::leave));
        }
    }

    @Override
    public void close() throws IOException {
        beating.forEach(beats -> beats.cancel(false));
        heart.shutdownNow();
        loop.close();
    }

    /** The latest revision that was acknowledged to anybody; -1 before the first. */
    long lastRevision() {
        return ledger.acknowledged().stream()
                .mapToLong(Acknowledged::revision)
                .max()
                .orElse(-1);
    }

    static void await(Duration patience, BooleanSupplier done) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < deadline) {
            Times.sleepUntil(System.nanoTime() + 10_000_000);
        }
    }
}
