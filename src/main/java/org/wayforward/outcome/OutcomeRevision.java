package org.wayforward.outcome;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.identity.SessionId;

/**
 * When the rows were last written that an {@link OutcomeDocument} rests on. Composing one takes many rows, and most commands,
 * like comments or "I'm done", touch none of them: whoever keeps something that follows from an outcome keeps it until this
 * has moved. What the session itself says (its facts, what is shown and whether the ballot is open) is not in it.
 */
public final class OutcomeRevision {

    private static final List<String> TABLES = List.of(
            "participant",
            "thematic_area",
            "tag",
            "evidence",
            "contribution",
            "addresses",
            "citation",
            "tagging",
            "support",
            "cluster",
            "membership",
            "draft_recommendation",
            "draft_link",
            "draft_version",
            "reservation_treatment",
            "said_term");

    private static final String LATEST = TABLES.stream()
            .map(table -> "select max(revision) as latest from " + table
                    + " where session_id = :session and revision > :above")
            .collect(Collectors.joining(" union all ", "select max(latest) from (", """
                     union all select max(b.revision) from ballot b join brainstorm_session s on s.id = b.session_id
                    where b.session_id = :session and b.revision > :above
                    and not (s.state = 'OPEN' and s.may_ballot and s.see_others)) as written
                    """));

    private OutcomeRevision() {}

    /**
     * The latest revision after {@code above} at which any of them was written; 0 when none was. Answers of a ballot that is
     * open do not count, since nobody reads them.
     */
    public static long since(JdbcClient client, SessionId session, long above) {
        return client.sql(LATEST)
                .param("session", session.value())
                .param("above", above)
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
