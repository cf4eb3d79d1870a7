package org.wayforward.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** A one-time link with which a participant goes on with another device. */
@Entity
@Table(name = "device_link")
class DeviceLink extends Revisioned {

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "token_hash")
    private String tokenHash = "";

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    private boolean used;

    protected DeviceLink() {}

    DeviceLink(Turn turn, long participantId, String tokenHash, Instant expiresAt) {
        super(turn);
        this.participantId = participantId;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }

    long participantId() {
        return participantId;
    }

    boolean valid(Instant now) {
        return !used && now.isBefore(expiresAt);
    }

    void use() {
        used = true;
    }
}
