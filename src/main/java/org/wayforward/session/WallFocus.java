package org.wayforward.session;

import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Keyed;

/**
 * What the walls of a session show. {@code area} is there with {@link Mode#AREA}, may be there with {@link Mode#RESULTS},
 * and only then; {@code contribution} with {@link Mode#CONTRIBUTION} and {@link Mode#CLUSTER} and only then; {@code draft} with
 * {@link Mode#DRAFT} and only then.
 */
public record WallFocus(
        Mode mode,
        @Nullable AreaId area,
        @Nullable ContributionId contribution,
        @Nullable DraftId draft) {

    /** A picture that is of no draft recommendation. */
    public WallFocus(Mode mode, @Nullable AreaId area, @Nullable ContributionId contribution) {
        this(mode, area, contribution, null);
    }

    /** The pictures a wall can show. */
    public enum Mode implements Keyed {
        /** All areas at once. */
        OVERVIEW,
        /** One area. */
        AREA,
        /** One area after the other, by time. */
        ROTATE,
        /** One contribution, large. */
        CONTRIBUTION,
        /** The cluster that a contribution is in now; the contribution itself once it is in none. */
        CLUSTER,
        /** What has most support, with bars. */
        RESULTS,
        /** No texts: what there is to do, the clock, counts. */
        CALM,
        /** Who speaks, and how many wait to. */
        SPEAKING,
        /** A draft recommendation: its text beside the one before, and how far it is supported. */
        DRAFT
    }

    /** All areas at once. */
    public static WallFocus overview() {
        return of(Mode.OVERVIEW);
    }

    /** One area after the other, by time. */
    public static WallFocus rotate() {
        return of(Mode.ROTATE);
    }

    /** A picture that needs nothing more to be said. */
    public static WallFocus of(Mode mode) {
        return new WallFocus(mode, null, null);
    }

    /** One area. */
    public static WallFocus on(AreaId area) {
        return new WallFocus(Mode.AREA, area, null);
    }

    /** One contribution. */
    public static WallFocus on(ContributionId contribution) {
        return new WallFocus(Mode.CONTRIBUTION, null, contribution);
    }

    /** The cluster that this contribution is in. */
    public static WallFocus onClusterOf(ContributionId member) {
        return new WallFocus(Mode.CLUSTER, null, member);
    }

    /** One draft recommendation. */
    public static WallFocus on(DraftId draft) {
        return new WallFocus(Mode.DRAFT, null, null, draft);
    }

    /** What has most support in the session, or in one area of it. */
    public static WallFocus results(@Nullable AreaId area) {
        return new WallFocus(Mode.RESULTS, area, null);
    }

    /** Whether it says what its mode needs, and nothing else. */
    public boolean sound() {
        boolean needsContribution = mode == Mode.CONTRIBUTION || mode == Mode.CLUSTER;
        return (mode == Mode.RESULTS || (area != null) == (mode == Mode.AREA))
                && (contribution != null) == needsContribution
                && (draft != null) == (mode == Mode.DRAFT);
    }
}
