package org.wayforward.contribution;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Turn;

/** Takes in contributions that are brought along with a session, under the same rules as posted ones. */
@Component
public class ContributionIntake {

    /** Written at once, so that a large conversation does not fill the memory. */
    private static final int BATCH = 500;

    private final EntityManager entities;

    ContributionIntake(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A contribution from elsewhere.
     *
     * @param area where it stands
     * @param home where it was posted: it is numbered there
     * @param number its order of arrival there among its kind; null gives it the next one
     * @param clientKey unique per author
     * @param entry how it was entered for its author; null when they posted it themselves
     */
    public record Arrival(
            Kind kind,
            AreaId area,
            AreaId home,
            @Nullable Integer number,
            ContributionText text,
            String lang,
            @Nullable String cites,
            @Nullable String signature,
            ParticipantId author,
            String clientKey,
            State state,
            @Nullable String hiddenReason,
            Instant postedAt,
            @Nullable Instant editedAt,
            List<Long> evidence,
            List<Long> tags,
            @Nullable Entry entry) {}

    /** That somebody entered a contribution for another. */
    public record Entry(Medium medium, ParticipantId by) {}

    private record Place(long area, Kind kind) {}

    /** Takes these contributions in, as part of a command, in their order of arrival; their ids in the same order. */
    public List<ContributionId> take(Turn turn, List<Arrival> arrivals) {
        Map<Place, Integer> last = new HashMap<>();
        List<ContributionId> ids = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            int number = last.merge(
                    new Place(arrival.home().value(), arrival.kind()),
                    arrival.number() == null ? 1 : arrival.number(),
                    (before, next) -> arrival.number() == null ? before + 1 : next);
            Contribution contribution = new Contribution(turn, arrival, number);
            entities.persist(contribution);
            arrival.evidence().forEach(paper -> entities.persist(new Citation(turn, contribution.id(), paper)));
            arrival.tags().forEach(tag -> entities.persist(new Tagging(turn, contribution.id(), tag)));
            ids.add(new ContributionId(contribution.id()));
            if (ids.size() % BATCH == 0) {
                write();
            }
        }
        write();
        return ids;
    }

    /** Notes that these recommendations address these issues. */
    public void address(Turn turn, ContributionId recommendation, List<ContributionId> issues) {
        issues.forEach(issue -> entities.persist(new Addresses(turn, recommendation.value(), issue.value())));
    }

    private void write() {
        entities.flush();
        entities.clear();
    }
}
