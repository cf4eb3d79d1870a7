package org.wayforward.session;

import org.wayforward.identity.AreaId;

/** Asked inside a command before a part of a session is taken out: whether anything would lose its place by that. */
public interface Uses {

    /** Whether anything was ever posted in this area or stands in it. */
    boolean area(AreaId area);

    /** Whether a contribution carries this tag. */
    default boolean tag(long tag) {
        return false;
    }

    /** Whether a contribution cites this paper. */
    default boolean paper(long paper) {
        return false;
    }
}
