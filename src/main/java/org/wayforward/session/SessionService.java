package org.wayforward.session;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/** What a facilitator does to the session itself: clock, permissions, joining, wall. */
@Service
public class SessionService {

    /** The most one extension of the clock may give. */
    public static final Duration LONGEST_EXTENSION = Duration.ofHours(4);

    private final SessionDoor door;
    private final SessionFinder finder;

    SessionService(SessionDoor door, SessionFinder finder) {
        this.door = door;
        this.finder = finder;
    }

    /** Starts the clock or lets it go on. */
    public long startClock(Actor actor) {
        return door.pass(actor, Action.RUN_CLOCK, turn -> {
            BrainstormSession session = finder.get(actor.session());
            session.clock(session.clock().start(turn.now()));
            return turn.revision();
        });
    }

    /** Lets the clock stand still. */
    public long pauseClock(Actor actor) {
        return door.pass(actor, Action.RUN_CLOCK, turn -> {
            BrainstormSession session = finder.get(actor.session());
            session.clock(session.clock().pause(turn.now()));
            return turn.revision();
        });
    }

    /** Gives more time, from a second to {@link #LONGEST_EXTENSION}. */
    public long extendClock(Actor actor, Duration more) {
        if (more.isNegative() || more.isZero() || more.compareTo(LONGEST_EXTENSION) > 0) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return door.pass(actor, Action.RUN_CLOCK, turn -> {
            BrainstormSession session = finder.get(actor.session());
            session.clock(session.clock().extend(more, turn.now()));
            return turn.revision();
        });
    }

    /** Opens or closes one permission until the session comes to another step; the agenda stays as it is planned. */
    public long permit(Actor actor, Permission permission, boolean allowed) {
        return door.pass(actor, Action.SET_PERMISSIONS, turn -> {
            BrainstormSession session = finder.get(actor.session());
            session.rules(session.rules().permit(permission, allowed));
            if (permission == Permission.SEE_OTHERS) {
                finder.parts(ThematicArea.class, actor.session()).forEach(area -> area.reveal(false));
            }
            return turn.revision();
        });
    }

    /** Shows the room the texts of one area of a private step, or takes them back from its screens. */
    public long reveal(Actor actor, AreaId area, boolean shown) {
        return door.pass(actor, Action.SET_PERMISSIONS, turn -> {
            finder.part(ThematicArea.class, actor.session(), area.value()).reveal(shown);
            return turn.revision();
        });
    }

    /** Sets how many supports each expert has for issues and as many for recommendations; null is unlimited. */
    public long budget(Actor actor, @Nullable Integer each) {
        if (each != null && (each < 1 || each > 1000)) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return door.pass(actor, Action.SET_PERMISSIONS, turn -> {
            BrainstormSession session = finder.get(actor.session());
            session.rules(session.rules().budgets(each, each));
            return turn.revision();
        });
    }

    /** Sets how many issues and how many recommendations each expert may have posted; null is unlimited. */
    public long caps(Actor actor, @Nullable Integer issues, @Nullable Integer recommendations) {
        if (Stream.of(issues, recommendations)
                .anyMatch(each -> each != null && (each < 1 || each > AgendaStep.LIMIT_MAX))) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return door.pass(actor, Action.SET_PERMISSIONS, turn -> {
            BrainstormSession session = finder.get(actor.session());
            session.rules(session.rules().caps(issues, recommendations));
            return turn.revision();
        });
    }

    /** Opens or closes joining by the code. Who has joined stays. */
    public long openJoining(Actor actor, boolean open) {
        return door.pass(actor, Action.SET_JOINING, turn -> {
            finder.get(actor.session()).openJoining(open);
            return turn.revision();
        });
    }

    /** Limits how many experts may join; null lifts the limit. */
    public long limitJoins(Actor actor, @Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > 100_000)) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return door.pass(actor, Action.SET_JOINING, turn -> {
            finder.get(actor.session()).limitJoins(limit);
            return turn.revision();
        });
    }

    /** Points the walls at something. */
    public long focusWall(Actor actor, WallFocus focus) {
        return door.pass(actor, Action.FOCUS_WALL, turn -> {
            AreaId area = focus.area();
            if ((area != null) != (focus.mode() == WallFocus.Mode.AREA)) {
                throw new Refusal(Reason.BAD_REQUEST);
            }
            if (area != null) {
                finder.mustHave(actor.session(), area);
            }
            finder.get(actor.session()).wall(focus);
            return turn.revision();
        });
    }
}
