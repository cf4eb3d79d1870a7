package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "thematic_area")
class ThematicArea extends Revisioned {

    private int position;
    private String label = "";
    private String hue = "";
    private String title = "";
    private String name = "";

    @Column(name = "short_name")
    private String shortName = "";

    protected ThematicArea() {}

    ThematicArea(Turn turn, int position, SessionTemplate.Area area) {
        super(turn);
        this.position = position;
        this.label = area.label();
        this.hue = area.hue();
        this.title = area.title();
        this.name = area.name();
        this.shortName = area.shortName();
    }
}
