package org.wayforward.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the room of one session was asked about sorting, inside the caller's transaction. */
record ArchivedSorting(JdbcClient client, long session) {

    Archive.Sorting sorting() {
        List<Long> steps = list(
                "select id from phase where session_id = :session and active order by position, id",
                (row, n) -> row.getLong(1));
        List<Archive.Ask> asks = list(
                """
                select a.*, p.pseudonym, k.state as cluster_state from ask a
                join participant p on p.id = a.participant_id
                join contribution c on c.id = a.contribution_id
                left join cluster k on k.id = a.cluster_id
                where a.session_id = :session order by c.posted_at, c.id, p.pseudonym
                """,
                (row, n) -> new Archive.Ask(
                        "P" + row.getInt("pseudonym"),
                        row.getLong("contribution_id"),
                        place(steps, Cells.integer(row, "phase_id")),
                        Objects.requireNonNull(Cells.optionalKey(row.getString("state"))),
                        Cells.optionalKey(row.getString("place")),
                        cluster(row),
                        Cells.integer(row, "other_id"),
                        Objects.requireNonNull(Cells.instant(row, "asked_at")),
                        Cells.instant(row, "answered_at")));
        List<Archive.Filing> filings = list(
                """
                select f.* from filing f join contribution c on c.id = f.contribution_id
                where f.session_id = :session order by c.posted_at, c.id
                """,
                (row, n) -> new Archive.Filing(
                        row.getLong("contribution_id"),
                        Objects.requireNonNull(Cells.optionalKey(row.getString("outcome"))),
                        row.getInt("alike"),
                        row.getInt("answers"),
                        Objects.requireNonNull(Cells.instant(row, "filed_at")),
                        row.getBoolean("confirmed")));
        List<Archive.Check> checks = list(
                """
                select a.*, k.state as cluster_state from author_check a
                join contribution c on c.id = a.contribution_id
                left join cluster k on k.id = a.cluster_id
                where a.session_id = :session order by c.posted_at, c.id, a.answered_at, a.id
                """,
                (row, n) -> new Archive.Check(
                        row.getLong("contribution_id"),
                        cluster(row),
                        row.getBoolean("agrees"),
                        row.getString("reason"),
                        Objects.requireNonNull(Cells.instant(row, "answered_at")),
                        Cells.optionalKey(row.getString("settled"))));
        return new Archive.Sorting(asks, filings, checks);
    }

    private static @Nullable Integer place(List<Long> steps, @Nullable Long step) {
        int place = step == null ? -1 : steps.indexOf(step);
        return place < 0 ? null : place;
    }

    /** A cluster that was dissolved is not in the archive. */
    private static @Nullable Long cluster(ResultSet row) throws SQLException {
        return "ACTIVE".equals(row.getString("cluster_state")) ? Cells.integer(row, "cluster_id") : null;
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return client.sql(sql).param("session", session).query(mapper).list();
    }
}
