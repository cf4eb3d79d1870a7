package org.wayforward.live;

import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;

/** An open screen that follows a room. Its methods are called by the room's sweep and must not block. */
public interface Screen {

    /** Who looks at it; decides the audience. */
    Actor actor();

    /** Whether a push would reach it now. Nothing is sent to a screen that is not connected: it fetches when it is back. */
    boolean connected();

    /** Whether who looks at it takes part in the session by it, and so counts as here. */
    default boolean attends() {
        return true;
    }

    /** The room moved. */
    void deliver(Update update);

    /** Others came or went. */
    void presence(Presence presence);

    /** Called every second: a screen that missed something while it was not connected may catch up here. */
    default void glance() {}

    /** This screen may not go on: its participant was removed, or its link renewed. */
    void end(Refusal.Reason reason);
}
