package org.wayforward.session;

import org.wayforward.identity.SessionId;

/** Told after a commit that a session moved. A hint only: whoever hears it reads the database, which is the truth. */
public interface Doorbell {

    /** The session has a new revision. */
    void ring(SessionId session);
}
