package org.wayforward.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A paper of the meeting that contributions may cite. */
@Entity
@Table(name = "evidence")
class Evidence extends Part {

    private String title = "";
    private String authors = "";

    protected Evidence() {}

    Evidence(Turn turn, int position, SessionTemplate.Paper paper) {
        super(turn, position);
        this.title = paper.title();
        this.authors = paper.authors();
    }

    SessionParts.Paper facts() {
        return new SessionParts.Paper(id(), title, authors);
    }
}
