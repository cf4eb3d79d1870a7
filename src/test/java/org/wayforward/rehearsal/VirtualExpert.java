package org.wayforward.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One expert with one laptop: joins by the code, keeps the board open, follows the room by deltas and snapshots, and
 * posts and supports one command after the other. Comes back by its cookie when the connection is lost, and sends again
 * what was not answered. Safe for use by several threads.
 */
final class VirtualExpert {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
    private static final Duration SECOND_LOOK = Duration.ofMillis(1500);
    private static final Duration REPLY_MAY_COME = Duration.ofMillis(200);
    private static final int MOST_REFUSALS = 50;

    private final int number;
    private final String code;
    private final Browser browser;
    private final SocketLoop loop;
    private final Ledger ledger;
    private final Coverage coverage = new Coverage();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicBoolean fetchingMine = new AtomicBoolean();

    private final ReentrantLock state = new ReentrantLock();
    private final Map<String, Long> steps = new HashMap<>();
    private RoomModel room = new RoomModel();
    private JsonNode mine = MissingNode.getInstance();
    private int gapsBefore;
    private volatile @Nullable VaadinClient client;
    private volatile int board;
    private volatile boolean left;

    /**
     * @param number which expert this is, from 0
     * @param code the code of the session
     * @param ledger where acknowledged commands and incidents are written down
     */
    VirtualExpert(int number, URI server, String code, SocketLoop loop, Ledger ledger) {
        this.number = number;
        this.code = code;
        this.browser = new Browser(server);
        this.loop = loop;
        this.ledger = ledger;
    }

    int number() {
        return number;
    }

    Coverage coverage() {
        return coverage;
    }

    Browser browser() {
        return browser;
    }

    /**
     * Joins by the code, choosing the stakeholder group by the expert's number, and opens the board.
     *
     * @throws IOException when the server does not let the expert in, with what the page said
     */
    void join() throws IOException {
        VaadinClient page = VaadinClient.open(browser, "join/" + code, new VaadinClient.Listener() {
            @Override
            public void called(String function, List<JsonNode> arguments, long nanos) {
                // The page directs the browser to the board, where the expert goes anyway.
            }

            @Override
            public void lost() {
                // This page has no push socket.
            }
        });
        String cookiesBefore = browser.cookies().header();
        List<String> groups = page.strings("vaadin-radio-button", "value");
        if (groups.isEmpty()) {
            throw new IOException("The join page offers no stakeholder groups; it says: " + page.text());
        }
        page.set(page.node("id", "group"), "value", groups.get(number % groups.size()));
        page.click(page.node("id", "join"));
        if (browser.cookies().header().equals(cookiesBefore)) {
            throw new IOException("The server did not let expert " + number + " in; it says: " + page.text());
        }
        open();
    }

    /** Opens the board with the cookie this expert has, and follows the room from now on. */
    private void open() throws IOException {
        RoomModel fresh = new RoomModel();
        VaadinClient[] self = new VaadinClient[1];
        VaadinClient page = VaadinClient.open(browser, "board/" + code, new VaadinClient.Listener() {
            @Override
            public void called(String function, List<JsonNode> arguments, long nanos) {
                hear(fresh, function, arguments, nanos);
            }

            @Override
            public void lost() {
                lose(self[0]);
            }
        });
        self[0] = page;
        int element = page.node("tag", "wf-board");
        state.lock();
        try {
            room = fresh;
            board = element;
        } finally {
            state.unlock();
        }
        try {
            page.connectPush(loop);
            fetchSnapshot(fresh);
            fetchMine();
            if (!page.connected()) {
                throw new IOException("The push socket of expert " + number + " was lost at once");
            }
        } catch (IOException | JacksonException failure) {
            page.disconnect();
            throw failure;
        }
        client = page;
        coverage.connected(System.nanoTime());
        if (!page.connected()) {
            lose(page);
        }
    }

    /** Whether nothing of this expert is on its way or waiting to be sent, and the connection is up. */
    boolean free() {
        return queued.get() == 0 && client != null;
    }

    boolean connected() {
        return client != null;
    }

    /** How many commands are on their way or wait for their turn. */
    int queued() {
        return queued.get();
    }

    /**
     * Sends a command when its turn comes; commands of one expert go one after the other.
     *
     * @param dueNanos the {@link System#nanoTime()} from which its latency counts; empty for the moment of sending
     * @param choice decides what to send at the last moment; nothing may be chosen
     * @param afterwards run when it was acknowledged, refused or given up
     */
    void submit(OptionalLong dueNanos, Supplier<Optional<? extends Command>> choice, Runnable afterwards) {
        queued.incrementAndGet();
        worker.execute(() -> {
            try {
                choice.get().ifPresent(command -> send(command, dueNanos.orElseGet(System::nanoTime)));
            } catch (RuntimeException failure) {
                ledger.failure("expert " + number + ": " + failure);
            } finally {
                queued.decrementAndGet();
                afterwards.run();
            }
        });
    }

