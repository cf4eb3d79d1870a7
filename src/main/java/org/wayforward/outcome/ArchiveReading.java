package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SessionClock;

/**
 * Reads one session's {@link Archive} inside the caller's transaction, every list in an order that never changes.
 *
 * @param now when: a clock that runs stands still in the archive
 */
record ArchiveReading(JdbcClient client, long session, Instant now) {

    private record Head(long revision, @Nullable Long phase, Archive.Session session) {}

    Archive archive() {
        Head head = list(
                        "select * from brainstorm_session where id = :session",
                        (row, n) -> new Head(row.getLong("revision"), Cells.integer(row, "phase_id"), session(row)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_SESSION));
        List<Archive.Area> areas = areas();
        List<Archive.Contribution> contributions = contributions();
        List<Archive.Cluster> clusters = clusters();
        List<Archive.Draft> drafts = new ArchivedDrafts(client, session).drafts();
        ArchivedFates fates = new ArchivedFates(areas, contributions, clusters, drafts);
        return new Archive(
                Archive.FORMAT,
                Archive.VERSION,
                head.revision(),
                head.session(),
                phases(head.phase()),
                areas,
                tags(),
                evidence(),
                participants(),
                contributions.stream().map(one -> one.at(fates.stage(one))).toList(),
                clusters,
                drafts,
                supports(),
                new ArchivedDiscussion(client, session).discussion(),
                new ArchivedSorting(client, session).sorting(),
                new ArchivedBallots(client, session).ballots(),
                new ArchivedEditions(client, session).editions());
    }

    private Archive.Session session(ResultSet row) throws SQLException {
        return new Archive.Session(
                row.getString("code"),
                row.getString("title"),
                row.getString("short_title"),
                row.getString("meeting"),
                row.getString("organizers"),
                row.getString("place"),
                row.getString("dates"),
                row.getString("question"),
                Objects.requireNonNull(Cells.instant(row, "created_at")),
                row.getBoolean("joining_open"),
                number(row, "join_limit"),
                clock(row),
                new Archive.Wall(
                        Cells.key(row.getString("wall_mode")),
                        Cells.integer(row, "wall_area_id"),
                        Cells.integer(row, "wall_contribution_id"),
                        Cells.integer(row, "wall_draft_id"),
                        row.getString("wall_ranking").equals("SUPPORT")
                                ? null
                                : Cells.key(row.getString("wall_ranking"))),
                Cells.key(row.getString("state")),
                row.getBoolean("practice") ? true : null,
                List.of(row.getString("languages").split(",")),
                rules(row),
                row.getString("announcement").isEmpty() ? null : row.getString("announcement"),
                Cells.instant(row, "closed_at"),
                row.getInt("comment_hours"),
                row.getBoolean("observers_read") ? true : null,
                Cells.instant(row, "purged_at"));
    }

    /** With what is left now: whoever takes the archive in finds as much, and nothing goes on by itself meanwhile. */
    private Archive.Clock clock(ResultSet row) throws SQLException {
        SessionClock clock = new SessionClock(
                row.getLong("clock_total_ms"),
                Cells.instant(row, "clock_ends_at"),
                Cells.integer(row, "clock_left_ms"));
        return new Archive.Clock(clock.totalMs(), null, clock.pause(now).leftMs());
    }

    private static Archive.Rules rules(ResultSet row) throws SQLException {
        PhaseRules rules = PhaseRules.read(row);
        return new Archive.Rules(
                rules.postIssues(),
                rules.postRecommendations(),
                rules.seeOthers(),
                rules.support(),
                rules.seeTallies(),
                rules.sort(),
                rules.check(),
                rules.ballot(),
                rules.issueBudget(),
                rules.recommendationBudget(),
                rules.issueCap(),
                rules.recommendationCap());
    }

    private List<Archive.Phase> phases(@Nullable Long current) {
        return list(
                "select * from phase where session_id = :session and active order by position, id",
                (row, n) -> new Archive.Phase(
                        row.getString("name"),
                        row.getString("title").isEmpty() ? null : row.getString("title"),
                        row.getInt("minutes"),
                        current != null && current == row.getLong("id"),
                        rules(row),
                        row.getBoolean("auto_advance") ? true : null,
                        Cells.integer(row, "kept_total_ms"),
                        Cells.integer(row, "kept_left_ms"),
                        row.getInt("asks_each")));
    }

    private List<Archive.Area> areas() {
        return list(
                "select * from thematic_area where session_id = :session and active order by position, id",
                (row, n) -> new Archive.Area(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getString("hue"),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getBoolean("revealed") ? true : null));
    }

    private List<Archive.Tag> tags() {
        return list(
                "select * from tag where session_id = :session and active order by position, id",
                (row, n) -> new Archive.Tag(row.getLong("id"), row.getString("family"), row.getString("name")));
    }

