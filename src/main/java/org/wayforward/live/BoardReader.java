package org.wayforward.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.contribution.State;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftStatus;
import org.wayforward.outcome.OutcomeRevision;
import org.wayforward.outcome.StagedDraft;
import org.wayforward.participant.StandIn;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.Closing;
import org.wayforward.session.Grace;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.Ranking;
import org.wayforward.session.SessionClock;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.WallFocus;

/**
 * Makes the next {@link Board} from the one before and all rows with a higher revision. Start-up asks the same from
 * nothing, so there is one way to read a session.
 */
@Component
class BoardReader {

    private final LiveDatabase database;

    BoardReader(LiveDatabase database) {
        this.database = database;
    }

    /** The board as the database has it now; {@code before} itself when nothing has changed since. */
    Board read(SessionId session, @Nullable Board before) {
        return database.read(client -> {
            Board known = before == null || mixed(client, before) ? null : before;
            Reading reading = new Reading(client, session.value(), known == null ? 0 : known.revision());
            long revision = reading.revision();
            return known != null && known.revision() == revision ? known : reading.next(known, revision);
        });
    }

    /** Whether rows have come to be other people's since: then none of what was read holds any more. */
    private static boolean mixed(JdbcClient client, Board before) {
        List<Optional<Instant>> purged = client.sql("select purged_at from brainstorm_session where id = :session")
                .param("session", before.session().id().value())
                .query((row, n) -> Optional.ofNullable(instant(row, "purged_at")))
                .list();
        return !purged.equals(
                List.of(Optional.ofNullable(before.session().closing().purgedAt())));
    }

    /** One read-only transaction over the rows above a revision. */
    private record Reading(JdbcClient client, long session, long above) {

        long revision() {
            return client.sql("select revision from brainstorm_session where id = :session")
                    .param("session", session)
                    .query(Long.class)
                    .optional()
                    .orElseThrow(() -> new Refusal(Refusal.Reason.UNKNOWN_SESSION));
        }

        Board next(@Nullable Board before, long revision) {
            Map<Long, Board.Person> people = new HashMap<>(before == null ? Map.of() : before.people());
            Map<Long, Board.Card> cards = new HashMap<>(before == null ? Map.of() : before.cards());
            Map<Long, Board.Cluster> clusters = new HashMap<>(before == null ? Map.of() : before.clusters());
            Map<Long, Long> memberships = new HashMap<>(before == null ? Map.of() : before.memberships());
            Map<Long, Board.Draft> drafts = new HashMap<>(before == null ? Map.of() : before.drafts());
            Map<Long, Set<Long>> supporters = new HashMap<>(before == null ? Map.of() : before.supporters());
            Map<Role, Integer> generations = new EnumMap<>(Role.class);
            Map<Long, Long> mine = new HashMap<>(before == null ? Map.of() : before.mineRevisions());
            if (before != null) {
                generations.putAll(before.generations());
            }
            changed("participant", BoardReader::person).forEach(person -> people.put(person.id(), person));
            changed("role_link", (row, n) -> Map.entry(Role.valueOf(row.getString("role")), row.getInt("generation")))
                    .forEach(link -> generations.put(link.getKey(), link.getValue()));
            Map<Long, Board.Card> written = readCards(cards);
            Set<Long> regrouped = new HashSet<>();
            changed("cluster", BoardReader::cluster).forEach(cluster -> {
                clusters.put(cluster.id(), cluster);
                regrouped.add(cluster.id());
            });
            SortingState sorted = before == null ? SortingState.NOTHING : before.sorting();
            Set<Long> moved = readMemberships(memberships, regrouped);
            readDrafts(drafts);
            Map<Long, Map<Long, Board.Answered>> answered =
                    readBallots(before == null ? Map.of() : before.answered(), mine);
            readSupports(supporters, mine);
            touch(written, cards, supporters, mine);
            moved.forEach(
                    card -> mine.merge(Objects.requireNonNull(cards.get(card)).author(), revision, Math::max));
            moved.addAll(written.keySet());
            written.keySet().forEach(card -> regrouped.add(memberships.getOrDefault(card, 0L)));
            SortingState sorting = new SortingReader(client, session, above).next(sorted, cards, mine);
            touchAsked(revision, moved, sorting, mine);
            Board.Discussion discussion = new DiscussionReading(client, session, above)
                    .next(before == null ? null : before.discussion(), mine);
            Board next = session(
                    revision,
                    before,
                    people,
                    cards,
                    clusters,
                    memberships,
                    drafts,
                    answered,
                    supporters,
                    sorting,
                    generations,
                    discussion,
                    mine);
            touchAll(before, next, regrouped, mine);
            return next;
        }

