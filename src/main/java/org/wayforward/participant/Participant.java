package org.wayforward.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.Closing;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** Anyone who joined, in one role. */
@Entity
@Table(name = "participant")
class Participant extends Revisioned {

    /** Whether somebody is still welcome. */
    enum State {
        ACTIVE,
        REMOVED
    }

    @Enumerated(EnumType.STRING)
    private Role role = Role.EXPERT;

    @Enumerated(EnumType.STRING)
    @Column(name = "stakeholder_group")
    private @Nullable StakeholderGroup group;

    private @Nullable String name;
    private @Nullable String affiliation;
    private @Nullable String country;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    @Enumerated(EnumType.STRING)
    @Column(name = "stand_in")
    private @Nullable StandIn standIn;

    @Column(name = "link_generation")
    private int linkGeneration;

    private int pseudonym;

    @Column(name = "joined_at")
    private Instant joinedAt = Instant.EPOCH;

    protected Participant() {}

    Participant(Turn turn, Role role, int pseudonym, int linkGeneration) {
        super(turn);
        this.role = role;
        this.pseudonym = pseudonym;
        this.linkGeneration = linkGeneration;
        this.joinedAt = turn.now();
    }

    void introduce(
            @Nullable StakeholderGroup group,
            @Nullable String name,
            @Nullable String affiliation,
            @Nullable String country) {
        this.group = group;
        this.name = name;
        this.affiliation = affiliation;
        this.country = country;
    }

    void name(String name) {
        this.name = name;
    }

    @Nullable
    String name() {
        return name;
    }

    void standIn(StandIn kind) {
        standIn = kind;
    }

    void welcome() {
        state = State.ACTIVE;
    }

    void remove() {
        state = State.REMOVED;
    }

    boolean removed() {
        return state == State.REMOVED;
    }

    /** Whether nobody is this participant any more: they were there when it was made impossible to tell who wrote what. */
    boolean stranger(Closing closing) {
        Instant purged = closing.purgedAt();
        return purged != null && joinedAt.isBefore(purged);
    }

    void linkGeneration(int generation) {
        linkGeneration = generation;
    }

    int linkGeneration() {
        return linkGeneration;
    }

    Role role() {
        return role;
    }

    Actor actor() {
        return new Actor(new SessionId(sessionId()), new ParticipantId(id()), role);
    }
}