    private List<Archive.Paper> evidence() {
        return list(
                "select * from evidence where session_id = :session and active order by position, id",
                (row, n) -> new Archive.Paper(row.getLong("id"), row.getString("title"), row.getString("authors")));
    }

    private List<Archive.Person> participants() {
        return list("select * from participant where session_id = :session order by pseudonym", (row, n) -> {
            String group = row.getString("stakeholder_group");
            return new Archive.Person(
                    pseudonym(row.getInt("pseudonym")),
                    Role.valueOf(row.getString("role")).key(),
                    group == null ? null : StakeholderGroup.valueOf(group).key(),
                    Cells.key(row.getString("state")),
                    Cells.optionalKey(row.getString("stand_in")));
        });
    }

    private List<Archive.Contribution> contributions() {
        Map<Long, List<Long>> addresses = links("addresses", "recommendation_id", "issue_id");
        Map<Long, List<Long>> evidence = links("citation", "contribution_id", "evidence_id");
        Map<Long, List<Long>> tags = links("tagging", "contribution_id", "tag_id");
        return list("""
                select c.*, h.label, p.pseudonym, e.pseudonym as enterer
                from contribution c
                join thematic_area h on h.id = c.home_area_id
                join participant p on p.id = c.author_id
                left join participant e on e.id = c.entered_by_id
                where c.session_id = :session order by c.posted_at, c.id
                """, (row, n) -> {
            long id = row.getLong("id");
            Integer enterer = number(row, "enterer");
            return new Archive.Contribution(
                    id,
                    Kind.valueOf(row.getString("kind")).key(),
                    row.getString("label") + "." + row.getInt("number"),
                    row.getLong("area_id"),
                    row.getLong("home_area_id"),
                    row.getString("text"),
                    row.getString("lang"),
                    row.getString("cites"),
                    row.getString("signature"),
                    pseudonym(row.getInt("pseudonym")),
                    row.getString("client_key"),
                    State.valueOf(row.getString("state")).key(),
                    row.getString("hidden_reason"),
                    Objects.requireNonNull(Cells.instant(row, "posted_at")),
                    Cells.instant(row, "edited_at"),
                    addresses.getOrDefault(id, List.of()),
                    evidence.getOrDefault(id, List.of()),
                    tags.getOrDefault(id, List.of()),
                    Cells.optionalKey(row.getString("medium")),
                    enterer == null ? null : pseudonym(enterer),
                    null,
                    row.getLong("revision"));
        });
    }

    private List<Archive.Cluster> clusters() {
        record Member(long cluster, long contribution) {}
        Map<Long, List<Long>> members = list("""
                select m.cluster_id, m.contribution_id from membership m join contribution c on c.id = m.contribution_id
                where m.session_id = :session and m.cluster_id is not null order by c.posted_at, c.id
                """, (row, n) -> new Member(row.getLong(1), row.getLong(2))).stream()
                .collect(groupingBy(Member::cluster, mapping(Member::contribution, toList())));
        return list(
                        "select * from cluster where session_id = :session and state = 'ACTIVE' order by id",
                        (row, n) -> new Archive.Cluster(
                                row.getLong("id"),
                                row.getLong("area_id"),
                                Kind.valueOf(row.getString("kind")).key(),
                                row.getString("title"),
                                row.getLong("lead_id"),
                                members.getOrDefault(row.getLong("id"), List.of()),
                                row.getLong("revision")))
                .stream()
                .filter(cluster -> !cluster.members().isEmpty())
                .toList();
    }

    private List<Archive.Support> supports() {
        return list(
                """
                select s.contribution_id, s.active, s.revision, p.pseudonym
                from support s join contribution c on c.id = s.contribution_id join participant p on p.id = s.participant_id
                where s.session_id = :session order by c.posted_at, c.id, p.pseudonym
                """,
                (row, n) -> new Archive.Support(
                        pseudonym(row.getInt("pseudonym")),
                        row.getLong("contribution_id"),
                        row.getBoolean("active"),
                        row.getLong("revision")));
    }

    /** The active links of a table by what they start from. */
    private Map<Long, List<Long>> links(String table, String from, String to) {
        record Link(long from, long to) {}
        return list(
                        "select %s, %s from %s where session_id = :session and active order by id"
                                .formatted(from, to, table),
                        (row, n) -> new Link(row.getLong(1), row.getLong(2)))
                .stream()
                .collect(groupingBy(Link::from, mapping(Link::to, toList())));
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return client.sql(sql).param("session", session).query(mapper).list();
    }

    private static String pseudonym(int number) {
        return "P" + number;
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        Long value = Cells.integer(row, column);
        return value == null ? null : value.intValue();
    }
}
