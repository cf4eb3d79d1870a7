package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wayforward.identity.AreaId;

@Entity
@Table(name = "thematic_area")
class ThematicArea extends Part {

    private String label = "";
    private String hue = "";
    private String title = "";
    private String name = "";

    @Column(name = "short_name")
    private String shortName = "";

    /** Whether its texts are shown although the step is a private one. */
    private boolean revealed;

    protected ThematicArea() {}

    ThematicArea(Turn turn, int position, SessionTemplate.Area area) {
        super(turn, position);
        this.label = area.label();
        this.hue = area.hue();
        this.title = area.title();
        this.name = area.name();
        this.shortName = area.shortName();
    }

    void rename(String title, String name, String shortName) {
        this.title = title;
        this.name = name;
        this.shortName = shortName;
    }

    void reveal(boolean shown) {
        this.revealed = shown;
    }

    boolean revealed() {
        return revealed;
    }

    SessionParts.Area facts() {
        return new SessionParts.Area(new AreaId(id()), label, hue, title, name, shortName);
    }
}
