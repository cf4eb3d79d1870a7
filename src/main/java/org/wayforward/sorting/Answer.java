package org.wayforward.sorting;

import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;

/**
 * Where somebody says that a contribution belongs.
 *
 * @param id the cluster or the other contribution; 0 where there is none
 */
public record Answer(Place place, long id) {

    /** Into a cluster there is. */
    public static Answer cluster(ClusterId id) {
        return new Answer(Place.CLUSTER, id.value());
    }

    /** Together with another contribution. */
    public static Answer same(ContributionId id) {
        return new Answer(Place.SAME, id.value());
    }

    /** By itself: nobody else says it. */
    public static Answer alone() {
        return new Answer(Place.ALONE, 0);
    }

    /** Whoever was asked does not know. */
    public static Answer unknown() {
        return new Answer(Place.UNKNOWN, 0);
    }
}
