package org.wayforward.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A paper of the meeting that contributions may cite. */
@Entity
@Table(name = "evidence")
class Evidence extends Revisioned {

    private int position;
    private String title = "";
    private String authors = "";

    private boolean active = true;

    protected Evidence() {}

    Evidence(Turn turn, int position, SessionTemplate.Paper paper) {
        super(turn);
        this.position = position;
        this.title = paper.title();
        this.authors = paper.authors();
    }

    void rename(String title, String authors) {
        this.title = title;
        this.authors = authors;
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

    SessionParts.Paper facts() {
        return new SessionParts.Paper(id(), title, authors);
    }
}
