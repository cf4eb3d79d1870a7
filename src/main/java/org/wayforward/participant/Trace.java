package org.wayforward.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that says who did something, and how it can come to say somebody else without changing any count.
 *
 * @param table its table, whose rows belong to a session and carry revisions
 * @param person its column
 * @param way how people are exchanged
 * @param apart the columns that are unique together with the person; none where nothing is
 * @param within rows are exchanged among those only of which this expression says the same; null is among all
 * @param exactGroup whether somebody of the very same stakeholder group has to take the place, not just of a group that it is
 *     shown together with
 */
public record Trace(
        String table,
        String person,
        Way way,
        List<String> apart,
        @Nullable String within,
        boolean exactGroup) {

    /** How people are exchanged. */
    public enum Way {
        /** Each row by itself: rows of one person come to be of several. */
        EACH,
        /** All that is of one person comes to be of one other. */
        TOGETHER
    }

    /**
     * Rows that are exchanged each by itself; the person's own key of a row, in {@code client_key}, is made anew.
     *
     * @param within an expression over the row, {@code r}
     */
    public static Trace each(String table, String person, @Nullable String within) {
        return new Trace(table, person, Way.EACH, List.of(), within, false);
    }

    /** Rows of which all of one person come to be of one other, who has as many. */
    public static Trace together(String table, String person, String... apart) {
        return new Trace(table, person, Way.TOGETHER, List.of(apart), null, false);
    }

    /** The same, anew for each value of an expression, and within the very same stakeholder group. */
    public Trace anewFor(String expression) {
        return new Trace(table, person, way, apart, expression, true);
    }
}
