package org.wayforward.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code bin/rehearse}: starts or finds a server, fills the room, makes load, and says what came of it. */
public final class Rehearse implements AutoCloseable {
    private static final Path JAR = Path.of("target", "way-forward", "way-forward.jar");
    private static final long SEED = 2009;
    private static final int SHORT_WARMUP = 5;
    private static final Duration WARMUP_STEP = Duration.ofSeconds(15);
    private static final Duration LONGEST_WARMUP = Duration.ofMinutes(5);
    /** The share of a core below which the server's compiler counts as at rest. */
    private static final double AT_REST = 0.15;

    private final Options options;
    private final @Nullable ServerProcess server;
    private final URI address;
    private final String code;
    private final Figures figures = new Figures();
    private volatile boolean good = true;

    /** Between which moments commands were due that are measured; {@link System#nanoTime()}. */
    private record Window(long start, long end) {
        boolean holds(long nanos) {
            return nanos >= start && nanos < end;
        }
    }

    private Rehearse(Options options) throws IOException {
        this.options = options;
        if (options.url() == null) {
            say("Starting a server; its log is in " + log());
            ServerProcess own = ServerProcess.start(JAR, log());
            server = own;
            address = own.address();
            code = own.code();
        } else {
            server = null;
            address = options.url();
            code = Objects.requireNonNull(options.code(), "--code");
        }
    }

    /** Exit codes: 0 when all is well, 1 when something was lost, doubled, missed or failed, 2 for bad options. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (Options.BadOption bad) {
            System.err.println(bad.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        boolean good;
        try (Rehearse rehearse = new Rehearse(options)) {
            good = rehearse.run();
        } catch (IOException failure) {
            System.err.println("The rehearsal failed: " + failure.getMessage());
            good = false;
        }
        System.exit(good ? 0 : 1);
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private boolean run() throws IOException {
        Files.createDirectories(options.out());
        Path conversation = options.replay();
        if (conversation != null) {
            replay(Conversation.read(conversation));
        } else {
            try (Room room = new Room(options.experts(), address, code)) {
                fill(room);
                if (options.crash()) {
                    crash(room);
                } else if (options.agenda()) {
                    agenda(room);
                } else {
                    measure(room);
                }
                finish(room);
                if (options.agenda()) {
                    takeElsewhere();
                }
            }
        }
        System.out.println(figures.line());
        return good && figures.good();
    }

    private void fill(Room room) throws IOException {
        long start = System.nanoTime();
        room.joinAll();
        say(room.experts().size() + " experts joined in " + seconds(System.nanoTime() - start) + " s");
        figures.count("experts", room.experts().size());
    }

    private void measure(Room room) throws IOException {
        Load load = load(room);
        warmUp(load);
        long start = System.nanoTime();
        Duration cpuBefore = cpu();
        Window window = new Window(start, start + TimeUnit.SECONDS.toNanos(options.seconds()));
        load.runUntil(window.end());
        long end = System.nanoTime();
        Duration cpu = cpu().minus(cpuBefore);
        room.awaitAnswers();
        room.awaitCoverage();
        figures(room, window);
        costs(room, window, cpu, end - window.start());
    }

    /**
     * The same load before anything is measured: as long as asked for, else until the server's just-in-time compiler has
     * come to rest, for what it is busy with is gone after the first minutes of a server's life. As when people come in and
     * begin to write, the load rises in steps: a fifth of it at first.
     */
    private void warmUp(Load load) throws IOException {
        long start = System.nanoTime();
        if (options.warmup().isPresent() || server == null) {
            load.runUntil(start + TimeUnit.SECONDS.toNanos(options.warmup().orElse(SHORT_WARMUP)));
            return;
        }
        Duration compiled = server.compiling();
        double busy = 1;
        double share = 0;
        while ((busy > AT_REST || share < 1) && System.nanoTime() - start < LONGEST_WARMUP.toNanos()) {
            long since = System.nanoTime();
            share = Math.min(1, share + 0.2);
            load.runUntil(since + WARMUP_STEP.toNanos(), share);
            Duration now = server.compiling();
            busy = now.minus(compiled).toNanos() / (double) (System.nanoTime() - since);
            compiled = now;
        }
        say(String.format(
                Locale.ROOT,
                "Warmed up for %s s; the server's compiler still takes %.2f of a core",
                seconds(System.nanoTime() - start),
                busy));
    }

