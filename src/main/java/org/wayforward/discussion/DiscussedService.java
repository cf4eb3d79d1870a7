package org.wayforward.discussion;

import java.util.List;
import org.springframework.stereotype.Service;
import org.wayforward.cluster.ClusterFinder;
import org.wayforward.cluster.Members;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.Turn;

/** Which contributions and clusters the room has discussed. A cluster has been once any of its members has. */
@Service
public class DiscussedService {

    private final SessionDoor door;
    private final ContributionService contributions;
    private final ClusterFinder clusters;
    private final DiscussedMarks marks;

    DiscussedService(
            SessionDoor door, ContributionService contributions, ClusterFinder clusters, DiscussedMarks marks) {
        this.door = door;
        this.contributions = contributions;
        this.clusters = clusters;
        this.marks = marks;
    }

    /** Notes that a contribution was discussed, or that it was not. */
    public ContributionId mark(Actor actor, ContributionId id, boolean discussed) {
        return door.pass(actor, Action.LEAD_DISCUSSION, turn -> {
            contributions.postedKind(actor, id);
            write(turn, List.of(id), discussed);
            return id;
        });
    }

    /** Notes that a cluster was discussed, which means its lead; or that it was not, which means all its members. */
    public ClusterId mark(Actor actor, ClusterId id, boolean discussed) {
        return door.pass(actor, Action.LEAD_DISCUSSION, turn -> {
            Members members = clusters.members(actor.session(), id);
            write(turn, discussed ? List.of(members.lead()) : members.all(), discussed);
            return id;
        });
    }

    private void write(Turn turn, List<ContributionId> ids, boolean discussed) {
        for (ContributionId id : ids) {
            marks.findByContributionId(id.value()).ifPresentOrElse(mark -> mark.mark(discussed), () -> {
                if (discussed) {
                    marks.save(new Discussed(turn, id.value()));
                }
            });
        }
    }
}
