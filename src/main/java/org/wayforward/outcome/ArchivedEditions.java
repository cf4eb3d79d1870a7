package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the editions of one session's {@link Archive} inside the caller's transaction. */
record ArchivedEditions(JdbcClient client, long session) {

    private record OneText(long edition, Archive.EditionText text) {}

    List<Archive.Edition> editions() {
        Map<Long, List<Archive.EditionText>> texts = list(
                        """
                select t.edition_id, v.draft_id, v.number
                from edition_text t join draft_version v on v.id = t.version_id
                where t.session_id = :session order by t.edition_id, t.paragraph
                """,
                        (row, n) -> new OneText(row.getLong(1), new Archive.EditionText(row.getLong(2), row.getInt(3))))
                .stream()
                .collect(groupingBy(OneText::edition, mapping(OneText::text, toList())));
        return list(
                """
                select e.*, p.pseudonym from edition e left join participant p on p.id = e.issuer_id
                where e.session_id = :session order by e.number
                """,
                (row, n) -> new Archive.Edition(
                        row.getInt("number"),
                        row.getLong("of_revision"),
                        row.getObject("pseudonym") == null ? null : "P" + row.getInt("pseudonym"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        texts.getOrDefault(row.getLong("id"), List.of())));
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return client.sql(sql).param("session", session).query(mapper).list();
    }
}
