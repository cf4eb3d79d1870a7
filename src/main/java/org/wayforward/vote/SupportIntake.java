package org.wayforward.vote;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Turn;

/** Takes in supports that are brought along with a session. */
@Component
public class SupportIntake {

    /** Written at once, so that a large conversation does not fill the memory. */
    private static final int BATCH = 1000;

    private final EntityManager entities;

    SupportIntake(EntityManager entities) {
        this.entities = entities;
    }

    /** One participant's support for one contribution; {@code active} is false when it was taken back. */
    public record Given(ParticipantId participant, ContributionId contribution, boolean active) {}

    /** Takes these supports in, as part of a command; each pair may be there once. */
    public void take(Turn turn, List<Given> supports) {
        int written = 0;
        for (Given given : supports) {
            Support support = new Support(
                    turn, given.participant().value(), given.contribution().value());
            support.give(given.active());
            entities.persist(support);
            if (++written % BATCH == 0) {
                entities.flush();
                entities.clear();
            }
        }
        entities.flush();
        entities.clear();
    }
}
