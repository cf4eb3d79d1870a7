package org.wayforward.live;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.discussion.CommentState;
import org.wayforward.discussion.SpeakState;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.Refusal;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.participant.Welcome;

/** Reads what is private to one person. */
@Service
public class MineReader {

    private final LiveDatabase database;
    private final Welcome welcome;
    private final Clock clock;

    MineReader(LiveDatabase database, Welcome welcome, Clock clock) {
        this.database = database;
        this.welcome = welcome;
        this.clock = clock;
    }

    /**
     * What is private to this actor, as the database has it now.
     *
     * @throws Refusal when the actor is not welcome any more: by then the rows may be somebody else's
     */
    public Mine of(Actor actor) {
        Mine mine = database.read(client -> read(client, actor));
        // Asked afterwards: whoever is still welcome now was so when it was read, and no purge had come between.
        welcome.admit(actor);
        return mine;
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
                .optional()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_ALLOWED));
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
        MineDecisions decisions = new MineDecisions(client, actor.session().value(), me);
        List<Mine.Check> checks = decisions.checks();
        return new Mine(
                revision,
                clock.millis(),
                name.isEmpty() ? null : name,
                own(client, me),
                supports,
                spent,
                done(client, me),
                asked(client, me),
                comments(client, me),
                decisions.sorting(),
                checks.isEmpty() ? null : checks,
                ballots(client, me));
    }

    private static List<Mine.Ballot> ballots(JdbcClient client, long me) {
        return client.sql("select draft_id, ballot_round, choice, reservation from ballot where participant_id = :me"
                        + " order by draft_id, ballot_round")
                .param("me", me)
                .query((row, n) -> new Mine.Ballot(
                        row.getLong(1), row.getInt(2), key(BallotChoice.valueOf(row.getString(3))), row.getString(4)))
                .list();
    }

    private static List<Long> done(JdbcClient client, long me) {
        return client.sql("select phase_id from step_done where participant_id = :me and active order by phase_id")
                .param("me", me)
                .query(Long.class)
                .list();
    }

    private static Mine.@Nullable Asked asked(JdbcClient client, long me) {
        return client
                .sql("select id, state, named from speak_request"
                        + " where participant_id = :me and state in ('WAITING', 'SPEAKING') order by id")
                .param("me", me)
                .query((row, n) ->
                        new Mine.Asked(row.getLong(1), key(SpeakState.valueOf(row.getString(2))), row.getBoolean(3)))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static List<Mine.OwnComment> comments(JdbcClient client, long me) {
        return client.sql("select * from room_comment where author_id = :me order by posted_at, id")
                .param("me", me)
                .query((row, n) -> new Mine.OwnComment(
                        row.getLong("id"),
                        (Long) row.getObject("contribution_id"),
                        row.getString("text"),
                        row.getObject("posted_at", OffsetDateTime.class)
                                .toInstant()
                                .toEpochMilli(),
                        key(CommentState.valueOf(row.getString("state"))),
                        row.getString("hidden_reason")))
                .list();
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
