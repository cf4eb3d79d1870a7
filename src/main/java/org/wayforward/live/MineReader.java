package org.wayforward.live;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Keyed;

/** Reads what is private to one person. */
@Service
public class MineReader {

    private final LiveDatabase database;
    private final Clock clock;

    MineReader(LiveDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is private to this actor, as the database has it now. */
    public Mine of(Actor actor) {
        return database.read(client -> read(client, actor));
    }

    private Mine read(JdbcClient client, Actor actor) {
        long me = actor.participant().value();
        long revision = client.sql("select revision from brainstorm_session where id = :session")
                .param("session", actor.session().value())
                .query(Long.class)
                .single();
        String name = client.sql("select coalesce(name, '') from participant where id = :me")
                .param("me", me)
                .query(String.class)
                .single();
        List<Long> supports = new ArrayList<>();
        Map<String, Integer> spent = new HashMap<>();
        for (Kind kind : Kind.values()) {
            spent.put(kind.key(), 0);
        }
        client.sql("select s.contribution_id, c.kind, c.state from support s"
                        + " join contribution c on c.id = s.contribution_id"
                        + " where s.participant_id = :me and s.active order by s.contribution_id")
                .param("me", me)
                .query(row -> {
                    supports.add(row.getLong(1));
                    if (State.POSTED.name().equals(row.getString(3))) {
                        spent.merge(Kind.valueOf(row.getString(2)).key(), 1, Integer::sum);
                    }
                });
        return new Mine(revision, clock.millis(), name.isEmpty() ? null : name, own(client, me), supports, spent);
    }

    private static List<Mine.Own> own(JdbcClient client, long me) {
        Map<Long, List<Long>> addresses = new HashMap<>();
        client.sql("select a.recommendation_id, a.issue_id from addresses a"
                        + " join contribution c on c.id = a.recommendation_id"
                        + " join contribution i on i.id = a.issue_id"
                        + " where c.author_id = :me and a.active and i.state = 'POSTED' order by a.issue_id")
                .param("me", me)
                .query(row -> {
                    addresses
                            .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return client.sql("select c.*, a.label from contribution c join thematic_area a on a.id = c.home_area_id"
                        + " where c.author_id = :me order by c.posted_at, c.id")
                .param("me", me)
                .query((row, n) -> new Mine.Own(
                        row.getLong("id"),
                        key(Kind.valueOf(row.getString("kind"))),
                        row.getLong("area_id"),
                        row.getString("label") + "." + row.getInt("number"),
                        row.getString("text"),
                        row.getString("lang"),
                        row.getObject("posted_at", OffsetDateTime.class)
                                .toInstant()
                                .toEpochMilli(),
                        key(State.valueOf(row.getString("state"))),
                        row.getString("hidden_reason"),
                        row.getLong("revision"),
                        addresses.getOrDefault(row.getLong("id"), List.of()),
                        row.getObject("edited_at") == null ? null : true))
                .list();
    }

    private static String key(Keyed constant) {
        return constant.key();
    }
}