        private Map<Long, Board.Card> readCards(Map<Long, Board.Card> cards) {
            Map<Long, Board.Card> written = new HashMap<>();
            for (Board.Card card : changed("contribution", BoardReader::card)) {
                Board.Card old = cards.get(card.id());
                cards.put(card.id(), old == null ? card : linked(card, old.addresses(), old.evidence(), old.tags()));
                written.put(card.id(), card);
            }
            links("addresses", "recommendation_id", "issue_id", (link, active) -> {
                Board.Card card = Objects.requireNonNull(cards.get(link[0]));
                cards.put(
                        card.id(), linked(card, with(card.addresses(), link[1], active), card.evidence(), card.tags()));
            });
            links("citation", "contribution_id", "evidence_id", (link, active) -> {
                Board.Card card = Objects.requireNonNull(cards.get(link[0]));
                cards.put(
                        card.id(), linked(card, card.addresses(), with(card.evidence(), link[1], active), card.tags()));
            });
            links("tagging", "contribution_id", "tag_id", (link, active) -> {
                Board.Card card = Objects.requireNonNull(cards.get(link[0]));
                cards.put(
                        card.id(), linked(card, card.addresses(), card.evidence(), with(card.tags(), link[1], active)));
            });
            return written;
        }

        /**
         * Whose private things the contributions written now have touched: their authors'; their supporters', since
         * hiding and withdrawing refund; and those of whoever addresses them, since what is gone is addressed no more.
         */
        private void touch(
                Map<Long, Board.Card> written,
                Map<Long, Board.Card> cards,
                Map<Long, Set<Long>> supporters,
                Map<Long, Long> mine) {
            written.values().forEach(card -> {
                mine.merge(card.author(), card.rowRevision(), Math::max);
                supporters
                        .getOrDefault(card.id(), Set.of())
                        .forEach(giver -> mine.merge(giver, card.rowRevision(), Math::max));
            });
            cards.values()
                    .forEach(card -> card.addresses().forEach(issue -> {
                        Board.Card addressed = written.get(issue);
                        if (addressed != null) {
                            mine.merge(card.author(), addressed.rowRevision(), Math::max);
                        }
                    }));
        }

        /** Who has a question about one of these open: it may have nothing to ask about any more. */
        private static void touchAsked(long revision, Set<Long> moved, SortingState sorting, Map<Long, Long> mine) {
            moved.forEach(card -> sorting.asking()
                    .getOrDefault(card, Set.of())
                    .forEach(person -> mine.merge(person, revision, Math::max)));
        }

        /**
         * Authors in clusters that have changed may be asked about them. When a step begins or ends to ask, or shows
         * other texts, everybody may be asked something else.
         */
        private static void touchAll(@Nullable Board before, Board next, Set<Long> regrouped, Map<Long, Long> mine) {
            boolean other = before != null && !asks(before).equals(asks(next));
            next.memberships().forEach((card, cluster) -> {
                if (other || regrouped.contains(cluster)) {
                    mine.merge(Objects.requireNonNull(next.cards().get(card)).author(), next.revision(), Math::max);
                }
            });
            if (other) {
                next.people().values().stream()
                        .filter(person -> person.role() == Role.EXPERT)
                        .forEach(person -> mine.merge(person.id(), next.revision(), Math::max));
            }
        }

        /** What decides whether people are asked, and about what; the same while nobody is. */
        private static List<Object> asks(Board board) {
            PhaseRules rules = board.rules();
            return !board.session().open() || !rules.sort() && !rules.check()
                    ? List.of()
                    : List.of(
                            rules.sort(),
                            rules.check(),
                            rules.seeOthers(),
                            board.step(),
                            board.areas().stream().map(Board.Area::revealed).toList());
        }

        /** Which contributions were put elsewhere; the clusters they left and came into are regrouped. */
        private Set<Long> readMemberships(Map<Long, Long> memberships, Set<Long> regrouped) {
            Set<Long> moved = new HashSet<>();
            client.sql("select contribution_id, cluster_id from membership"
                            + " where session_id = :session and revision > :above")
                    .param("session", session)
                    .param("above", above)
                    .query(row -> {
                        Long cluster = (Long) row.getObject(2);
                        Long left = cluster == null
                                ? memberships.remove(row.getLong(1))
                                : memberships.put(row.getLong(1), cluster);
                        moved.add(row.getLong(1));
                        Stream.of(Optional.ofNullable(cluster), Optional.ofNullable(left))
                                .flatMap(Optional::stream)
                                .forEach(regrouped::add);
                    });
            return moved;
        }