    /** Sends until it is acknowledged or refused for good; unanswered commands are sent again with the same key. */
    private void send(Command command, long dueNanos) {
        boolean troubled = !connected();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        int refusals = 0;
        while (!left) {
            VaadinClient page = client;
            try {
                if (page == null) {
                    troubled = true;
                    page = comeBack(giveUp);
                }
                VaadinClient.Reply reply = call(page, command);
                JsonNode answer = answer(reply);
                JsonNode refusal = answer.path("refusal");
                if (refusal.isObject()) {
                    troubled = true;
                    ledger.incident("refused " + refusal.path("code").asString(""));
                    if (!refusal.has("retryAfter") || ++refusals > MOST_REFUSALS) {
                        ledger.failure("refused " + command + ": "
                                + refusal.path("message").asString(""));
                        return;
                    }
                    pause(Duration.ofMillis(refusal.path("retryAfter").asLong()));
                } else {
                    long contribution = contributionOf(command, answer.path("mine"));
                    long revision = answer.path("mine").path("revision").asLong(-1);
                    troubled |= !coverage.connectedDuring(dueNanos, reply.nanos());
                    ledger.acknowledge(new Acknowledged(
                            number, command, contribution, dueNanos, reply.nanos(), revision, troubled));
                    return;
                }
            } catch (IOException | JacksonException failure) {
                troubled = true;
                ledger.incident("unanswered: " + failure.getMessage());
                if (System.nanoTime() > giveUp) {
                    ledger.failure("given up " + command + ": " + failure.getMessage());
                    return;
                }
                lose(page);
            }
        }
    }

    private VaadinClient.Reply call(VaadinClient page, Command command) throws IOException {
        ArrayNode arguments = Json.object().putArray("arguments");
        return switch (command) {
            case Command.Post post -> page.call(board, "post", arguments.add(post.json()), this::takeMineOf);
            case Command.Support support ->
                page.call(
                        board, "support", arguments.add(support.contribution()).add(support.give()), this::takeMineOf);
            case Command.Sort sort ->
                page.call(
                        board,
                        "sort",
                        arguments.add(sort.ask()).add(sort.place()).add(sort.id()),
                        this::takeMineOf);
            case Command.Agree agree ->
                page.call(
                        board,
                        "check",
                        arguments
                                .add(agree.contribution())
                                .add(agree.cluster())
                                .add(true)
                                .add(""),
                        this::takeMineOf);
            case Command.Done done -> page.call(board, "done", arguments.add(true), this::takeMineOf);
        };
    }

    /** The contribution that a reply is about: a posted one is found by its text among the new ones of the author. */
    private long contributionOf(Command command, JsonNode newMine) throws IOException {
        if (command instanceof Command.Support support) {
            return support.contribution();
        }
        if (!(command instanceof Command.Post post)) {
            return -1;
        }
        String text = post.text();
        long found = -1;
        for (JsonNode own : newMine.path("contributions")) {
            if (Texts.same(text, own.path("text").asString(""))) {
                found = Math.max(found, own.path("id").asLong(-1));
            }
        }
        if (found < 0) {
            throw new IOException("The reply to a post does not hold the post: " + newMine);
        }
        return found;
    }

