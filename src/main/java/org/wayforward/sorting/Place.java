package org.wayforward.sorting;

import org.wayforward.identity.Keyed;

/** What can be said when asked where a contribution belongs. */
public enum Place implements Keyed {
    /** In a cluster there is. */
    CLUSTER,

    /** With another contribution that says the same. */
    SAME,

    /** By itself: it is something new. */
    ALONE,

    /** I do not know. */
    UNKNOWN
}
