package org.wayforward.session;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/**
 * What an organizer prepares: description, areas, tags and papers. Nothing that a contribution stands on can be taken out.
 */
@Service
public class SetupService {

    /** The most areas a session may have; walls and boards are drawn for that many. */
    public static final int AREAS_MAX = 12;

    /** The most tags and the most papers a session may have, each. */
    public static final int LIST_MAX = 100;

    /** The most code points of an area's short name. */
    public static final int SHORT_MAX = 60;

    /** The most code points of a tag. */
    public static final int TAG_MAX = 120;

    /** The most code points of a family of tags. */
    public static final int FAMILY_MAX = 40;

    private static final List<String> NUMERALS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII");
    private static final int HUES = 4;

    private final SessionDoor door;
    private final SessionFinder finder;
    private final EntityManager entities;
    private final ObjectProvider<Uses> uses;

    SetupService(SessionDoor door, SessionFinder finder, EntityManager entities, ObjectProvider<Uses> uses) {
        this.door = door;
        this.finder = finder;
        this.entities = entities;
        this.uses = uses;
    }

    /** Says anew what the session is called. */
    public long describe(Actor actor, SessionDescription said) {
        SessionDescription checked = said.checked();
        return door.pass(actor, Action.SET_UP, turn -> {
            finder.get(actor.session()).describe(checked);
            return turn.revision();
        });
    }

    /** Adds a thematic area after the others, with the next free numeral as its label. */
    public long addArea(Actor actor, String title, String shortName) {
        String full = needed(title, SessionDescription.LINE_MAX);
        String brief = needed(shortName, SHORT_MAX);
        return door.pass(actor, Action.SET_UP, turn -> {
            List<ThematicArea> areas = finder.parts(ThematicArea.class, actor.session());
            mustFit(areas.size(), AREAS_MAX);
            List<String> taken =
                    areas.stream().map(area -> area.facts().label()).toList();
            String label = NUMERALS.stream()
                    .filter(numeral -> !taken.contains(numeral))
                    .findFirst()
                    .orElseThrow();
            String hue = Integer.toString(NUMERALS.indexOf(label) % HUES + 1);
            entities.persist(new ThematicArea(
                    turn,
                    last(ThematicArea.class, actor) + 1,
                    new SessionTemplate.Area(label, hue, full, full, brief)));
            return turn.revision();
        });
    }

    /** Gives an area other names; its label stays, since it is part of numbers that people know. */
    public long renameArea(Actor actor, AreaId id, String title, String name, String shortName) {
        String full = needed(title, SessionDescription.TITLE_MAX);
        String plain = needed(name, SessionDescription.LINE_MAX);
        String brief = needed(shortName, SHORT_MAX);
        return door.pass(actor, Action.SET_UP, turn -> {
            area(actor, id).rename(full, plain, brief);
            return turn.revision();
        });
    }

    /** Moves an area one place up or down among the others; at the end of the list nothing happens. */
    public long moveArea(Actor actor, AreaId id, boolean up) {
        return door.pass(actor, Action.SET_UP, turn -> {
            Part.move(finder.parts(ThematicArea.class, actor.session()), area(actor, id), up);
            return turn.revision();
        });
    }

    /**
     * Takes an area out.
     *
     * @throws Refusal {@link Reason#IN_USE} when anything was ever posted in it or it is the last one
     */
    public long removeArea(Actor actor, AreaId id) {
        return door.pass(actor, Action.SET_UP, turn -> {
            ThematicArea area = area(actor, id);
            boolean last = finder.parts(ThematicArea.class, actor.session()).size() == 1;
            mustBeFree(use -> last || use.area(id));
            area.retire();
            BrainstormSession session = finder.get(actor.session());
            if (session.wallShows(area)) {
                session.wall(WallFocus.overview());
            }
            return turn.revision();
        });
    }

    /** Adds a tag that authors may set. */
    public long addTag(Actor actor, String family, String name) {
        String kin = needed(family, FAMILY_MAX);
        String word = needed(name, TAG_MAX);
        return door.pass(actor, Action.SET_UP, turn -> {
            mustFit(count(Tag.class, actor), LIST_MAX);
            entities.persist(new Tag(turn, last(Tag.class, actor) + 1, new SessionTemplate.Tag(kin, word)));
            return turn.revision();
        });
    }

    /** Takes a tag out that no contribution carries. */
    public long removeTag(Actor actor, long id) {
        return door.pass(actor, Action.SET_UP, turn -> {
            Tag tag = finder.part(Tag.class, actor.session(), id);
            mustBeFree(use -> use.tag(id));
            tag.retire();
            return turn.revision();
        });
    }

    /** Adds a paper that can be cited. */
    public long addPaper(Actor actor, String title, String authors) {
        String name = needed(title, SessionDescription.TITLE_MAX);
        String by = PlainText.line(authors, SessionDescription.TITLE_MAX);
        return door.pass(actor, Action.SET_UP, turn -> {
            mustFit(count(Evidence.class, actor), LIST_MAX);
            entities.persist(new Evidence(turn, last(Evidence.class, actor) + 1, new SessionTemplate.Paper(name, by)));
            return turn.revision();
        });
    }

    /** Takes a paper out that no contribution cites. */
    public long removePaper(Actor actor, long id) {
        return door.pass(actor, Action.SET_UP, turn -> {
            Evidence paper = finder.part(Evidence.class, actor.session(), id);
            mustBeFree(use -> use.paper(id));
            paper.retire();
            return turn.revision();
        });
    }

    private ThematicArea area(Actor actor, AreaId id) {
        return finder.part(ThematicArea.class, actor.session(), id.value());
    }

    private int count(Class<? extends Part> type, Actor actor) {
        return finder.parts(type, actor.session()).size();
    }

    private int last(Class<? extends Part> type, Actor actor) {
        return entities.createQuery(
                        "select coalesce(max(r.position), 0) from " + type.getSimpleName()
                                + " r where r.sessionId = :session",
                        Integer.class)
                .setParameter("session", actor.session().value())
                .getSingleResult();
    }

    private void mustBeFree(Predicate<Uses> used) {
        if (uses.stream().anyMatch(used)) {
            throw new Refusal(Reason.IN_USE);
        }
    }

    private static void mustFit(int now, int max) {
        if (now >= max) {
            throw new Refusal(Reason.TOO_MANY, max);
        }
    }

    private static String needed(String raw, int max) {
        String line = PlainText.line(raw, max);
        if (line.isEmpty()) {
            throw new Refusal(Reason.FIELD_MISSING);
        }
        return line;
    }
}
