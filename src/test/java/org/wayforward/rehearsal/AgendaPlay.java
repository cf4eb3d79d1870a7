package org.wayforward.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Plays the two-hour agenda in minutes: in each step every expert does what that step lets them do, at moments of their
 * own, and the facilitator goes on when all is answered. What a step permits is read off the screens, not known before.
 */
final class AgendaPlay {
    private static final int STEPS = 9;
    private static final int POSTS_WITHOUT_CAP = 2;
    private static final int SUPPORTS_WITHOUT_BUDGET = 5;
    private static final Duration TURN = Duration.ofSeconds(30);

    private final Room room;
    private final Facilitator facilitator;
    private final long nanosPerStep;
    private final RandomGenerator random;
    private final Latencies reveal = new Latencies();
    private int revealed;
    private int steps;

    /** @param seconds how long the experts take for what they do in each step */
    AgendaPlay(Room room, Facilitator facilitator, int seconds, RandomGenerator random) {
        this.room = room;
        this.facilitator = facilitator;
        this.nanosPerStep = TimeUnit.SECONDS.toNanos(seconds);
        this.random = random;
    }

    /**
     * Plays it all.
     *
     * @param say is told what happened in each step
     * @throws IOException when the room does not follow the facilitator
     */
    void play(Consumer<String> say) throws IOException {
        facilitator.takeTwoHours();
        awaitStep("open-floor");
        facilitator.next();
        for (String step = any().step(); ; step = any().step()) {
            steps++;
            int before = room.ledger().count();
            int seen = any().visible().size();
            act();
            room.awaitAnswers();
            room.awaitCoverage();
            say.accept(String.format(
                    Locale.ROOT,
                    "%s: %d commands were acknowledged, %d contributions are seen",
                    step,
                    room.ledger().count() - before,
                    any().visible().size()));
            if (steps == STEPS) {
                return;
            }
            go(step, seen);
        }
    }

    /** Goes on, and measures how long the screens take when it reveals what was written alone. */
    private void go(String from, int seen) throws IOException {
        boolean reveals = !any().phase("seeOthers").asBoolean(true);
        long clicked = System.nanoTime();
        facilitator.next();
        awaitStep(from);
        if (reveals) {
            revealed = any().visible().size() - seen;
            String to = any().step();
            for (VirtualExpert expert : room.experts()) {
                reveal.add(expert.firstIn(to) - clicked);
            }
        }
    }

    /** Waits until every screen that is connected is in another step than this one. */
    private void awaitStep(String from) throws IOException {
        Room.await(
                TURN,
                () -> room.experts().stream()
                        .filter(VirtualExpert::connected)
                        .allMatch(expert ->
                                !expert.step().isEmpty() && !expert.step().equals(from)));
        long left = room.experts().stream()
                .filter(expert -> expert.step().equals(from) || expert.step().isEmpty())
                .count();
        if (left > 0) {
            throw new IOException(left + " screens stay in " + from);
        }
    }

    /** Every expert does what the step permits, spread over its time. */
    private void act() {
        record Deed(long due, VirtualExpert expert, Supplier<Optional<? extends Command>> choice) {}
        long start = System.nanoTime();
        List<Deed> deeds = new ArrayList<>();
        for (VirtualExpert expert : room.experts()) {
            for (String kind : List.of("issue", "recommendation")) {
                for (int i = 0; i < posts(kind); i++) {
                    long draw = random.nextLong();
                    deeds.add(new Deed(moment(start), expert, () -> Load.post(expert, kind, draw)));
                }
                for (int i = 0; i < supports(kind); i++) {
                    long draw = random.nextLong();
                    deeds.add(new Deed(moment(start), expert, () -> Load.vote(expert, kind, draw)));
                }
            }
        }
        for (VirtualExpert expert : room.experts()) {
            for (int i = 0; i < asks(); i++) {
                long draw = random.nextLong();
                deeds.add(new Deed(moment(start), expert, () -> expert.ask().map(ask -> answer(ask, draw))));
            }
            for (Command.Agree check : checks(expert)) {
                deeds.add(new Deed(moment(start), expert, () -> Optional.of(check)));
            }
            deeds.add(new Deed(start + nanosPerStep, expert, () -> Optional.of(new Command.Done())));
        }
        deeds.sort((a, b) -> Long.compare(a.due(), b.due()));
        for (Deed deed : deeds) {
            Times.sleepUntil(deed.due());
            deed.expert().submit(OptionalLong.of(deed.due()), deed.choice(), () -> {});
        }
        Times.sleepUntil(start + nanosPerStep);
    }

    /** Most take the likeliest place, so that the room agrees now and then; some do not know. */
    private static Command answer(JsonNode ask, long draw) {
        long id = ask.path("id").asLong();
        long cluster = ask.path("clusters").path(0).asLong(-1);
        long same = ask.path("alike").path(0).asLong(-1);
        if (Math.floorMod(draw, 10L) == 0) {
            return new Command.Sort(id, "unknown", 0);
        }
        return cluster >= 0
                ? new Command.Sort(id, "cluster", cluster)
                : same >= 0 ? new Command.Sort(id, "same", same) : new Command.Sort(id, "alone", 0);
    }

    private int asks() {
        return any().phase("sort").asBoolean(false) ? any().phase("asks").asInt(0) : 0;
    }

    private List<Command.Agree> checks(VirtualExpert expert) {
        return any().phase("check").asBoolean(false) ? expert.checks() : List.of();
    }

    private long moment(long start) {
        return start + random.nextLong(nanosPerStep);
    }

    private int posts(String kind) {
        boolean may = any().mayPost(kind);
        return may ? number(any().phase(kind + "Cap"), POSTS_WITHOUT_CAP) : 0;
    }

    private int supports(String kind) {
        boolean may = any().phase("support").asBoolean(false);
        return may ? number(any().phase(kind + "Budget"), SUPPORTS_WITHOUT_BUDGET) : 0;
    }

    private static int number(JsonNode value, int otherwise) {
        return value.isNumber() ? value.asInt() : otherwise;
    }

    private VirtualExpert any() {
        return room.experts().getFirst();
    }

    /** What was measured. */
    void figures(Figures figures) {
        figures.count("steps", steps);
        figures.count("reveal_texts", revealed);
        figures.millis("reveal_p95_ms", reveal.percentile(95));
        figures.millis("reveal_max_ms", reveal.percentile(100));
    }
}
