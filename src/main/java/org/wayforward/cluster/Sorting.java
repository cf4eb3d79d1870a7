package org.wayforward.cluster;

import org.wayforward.identity.Keyed;

/** What a recorded step did. */
public enum Sorting implements Keyed {
    MAKE,
    TITLE,
    MOVE,
    TAKE_OUT,
    MERGE,
    SPLIT,
    LEAD,
    TO_AREA,
    UNDO
}
