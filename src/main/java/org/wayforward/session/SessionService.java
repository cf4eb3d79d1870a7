package org.wayforward.session;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/** What a facilitator does to the session itself: clock, permissions, joining, wall. */
@Service
public class SessionService {

    /** The most one extension of the clock may give. */
    public static final Duration LONGEST_EXTENSION = Duration.ofHours(4);

    /** The most code points of an announcement: one line of a wall, read from ten metres. */
    public static final int ANNOUNCEMENT_MAX = 120;

    private final SessionDoor door;
    private final SessionFinder finder;
    private final ObjectProvider<OnWall> onWall;

    SessionService(SessionDoor door, SessionFinder finder, ObjectProvider<OnWall> onWall) {
        this.door = door;
        this.finder = finder;
        this.onWall = onWall;
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

    /**
     * Points the walls at something.
     *
     * @throws Refusal {@link Reason#TALLIES_HIDDEN} for results while the room may not know them; what the feature that
     *     keeps a contribution says when it is not shown
     */
    public long focusWall(Actor actor, WallFocus focus) {
        return door.pass(actor, Action.FOCUS_WALL, turn -> {
            AreaId area = focus.area();
            ContributionId contribution = focus.contribution();
            if (!focus.sound()) {
                throw new Refusal(Reason.BAD_REQUEST);
            }
            if (focus.mode() == WallFocus.Mode.RESULTS
                    && !finder.rules(actor.session()).seeTallies()) {
                throw new Refusal(Reason.TALLIES_HIDDEN);
            }
            if (area != null) {
                finder.mustHave(actor.session(), area);
            }
            if (contribution != null) {
                onWall.forEach(feature -> feature.mustBeShown(actor.session(), contribution));
            }
            DraftId draft = focus.draft();
            if (draft != null) {
                if (!finder.rules(actor.session()).seeOthers()) {
                    throw new Refusal(Reason.TEXTS_HIDDEN);
                }
                onWall.forEach(feature -> feature.mustBeShown(actor.session(), draft));
            }
            finder.get(actor.session()).wall(focus);
            return turn.revision();
        });
    }

    /** Says what the walls rank by, whatever they show; they do so while the room sees numbers of supporters. */
    public long rankWall(Actor actor, Ranking ranking) {
        return door.pass(actor, Action.FOCUS_WALL, turn -> {
            finder.get(actor.session()).rankWall(ranking);
            return turn.revision();
        });
    }

    /** Puts one line over every wall and on every board, in place of the one before; an empty one takes it away. */
    public long announce(Actor actor, String raw) {
        String line = PlainText.line(raw, ANNOUNCEMENT_MAX);
        return door.pass(actor, Action.FOCUS_WALL, turn -> {
            finder.get(actor.session()).announce(line);
            return turn.revision();
        });
    }
}
