package org.wayforward.session;

import org.wayforward.identity.Keyed;

/** What contributions, clusters and draft recommendations are put in order by. */
public enum Ranking implements Keyed {
    /** Most supporters first. */
    SUPPORT,
    /** What every group supports first. */
    BALANCE,
    /** What divides the groups and matters to many first. */
    DISSENT
}