    /** Opens the board again, trying until {@code giveUp}; only ever called by the worker. */
    private VaadinClient comeBack(long giveUp) throws IOException {
        pause(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1000)));
        while (true) {
            try {
                open();
                VaadinClient page = client;
                if (page != null) {
                    ledger.incident("came back");
                    return page;
                }
            } catch (IOException failure) {
                if (left || System.nanoTime() > giveUp) {
                    throw failure;
                }
            }
            pause(BETWEEN_ATTEMPTS);
        }
    }

    /** The connection of this page is gone; the expert comes back by itself. */
    private synchronized void lose(@Nullable VaadinClient page) {
        if (page == null || client != page || left) {
            return;
        }
        client = null;
        coverage.disconnected(System.nanoTime());
        ledger.incident("disconnected");
        // Asked before this expert's own lock is taken: the thread that reads the sockets takes the two the other way
        // round.
        int gaps = page.gaps();
        state.lock();
        try {
            gapsBefore += gaps;
        } finally {
            state.unlock();
        }
        page.disconnect();
        comeBackLater();
    }

    private void comeBackLater() {
        worker.execute(() -> {
            if (client == null && !left) {
                try {
                    comeBack(System.nanoTime() + PATIENCE.toNanos());
                } catch (IOException failure) {
                    ledger.failure("expert " + number + " cannot come back: " + failure.getMessage());
                }
            }
        });
    }

    private void hear(RoomModel model, String function, List<JsonNode> arguments, long nanos) {
        switch (function) {
            case "apply" -> {
                Delta delta = Delta.parse(arguments.getFirst().asString(""));
                RoomModel.Effect effect;
                state.lock();
                try {
                    effect = model.apply(delta);
                    if (effect == RoomModel.Effect.APPLIED) {
                        reached(model, nanos);
                    }
                } finally {
                    state.unlock();
                }
                if (effect == RoomModel.Effect.GAP || effect == RoomModel.Effect.RESET) {
                    ledger.incident(effect == RoomModel.Effect.GAP ? "gap" : "reset");
                    boolean wait = effect == RoomModel.Effect.RESET;
                    Thread.ofVirtual().start(() -> fetchSnapshotLater(model, wait));
                }
                long mineRevision = arguments.size() > 1 ? arguments.get(1).asLong(-1) : -1;
                if (mineRevision > mineRevision() && fetchingMine.compareAndSet(false, true)) {
                    Thread.ofVirtual().start(() -> fetchMineLater(mineRevision));
                }
            }
            case "ended" -> {
                ledger.incident("ended " + arguments.getFirst().asString(""));
                left = true;
            }
            default -> {
                // Presence and the like: nothing that is measured.
            }
        }
    }

    /** Writes down what the screen shows since {@code nanos}; the lock is held. */
    private void reached(RoomModel model, long nanos) {
        coverage.reached(model.revision(), nanos);
        if (!model.waiting()) {
            steps.putIfAbsent(model.session().path("phase").path("name").asString(""), nanos);
        }
    }

    private void fetchSnapshotLater(RoomModel model, boolean wait) {
        try {
            if (wait) {
                pause(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1000)));
            }
            fetchSnapshot(model);
        } catch (IOException | JacksonException failure) {
            ledger.incident("no snapshot: " + failure.getMessage());
        }
    }

    private void fetchSnapshot(RoomModel model) throws IOException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        boolean done = false;
        while (!done) {
            long wanted;
            state.lock();
            try {
                wanted = model.wanted();
            } finally {
                state.unlock();
            }
            Browser.Answer answer = browser.get("/live/" + code + "/expert/snapshot?atLeast=" + wanted);
            if (answer.status() == 503 && System.nanoTime() < giveUp) {
                ledger.incident("snapshot not there yet");
                pause(BETWEEN_ATTEMPTS);
            } else {
                Snapshot snapshot = Snapshot.parse(answer.expectOk().text());
                state.lock();
                try {
                    done = model.apply(snapshot);
                    reached(model, answer.receivedNanos());
                } finally {
                    state.unlock();
                }
            }
        }
    }

    /**
     * Asks whether the room is still at the server's revision, as every screen does now and then, and fetches it when it
     * is behind and nothing has come for a moment.
     */
    void beat() {
        try {
            long before = roomRevision();
            if (client != null && before >= 0 && serverRevision() != before) {
                pause(SECOND_LOOK);
                long theirs = serverRevision();
                if (client != null && roomRevision() == before && theirs != before) {
                    ledger.incident("healed");
                    RoomModel model;
                    state.lock();
                    try {
                        model = room;
                        model.doubt(theirs);
                    } finally {
                        state.unlock();
                    }
                    fetchSnapshot(model);
                }
            }
        } catch (IOException | JacksonException failure) {
            if (client != null && !left) {
                ledger.incident("no beat");
            }
        }
    }

    private long serverRevision() throws IOException {
        Browser.Answer answer =
                browser.get("/live/" + code + "/expert/revision").expectOk();
        return Json.parse(answer.text()).path("revision").asLong(-1);
    }

    private long roomRevision() {
        state.lock();
        try {
            return room.waiting() ? -1 : room.revision();
        } finally {
            state.unlock();
        }
    }

    private void fetchMineLater(long atLeast) {
        try {
            // The push of one's own command often overtakes its reply, which brings mine along.
            pause(REPLY_MAY_COME);
            if (mineRevision() < atLeast) {
                fetchMine();
                ledger.incident("mine fetched");
            }
        } catch (IOException | JacksonException failure) {
            ledger.incident("no mine: " + failure.getMessage());
        } finally {
            fetchingMine.set(false);
        }
    }

    private void fetchMine() throws IOException {
        takeMine(Json.parse(
                browser.get("/live/" + code + "/expert/mine").expectOk().text()));
    }

    private void takeMineOf(VaadinClient.Reply reply) {
        takeMine(answer(reply).path("mine"));
    }

    /** What a command was answered: a JSON text in the string that the call returned. */
    private static JsonNode answer(VaadinClient.Reply reply) {
        return Json.parse(reply.value().asString("{}"));
    }

    private void takeMine(JsonNode newer) {
        state.lock();
        try {
            if (newer.path("revision").asLong(-1) >= mineRevision()) {
                mine = newer;
            }
        } finally {
            state.unlock();
        }
    }

    private long mineRevision() {
        state.lock();
        try {
            return mine.path("revision").asLong(-1);
        } finally {
            state.unlock();
        }
    }

    /** The contributions this expert sees now. */
    List<Contribution> visible() {
        state.lock();
        try {
            return room.contributions();
        } finally {
            state.unlock();
        }
    }

    /** The numbers of the contributions this expert supports. */
    Set<Long> supported() {
        state.lock();
        try {
            Set<Long> supported = new HashSet<>();
            mine.path("supports").forEach(id -> supported.add(id.asLong()));
            return supported;
        } finally {
            state.unlock();
        }
    }

    /** How many supports of that kind are left; {@link Integer#MAX_VALUE} when there is no limit. */
    int supportsLeft(String kind) {
        state.lock();
        try {
            JsonNode budget = room.session().path("phase").path(kind + "Budget");
            if (!budget.isNumber()) {
                return Integer.MAX_VALUE;
            }
            return budget.asInt() - mine.path("spent").path(kind).asInt(0);
        } finally {
            state.unlock();
        }
    }

    /**
     * What this expert is asked about the contributions of others; it is asked for when there is none yet. Only for the
     * expert's own turn: the answer is waited for.
     *
     * @return nothing when there is nothing to ask
     */
    Optional<JsonNode> ask() {
        VaadinClient page = client;
        if (page == null) {
            return Optional.empty();
        }
        if (!sorting().path("ask").isObject()) {
            try {
                page.call(board, "nextAsk", Json.object().putArray("arguments"), this::takeMineOf);
            } catch (IOException | JacksonException silence) {
                ledger.incident("no question: " + silence.getMessage());
            }
        }
        JsonNode ask = sorting().path("ask");
        return ask.isObject() ? Optional.of(ask) : Optional.empty();
    }

    private JsonNode sorting() {
        state.lock();
        try {
            return mine.path("sorting");
        } finally {
            state.unlock();
        }
    }

    /** The clusters this expert is asked about as an author. */
    List<Command.Agree> checks() {
        state.lock();
        try {
            List<Command.Agree> checks = new ArrayList<>();
            mine.path("checks")
                    .forEach(check -> checks.add(new Command.Agree(
                            check.path("contribution").asLong(),
                            check.path("cluster").asLong())));
            return checks;
        } finally {
            state.unlock();
        }
    }

    /** The numbers of the thematic areas, in their order. */
    List<Long> areas() {
        state.lock();
        try {
            List<Long> ids = new ArrayList<>();
            room.areas().forEach(area -> ids.add(area.path("id").asLong()));
            return ids;
        } finally {
            state.unlock();
        }
    }

    /** The name of the step the room is in, as this expert's screen has it; empty while it has none. */
    String step() {
        state.lock();
        try {
            return room.waiting()
                    ? ""
                    : room.session().path("phase").path("name").asString("");
        } finally {
            state.unlock();
        }
    }

    /** Since when, a {@link System#nanoTime()}, this screen has shown a step of the agenda. */
    long firstIn(String step) {
        state.lock();
        try {
            return steps.getOrDefault(step, Coverage.NEVER);
        } finally {
            state.unlock();
        }
    }

    /** A value of the present phase; missing when this screen waits for the room. */
    JsonNode phase(String key) {
        state.lock();
        try {
            return room.session().path("phase").path(key);
        } finally {
            state.unlock();
        }
    }

    /** Whether the present phase takes contributions of that kind. */
    boolean mayPost(String kind) {
        state.lock();
        try {
            JsonNode phase = room.session().path("phase");
            String permission = kind.equals("issue") ? "postIssues" : "postRecommendations";
            return phase.path(permission).asBoolean(false);
        } finally {
            state.unlock();
        }
    }

    /** Where this expert's room is other than a fresh snapshot, or null when it is the same. */
    @Nullable
    String difference(Snapshot fresh) {
        state.lock();
        try {
            return room.difference(fresh);
        } finally {
            state.unlock();
        }
    }

    /** How often a numbered message of the server never came. */
    int messageGaps() {
        VaadinClient page = client;
        int gaps = page == null ? 0 : page.gaps();
        state.lock();
        try {
            return gapsBefore + gaps;
        } finally {
            state.unlock();
        }
    }

    /** Tells the server that the board is still open. */
    void heartbeat() {
        VaadinClient page = client;
        if (page != null) {
            try {
                page.heartbeat();
            } catch (IOException failure) {
                ledger.incident("no heartbeat");
            }
        }
    }

    /** Closes the browser. What is still queued is dropped. */
    void leave() {
        synchronized (this) {
            left = true;
        }
        VaadinClient page = client;
        if (page != null) {
            page.leave();
        }
        worker.shutdown();
    }

    private static void pause(Duration duration) throws IOException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
    }
}
