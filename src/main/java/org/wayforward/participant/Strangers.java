package org.wayforward.participant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Role;
import org.wayforward.session.Turn;

/** Makes everybody of a session a stranger, as part of a command: what is left of each is a role, a group and a number. */
@Component
public class Strangers {

    private final Participants participants;
    private final JdbcClient database;

    Strangers(Participants participants, JdbcClient database) {
        this.participants = participants;
        this.database = database;
    }

    /** Somebody who has done nothing that experts do: made when there is nobody. */
    public ParticipantId spare(Turn turn) {
        return database
                .sql("select id from participant where session_id = ? and role <> 'EXPERT' order by id")
                .param(turn.session().value())
                .query(Long.class)
                .list()
                .stream()
                .findFirst()
                .map(ParticipantId::new)
                .orElseGet(() -> {
                    int pseudonym = participants.freePseudonym(turn.session().value());
                    Participant made = participants.saveAndFlush(new Participant(turn, Role.DISPLAY, pseudonym, 0));
                    return new ParticipantId(made.id());
                });
    }

    /**
     * Overwrites what could name or recognise anybody: names, affiliations, countries, the times at which they came and were
     * last seen, the keys of their browsers and the links to other devices. {@link Welcome} knows none of them from then on.
     */
    public void make(Turn turn) {
        long session = turn.session().value();
        database.sql("""
                        update participant set name = null, affiliation = null, country = null, revision = :revision,
                        joined_at = (select s.created_at from brainstorm_session s where s.id = :session)
                        where session_id = :session
                        """)
                .param("session", session)
                .param("revision", turn.revision())
                .update();
        overwrite("participant_key", "key_hash", turn);
        overwrite("device_link", "token_hash", turn);
        database.sql("update device_link set used = true where session_id = ?")
                .param(session)
                .update();
        database.sql("""
                        update presence set last_seen =
                        (select s.created_at from brainstorm_session s where s.id = presence.session_id)
                        where session_id = ?
                        """).param(session).update();
    }

    /** Each with the hash of something that nobody has. */
    private void overwrite(String table, String column, Turn turn) {
        database.sql("select id from " + table + " where session_id = ?")
                .param(turn.session().value())
                .query(Long.class)
                .list()
                .forEach(id -> database.sql("update " + table + " set " + column + " = ?, revision = ? where id = ?")
                        .params(Secret.hash(Secret.random()), turn.revision(), id)
                        .update());
    }
}
