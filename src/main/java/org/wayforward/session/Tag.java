package org.wayforward.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "tag")
class Tag extends Part {

    private String family = "";
    private String name = "";

    protected Tag() {}

    Tag(Turn turn, int position, SessionTemplate.Tag tag) {
        super(turn, position);
        this.family = tag.family();
        this.name = tag.name();
    }

    SessionParts.Tag facts() {
        return new SessionParts.Tag(id(), family, name);
    }
}
