package org.wayforward.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Keyed;

/** Single values of rows, as an archive says them. */
final class Cells {

    private Cells() {}

    /** A constant's key as {@link Keyed} makes it, for states that are another feature's own. */
    static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same where there may be none. */
    static @Nullable String optionalKey(@Nullable String constant) {
        return constant == null ? null : key(constant);
    }

    /** A whole number where there may be none. */
    static @Nullable Long integer(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** A moment where there may be none. */
    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
