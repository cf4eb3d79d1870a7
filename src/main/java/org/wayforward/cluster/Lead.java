package org.wayforward.cluster;

import java.util.List;

/** Which contribution a cluster is spoken of by. */
public final class Lead {

    private Lead() {}

    /**
     * The chosen one while it is a member that is shown, else the first that is.
     *
     * @param shown the members that are shown, in order of arrival; at least one
     */
    public static long of(long chosen, List<Long> shown) {
        return shown.contains(chosen) ? chosen : shown.getFirst();
    }
}
