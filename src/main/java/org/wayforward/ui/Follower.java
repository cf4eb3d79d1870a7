package org.wayforward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.communication.PushConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.live.Audience;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.Presence;
import org.wayforward.live.Screen;
import org.wayforward.live.Update;

/**
 * Lets a view follow a room while it is attached: what the room says is carried over to the view's own thread, and only
 * while the browser's socket is open. An element gets every delta and catches up by fetching; a view of Vaadin components
 * is drawn when it is attached and gets the latest state from then on, at a pace that eyes can follow, and again once its
 * socket is back.
 */
public final class Follower implements Screen {

    /** What a view does with what the room says; called with the view's UI locked. */
    public interface View {

        /** The room moved. */
        void show(Update update);

        /** Others came or went. */
        void show(Presence presence);

        /** Whether it says something that changes as time goes by; it is drawn anew now and then, then. */
        default boolean ages() {
            return false;
        }

        /** Whether it is a screen of the session, and not only about it: who looks at it counts as here. */
        default boolean attends() {
            return true;
        }

        /** This screen may not go on. */
        void end(Refusal.Reason reason);
    }

    /** After how many seconds a view is drawn anew that says something of the time. */
    private static final int DRAWN_EVERY = 15;

    /** How often a view of components is drawn at most. */
    public static final Duration CALM = Duration.ofMillis(250);

    /** Whether a browser's socket is open. Tests of single views, which have no socket, put their own answer here. */
    private static volatile Predicate<UI> socket = Follower::socketOpen;

    private final Actor actor;
    private final UI ui;
    private final View view;
    private final Duration pace;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile @Nullable Update latest;
    private volatile @Nullable Presence latestPresence;
    private volatile boolean missed;
    private int glances;
    private volatile long shownNanos = System.nanoTime() - TimeUnit.SECONDS.toNanos(10);

    private Follower(Actor actor, UI ui, View view, Duration pace) {
        this.actor = actor;
        this.ui = ui;
        this.view = view;
        this.pace = pace;
    }

    /**
     * Lets {@code component} follow the room as this actor from its attaching to its detaching.
     *
     * @param pace {@link Duration#ZERO} for an element that needs every delta, else how often the view is drawn at most
     */
    public static void follow(Component component, Actor actor, LiveRoom room, View view, Duration pace) {
        component.addAttachListener(attach -> {
            Follower follower = new Follower(actor, attach.getUI(), view, pace);
            room.enter(follower);
            if (!pace.isZero()) {
                // Drawn only now: what happens from here on is told, so nothing falls between drawing and following.
                Update now = room.now(Audience.of(actor.role()));
                follower.keep(now);
                view.show(now);
                view.show(room.presence());
            }
            component.addDetachListener(detach -> {
                detach.unregisterListener();
                room.leave(follower);
            });
        });
    }

    /** Replaces how it is told whether a browser's socket is open; for tests of single views. */
    public static void socketCheck(Predicate<UI> check) {
        socket = check;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public boolean connected() {
        return socket.test(ui);
    }

    @Override
    public boolean attends() {
        return view.attends();
    }

    @Override
    public void deliver(Update update) {
        keep(update);
        if (pace.isZero()) {
            reach(target -> target.show(update));
        } else if (waiting.compareAndSet(false, true)) {
            long wait = shownNanos + pace.toNanos() - System.nanoTime();
            if (wait <= 0) {
                showLatest();
            } else {
                CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(this::showLatest);
            }
        }
    }

    /** Keeps what is to be drawn anew: the newest there is. */
    private synchronized void keep(Update update) {
        Update kept = latest;
        if (kept == null || kept.board().revision() <= update.board().revision()) {
            latest = update;
        }
    }

    private void showLatest() {
        waiting.set(false);
        shownNanos = System.nanoTime();
        Update update = latest;
        if (update != null) {
            reach(target -> target.show(update));
        }
    }

    @Override
    public void presence(Presence presence) {
        latestPresence = presence;
        reach(target -> target.show(presence));
    }

    @Override
    public void glance() {
        if (view.ages() && connected() && ++glances % DRAWN_EVERY == 0) {
            showLatest();
        }
        if (missed && !pace.isZero() && connected()) {
            missed = false;
            showLatest();
            Presence presence = latestPresence;
            if (presence != null) {
                reach(target -> target.show(presence));
            }
        }
    }

    @Override
    public void end(Refusal.Reason reason) {
        try {
            ui.access(() -> view.end(reason));
        } catch (UIDetachedException gone) {
            // The browser has left; there is nobody to tell.
        }
    }

    private void reach(Consumer<View> message) {
        if (!connected()) {
            missed = true;
            return;
        }
        try {
            ui.access(() -> {
                // Checked again under the lock: what is sent to a closed socket would queue for ever.
                if (connected()) {
                    message.accept(view);
                } else {
                    missed = true;
                }
            });
        } catch (UIDetachedException gone) {
            // The browser left in this very moment.
        }
    }

    /** Whether a browser's socket is open. */
    public static boolean socketOpen(UI ui) {
        UIInternals internals = ui.getInternals();
        PushConnection push = internals.getPushConnection();
        return push != null && push.isConnected();
    }
}