    /** The whole two-hour agenda, led by one facilitator with one button. */
    private void agenda(Room room) throws IOException {
        String link = server == null ? Objects.requireNonNull(options.facilitator()) : server.facilitatorLink();
        try (Facilitator facilitator = room.facilitator(link)) {
            Duration cpuBefore = cpu();
            long start = System.nanoTime();
            AgendaPlay play = new AgendaPlay(room, facilitator, options.seconds(), new Random(SEED));
            play.play(Rehearse::say);
            long end = System.nanoTime();
            Duration cpu = cpu().minus(cpuBefore);
            Window window = new Window(start, end);
            figures(room, window);
            play.figures(figures);
            costs(room, window, cpu, end - start);
        }
    }

    private void crash(Room room) throws IOException {
        ServerProcess own = Objects.requireNonNull(server, "only an own server is killed");
        Load load = load(room);
        load.runUntil(
                System.nanoTime() + TimeUnit.SECONDS.toNanos(options.warmup().orElse(SHORT_WARMUP)));
        long start = System.nanoTime();
        Window window = new Window(start, start + TimeUnit.SECONDS.toNanos(options.seconds()));
        load.runUntil(start + (window.end() - start) / 2);
        int before = room.ledger().count();
        Thread restarting = Thread.ofVirtual().unstarted(() -> restart(own));
        long killed = System.nanoTime();
        own.kill();
        say("Killed the server after " + before + " acknowledged commands");
        restarting.start();
        load.runUntil(window.end());
        join(restarting);
        room.awaitAnswers();
        room.awaitCoverage();
        room.ledger().acknowledged().stream()
                .mapToLong(Acknowledged::repliedNanos)
                .filter(replied -> replied > killed)
                .min()
                .ifPresentOrElse(
                        first -> figures.decimal("recovered_s", (first - killed) / 1e9, 1),
                        () -> fail("Nothing was acknowledged after the server was killed"));
        figures(room, window);
    }

    private void restart(ServerProcess own) {
        try {
            own.restart();
        } catch (IOException failure) {
            fail("The server did not start again: " + failure.getMessage());
        }
    }

    private void replay(Conversation conversation) throws IOException {
        try (Room room = new Room(conversation.people().size(), address, code)) {
            fill(room);
            Replay replay = new Replay(conversation, room);
            replay.unfit()
                    .forEach(comment -> say(
                            "Not posted: comment " + comment.id() + " has " + comment.codePoints() + " characters"));
            Duration cpuBefore = cpu();
            long start = System.nanoTime();
            replay.play(options.speed());
            room.awaitAnswers();
            long end = System.nanoTime();
            Duration cpu = cpu().minus(cpuBefore);
            room.awaitCoverage();
            long posts = room.ledger().acknowledged().stream()
                    .filter(done -> done.command() instanceof Command.Post)
                    .count();
            say("Acknowledged " + posts + " contributions and " + (room.ledger().count() - posts) + " supports in "
                    + seconds(end - start) + " s");
            Window window = new Window(start, end);
            figures(room, window);
            costs(room, window, cpu, end - start);
            finish(room);
            takeElsewhere();
            saveDocument();
        }
    }

    private void saveDocument() throws IOException {
        String link = server == null ? options.facilitator() : server.rapporteurLink();
        if (link == null) {
            return;
        }
        Path document = options.out().resolve("outcome.docx");
        try {
            Files.write(document, new Staff(address, link).outcomeDocument(code));
            say("The outcome document is " + document);
        } catch (IOException failure) {
            fail("No outcome document: " + failure.getMessage());
        }
    }

    /** Brings the archive into an empty installation and sees whether the outcome is the same there, to the last byte. */
    private void takeElsewhere() throws IOException {
        if (server == null) {
            return;
        }
        Staff here = new Staff(address, server.rapporteurLink());
        byte[] outcome = here.outcome(code);
        Path folder = Files.createDirectories(options.out().resolve("archive"));
        Files.write(folder.resolve("archive.json"), here.archiveFile(code));
        int same = 0;
        try (ServerProcess empty = ServerProcess.start(
                JAR, options.out().resolve("elsewhere.log"), "--wayforward.import=" + folder.toAbsolutePath())) {
            for (String link : empty.rapporteurLinks()) {
                if (Arrays.equals(outcome, new Staff(empty.address(), link).outcome(codeOf(link)))) {
                    same++;
                }
            }
        }
        figures.count("fingerprint_kept", same);
        if (same != 1) {
            fail("The outcome is another one where its archive was imported; see " + folder);
        }
    }