        /** Drafts with what they are linked to. */
        private void readDrafts(Map<Long, Board.Draft> drafts) {
            client.sql("select id, area_id, position, status, state, text, ballot_round from draft_recommendation"
                            + " where session_id = :session and revision > :above")
                    .param("session", session)
                    .param("above", above)
                    .query(row -> {
                        long id = row.getLong(1);
                        Board.Draft old = drafts.get(id);
                        drafts.put(
                                id,
                                new Board.Draft(
                                        id,
                                        row.getLong(2),
                                        row.getInt(3),
                                        row.getString(6),
                                        row.getInt(7),
                                        DraftStatus.FINAL.name().equals(row.getString(4)),
                                        "REMOVED".equals(row.getString(5)),
                                        old == null ? Set.of() : old.ends()));
                    });
            Set<Long> changed = new TreeSet<>(
                    client.sql("select draft_id from draft_link where session_id = :session and revision > :above")
                            .param("session", session)
                            .param("above", above)
                            .query(Long.class)
                            .list());
            for (long id : changed) {
                // An issue may be linked for two purposes: the links of a draft are read whole.
                Set<Long> ends = new TreeSet<>(
                        client.sql("select contribution_id from draft_link where draft_id = :draft and active")
                                .param("draft", id)
                                .query(Long.class)
                                .list());
                Board.Draft draft = Objects.requireNonNull(drafts.get(id));
                drafts.put(id, draft.linked(ends));
            }
        }

        /** Who has answered in the ballot; what they said is not read. */
        private Map<Long, Map<Long, Board.Answered>> readBallots(
                Map<Long, Map<Long, Board.Answered>> before, Map<Long, Long> mine) {
            Map<Long, Map<Long, Board.Answered>> answered = new HashMap<>(before);
            Set<Long> copied = new HashSet<>();
            client.sql("select draft_id, participant_id, ballot_round, revision from ballot"
                            + " where session_id = :session and revision > :above")
                    .param("session", session)
                    .param("above", above)
                    .query(row -> {
                        long draft = row.getLong(1);
                        if (copied.add(draft)) {
                            answered.put(draft, new HashMap<>(before.getOrDefault(draft, Map.of())));
                        }
                        Objects.requireNonNull(answered.get(draft))
                                .merge(
                                        row.getLong(2),
                                        new Board.Answered(row.getInt(3), row.getLong(4)),
                                        (old, now) -> now.round() >= old.round() ? now : old);
                        mine.merge(row.getLong(2), row.getLong(4), Math::max);
                    });
            return answered;
        }

        private void readSupports(Map<Long, Set<Long>> supporters, Map<Long, Long> mine) {
            Set<Long> copied = new HashSet<>();
            client.sql("select participant_id, contribution_id, active, revision from support"
                            + " where session_id = :session and revision > :above")
                    .param("session", session)
                    .param("above", above)
                    .query(row -> {
                        long giver = row.getLong(1);
                        long card = row.getLong(2);
                        if (copied.add(card)) {
                            supporters.put(card, new HashSet<>(supporters.getOrDefault(card, Set.of())));
                        }
                        Set<Long> givers = Objects.requireNonNull(supporters.get(card));
                        if (row.getBoolean(3)) {
                            givers.add(giver);
                        } else {
                            givers.remove(giver);
                        }
                        mine.merge(giver, row.getLong(4), Math::max);
                    });
        }

