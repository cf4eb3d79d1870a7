package org.wayforward.contribution;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;
import org.wayforward.session.OnWall;
import org.wayforward.session.SessionFinder;

/** Which contributions a wall may show: those that the room sees. */
@Component
class ContributionOnWall implements OnWall {

    private final Standings standings;
    private final SessionFinder finder;

    ContributionOnWall(Standings standings, SessionFinder finder) {
        this.standings = standings;
        this.finder = finder;
    }

    @Override
    public void mustBeShown(SessionId session, ContributionId contribution) {
        Standing standing = standings.of(session, List.of(contribution)).getFirst();
        if (!standing.shown()) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        if (!finder.seen(session, standing.area())) {
            throw new Refusal(Reason.TEXTS_HIDDEN);
        }
    }
}
