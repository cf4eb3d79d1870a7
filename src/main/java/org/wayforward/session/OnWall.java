package org.wayforward.session;

import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.SessionId;

/** Asked inside a command before the walls are pointed at something that another feature keeps. */
public interface OnWall {

    /** Refuses a contribution that is not of this session, or that the room does not see now. */
    default void mustBeShown(SessionId session, ContributionId contribution) {}

    /** Refuses a draft recommendation that is not of this session, or that says nothing. */
    default void mustBeShown(SessionId session, DraftId draft) {}
}
