package org.wayforward.session;

import java.util.List;
import org.wayforward.identity.AreaId;

/** What a session is made of, each list in its order. */
public record SessionParts(List<Area> areas, List<Tag> tags, List<Paper> evidence, List<Step> agenda) {

    /** A thematic area. Its label is part of the numbers of its contributions. */
    public record Area(AreaId id, String label, String hue, String title, String name, String shortName) {}

    /** A tag, and the family it is listed under. */
    public record Tag(long id, String family, String name) {}

    /** A paper that can be cited. */
    public record Paper(long id, String title, String authors) {}

    /**
     * A step of the agenda.
     *
     * @param planRevision the session's revision at which it was last planned
     * @param current whether the session is in it
     */
    public record Step(long id, long planRevision, boolean current, AgendaStep plan) {}
}