        private Board session(
                long revision,
                @Nullable Board before,
                Map<Long, Board.Person> people,
                Map<Long, Board.Card> cards,
                Map<Long, Board.Cluster> clusters,
                Map<Long, Long> memberships,
                Map<Long, Board.Draft> drafts,
                Map<Long, Map<Long, Board.Answered>> answered,
                Map<Long, Set<Long>> supporters,
                SortingState sorting,
                Map<Role, Integer> generations,
                Board.Discussion discussion,
                Map<Long, Long> mine) {
            List<Board.Area> areas = inUse(
                    "thematic_area",
                    before == null ? List.of() : before.areas(),
                    changed(
                            "thematic_area",
                            (row, n) -> new Board.Area(
                                    row.getLong("id"),
                                    row.getInt("position"),
                                    row.getString("label"),
                                    row.getString("hue"),
                                    row.getString("title"),
                                    row.getString("name"),
                                    row.getString("short_name"),
                                    row.getBoolean("revealed"))),
                    Board.Area::id,
                    Comparator.comparingInt(Board.Area::position));
            List<Board.Tag> tags = inUse(
                    "tag",
                    before == null ? List.of() : before.tags(),
                    changed(
                            "tag",
                            (row, n) -> new Board.Tag(
                                    row.getLong("id"),
                                    row.getInt("position"),
                                    row.getString("family"),
                                    row.getString("name"))),
                    Board.Tag::id,
                    Comparator.comparingInt(Board.Tag::position));
            List<Board.Paper> papers = inUse(
                    "evidence",
                    before == null ? List.of() : before.evidence(),
                    changed(
                            "evidence",
                            (row, n) -> new Board.Paper(
                                    row.getLong("id"),
                                    row.getInt("position"),
                                    row.getString("title"),
                                    row.getString("authors"))),
                    Board.Paper::id,
                    Comparator.comparingInt(Board.Paper::position));
            List<Board.Step> agenda = inUse(
                    "phase",
                    before == null ? List.of() : before.agenda(),
                    changed(
                            "phase",
                            (row, n) -> new Board.Step(
                                    row.getLong("id"),
                                    row.getInt("position"),
                                    new AgendaStep(
                                            row.getString("name"),
                                            row.getString("title"),
                                            row.getInt("minutes"),
                                            PhaseRules.read(row),
                                            row.getBoolean("auto_advance")),
                                    row.getInt("asks_each"))),
                    Board.Step::id,
                    Comparator.comparingInt(Board.Step::position));
            return client.sql("select * from brainstorm_session where id = :session")
                    .param("session", session)
                    .query((row, n) -> {
                        SessionFacts facts = facts(row);
                        PhaseRules rules = PhaseRules.read(row);
                        Board.Wall wall = wall(row);
                        long outcome = outcome(before, facts, rules, revision);
                        return new Board(
                                revision,
                                facts,
                                new SessionClock(row.getLong("clock_total_ms"), instant(row, "clock_ends_at"), (Long)
                                        row.getObject("clock_left_ms")),
                                rules,
                                grace(row),
                                agenda,
                                row.getLong("phase_id"),
                                wall,
                                areas,
                                tags,
                                papers,
                                people,
                                cards,
                                clusters,
                                memberships,
                                drafts,
                                answered,
                                supporters,
                                sorting,
                                generations,
                                discussion,
                                staged(before, wall.draft(), outcome),
                                outcome,
                                mine);
                    })
                    .single();
        }

        /** The last revision that touched what an outcome rests on: rows of it, or what of them is told now. */
        private long outcome(@Nullable Board before, SessionFacts facts, PhaseRules rules, long revision) {
            return before != null
                            && before.session().equals(facts)
                            && before.rules().equals(rules)
                    ? Math.max(before.outcomeRevision(), OutcomeRevision.since(client, new SessionId(session), above))
                    : revision;
        }

        /**
         * The draft that the walls were pointed at. Its results follow from many rows, so that it is read whole, but only
         * when any of them has changed.
         */
        private @Nullable StagedDraft staged(@Nullable Board before, @Nullable Long draft, long outcome) {
            if (draft == null) {
                return null;
            }
            return before != null && draft.equals(before.wall().draft()) && outcome == before.outcomeRevision()
                    ? before.staged()
                    : StagedDraft.read(client, new SessionId(session), new DraftId(draft));
        }

        /** What changed in a list of the session's parts; those that were taken out again are in none. */
        private <T> List<T> inUse(
                String table, List<T> before, List<T> changed, ToLongFunction<T> id, Comparator<T> order) {
            if (changed.isEmpty()) {
                return before;
            }
            Set<Long> retired =
                    new HashSet<>(client.sql("select id from " + table + " where session_id = :session and not active")
                            .param("session", session)
                            .query(Long.class)
                            .list());
            return merged(before, changed, id, order).stream()
                    .filter(one -> !retired.contains(id.applyAsLong(one)))
                    .toList();
        }

        private <T> List<T> changed(String table, RowMapper<T> mapper) {
            return client.sql("select * from " + table + " where session_id = :session and revision > :above")
                    .param("session", session)
                    .param("above", above)
                    .query(mapper)
                    .list();
        }

