package org.wayforward.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.discussion.CommentState;
import org.wayforward.discussion.SpeakState;

/** Reads what the discussion of a session has brought above a revision, inside the caller's transaction. */
record DiscussionReading(JdbcClient client, long session, long above) {

    private record Mark(long of, long by, boolean active, long revision) {}

    /**
     * The discussion as it is now.
     *
     * @param mine the last revision that touched what is private to a participant; brought up to date
     */
    Board.Discussion next(Board.@Nullable Discussion before, Map<Long, Long> mine) {
        Board.Discussion old = before == null ? Board.Discussion.NONE : before;
        Map<Long, Board.SpeakRequest> requests = new HashMap<>(old.requests());
        Map<Long, Board.Comment> comments = new HashMap<>(old.comments());
        changed("speak_request", DiscussionReading::request).forEach(request -> {
            requests.put(request.id(), request);
            mine.merge(request.participant(), request.rowRevision(), Math::max);
        });
        changed("room_comment", DiscussionReading::comment).forEach(comment -> {
            comments.put(comment.id(), comment);
            mine.merge(comment.author(), comment.rowRevision(), Math::max);
        });
        List<Mark> said = changed("step_done", (row, n) -> mark(row, "phase_id", row.getLong("participant_id")));
        said.forEach(mark -> mine.merge(mark.by(), mark.revision(), Math::max));
        List<Mark> discussed = changed("discussed", (row, n) -> mark(row, "contribution_id", 0));
        return new Board.Discussion(
                requests, comments, done(old.done(), said), marked(old.discussed(), discussed, Mark::of));
    }

    private static Map<Long, Set<Long>> done(Map<Long, Set<Long>> before, List<Mark> said) {
        Map<Long, Set<Long>> done = new HashMap<>(before);
        for (Mark mark : said) {
            done.put(mark.of(), marked(done.getOrDefault(mark.of(), Set.of()), List.of(mark), Mark::by));
        }
        return done;
    }

    private static Set<Long> marked(Set<Long> before, List<Mark> marks, ToLongFunction<Mark> what) {
        Set<Long> next = new HashSet<>(before);
        for (Mark mark : marks) {
            if (mark.active()) {
                next.add(what.applyAsLong(mark));
            } else {
                next.remove(what.applyAsLong(mark));
            }
        }
        return next;
    }

    private static Mark mark(ResultSet row, String of, long by) throws SQLException {
        return new Mark(row.getLong(of), by, row.getBoolean("active"), row.getLong("revision"));
    }

    private static Board.SpeakRequest request(ResultSet row, int n) throws SQLException {
        return new Board.SpeakRequest(
                row.getLong("id"),
                row.getLong("revision"),
                row.getLong("participant_id"),
                (Long) row.getObject("contribution_id"),
                row.getBoolean("named"),
                row.getBoolean("again"),
                row.getInt("position"),
                SpeakState.valueOf(row.getString("state")));
    }

    private static Board.Comment comment(ResultSet row, int n) throws SQLException {
        return new Board.Comment(
                row.getLong("id"),
                row.getLong("revision"),
                (Long) row.getObject("contribution_id"),
                (Long) row.getObject("draft_id"),
                row.getString("text"),
                row.getString("lang"),
                row.getString("signature"),
                row.getLong("author_id"),
                CommentState.valueOf(row.getString("state")),
                row.getString("hidden_reason"),
                Objects.requireNonNull(row.getObject("posted_at", OffsetDateTime.class))
                        .toInstant());
    }

    private <T> List<T> changed(String table, RowMapper<T> mapper) {
        return client.sql("select * from " + table + " where session_id = :session and revision > :above")
                .param("session", session)
                .param("above", above)
                .query(mapper)
                .list();
    }
}
