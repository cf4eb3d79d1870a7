package org.wayforward.live;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.wayforward.identity.SessionId;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Doorbell;
import tools.jackson.databind.json.JsonMapper;

/** The rooms of this node. A room opens with its first screen. */
@Service
public class LiveRooms implements Doorbell, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRooms.class);

    /** How often a room looks who is connected, and whether another node has written. */
    private static final long LOOK_SECONDS = 1;

    /** How often it is noted for other nodes and restarts who is here. */
    private static final long NOTE_SECONDS = 20;

    private final BoardReader reader;
    private final JsonMapper json;
    private final PeopleService people;
    private final Clock clock;
    private final Pace pace;
    private final Map<SessionId, LiveRoom> rooms = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("live-", 0).daemon().factory());
    private volatile boolean running;

    LiveRooms(BoardReader reader, JsonMapper json, PeopleService people, Clock clock, Pace pace) {
        this.reader = reader;
        this.json = json;
        this.people = people;
        this.clock = clock;
        this.pace = pace;
    }

    /** The room of a session. */
    public LiveRoom room(SessionId session) {
        return rooms.computeIfAbsent(session, id -> new LiveRoom(id, reader, json, ticker, pace));
    }

    @Override
    public void ring(SessionId session) {
        LiveRoom room = rooms.get(session);
        if (room != null) {
            room.ring();
        }
    }

    @Override
    public void start() {
        running = true;
        ticker.scheduleWithFixedDelay(() -> each(this::look), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        ticker.scheduleWithFixedDelay(() -> each(this::note), NOTE_SECONDS, NOTE_SECONDS, TimeUnit.SECONDS);
    }

    private void look(LiveRoom room) {
        room.lookAround();
        room.ring();
    }

    private void note(LiveRoom room) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        people.seen(room.session(), room.presence().experts(), now);
    }

    private void each(Consumer<LiveRoom> task) {
        for (LiveRoom room : rooms.values()) {
            try {
                if (!room.empty()) {
                    task.accept(room);
                }
            } catch (RuntimeException e) {
                LOG.warn("Looking after session {} failed", room.session().value(), e);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        ticker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
