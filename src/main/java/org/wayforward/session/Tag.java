package org.wayforward.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "tag")
class Tag extends Revisioned {

    private int position;
    private String family = "";
    private String name = "";

    protected Tag() {}

    Tag(Turn turn, int position, SessionTemplate.Tag tag) {
        super(turn);
        this.position = position;
        this.family = tag.family();
        this.name = tag.name();
    }
}
