package org.wayforward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.communication.PushConnection;
import java.util.function.Consumer;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.Presence;
import org.wayforward.live.Screen;
import org.wayforward.live.Update;

/**
 * Lets a view follow a room while it is attached: what the room says is carried over to the view's own thread, and only
 * while the browser's socket is open. A browser without one catches up by itself, by fetching.
 */
public final class Follower implements Screen {

    /** What a view does with what the room says; called with the view's UI locked. */
    public interface View {

        /** The room moved. */
        void show(Update update);

        /** Others came or went. */
        void show(Presence presence);

        /** This screen may not go on. */
        void end(Refusal.Reason reason);
    }

    private final Actor actor;
    private final UI ui;
    private final View view;

    private Follower(Actor actor, UI ui, View view) {
        this.actor = actor;
        this.ui = ui;
        this.view = view;
    }

    /** Lets {@code component} follow the room as this actor from its attaching to its detaching. */
    public static void follow(Component component, Actor actor, LiveRoom room, View view) {
        component.addAttachListener(attach -> {
            Follower follower = new Follower(actor, attach.getUI(), view);
            room.enter(follower);
            component.addDetachListener(detach -> {
                detach.unregisterListener();
                room.leave(follower);
            });
        });
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public boolean connected() {
        UIInternals internals = ui.getInternals();
        PushConnection push = internals.getPushConnection();
        return push != null && push.isConnected();
    }

    @Override
    public void deliver(Update update) {
        reach(target -> target.show(update));
    }

    @Override
    public void presence(Presence presence) {
        reach(target -> target.show(presence));
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
            return;
        }
        try {
            ui.access(() -> {
                // Checked again under the lock: what is sent to a closed socket would queue for ever.
                if (connected()) {
                    message.accept(view);
                }
            });
        } catch (UIDetachedException gone) {
            // The browser left in this very moment.
        }
    }
}
