package org.wayforward.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** Contributions of one area and one kind that say the same. Who its members are stands in {@link Membership}. */
@Entity
@Table(name = "cluster")
class Cluster extends Revisioned {

    /** Whether it holds anything; without a member it is dissolved. */
    enum State {
        ACTIVE,
        DISSOLVED
    }

    /** What a step can change of it. */
    record Face(String title, long lead, State state) {}

    @Column(name = "area_id", updatable = false)
    private long areaId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind = Kind.ISSUE;

    private String title = "";

    @Column(name = "lead_id")
    private long leadId;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    protected Cluster() {}

    Cluster(Turn turn, AreaId area, Kind kind, String title, ContributionId lead) {
        super(turn);
        this.areaId = area.value();
        this.kind = kind;
        this.title = title;
        this.leadId = lead.value();
    }

    AreaId area() {
        return new AreaId(areaId);
    }

    Kind kind() {
        return kind;
    }

    Face face() {
        return new Face(title, leadId, state);
    }

    void face(Face next) {
        title = next.title();
        leadId = next.lead();
        state = next.state();
    }

    boolean active() {
        return state == State.ACTIVE;
    }
}
