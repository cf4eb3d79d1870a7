package org.wayforward.outcome;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.identity.StakeholderGroup;

/**
 * Reads what the ballot of one session brought, inside the caller's transaction. While it is open the answers are not even
 * read.
 */
record RegisterReading(JdbcClient client, long session) {

    OutcomeRows.Register register() {
        boolean open = list(
                        "select state = 'OPEN' and may_ballot and see_others from brainstorm_session where id = :session",
                        (row, n) -> row.getBoolean(1))
                .contains(true);
        return open ? OutcomeRows.Register.NOTHING : new OutcomeRows.Register(answers(), treatments(), terms());
    }

    private List<OutcomeRows.Answer> answers() {
        return list(
                """
                select b.id, b.draft_id, b.ballot_round, b.choice, b.reservation, p.stakeholder_group
                from ballot b join participant p on p.id = b.participant_id
                where b.session_id = :session order by b.id
                """,
                (row, n) -> new OutcomeRows.Answer(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        new BallotRound.Answer(
                                BallotChoice.valueOf(row.getString(4)),
                                row.getString(6) == null ? null : StakeholderGroup.valueOf(row.getString(6)),
                                row.getString(5))));
    }

    private List<OutcomeRows.Treated> treatments() {
        return list(
                """
                select t.ballot_id, t.treatment, t.sentence, t.note from reservation_treatment t
                where t.session_id = :session and t.number =
                    (select max(l.number) from reservation_treatment l where l.ballot_id = t.ballot_id)
                order by t.ballot_id
                """,
                (row, n) -> new OutcomeRows.Treated(
                        row.getLong(1), Treatment.valueOf(row.getString(2)), row.getString(3), row.getString(4)));
    }

    private List<OutcomeRows.Said> terms() {
        return list(
                """
                select s.draft_id, s.ballot_round, s.term, s.note from said_term s
                where s.session_id = :session and s.number =
                    (select max(l.number) from said_term l where l.draft_id = s.draft_id)
                order by s.draft_id
                """,
                (row, n) -> new OutcomeRows.Said(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3) == null ? null : Term.valueOf(row.getString(3)),
                        row.getString(4)));
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return client.sql(sql).param("session", session).query(mapper).list();
    }
}
