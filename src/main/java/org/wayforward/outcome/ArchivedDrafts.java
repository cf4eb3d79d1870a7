package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the drafts of one session's {@link Archive} inside the caller's transaction. */
record ArchivedDrafts(JdbcClient client, long session) {

    private record Link(long draft, long contribution, DraftLink.Purpose purpose) {}

    private record OneTerm(long draft, Archive.SaidTerm said) {}

    private record OneVersion(long draft, Archive.Version version) {}

    List<Archive.Draft> drafts() {
        List<Link> links = list(
                "select * from draft_link where session_id = :session and active order by id",
                (row, n) -> new Link(
                        row.getLong("draft_id"),
                        row.getLong("contribution_id"),
                        DraftLink.Purpose.valueOf(row.getString("purpose"))));
        Map<Long, List<Long>> answers = ends(links, DraftLink.Purpose.ANSWERS);
        Map<Long, List<Long>> restsOn = ends(links, DraftLink.Purpose.RESTS_ON);
        Map<Long, List<Archive.Version>> versions = versions();
        Map<Long, List<Archive.SaidTerm>> terms = terms();
        return list("""
                select d.* from draft_recommendation d join thematic_area a on a.id = d.area_id
                where d.session_id = :session order by a.position, a.id, d.position, d.id
                """, (row, n) -> {
            long id = row.getLong("id");
            DraftText text = DraftText.kept(row.getString("text"));
            return new Archive.Draft(
                    id,
                    row.getLong("area_id"),
                    row.getInt("position"),
                    text.paragraph(),
                    text.subparagraphs(),
                    DraftStatus.valueOf(row.getString("status")).key(),
                    DraftRecommendation.State.valueOf(row.getString("state")).key(),
                    answers.getOrDefault(id, List.of()),
                    restsOn.getOrDefault(id, List.of()),
                    versions.getOrDefault(id, List.of()),
                    row.getLong("text_revision"),
                    row.getInt("ballot_round"),
                    row.getString("exception_note"),
                    terms.get(id),
                    row.getLong("revision"));
        });
    }

    private Map<Long, List<Archive.Version>> versions() {
        return list("""
                select v.*, p.pseudonym from draft_version v join participant p on p.id = v.writer_id
                where v.session_id = :session order by v.draft_id, v.number
                """, (row, n) -> {
                    DraftText text = DraftText.kept(row.getString("text"));
                    return new OneVersion(
                            row.getLong("draft_id"),
                            new Archive.Version(
                                    row.getInt("number"),
                                    DraftOccasion.valueOf(row.getString("occasion"))
                                            .key(),
                                    row.getLong("area_id"),
                                    text.paragraph(),
                                    text.subparagraphs(),
                                    DraftStatus.valueOf(row.getString("status")).key(),
                                    "P" + row.getInt("pseudonym"),
                                    row.getObject("written_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("note")));
                })
                .stream()
                .collect(groupingBy(OneVersion::draft, mapping(OneVersion::version, toList())));
    }

    private Map<Long, List<Archive.SaidTerm>> terms() {
        return list(
                        """
                select s.*, p.pseudonym from said_term s join participant p on p.id = s.writer_id
                where s.session_id = :session order by s.draft_id, s.number
                """,
                        (row, n) -> new OneTerm(
                                row.getLong("draft_id"),
                                new Archive.SaidTerm(
                                        row.getInt("number"),
                                        row.getInt("ballot_round"),
                                        Cells.optionalKey(row.getString("term")),
                                        row.getString("note"),
                                        "P" + row.getInt("pseudonym"),
                                        Objects.requireNonNull(Cells.instant(row, "said_at")))))
                .stream()
                .collect(groupingBy(OneTerm::draft, mapping(OneTerm::said, toList())));
    }

    private static Map<Long, List<Long>> ends(List<Link> links, DraftLink.Purpose purpose) {
        return links.stream()
                .filter(link -> link.purpose() == purpose)
                .collect(groupingBy(Link::draft, mapping(Link::contribution, toList())));
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return client.sql(sql).param("session", session).query(mapper).list();
    }
}
