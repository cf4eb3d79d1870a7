package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/**
 * A row of one session that screens follow. It is never deleted, and whoever writes it leaves the revision to
 * {@link RevisionStamp}.
 */
@MappedSuperclass
@EntityListeners(RevisionStamp.class)
public abstract class Revisioned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wayforward")
    @SequenceGenerator(name = "wayforward", sequenceName = "wayforward_seq", allocationSize = 50)
    private long id;

    @Column(name = "session_id", updatable = false)
    private long sessionId;

    @Column(name = "revision")
    private long revision;

    /** For JPA. */
    protected Revisioned() {}

    /** A new row of the session whose turn it is. */
    protected Revisioned(Turn turn) {
        this.sessionId = turn.session().value();
    }

    /** The server's number of this row. */
    public long id() {
        return id;
    }

    /** The session this row belongs to. */
    public long sessionId() {
        return sessionId;
    }

    /** The session's revision at which this row was last written. */
    public long revision() {
        return revision;
    }

    void stamp() {
        revision = Turn.stamp(sessionId);
    }
}
