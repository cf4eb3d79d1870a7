package org.wayforward.outcome;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Turn;

/** Takes in editions that are brought along with a session, after its drafts. */
@Component
public class EditionIntake {

    private final EntityManager entities;

    EditionIntake(EntityManager entities) {
        this.entities = entities;
    }

    /** An edition from elsewhere. */
    public record Brought(
            int number, long ofRevision, @Nullable ParticipantId issuer, Instant issuedAt, List<Text> texts) {}

    /** Which version of a draft is a recommendation of it. */
    public record Text(DraftId draft, int version) {}

    /** Takes it in, as part of a command. */
    public void take(Turn turn, Brought brought) {
        IssuedEdition edition =
                new IssuedEdition(turn, brought.number(), brought.ofRevision(), brought.issuer(), brought.issuedAt());
        entities.persist(edition);
        for (int place = 0; place < brought.texts().size(); place++) {
            entities.persist(new EditionText(
                    turn, edition, place + 1, version(brought.texts().get(place))));
        }
    }

    private long version(Text text) {
        return entities.createQuery(
                        "select v.id from KeptVersion v where v.draftId = :draft and v.number = :number", Long.class)
                .setParameter("draft", text.draft().value())
                .setParameter("number", text.version())
                .getSingleResult();
    }
}
