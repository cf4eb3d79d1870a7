package org.wayforward.session;

import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.Keyed;

/** What the walls of a session show. {@code area} is there with {@link Mode#AREA} and only then. */
public record WallFocus(Mode mode, @Nullable AreaId area) {

    /** All areas at once, one of them, or one after the other. */
    public enum Mode implements Keyed {
        OVERVIEW,
        AREA,
        ROTATE
    }

    /** All areas at once. */
    public static WallFocus overview() {
        return new WallFocus(Mode.OVERVIEW, null);
    }

    /** One area after the other, by time. */
    public static WallFocus rotate() {
        return new WallFocus(Mode.ROTATE, null);
    }

    /** One area. */
    public static WallFocus on(AreaId area) {
        return new WallFocus(Mode.AREA, area);
    }
}
