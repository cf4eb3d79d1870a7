package org.wayforward.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;

/** Reads one session's {@link Archive} inside the caller's transaction, every list in an order that never changes. */
record ArchiveReading(JdbcClient client, long session) {

    Archive archive() {
        return client.sql("select * from brainstorm_session where id = :session")
                .param("session", session)
                .query((row, n) -> new Archive(
                        Archive.FORMAT,
                        Archive.VERSION,
                        row.getLong("revision"),
                        session(row),
                        phases(integer(row, "phase_id")),
                        areas(),
                        tags(),
                        evidence(),
                        participants(),
                        contributions(),
                        supports()))
                .optional()
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_SESSION));
    }

    private Archive.Session session(ResultSet row) throws SQLException {
        Long wallArea = integer(row, "wall_area_id");
        Long joinLimit = integer(row, "join_limit");
        return new Archive.Session(
                row.getString("code"),
                row.getString("title"),
                row.getString("short_title"),
                row.getString("meeting"),
                row.getString("organizers"),
                row.getString("place"),
                row.getString("dates"),
                row.getString("question"),
                Objects.requireNonNull(instant(row, "created_at")),
                row.getBoolean("joining_open"),
                joinLimit == null ? null : joinLimit.intValue(),
                new Archive.Clock(
                        row.getLong("clock_total_ms"), instant(row, "clock_ends_at"), integer(row, "clock_left_ms")),
                new Archive.Wall(key(row.getString("wall_mode")), wallArea == null ? null : label(wallArea)));
    }

    private String label(long area) {
        return client.sql("select label from thematic_area where id = :area")
                .param("area", area)
                .query(String.class)
                .single();
    }

    private List<Archive.Phase> phases(@Nullable Long current) {
        return list("select * from phase where session_id = :session order by position, id", (row, n) -> {
            Long issueBudget = integer(row, "issue_budget");
            Long recommendationBudget = integer(row, "recommendation_budget");
            return new Archive.Phase(
                    row.getString("name"),
                    row.getInt("minutes"),
                    current != null && current == row.getLong("id"),
                    row.getBoolean("post_issues"),
                    row.getBoolean("post_recommendations"),
                    row.getBoolean("see_others"),
                    row.getBoolean("support"),
                    row.getBoolean("see_tallies"),
                    issueBudget == null ? null : issueBudget.intValue(),
                    recommendationBudget == null ? null : recommendationBudget.intValue());
        });
    }

    private List<Archive.Area> areas() {
        return list(
                "select * from thematic_area where session_id = :session order by position, id",
                (row, n) -> new Archive.Area(
                        row.getString("label"),
                        row.getString("hue"),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("short_name")));
    }

    private List<Archive.Tag> tags() {
        return list(
                "select * from tag where session_id = :session order by position, id",
                (row, n) -> new Archive.Tag(row.getString("family"), row.getString("name")));
    }

    private List<Archive.Paper> evidence() {
        return list(
                "select * from evidence where session_id = :session order by position, id",
                (row, n) -> new Archive.Paper(row.getString("title"), row.getString("authors")));
    }

    private List<Archive.Person> participants() {
        return list("select * from participant where session_id = :session order by pseudonym", (row, n) -> {
            String group = row.getString("stakeholder_group");
            return new Archive.Person(
                    pseudonym(row.getInt("pseudonym")),
                    Role.valueOf(row.getString("role")).key(),
                    group == null ? null : StakeholderGroup.valueOf(group).key(),
                    key(row.getString("state")));
        });
    }

    private List<Archive.Contribution> contributions() {
        Map<Long, List<String>> addresses = byContribution("""
                select x.recommendation_id, i.kind, h.label, i.number
                from addresses x join contribution i on i.id = x.issue_id join thematic_area h on h.id = i.home_area_id
                where x.session_id = :session and x.active order by h.position, i.number
                """, (row, n) -> ref(row));
        Map<Long, List<Integer>> evidence = places("citation", "evidence");
        Map<Long, List<Integer>> tags = places("tagging", "tag");
        return list("""
                select c.*, a.label as area, h.label, p.pseudonym
                from contribution c
                join thematic_area a on a.id = c.area_id
                join thematic_area h on h.id = c.home_area_id
                join participant p on p.id = c.author_id
                where c.session_id = :session order by c.posted_at, c.id
                """, (row, n) -> {
            long id = row.getLong("id");
            return new Archive.Contribution(
                    ref(row),
                    Kind.valueOf(row.getString("kind")).key(),
                    row.getString("area"),
                    row.getString("label"),
                    row.getInt("number"),
                    row.getString("text"),
                    row.getString("lang"),
                    row.getString("cites"),
                    row.getString("signature"),
                    pseudonym(row.getInt("pseudonym")),
                    row.getString("client_key"),
                    key(row.getString("state")),
                    row.getString("hidden_reason"),
                    Objects.requireNonNull(instant(row, "posted_at")),
                    instant(row, "edited_at"),
                    addresses.getOrDefault(id, List.of()),
                    evidence.getOrDefault(id, List.of()),
                    tags.getOrDefault(id, List.of()),
                    row.getLong("revision"));
        });
    }

    private List<Archive.Support> supports() {
        return list(
                """
                select s.active, s.revision, p.pseudonym, c.kind, h.label, c.number
                from support s
                join participant p on p.id = s.participant_id
                join contribution c on c.id = s.contribution_id
                join thematic_area h on h.id = c.home_area_id
                where s.session_id = :session order by c.posted_at, c.id, p.pseudonym
                """,
                (row, n) -> new Archive.Support(
                        pseudonym(row.getInt("pseudonym")),
                        ref(row),
                        row.getBoolean("active"),
                        row.getLong("revision")));
    }

    /** By contribution, the places from 1 that its linked rows have in the session's list of them. */
    private Map<Long, List<Integer>> places(String link, String target) {
        return byContribution("""
                select x.contribution_id, t.place
                from %s x join (
                    select id, row_number() over (order by position, id) as place from %s where session_id = :session
                ) t on t.id = x.%s_id
                where x.session_id = :session and x.active order by t.place
                """.formatted(link, target, target), (row, n) -> row.getInt(2));
    }

    /** Rows whose first column is a contribution, gathered by it in the order they come. */
    private <T> Map<Long, List<T>> byContribution(String sql, RowMapper<T> mapper) {
        Map<Long, List<T>> found = new HashMap<>();
        list(
                sql,
                (row, n) -> found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(mapper.mapRow(row, n)));
        return found;
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return client.sql(sql).param("session", session).query(mapper).list();
    }

    private static String ref(ResultSet row) throws SQLException {
        return Kind.valueOf(row.getString("kind")).key() + " " + row.getString("label") + "." + row.getInt("number");
    }

    /** A constant's key as {@link Keyed} makes it, for states that are another feature's own. */
    private static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String pseudonym(int number) {
        return "P" + number;
    }

    private static @Nullable Long integer(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
