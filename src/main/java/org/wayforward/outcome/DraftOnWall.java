package org.wayforward.outcome;

import org.springframework.stereotype.Component;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;
import org.wayforward.session.OnWall;

/** Which draft recommendations a wall may show: those that were not removed and say something. */
@Component
class DraftOnWall implements OnWall {

    private final Drafts drafts;

    DraftOnWall(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void mustBeShown(SessionId session, DraftId draft) {
        boolean there = drafts.findById(draft.value())
                .filter(found -> found.sessionId() == session.value()
                        && !found.removed()
                        && !found.text().isEmpty())
                .isPresent();
        if (!there) {
            throw new Refusal(Reason.NOT_FOUND);
        }
    }
}
