package org.wayforward.ui.console;

import org.wayforward.identity.Keyed;

/**
 * A place that contributions or a cluster can be moved to.
 *
 * @param what what kind of place
 * @param id the cluster, the contribution or the area; 0 where there is none to name
 * @param label what it is called
 * @param text what is in it, or what the new cluster would be called; may be empty
 */
record Destination(What what, long id, String label, String text) {

    /** The kinds of places. */
    enum What implements Keyed {
        /** Into a cluster. */
        CLUSTER,
        /** Together with a contribution that is not sorted yet. */
        TOGETHER,
        /** Into a new cluster. */
        NEW,
        /** Out of its cluster. */
        UNSORTED,
        /** To another thematic area. */
        AREA
    }
}