        private void links(String table, String from, String to, BiConsumer<long[], Boolean> link) {
            changed(
                            table,
                            (row, n) -> Map.entry(
                                    new long[] {row.getLong(from), row.getLong(to)}, row.getBoolean("active")))
                    .forEach(entry -> link.accept(entry.getKey(), entry.getValue()));
        }
    }

    private static <T> List<T> merged(List<T> before, List<T> changed, ToLongFunction<T> id, Comparator<T> order) {
        if (changed.isEmpty()) {
            return before;
        }
        Map<Long, T> all = new HashMap<>();
        before.forEach(one -> all.put(id.applyAsLong(one), one));
        changed.forEach(one -> all.put(id.applyAsLong(one), one));
        return all.values().stream().sorted(order).toList();
    }

    private static Set<Long> with(Set<Long> links, long to, boolean active) {
        Set<Long> next = new TreeSet<>(links);
        if (active) {
            next.add(to);
        } else {
            next.remove(to);
        }
        return next;
    }

    private static Board.Card linked(Board.Card card, Set<Long> addresses, Set<Long> evidence, Set<Long> tags) {
        return new Board.Card(
                card.id(),
                card.rowRevision(),
                card.kind(),
                card.area(),
                card.homeArea(),
                card.number(),
                card.text(),
                card.lang(),
                card.cites(),
                card.signature(),
                card.author(),
                card.state(),
                card.hiddenReason(),
                card.postedAt(),
                card.edited(),
                card.medium(),
                addresses,
                evidence,
                tags);
    }

    private static Board.Person person(ResultSet row, int n) throws SQLException {
        String group = row.getString("stakeholder_group");
        String standIn = row.getString("stand_in");
        return new Board.Person(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                group == null ? null : StakeholderGroup.valueOf(group),
                row.getString("name"),
                row.getString("affiliation"),
                row.getString("country"),
                "REMOVED".equals(row.getString("state")),
                row.getInt("link_generation"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                standIn == null ? null : StandIn.valueOf(standIn));
    }

    private static Board.Card card(ResultSet row, int n) throws SQLException {
        String medium = row.getString("medium");
        return new Board.Card(
                row.getLong("id"),
                row.getLong("revision"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("area_id"),
                row.getLong("home_area_id"),
                row.getInt("number"),
                row.getString("text"),
                row.getString("lang"),
                row.getString("cites"),
                row.getString("signature"),
                row.getLong("author_id"),
                State.valueOf(row.getString("state")),
                row.getString("hidden_reason"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getObject("edited_at") != null,
                medium == null ? null : Medium.valueOf(medium),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static Board.Cluster cluster(ResultSet row, int n) throws SQLException {
        return new Board.Cluster(
                row.getLong("id"),
                row.getLong("revision"),
                row.getLong("area_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getLong("lead_id"),
                "DISSOLVED".equals(row.getString("state")));
    }

    private static Board.Wall wall(ResultSet row) throws SQLException {
        return new Board.Wall(
                WallFocus.Mode.valueOf(row.getString("wall_mode")),
                (Long) row.getObject("wall_area_id"),
                (Long) row.getObject("wall_contribution_id"),
                (Long) row.getObject("wall_draft_id"),
                Ranking.valueOf(row.getString("wall_ranking")),
                row.getString("announcement"));
    }

    private static @Nullable Grace grace(ResultSet row) throws SQLException {
        Instant until = instant(row, "grace_until");
        return until == null
                ? null
                : new Grace(
                        until,
                        row.getBoolean("grace_issues"),
                        row.getBoolean("grace_recommendations"),
                        row.getBoolean("grace_sort"),
                        row.getBoolean("grace_check"),
                        row.getBoolean("grace_ballot"),
                        (Integer) row.getObject("grace_issue_cap"),
                        (Integer) row.getObject("grace_recommendation_cap"));
    }

    private static SessionFacts facts(ResultSet row) throws SQLException {
        return new SessionFacts(
                new SessionId(row.getLong("id")),
                row.getString("code"),
                row.getString("title"),
                row.getString("short_title"),
                row.getString("meeting"),
                row.getString("organizers"),
                row.getString("place"),
                row.getString("dates"),
                row.getString("question"),
                row.getBoolean("joining_open"),
                (Integer) row.getObject("join_limit"),
                SessionState.valueOf(row.getString("state")),
                row.getBoolean("practice"),
                List.of(row.getString("languages").split(",")),
                new Closing(
                        instant(row, "closed_at"),
                        row.getInt("comment_hours"),
                        row.getBoolean("observers_read"),
                        instant(row, "purged_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
