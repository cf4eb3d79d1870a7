package org.wayforward.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as data: read from {@code templates/*.json}, so that another meeting needs no other code. */
public record SessionTemplate(
        @Nullable String code,
        String title,
        String shortTitle,
        String meeting,
        String organizers,
        String place,
        String dates,
        String question,
        @Nullable List<String> languages,
        List<Area> areas,
        List<Tag> tags,
        List<Paper> evidence) {

    /** What a session of this template is called, in every language of the screens unless the template names some. */
    public SessionDescription description() {
        return new SessionDescription(
                title,
                shortTitle,
                meeting,
                organizers,
                place,
                dates,
                question,
                languages == null ? SessionDescription.LANGUAGES : languages);
    }

    /** The same with other areas, tags and papers. */
    public SessionTemplate with(List<Area> otherAreas, List<Tag> otherTags, List<Paper> otherPapers) {
        return new SessionTemplate(
                code,
                title,
                shortTitle,
                meeting,
                organizers,
                place,
                dates,
                question,
                languages,
                otherAreas,
                otherTags,
                otherPapers);
    }

    /** The same meeting under another description. */
    public SessionTemplate described(SessionDescription said) {
        return new SessionTemplate(
                null,
                said.title(),
                said.shortTitle(),
                said.meeting(),
                said.organizers(),
                said.place(),
                said.dates(),
                said.question(),
                said.languages(),
                areas,
                tags,
                evidence);
    }

    /** A thematic area: its label on signs, its hue, its full title, the name on boards, the name for narrow places. */
    public record Area(String label, String hue, String title, String name, String shortName) {}

    /** A tag an author may set, and the family it is listed under. */
    public record Tag(String family, String name) {}

    /** A paper of the meeting that can be cited. */
    public record Paper(String title, String authors) {}
}
