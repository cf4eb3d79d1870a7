package org.wayforward.outcome;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the discussion of one session's {@link Archive} inside the caller's transaction. */
record ArchivedDiscussion(JdbcClient client, long session) {

    Archive.Discussion discussion() {
        return new Archive.Discussion(speakRequests(), comments(), done(), discussed());
    }

    private List<Archive.SpeakRequest> speakRequests() {
        return list(
                """
                select r.*, p.pseudonym from speak_request r join participant p on p.id = r.participant_id
                where r.session_id = :session order by r.asked_at, r.id
                """,
                (row, n) -> new Archive.SpeakRequest(
                        "P" + row.getInt("pseudonym"),
                        (Long) row.getObject("contribution_id"),
                        row.getBoolean("named"),
                        row.getBoolean("again"),
                        row.getBoolean("placed"),
                        row.getInt("position"),
                        Cells.key(row.getString("state")),
                        Objects.requireNonNull(Cells.instant(row, "asked_at")),
                        Cells.instant(row, "called_at"),
                        row.getLong("revision")));
    }

    private List<Archive.Comment> comments() {
        return list(
                """
                select c.*, p.pseudonym from room_comment c join participant p on p.id = c.author_id
                where c.session_id = :session order by c.posted_at, c.id
                """,
                (row, n) -> new Archive.Comment(
                        (Long) row.getObject("contribution_id"),
                        (Long) row.getObject("draft_id"),
                        row.getObject("contribution_id") == null && row.getObject("draft_id") == null ? true : null,
                        row.getString("text"),
                        row.getString("lang"),
                        row.getString("signature"),
                        "P" + row.getInt("pseudonym"),
                        row.getString("client_key"),
                        Cells.key(row.getString("state")),
                        row.getString("hidden_reason"),
                        Objects.requireNonNull(Cells.instant(row, "posted_at")),
                        row.getLong("revision")));
    }

    private List<Archive.Done> done() {
        List<Long> steps = list(
                "select id from phase where session_id = :session and active order by position, id",
                (row, n) -> row.getLong(1));
        return list(
                """
                select d.*, p.pseudonym from step_done d join participant p on p.id = d.participant_id
                join phase s on s.id = d.phase_id
                where d.session_id = :session and d.active and s.active order by s.position, s.id, p.pseudonym
                """,
                (row, n) -> new Archive.Done(
                        steps.indexOf(row.getLong("phase_id")),
                        "P" + row.getInt("pseudonym"),
                        row.getLong("revision")));
    }

    private List<Long> discussed() {
        return list("""
                select d.contribution_id from discussed d join contribution c on c.id = d.contribution_id
                where d.session_id = :session and d.active order by c.posted_at, c.id
                """, (row, n) -> row.getLong(1));
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return client.sql(sql).param("session", session).query(mapper).list();
    }
}
