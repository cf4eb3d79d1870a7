package org.wayforward.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wayforward.session.Revisioned;
import org.wayforward.session.Turn;

/** A recommendation of an edition: its paragraph number there, and which version of a draft it is. Written once. */
@Entity
@Table(name = "edition_text")
class EditionText extends Revisioned {

    @Column(name = "edition_id", updatable = false)
    private long editionId;

    @Column(updatable = false)
    private int paragraph;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    protected EditionText() {}

    EditionText(Turn turn, IssuedEdition edition, int paragraph, long version) {
        super(turn);
        this.editionId = edition.id();
        this.paragraph = paragraph;
        this.versionId = version;
    }

    long versionId() {
        return versionId;
    }
}
