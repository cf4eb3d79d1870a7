package org.wayforward.rehearsal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of a Vaadin application in one virtual browser, spoken to as Vaadin's own JavaScript does: requests by
 * HTTP, one at a time, and pushed messages by websocket. Messages of the server carry a running number and are worked
 * on in its order, whichever way they came. Safe for use by several threads.
 */
final class VaadinClient {
    private static final long GAP_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PROMISE_PATIENCE_SECONDS = 20;
    private static final String SCREEN = "&v-sh=900&v-sw=1400&v-wh=800&v-ww=1400&v-bh=0&v-bw=0&v-curdate=1&v-tzo=0"
            + "&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-td=false&v-pr=1&v-tn=aura";
    private static final Pattern CALL = Pattern.compile("(?:\\bthis|\\$0)\\.(\\w+)(?:\\?\\.)?\\(");

    private final Browser browser;
    private final Listener listener;
    private final int uiId;
    private final String csrfToken;
    private final String pushId;
    private final Uidl page = new Uidl();
    private final Map<Integer, Promise> promises = new ConcurrentHashMap<>();
    private final CountDownLatch pushIsUp = new CountDownLatch(1);

    private final ReentrantLock outbound = new ReentrantLock(true);
    private int clientId;
    private int lastPromise;

    private final ReentrantLock inbound = new ReentrantLock();
    private int lastSeen;
    private final TreeMap<Integer, JsonNode> early = new TreeMap<>();
    private long earlySince;
    private int gaps;

    private volatile @Nullable PushSocket push;
    private volatile boolean connected;

    /** Hears what the server calls on the page's elements. Nothing may wait in here. */
    interface Listener {
        /**
         * The server called a function of an element.
         *
         * @param arguments without the element itself
         * @param nanos the {@link System#nanoTime()} of the frame, or of the reply, that brought it
         */
        void called(String function, List<JsonNode> arguments, long nanos);

        /** The push socket has ended without our having closed it. */
        void lost();
    }

    /**
     * What the server returned to a call.
     *
     * @param nanos the {@link System#nanoTime()} at which it was there
     */
    record Reply(JsonNode value, long nanos) {}

    private record Promise(CompletableFuture<Reply> reply, Consumer<Reply> first) {}

    private VaadinClient(Browser browser, Listener listener, JsonNode appConfig) throws IOException {
        JsonNode uidl = appConfig.path("uidl");
        if (!appConfig.has("v-uiId") || !uidl.has("syncId")) {
            throw new IOException("The server did not start a page: " + shortened(appConfig.toString()));
        }
        this.browser = browser;
        this.listener = listener;
        uiId = appConfig.path("v-uiId").asInt();
        csrfToken = uidl.path("Vaadin-Security-Key").asString("init");
        pushId = uidl.path("Vaadin-Push-ID").asString("");
        lastSeen = uidl.path("syncId").asInt();
        page.apply(uidl.path("changes"));
    }

    /**
     * Opens a page: the document itself, Vaadin's start, and the navigation to the view.
     *
     * @param route path and nothing else, without the leading slash
     * @throws IOException when the server does not answer, or not with that page
     */
    static VaadinClient open(Browser browser, String route, Listener listener) throws IOException {
        Browser.Answer document = browser.open("/" + route);
        document.expectOk();
        String location = URLEncoder.encode(route, StandardCharsets.UTF_8);
        Browser.Answer init = browser.get("/?v-r=init&location=" + location + "&query=" + SCREEN)
                .expectOk();
        VaadinClient client =
                new VaadinClient(browser, listener, json(init.text()).path("appConfig"));
        ObjectNode event = Json.object().put("type", "event").put("node", 1).put("event", "ui-navigate");
        ObjectNode data = event.putObject("data");
        data.put("route", route).put("query", "").put("appShellTitle", "").put("trigger", "");
        data.putObject("historyState").put("idx", 0);
        client.send(List.of(event));
        return client;
    }

