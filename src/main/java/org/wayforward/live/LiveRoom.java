package org.wayforward.live;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one road from the database to the screens of a session on this node. The tick is leading-edge: the first change
 * after a pause goes out at once, the next not sooner than {@link Pace} later; nothing happens while nothing changes.
 */
public final class LiveRoom {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoom.class);

    private final SessionId session;
    private final BoardReader reader;
    private final JsonMapper json;
    private final ScheduledExecutorService ticker;
    private final Pace pace;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Published published;
    private volatile Presence presence = Presence.NOBODY;
    private volatile int reachable;

    private final Object bell = new Object();
    private boolean rung;
    private boolean ticking;
    private long lastTickNanos;
    private long sweepNanos;

    LiveRoom(SessionId session, BoardReader reader, JsonMapper json, ScheduledExecutorService ticker, Pace pace) {
        this.session = session;
        this.reader = reader;
        this.json = json;
        this.ticker = ticker;
        this.pace = pace;
        this.lastTickNanos = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);
    }

    /**
     * Lets a screen follow the room until {@link #leave}; it fetches where the room stands by itself. Who was removed
     * between being recognised and entering is ended at once.
     */
    public void enter(Screen screen) {
        screens.add(screen);
        Published now = published;
        Refusal.Reason end =
                now == null ? null : now.board().endOf(screen.actor().participant());
        if (end != null) {
            leave(screen);
            screen.end(end);
        }
        ring();
    }

    /** Lets a screen go. */
    public void leave(Screen screen) {
        screens.remove(screen);
    }

    /** What was last published; reads the room when nothing has been yet. */
    public Board board() {
        return published().board();
    }

    /** What an audience may know of what was last published. */
    public Projection projection(Audience audience) {
        return published().projection(audience);
    }

    /** Who is here. */
    public Presence presence() {
        return presence;
    }

    /** The step that led here, for a screen that wants to draw itself from scratch. */
    public Update now(Audience audience) {
        Published now = published();
        return new Update(now.board(), now.projection(audience), "");
    }

    /**
     * The published room at a revision or later, waiting for its tick if need be.
     *
     * @return null when it has not come within {@code patience}
     */
    @Nullable
    Published atLeast(long revision, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (bell) {
            while (published().board().revision() < revision) {
                ring();
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return null;
                }
                bell.wait(left);
            }
            return published();
        }
    }

    private Published published() {
        Published now = published;
        if (now != null) {
            return now;
        }
        synchronized (bell) {
            Published first = published;
            if (first == null) {
                first = new Published(reader.read(session, null), json);
                published = first;
            }
            return first;
        }
    }

    /** Something may have changed: have a look soon. */
    void ring() {
        synchronized (bell) {
            rung = true;
            if (!ticking) {
                ticking = true;
                schedule();
            }
        }
    }

    private void schedule() {
        long wait = lastTickNanos + pause().toNanos() - System.nanoTime();
        ticker.schedule(this::tick, Math.max(0, wait), TimeUnit.NANOSECONDS);
    }

    /**
     * The shortest time from tick to tick: the room's pace, and never less than twice what the last sweep took. A server that
     * is short of time, as in its first minutes, then tells of more at once instead of leaving no time to answer anybody.
     */
    private Duration pause() {
        // Screens that went away without a word stay a while; they cost nothing and must not slow the others down.
        return Duration.ofNanos(Math.max(pace.of(reachable).toNanos(), 2 * sweepNanos));
    }

    private void tick() {
        synchronized (bell) {
            rung = false;
            lastTickNanos = System.nanoTime();
        }
        try {
            step();
        } catch (RuntimeException e) {
            LOG.error("A tick of session {} failed; the next one tries again", session.value(), e);
        } finally {
            synchronized (bell) {
                sweepNanos = System.nanoTime() - lastTickNanos;
                if (rung) {
                    schedule();
                } else {
                    ticking = false;
                }
            }
        }
    }

    private void step() {
        Published before = published();
        Board next = reader.read(session, before.board());
        if (next == before.board()) {
            return;
        }
        Published after = new Published(next, json);
        synchronized (bell) {
            published = after;
            bell.notifyAll();
        }
        Map<Audience, Update> updates = new EnumMap<>(Audience.class);
        each(screen -> {
            Refusal.Reason end = next.endOf(screen.actor().participant());
            if (end != null) {
                leave(screen);
                screen.end(end);
            } else {
                Audience audience = Audience.of(screen.actor().role());
                screen.deliver(updates.computeIfAbsent(audience, key -> after.since(before, key)));
            }
        });
    }

    /** Tells every screen; one that fails must not keep the others in the dark. */
    private void each(Consumer<Screen> tell) {
        for (Screen screen : screens) {
            try {
                tell.accept(screen);
            } catch (RuntimeException e) {
                LOG.warn("A screen of session {} could not be told; it catches up by itself", session.value(), e);
            }
        }
    }

    /** Looks who is here, and tells the screens when that has changed. */
    void lookAround() {
        Set<ParticipantId> here = new HashSet<>();
        Set<ParticipantId> away = new HashSet<>();
        AtomicInteger connected = new AtomicInteger();
        each(screen -> {
            if (screen.connected()) {
                connected.incrementAndGet();
            }
            if (screen.actor().role() == Role.EXPERT && screen.attends()) {
                (screen.connected() ? here : away).add(screen.actor().participant());
            }
        });
        reachable = connected.get();
        away.removeAll(here);
        Presence now = new Presence(Set.copyOf(here), away.size());
        if (!now.equals(presence)) {
            presence = now;
            each(screen -> screen.presence(now));
        }
        screens.forEach(Screen::glance);
    }

    SessionId session() {
        return session;
    }

    boolean empty() {
        return screens.isEmpty();
    }
}
