package org.wayforward.sorting;

import org.wayforward.identity.Keyed;

/** What a facilitator did with a contribution that its author returned. */
public enum Settlement implements Keyed {
    KEPT,
    TAKEN_OUT,
    MOVED
}
