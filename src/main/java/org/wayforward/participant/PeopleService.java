package org.wayforward.participant;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;
import org.wayforward.session.SessionDoor;

/** Who is in a session: removing somebody, and when each was last seen. */
@Service
public class PeopleService {

    private final SessionDoor door;
    private final Participants participants;
    private final JdbcClient database;

    PeopleService(SessionDoor door, Participants participants, JdbcClient database) {
        this.door = door;
        this.participants = participants;
        this.database = database;
    }

    /** Removes a participant: their open screens end at once, what they wrote stays. */
    public void remove(Actor actor, ParticipantId somebody) {
        door.pass(actor, Action.REMOVE_PARTICIPANT, turn -> {
            Participant participant = participants
                    .findById(somebody.value())
                    .filter(found -> found.sessionId() == actor.session().value())
                    .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            if (somebody.equals(actor.participant())) {
                throw new Refusal(Reason.BAD_REQUEST);
            }
            participant.remove();
            return turn;
        });
    }

    /** Notes that these participants' browsers are connected. Not a command: presence has no revision. */
    @Transactional
    public void seen(SessionId session, Collection<ParticipantId> here, Instant now) {
        for (ParticipantId somebody : here) {
            int known = database.sql("update presence set last_seen = :now where participant_id = :id")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("id", somebody.value())
                    .update();
            if (known == 0) {
                database.sql(
                                "insert into presence (participant_id, session_id, last_seen) values (:id, :session, :now)")
                        .param("id", somebody.value())
                        .param("session", session.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
            }
        }
    }

    /** When each participant's browser was last noted, for those that ever were. */
    public Map<ParticipantId, Instant> lastSeen(Actor actor) {
        actor.must(Action.READ_PEOPLE);
        Map<ParticipantId, Instant> seen = new HashMap<>();
        List<Map.Entry<Long, Instant>> rows = database.sql(
                        "select participant_id, last_seen from presence where session_id = :session")
                .param("session", actor.session().value())
                .query((row, n) -> Map.entry(
                        row.getLong(1),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
                .list();
        rows.forEach(row -> seen.put(new ParticipantId(row.getKey()), row.getValue()));
        return seen;
    }
}
