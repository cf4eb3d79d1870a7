package org.wayforward.live;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.sorting.Agreed;

/** Reads what the room was asked about sorting, as part of reading a {@link Board}. */
record SortingReader(JdbcClient client, long session, long above) {

    /** What is older than this says nothing of the pace any more. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(15);

    /** The state after the one before; {@code mine} is told whose own questions and answers were written. */
    SortingState next(SortingState before, Map<Long, Board.Card> cards, Map<Long, Long> mine) {
        Map<Long, SortingState.Filing> filings = new HashMap<>(before.filings());
        Map<Long, SortingState.Check> checks = new HashMap<>(before.checks());
        Map<Long, Set<Long>> asking = new HashMap<>(before.asking());
        List<SortingState.Sorted> sorted = new ArrayList<>();
        // Before the filings: they concern whoever is asked by now.
        rows("select contribution_id, participant_id, state, revision from ask", row -> {
            Set<Long> people = new HashSet<>(asking.getOrDefault(row.getLong(1), Set.of()));
            if (row.getString(3).equals("OPEN")) {
                people.add(row.getLong(2));
            } else {
                people.remove(row.getLong(2));
            }
            asking.put(row.getLong(1), people);
            touch(mine, Set.of(row.getLong(2)), row.getLong(4));
        });
        rows("select contribution_id, outcome, alike, answers, confirmed, filed_at, revision from filing", row -> {
            SortingState.Filing filing = new SortingState.Filing(
                    Agreed.valueOf(row.getString(2)), row.getInt(3), row.getInt(4), row.getBoolean(5));
            SortingState.Filing old = filings.put(row.getLong(1), filing);
            if (filing.outcome() == Agreed.ALONE && old == null) {
                sorted.add(new SortingState.Sorted(instant(row.getObject(6, OffsetDateTime.class)), 1));
            }
            touch(mine, asking.getOrDefault(row.getLong(1), Set.of()), row.getLong(7));
        });
        rows("select id, contribution_id, cluster_id, agrees, reason, settled, revision from author_check", row -> {
            checks.put(
                    row.getLong(1),
                    new SortingState.Check(
                            row.getLong(1),
                            row.getLong(2),
                            (Long) row.getObject(3),
                            row.getBoolean(4),
                            row.getString(5),
                            row.getString(6) != null));
            touch(mine, Set.of(Objects.requireNonNull(cards.get(row.getLong(2))).author()), row.getLong(7));
        });
        return new SortingState(filings, checks, asking, pace(before.sorted(), sorted));
    }

    private List<SortingState.Sorted> pace(List<SortingState.Sorted> before, List<SortingState.Sorted> settled) {
        List<SortingState.Sorted> now = client.sql("""
                        select s.taken_at, sum(case when p.cluster_before is null and p.cluster_after is not null then 1
                            when p.cluster_before is not null and p.cluster_after is null then -1 else 0 end)
                        from place_change p join step s on s.id = p.step_id
                        where p.session_id = :session and p.revision > :above group by s.id, s.taken_at
                        """)
                .param("session", session)
                .param("above", above)
                .query((row, n) ->
                        new SortingState.Sorted(instant(row.getObject(1, OffsetDateTime.class)), row.getInt(2)))
                .list();
        if (now.isEmpty() && settled.isEmpty()) {
            return before;
        }
        List<SortingState.Sorted> all = Stream.of(before, now, settled)
                .flatMap(List::stream)
                .filter(each -> each.count() != 0)
                .sorted(Comparator.comparing(SortingState.Sorted::at).thenComparing(SortingState.Sorted::count))
                .toList();
        Instant oldest = all.isEmpty() ? Instant.EPOCH : all.getLast().at().minus(LOOKED_AT);
        return all.stream().filter(each -> each.at().isAfter(oldest)).toList();
    }

    private static void touch(Map<Long, Long> mine, Set<Long> people, long revision) {
        people.forEach(person -> mine.merge(person, revision, Math::max));
    }

    private void rows(String select, RowCallbackHandler row) {
        client.sql(select + " where session_id = :session and revision > :above order by id")
                .param("session", session)
                .param("above", above)
                .query(row);
    }

    private static Instant instant(@Nullable OffsetDateTime time) {
        return Objects.requireNonNull(time).toInstant();
    }
}
