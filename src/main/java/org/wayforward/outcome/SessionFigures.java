package org.wayforward.outcome;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.SessionId;
import org.wayforward.participant.Organizers;

/** How much there is in each session, for the list of them. */
@Service
public class SessionFigures {

    private final JdbcClient database;
    private final Organizers organizers;

    SessionFigures(JdbcClient database, Organizers organizers) {
        this.database = database;
        this.organizers = organizers;
    }

    /** How many experts joined a session, and how many contributions and supports that count it has. */
    public record Figures(int experts, int contributions, int supports) {

        /** Of a session in which nothing has happened yet. */
        public static final Figures NONE = new Figures(0, 0, 0);
    }

    /** The figures of every session in which something has happened. */
    @Transactional(readOnly = true)
    public Map<SessionId, Figures> all(OrganizerId organizer) {
        organizers.admit(organizer);
        Map<SessionId, Integer> experts = count(
                "participant p where p.role = 'EXPERT' and p.state = 'ACTIVE' and p.stand_in is null", "p.session_id");
        Map<SessionId, Integer> contributions = count("contribution c where c.state = 'POSTED'", "c.session_id");
        Map<SessionId, Integer> supports = count(
                "support s join contribution c on c.id = s.contribution_id where s.active and c.state = 'POSTED'",
                "s.session_id");
        Map<SessionId, Figures> all = new HashMap<>();
        experts.forEach((session, number) -> all.put(
                session,
                new Figures(number, contributions.getOrDefault(session, 0), supports.getOrDefault(session, 0))));
        return all;
    }

    private Map<SessionId, Integer> count(String what, String session) {
        Map<SessionId, Integer> counts = new HashMap<>();
        database.sql("select %s, count(*) from %s group by %s".formatted(session, what, session))
                .query(row -> {
                    counts.put(new SessionId(row.getLong(1)), row.getInt(2));
                });
        return counts;
    }
}
