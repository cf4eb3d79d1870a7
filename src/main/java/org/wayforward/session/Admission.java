package org.wayforward.session;

import org.wayforward.identity.Actor;

/** Asked inside the door, in the command's transaction, whether this actor is still welcome. */
public interface Admission {

    /** Refuses when the actor was removed, or came by a link that has been renewed since. */
    void admit(Actor actor);
}
