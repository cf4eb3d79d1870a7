package org.wayforward.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.contribution.State;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionState;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.StandIn;
import org.wayforward.vote.GroupSizes;

/**
 * Reads one session's {@link OutcomeRows} inside the caller's transaction.
 *
 * @param staff whether those who serve the session read it: once it is closed they see what was never revealed
 */
record OutcomeReading(JdbcClient client, long session, boolean staff) {

    private record Head(OutcomeDocument.Masthead masthead, long revision) {}

    OutcomeRows rows() {
        Head head = list(
                        "select * from brainstorm_session where id = :session",
                        (row, n) -> new Head(masthead(row), row.getLong("revision")))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_SESSION));
        GroupSizes experts = experts();
        return new OutcomeRows(
                head.masthead(),
                head.revision(),
                areas(),
                contributions(),
                addresses(),
                evidence(),
                tags(),
                supports(),
                experts.counts(),
                experts.joined(),
                groups(),
                clusters(),
                drafts(),
                draftLinks(),
                deeds(),
                new RegisterReading(client, session).register());
    }

    private static OutcomeDocument.Masthead masthead(ResultSet row) throws SQLException {
        return new OutcomeDocument.Masthead(
                row.getString("code"),
                row.getString("title"),
                row.getString("meeting"),
                row.getString("organizers"),
                row.getString("place"),
                row.getString("dates"),
                row.getString("question"));
    }

    private List<OutcomeRows.Area> areas() {
        return list(
                "select * from thematic_area where session_id = :session and active order by position, id",
                (row, n) -> new OutcomeRows.Area(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getString("hue"),
                        row.getString("title"),
                        row.getString("name")));
    }

    private List<OutcomeRows.Contribution> contributions() {
        return list(
                """
                select c.*, p.stakeholder_group, s.see_others or a.revealed as shown, s.state as session_state
                from contribution c join participant p on p.id = c.author_id
                join thematic_area a on a.id = c.area_id join brainstorm_session s on s.id = c.session_id
                where c.session_id = :session order by c.posted_at, c.id
                """,
                (row, n) -> new OutcomeRows.Contribution(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("area_id"),
                        row.getLong("home_area_id"),
                        row.getInt("number"),
                        row.getString("text"),
                        row.getString("lang"),
                        row.getString("cites"),
                        row.getString("signature"),
                        row.getLong("author_id"),
                        group(row.getString("stakeholder_group")),
                        Absence.of(State.valueOf(row.getString("state")), readable(row)),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                        row.getString("medium") == null ? null : Medium.valueOf(row.getString("medium"))));
    }

    private boolean readable(ResultSet row) throws SQLException {
        return row.getBoolean("shown")
                || (staff && SessionState.valueOf(row.getString("session_state")) != SessionState.OPEN);
    }

    private List<OutcomeRows.Address> addresses() {
        return list(
                "select recommendation_id, issue_id from addresses where session_id = :session and active",
                (row, n) -> new OutcomeRows.Address(row.getLong(1), row.getLong(2)));
    }

    private Map<Long, List<OutcomeDocument.Paper>> evidence() {
        return byContribution("""
                select x.contribution_id, e.title, e.authors from citation x join evidence e on e.id = x.evidence_id
                where x.session_id = :session and x.active order by e.position, e.id
                """, (row, n) -> new OutcomeDocument.Paper(row.getString(2), row.getString(3)));
    }

    private Map<Long, List<OutcomeDocument.Tag>> tags() {
        return byContribution("""
                select x.contribution_id, t.family, t.name from tagging x join tag t on t.id = x.tag_id
                where x.session_id = :session and x.active order by t.position, t.id
                """, (row, n) -> new OutcomeDocument.Tag(row.getString(2), row.getString(3)));
    }

    private List<OutcomeRows.Support> supports() {
        return list(
                "select participant_id, contribution_id from support where session_id = :session and active",
                (row, n) -> new OutcomeRows.Support(row.getLong(1), row.getLong(2)));
    }

    private GroupSizes experts() {
        GroupSizes experts = new GroupSizes();
        list("""
                select stakeholder_group, stand_in from participant
                where session_id = :session and role = 'EXPERT' and stakeholder_group is not null
                """, (row, n) -> {
            String standIn = row.getString(2);
            experts.add(StakeholderGroup.valueOf(row.getString(1)), standIn == null ? null : StandIn.valueOf(standIn));
            return n;
        });
        return experts;
    }

    private Map<Long, StakeholderGroup> groups() {
        Map<Long, StakeholderGroup> groups = new HashMap<>();
        list("""
                select id, stakeholder_group from participant
                where session_id = :session and stakeholder_group is not null
                and (stand_in is null or stand_in <> 'GROUP')
                """, (row, n) -> groups.put(row.getLong(1), StakeholderGroup.valueOf(row.getString(2))));
        return groups;
    }

    private List<OutcomeRows.Cluster> clusters() {
        Map<Long, Set<Long>> members = new HashMap<>();
        list(
                "select cluster_id, contribution_id from membership where session_id = :session and cluster_id is not null",
                (row, n) -> members.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                        .add(row.getLong(2)));
        return list("select * from cluster where session_id = :session order by id", (row, n) -> {
                    long id = row.getLong("id");
                    return new OutcomeRows.Cluster(
                            id, row.getString("title"), row.getLong("lead_id"), members.getOrDefault(id, Set.of()));
                })
                .stream()
                .filter(cluster -> !cluster.members().isEmpty())
                .toList();
    }

    private List<OutcomeRows.Draft> drafts() {
        return list(
                """
                select d.*, (select count(*) from draft_version v where v.draft_id = d.id) as versions
                from draft_recommendation d where d.session_id = :session order by d.position, d.id
                """,
                (row, n) -> new OutcomeRows.Draft(
                        row.getLong("id"),
                        row.getLong("area_id"),
                        DraftText.kept(row.getString("text")),
                        row.getLong("text_revision"),
                        DraftStatus.valueOf(row.getString("status")),
                        DraftRecommendation.State.valueOf(row.getString("state")) == DraftRecommendation.State.REMOVED,
                        row.getInt("versions"),
                        row.getInt("ballot_round"),
                        row.getString("exception_note")));
    }

    private List<OutcomeRows.DraftLink> draftLinks() {
        return list(
                """
                select draft_id, contribution_id, purpose from draft_link
                where session_id = :session and active order by id
                """,
                (row, n) -> new OutcomeRows.DraftLink(
                        row.getLong(1),
                        row.getLong(2),
                        DraftLink.Purpose.valueOf(row.getString(3)) == DraftLink.Purpose.ANSWERS));
    }

    /** What was done and when; answers of the ballot only once it is closed. */
    private List<Activity.Deed> deeds() {
        return list(
                """
                select kind, posted_at from contribution where session_id = :session
                union all select 'COMMENT', posted_at from room_comment where session_id = :session
                union all select 'SPEAK_REQUEST', asked_at from speak_request where session_id = :session
                union all select 'DRAFT_VERSION', written_at from draft_version where session_id = :session
                union all select 'BALLOT_ANSWER', b.answered_at from ballot b
                    join brainstorm_session s on s.id = b.session_id
                    where b.session_id = :session and not (s.state = 'OPEN' and s.may_ballot and s.see_others)
                """,
                (row, n) -> new Activity.Deed(
                        OutcomeDocument.Deed.valueOf(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
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

    private <T extends @Nullable Object> List<T> list(String sql, RowMapper<T> mapper) {
        return client.sql(sql).param("session", session).query(mapper).list();
    }

    private static @Nullable StakeholderGroup group(@Nullable String name) {
        return name == null ? null : StakeholderGroup.valueOf(name);
    }
}
