package org.wayforward.session;

import org.wayforward.identity.AreaId;

/** Asked inside a command before a part of a session is taken out: whether anything would lose its place by that. */
public interface Uses {

    /** Whether anything was ever posted in this area or stands in it. */
    boolean area(AreaId area);

    /** Whether a contribution carries this tag. */
    boolean tag(long tag);

    /** Whether a contribution cites this paper. */
    boolean paper(long paper);
}
