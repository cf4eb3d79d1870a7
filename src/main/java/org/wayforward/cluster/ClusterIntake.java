package org.wayforward.cluster;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.Turn;

/** Takes in clusters that are brought along with a session, with no step of theirs to undo. */
@Component
public class ClusterIntake {

    private final EntityManager entities;

    ClusterIntake(EntityManager entities) {
        this.entities = entities;
    }

    /** A cluster from elsewhere; a contribution is in one at most. */
    public record Brought(
            AreaId area, Kind kind, ClusterTitle title, ContributionId lead, List<ContributionId> members) {}

    /** Takes it in, as part of a command. */
    public ClusterId take(Turn turn, Brought brought) {
        Cluster cluster = new Cluster(
                turn, brought.area(), brought.kind(), brought.title().value(), brought.lead());
        entities.persist(cluster);
        for (ContributionId member : brought.members()) {
            Membership membership = new Membership(turn, member.value());
            membership.cluster(cluster.id());
            entities.persist(membership);
        }
        return new ClusterId(cluster.id());
    }
}