    /**
     * Opens the push socket and waits for its first frame, from which on the server takes it for connected.
     *
     * @throws IOException when the socket does not come up within 30 s
     */
    void connectPush(SocketLoop loop) throws IOException {
        PushMessages messages = new PushMessages(this::receivePushed);
        String path = "/VAADIN/push?v-r=push&v-uiId=" + uiId + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=" + lastSeen();
        connected = true;
        push = PushSocket.open(browser.server(), path, browser.cookies().header(), loop, new PushSocket.Listener() {
            @Override
            public void text(String message, long nanos) {
                pushIsUp.countDown();
                pushedAt = nanos;
                try {
                    messages.feed(message);
                } catch (IOException | JacksonException broken) {
                    disconnect();
                    lost();
                }
            }

            @Override
            public void lost() {
                connected = false;
                pushIsUp.countDown();
                listener.lost();
            }
        });
        try {
            if (!pushIsUp.await(30, TimeUnit.SECONDS)) {
                throw new IOException("The push socket stays silent");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the push socket was opened", interrupted);
        }
    }

    /** When the frame was read that is being worked on; only touched by the thread that reads this socket. */
    private long pushedAt;

    /**
     * The number of the first element with such a tag, attribute or property.
     *
     * @throws IOException when there is none, with the text that is on the page
     */
    int node(String key, String value) throws IOException {
        inbound.lock();
        try {
            return page.find(key, value)
                    .orElseThrow(() -> new IOException(
                            "There is no " + key + "=" + value + " on the page, which says: " + page.text()));
        } finally {
            inbound.unlock();
        }
    }

    /** The strings under {@code key} of all elements with that tag. */
    List<String> strings(String tag, String key) {
        inbound.lock();
        try {
            return page.strings(tag, key);
        } finally {
            inbound.unlock();
        }
    }

    /** All text on the page. */
    String text() {
        inbound.lock();
        try {
            return page.text();
        } finally {
            inbound.unlock();
        }
    }

    /** How often a numbered message of the server never came. */
    int gaps() {
        inbound.lock();
        try {
            return gaps;
        } finally {
            inbound.unlock();
        }
    }

    /** Whether the push socket is up, as far as this side knows. */
    boolean connected() {
        return connected;
    }

    /** Sets a property as a field does whose value the user has changed. */
    void set(int node, String property, String value) throws IOException {
        ObjectNode sync = Json.object().put("type", "mSync").put("node", node).put("feature", 1);
        sync.put("property", property).put("value", value);
        send(List.of(sync));
    }

    /** Presses a button. */
    void click(int node) throws IOException {
        ObjectNode event = Json.object().put("type", "event").put("node", node).put("event", "click");
        ObjectNode data = event.putObject("data");
        for (String number : List.of("screenX", "screenY", "clientX", "clientY", "button")) {
            data.put("event." + number, 0);
        }
        data.put("event.detail", 1);
        for (String key : List.of("shiftKey", "ctrlKey", "altKey", "metaKey")) {
            data.put("event." + key, false);
        }
        send(List.of(event));
    }

    /** Says yes to a question, which closes it. */
    void confirm(int dialog) throws IOException {
        ObjectNode event =
                Json.object().put("type", "event").put("node", dialog).put("event", "confirm");
        event.putObject("data");
        ObjectNode sync = Json.object().put("type", "mSync").put("node", dialog).put("feature", 1);
        sync.put("property", "opened").put("value", false);
        send(List.of(event, sync));
    }

    /**
     * Calls a method of an element's server side and waits for what it returns. Whoever finds the page busy waits for
     * his turn, as in a browser.
     *
     * @param first gets the reply before the next message of the server is worked on; nothing may wait in it
     * @throws IOException when no answer came, or the method failed; whether it did its work is then unknown
     */
    Reply call(int node, String method, ArrayNode arguments, Consumer<Reply> first) throws IOException {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        int promise;
        outbound.lock();
        try {
            promise = lastPromise++;
            promises.put(promise, new Promise(reply, first));
            ObjectNode call = Json.object().put("type", "publishedEventHandler").put("node", node);
            call.put("templateEventMethodName", method).set("templateEventMethodArgs", arguments);
            call.put("promise", promise);
            send(List.of(call));
            return reply.get(PROMISE_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the answer to " + method, interrupted);
        } catch (ExecutionException failure) {
            throw new IOException("The server failed in " + method, failure.getCause());
        } catch (TimeoutException silence) {
            throw new IOException("No answer to " + method + " in " + PROMISE_PATIENCE_SECONDS + " s", silence);
        } finally {
            outbound.unlock();
        }
    }

    /** Tells the server that this page is still open; due every few minutes. */
    void heartbeat() throws IOException {
        browser.post("/?v-r=heartbeat&v-uiId=" + uiId, "").expectOk();
    }

    /** Closes the page as a browser does that is closed: the server forgets it at once. */
    void leave() {
        disconnect();
        outbound.lock();
        try {
            ObjectNode message = message(List.of());
            browser.post(
                    "/?v-r=uidl&v-uiId=" + uiId, message.put("UNLOAD", true).toString());
        } catch (IOException alreadyGone) {
            // Then the server forgets it later.
        } finally {
            outbound.unlock();
        }
    }

    /** Closes the push socket and nothing else: the server finds out by itself. */
    void disconnect() {
        PushSocket socket = push;
        if (socket != null) {
            socket.close();
        }
    }

    private void send(List<ObjectNode> rpcs) throws IOException {
        outbound.lock();
        try {
            ObjectNode message = message(rpcs);
            clientId++;
            Browser.Answer answer = browser.post("/?v-r=uidl&v-uiId=" + uiId, message.toString())
                    .expectOk();
            JsonNode reply = json(answer.text());
            if (reply.path("meta").has("sessionExpired") || reply.path("meta").has("appError")) {
                throw new IOException("The server has ended this page: " + shortened(answer.text()));
            }
            receive(reply, answer.receivedNanos());
        } finally {
            outbound.unlock();
        }
    }

    private ObjectNode message(List<ObjectNode> rpcs) {
        ObjectNode message = Json.object().put("csrfToken", csrfToken);
        message.putArray("rpc").addAll(rpcs);
        return message.put("syncId", lastSeen()).put("clientId", clientId);
    }

    private int lastSeen() {
        inbound.lock();
        try {
            return lastSeen;
        } finally {
            inbound.unlock();
        }
    }

    private void receivePushed(String json) {
        receive(Json.parse(json), pushedAt);
    }

    private void receive(JsonNode message, long nanos) {
        inbound.lock();
        try {
            int number = message.path("syncId").asInt(-1);
            if (number < 0) {
                work(message, nanos);
            } else if (number > lastSeen) {
                if (early.isEmpty()) {
                    earlySince = nanos;
                }
                early.put(number, message);
                if (early.firstKey() > lastSeen + 1 && nanos - earlySince > GAP_PATIENCE_NANOS) {
                    gaps++;
                    lastSeen = early.firstKey() - 1;
                }
                while (!early.isEmpty() && early.firstKey() == lastSeen + 1) {
                    lastSeen++;
                    work(early.pollFirstEntry().getValue(), nanos);
                    earlySince = nanos;
                }
            }
        } finally {
            inbound.unlock();
        }
    }

    /** Works on one message; as in a browser, whoever waits for a promise goes on after the whole message. */
    private void work(JsonNode message, long nanos) {
        page.apply(message.path("changes"));
        List<Runnable> kept = new ArrayList<>();
        for (JsonNode execution : message.path("execute")) {
            int last = execution.size() - 1;
            String script = execution.path(last).asString("");
            if (script.contains("$server['}p']")) {
                Promise promise = promises.remove(execution.path(0).asInt(-1));
                if (promise != null) {
                    boolean fulfilled = script.contains("true");
                    kept.add(() -> keep(promise, fulfilled, new Reply(execution.path(1), nanos)));
                }
            } else {
                Matcher call = CALL.matcher(script);
                if (call.find()) {
                    List<JsonNode> arguments = new ArrayList<>();
                    for (int i = 0; i < last; i++) {
                        if (!execution.path(i).has("@v-node")) {
                            arguments.add(execution.path(i));
                        }
                    }
                    listener.called(call.group(1), arguments, nanos);
                }
            }
        }
        kept.forEach(Runnable::run);
    }

    private static void keep(Promise promise, boolean fulfilled, Reply reply) {
        if (fulfilled) {
            promise.first().accept(reply);
            promise.reply().complete(reply);
        } else {
            promise.reply().completeExceptionally(new IOException("The method failed on the server"));
        }
    }

    private static JsonNode json(String text) throws IOException {
        try {
            return Json.parse(text);
        } catch (JacksonException notJson) {
            throw new IOException("The server did not answer with JSON: " + shortened(text), notJson);
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
