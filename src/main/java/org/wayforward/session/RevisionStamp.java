package org.wayforward.session;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Stamps every row that a command wrote with that command's revision, so that nobody can forget to. */
class RevisionStamp {

    @PrePersist
    void born(Object row) {
        if (row instanceof Revisioned revisioned) {
            revisioned.stamp();
        }
    }

    @PreUpdate
    void changed(Object row) {
        if (row instanceof Revisioned revisioned) {
            revisioned.stamp();
        } else if (row instanceof BrainstormSession session) {
            // The door has already given the session its revision; this only notes that something changed.
            Turn.stamp(session.id());
        }
    }
}
