package org.wayforward.session;

import jakarta.persistence.MappedSuperclass;
import java.util.List;

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

    /** Moves a part one place up or down among the others, which are in their order; at the end nothing happens. */
    static void move(List<? extends Part> order, Part part, boolean up) {
        int from = order.indexOf(part);
        int to = from + (up ? -1 : 1);
        if (to >= 0 && to < order.size()) {
            Part other = order.get(to);
            int position = part.position;
            part.place(other.position);
            other.place(position);
        }
    }

    boolean active() {
        return active;
    }

    void retire() {
        active = false;
    }
}
