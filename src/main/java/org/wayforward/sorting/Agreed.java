package org.wayforward.sorting;

import org.wayforward.identity.Keyed;

/** What the room agreed on about a contribution. */
public enum Agreed implements Keyed {
    /** It was put into a cluster. */
    FILED,

    /** It is something new and stays by itself. */
    ALONE
}
