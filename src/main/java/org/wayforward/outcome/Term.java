package org.wayforward.outcome;

import org.wayforward.identity.Keyed;

/** The spoken wording of how far the room supports a recommendation; see {@link Standing}. */
public enum Term implements Keyed {
    BROAD_SUPPORT,
    SUPPORT,
    VIEWS_DIFFERED
}
