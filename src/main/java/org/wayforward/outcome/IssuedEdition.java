package org.wayforward.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.ParticipantId;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** An {@link Edition}: its number, of which revision of the session, by whom and when. Written once. */
@Entity
@Table(name = "edition")
class IssuedEdition extends Revisioned {

    @Column(updatable = false)
    private int number;

    /** The session's revision it is a picture of, where it was issued: what the printed paper says. */
    @Column(name = "of_revision", updatable = false)
    private long ofRevision;

    @Column(name = "issuer_id", updatable = false)
    private @Nullable Long issuerId;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt = Instant.EPOCH;

    protected IssuedEdition() {}

    IssuedEdition(Turn turn, int number, long ofRevision, @Nullable ParticipantId issuer, Instant issuedAt) {
        super(turn);
        this.number = number;
        this.ofRevision = ofRevision;
        this.issuerId = issuer == null ? null : issuer.value();
        this.issuedAt = issuedAt;
    }

    int number() {
        return number;
    }
}
