package org.wayforward.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** One browser of a participant, known by the hash of the key in its cookie. */
@Entity
@Table(name = "participant_key")
class ParticipantKey extends Revisioned {

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "key_hash")
    private String keyHash = "";

    protected ParticipantKey() {}

    ParticipantKey(Turn turn, long participantId, String keyHash) {
        super(turn);
        this.participantId = participantId;
        this.keyHash = keyHash;
    }

    long participantId() {
        return participantId;
    }
}
