package org.wayforward.session;

import jakarta.persistence.MappedSuperclass;

/** A part of a session that organizers list: it has a place among the others, and is retired, never deleted. */
@MappedSuperclass
abstract class Part extends Revisioned {

    private int position;
    private boolean active = true;

    /** For JPA. */
    protected Part() {}

    Part(Turn turn, int position) {
        super(turn);
        this.position = position;
    }

    int position() {
        return position;
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
}