    /** The code in a staff link: /enter/CODE/role/token. */
    private static String codeOf(String link) {
        return link.split("/")[2];
    }

    private Load load(Room room) {
        return new Load(room.experts(), options.postsPerSecond(), options.votesPerSecond(), new Random(SEED));
    }

    /** Latencies inside the window, and what was never seen. */
    private void figures(Room room, Window window) {
        Latencies own = new Latencies();
        Latencies others = new Latencies();
        for (Acknowledged command : room.ledger().acknowledged()) {
            if (!window.holds(command.dueNanos()) || command.troubled()) {
                continue;
            }
            own.add(command.repliedNanos() - command.dueNanos());
            for (VirtualExpert expert : room.experts()) {
                long seen = expert.coverage().reachedAt(command.revision());
                if (expert.number() != command.expert()
                        && seen != Coverage.NEVER
                        && expert.coverage().connectedDuring(command.dueNanos(), seen)) {
                    others.add(Math.max(0, seen - command.dueNanos()));
                }
            }
        }
        figures.count("missing", room.missing());
        figures.millis("own_p95_ms", own.percentile(95));
        figures.millis("others_p50_ms", others.percentile(50));
        figures.millis("others_p95_ms", others.percentile(95));
        figures.millis("others_p99_ms", others.percentile(99));
    }

    /** What the load has cost the server, when it is ours. */
    private void costs(Room room, Window window, Duration cpu, long nanos) {
        if (server == null) {
            return;
        }
        long changes = room.ledger().acknowledged().stream()
                .filter(command -> window.holds(command.dueNanos()))
                .count();
        figures.decimal("server_cores", cpu.toNanos() / (double) nanos, 2);
        if (changes > 0) {
            figures.decimal("cpu_per_change_us", cpu.toNanos() / 1e3 / changes, 0);
        }
        server.usedHeapMegabytes().ifPresent(megabytes -> figures.decimal("heap_mb", megabytes, 0));
    }

    /** Compares the screens with a fresh snapshot and the archive with what was acknowledged, and lets everybody go. */
    private void finish(Room room) throws IOException {
        String difference = room.difference();
        if (difference != null) {
            fail("Screens are other than a fresh snapshot: " + difference);
        }
        int gaps = room.experts().stream().mapToInt(VirtualExpert::messageGaps).sum();
        if (gaps > 0) {
            fail(gaps + " numbered messages of the server never came");
        }
        room.ledger().incidents().forEach((what, times) -> say(times + " x " + what));
        room.ledger().failures().stream().limit(20).forEach(this::fail);
        compare(room.ledger());
        if (server == null) {
            room.leaveAll();
        }
    }

    private void compare(Ledger ledger) throws IOException {
        String link = server == null ? options.facilitator() : server.facilitatorLink();
        if (link == null) {
            figures.count("acknowledged", ledger.count());
            return;
        }
        Archive archive;
        try {
            archive = new Staff(address, link).archive(code);
        } catch (IOException failure) {
            fail("Nothing to compare with: " + failure.getMessage());
            figures.count("acknowledged", ledger.count());
            return;
        }
        Comparison comparison = Comparison.of(ledger.acknowledged(), archive);
        comparison.findings().forEach(this::fail);
        say(ledger.count() + " commands were acknowledged");
        figures.count("acknowledged", comparison.acknowledged());
        figures.count("present", comparison.present());
        figures.count("lost", comparison.lost());
        figures.count("duplicated", comparison.duplicated());
        if (options.agenda()) {
            figures.count("filed", archive.filed());
        }
    }

    private Duration cpu() {
        return server == null ? Duration.ZERO : server.cpu();
    }

    private Path log() {
        return options.out().resolve("server.log");
    }

    private void fail(String what) {
        good = false;
        System.out.println(what);
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
