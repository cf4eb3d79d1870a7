package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was said in the ballot of one session, inside the caller's transaction. */
record ArchivedBallots(JdbcClient client, long session) {

    private record OneTreated(long ballot, Archive.Treated treated) {}

    List<Archive.Ballot> ballots() {
        Map<Long, List<Archive.Treated>> treatments = treatments();
        return client.sql("""
                        select b.*, p.pseudonym from ballot b join participant p on p.id = b.participant_id
                        join draft_recommendation d on d.id = b.draft_id join thematic_area a on a.id = d.area_id
                        where b.session_id = :session
                        order by a.position, a.id, d.position, d.id, b.ballot_round, p.pseudonym
                        """)
                .param("session", session)
                .query((row, n) -> new Archive.Ballot(
                        row.getLong("draft_id"),
                        "P" + row.getInt("pseudonym"),
                        row.getInt("ballot_round"),
                        BallotChoice.valueOf(row.getString("choice")).key(),
                        row.getString("reservation"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                        treatments.get(row.getLong("id"))))
                .list();
    }

    private Map<Long, List<Archive.Treated>> treatments() {
        return client
                .sql("""
                        select t.*, p.pseudonym from reservation_treatment t join participant p on p.id = t.writer_id
                        where t.session_id = :session order by t.ballot_id, t.number
                        """)
                .param("session", session)
                .query((row, n) -> new OneTreated(
                        row.getLong("ballot_id"),
                        new Archive.Treated(
                                row.getInt("number"),
                                Cells.key(row.getString("treatment")),
                                row.getString("sentence"),
                                row.getString("note"),
                                "P" + row.getInt("pseudonym"),
                                Objects.requireNonNull(Cells.instant(row, "treated_at")))))
                .list()
                .stream()
                .collect(groupingBy(OneTreated::ballot, mapping(OneTreated::treated, toList())));
    }
}
