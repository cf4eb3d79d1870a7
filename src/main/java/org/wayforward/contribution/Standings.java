package org.wayforward.contribution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;

/** Where contributions stand, for features that sort them inside a command of their own. */
@Component
public class Standings {

    private final Contributions contributions;

    Standings(Contributions contributions) {
        this.contributions = contributions;
    }

    /**
     * Where these contributions stand, in the order asked for.
     *
     * @throws Refusal {@link Reason#NOT_FOUND} when one is of another session or not there
     */
    public List<Standing> of(SessionId session, Collection<ContributionId> ids) {
        // One query brings them all in; finding each is then free.
        contributions.findAllById(ids.stream().map(ContributionId::value).toList());
        return ids.stream().map(id -> standing(find(session, id))).toList();
    }

    /** Everything of a session that is posted and neither hidden nor withdrawn, in order of arrival. */
    public List<Posted> posted(SessionId session) {
        return contributions.posted(session.value());
    }

    /** One contribution of a session; empty unless it is posted and neither hidden nor withdrawn. */
    public Optional<Posted> posted(SessionId session, ContributionId id) {
        return contributions
                .findById(id.value())
                .filter(found -> found.sessionId() == session.value() && found.state() == State.POSTED)
                .map(found -> new Posted(id, found.author(), found.kind(), found.area()));
    }

    /** Puts a contribution under another area; its number stays. The caller has checked that the area is this session's. */
    public void move(SessionId session, ContributionId id, AreaId area) {
        find(session, id).move(area);
    }

    private Contribution find(SessionId session, ContributionId id) {
        return contributions
                .findById(id.value())
                .filter(found -> found.sessionId() == session.value())
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
    }

    private static Standing standing(Contribution contribution) {
        return new Standing(
                new ContributionId(contribution.id()),
                contribution.kind(),
                contribution.area(),
                contribution.state(),
                contribution.postedAt());
    }
}
