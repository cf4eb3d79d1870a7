package org.wayforward.cluster;

import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.Standings;

/** The rows that sorting reads and writes. */
@Component
record Rows(
        EntityManager entities,
        Clusters clusters,
        Memberships memberships,
        Steps steps,
        PlaceChanges places,
        ClusterChanges faces,
        Standings standings,
        ObjectProvider<Moves> moves) {}
