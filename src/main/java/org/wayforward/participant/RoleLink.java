package org.wayforward.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.wayforward.identity.Role;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** Which generation of a role's link is valid. There is no row while the first one is. */
@Entity
@Table(name = "role_link")
class RoleLink extends Revisioned {

    @Enumerated(EnumType.STRING)
    private Role role = Role.DISPLAY;

    private int generation;

    protected RoleLink() {}

    RoleLink(Turn turn, Role role) {
        super(turn);
        this.role = role;
    }

    int generation() {
        return generation;
    }

    void renew() {
        generation++;
    }
}
