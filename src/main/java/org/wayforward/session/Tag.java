package org.wayforward.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "tag")
class Tag extends Revisioned {

    private int position;
    private String family = "";
    private String name = "";

    private boolean active = true;

    protected Tag() {}

    Tag(Turn turn, int position, SessionTemplate.Tag tag) {
        super(turn);
        this.position = position;
        this.family = tag.family();
        this.name = tag.name();
    }

    void rename(String family, String name) {
        this.family = family;
        this.name = name;
    }

    void place(int position) {
        this.position = position;
    }

    boolean active() {
        return active;
    }

    void retire() {
        active = false;
    }

    SessionParts.Tag facts() {
        return new SessionParts.Tag(id(), family, name);
    }
}
