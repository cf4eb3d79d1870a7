package org.wayforward.outcome;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.Turn;

/**
 * Editions of the outcome: what was given out stays readable, and a later document can show what changed since. An edition
 * keeps no text of its own, only which kept version of each final recommendation it had, in which order.
 */
@Service
public class EditionService {

    /** The most editions of one session. */
    public static final int EDITIONS_MAX = 99;

    private final SessionDoor door;
    private final Editions editions;
    private final TextsOfEditions texts;
    private final OneMoment moment;
    private final Welcome welcome;

    EditionService(SessionDoor door, Editions editions, TextsOfEditions texts, OneMoment moment, Welcome welcome) {
        this.door = door;
        this.editions = editions;
        this.texts = texts;
        this.moment = moment;
        this.welcome = welcome;
    }

    /**
     * Issues an edition of the recommendations that are final now.
     *
     * @return its number; that of the latest edition where nothing has changed since
     * @throws Refusal {@link Reason#NOTHING_FINAL} where there are none, {@link Reason#TOO_MANY_EDITIONS}
     */
    public int issue(Actor actor) {
        return door.pass(actor, Action.ISSUE_EDITION, turn -> issue(turn, actor));
    }

    /** The same inside a command that issues an edition besides what else it does; whoever may do that may do this. */
    public int issue(Turn turn, Actor actor) {
        List<Long> versions = texts.versionsNow(turn.session().value());
        if (versions.isEmpty()) {
            throw new Refusal(Reason.NOTHING_FINAL);
        }
        IssuedEdition latest = editions.findFirstBySessionIdOrderByNumberDesc(
                        turn.session().value())
                .orElse(null);
        if (latest != null && texts.versionsOf(latest.id()).equals(versions)) {
            return latest.number();
        }
        int number = latest == null ? 1 : latest.number() + 1;
        if (number > EDITIONS_MAX) {
            throw new Refusal(Reason.TOO_MANY_EDITIONS, EDITIONS_MAX);
        }
        // An organizer of the installation is none of the session's participants.
        ParticipantId issuer = OrganizerId.is(actor) ? null : actor.participant();
        IssuedEdition edition = editions.save(new IssuedEdition(turn, number, turn.revision(), issuer, turn.now()));
        for (int place = 0; place < versions.size(); place++) {
            texts.save(new EditionText(turn, edition, place + 1, versions.get(place)));
        }
        return number;
    }

    /** Every edition, the latest first. */
    public List<Edition> list(Actor actor) {
        mayRead(actor);
        return moment.read(client -> list(client, actor));
    }

    /**
     * What an edition says.
     *
     * @throws Refusal {@link Reason#NO_SUCH_EDITION}
     */
    public EditionTexts texts(Actor actor, int number) {
        mayRead(actor);
        return moment.read(client -> new EditionTexts(
                list(client, actor).stream()
                        .filter(edition -> edition.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Reason.NO_SUCH_EDITION)),
                texts(client, actor, number),
                changedAt(client, actor)));
    }

    private void mayRead(Actor actor) {
        actor.must(Action.FETCH_OUTCOME);
        welcome.admit(actor);
    }

    private static List<Edition> list(JdbcClient client, Actor actor) {
        return client.sql("""
                        select e.number, e.issued_at, p.name,
                            (select count(*) from edition_text t where t.edition_id = e.id) as recommendations
                        from edition e left join participant p on p.id = e.issuer_id
                        where e.session_id = :session order by e.number desc
                        """)
                .param("session", actor.session().value())
                .query((row, n) -> new Edition(
                        row.getInt("number"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getInt("recommendations")))
                .list();
    }

    private static List<EditionTexts.Text> texts(JdbcClient client, Actor actor, int number) {
        return client.sql("""
                        select v.draft_id, v.area_id, v.text
                        from edition e join edition_text t on t.edition_id = e.id join draft_version v on v.id = t.version_id
                        where e.session_id = :session and e.number = :number order by t.paragraph
                        """)
                .param("session", actor.session().value())
                .param("number", number)
                .query((row, n) -> new EditionTexts.Text(
                        new DraftId(row.getLong("draft_id")),
                        new AreaId(row.getLong("area_id")),
                        DraftText.kept(row.getString("text"))))
                .list();
    }

    private static Map<DraftId, Instant> changedAt(JdbcClient client, Actor actor) {
        Map<DraftId, Instant> changedAt = new HashMap<>();
        client.sql("""
                        select draft_id, max(written_at) as changed_at from draft_version
                        where session_id = :session group by draft_id
                        """).param("session", actor.session().value()).query(row -> {
            changedAt.put(
                    new DraftId(row.getLong("draft_id")),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        });
        return Map.copyOf(changedAt);
    }
}
