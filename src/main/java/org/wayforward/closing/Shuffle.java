package org.wayforward.closing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.StandIn;
import org.wayforward.participant.Trace;
import org.wayforward.session.Turn;
import org.wayforward.vote.GroupSizes;
import org.wayforward.vote.JoinedGroups;

/**
 * Puts people in each other's places: chosen by chance among those who are shown and counted alike, differently for each
 * table, and forgotten when the command is done.
 */
final class Shuffle {

    /** What has to be the same of two people to take each other's place. */
    private record Likeness(String role, Set<StakeholderGroup> groups, String standIn, String state) {}

    private record Person(long id, String role, @Nullable StakeholderGroup group, String standIn, String state) {}

    private record Row(long id, long person, String apart, String within) {}

    private final JdbcClient database;
    private final Turn turn;
    private final long spare;
    private final List<Person> people;
    private final JoinedGroups joined;
    private final SecureRandom chance = new SecureRandom();

    private Shuffle(JdbcClient database, Turn turn, long spare, List<Person> people) {
        this.database = database;
        this.turn = turn;
        this.spare = spare;
        this.people = people;
        GroupSizes sizes = new GroupSizes();
        for (Person person : people) {
            StakeholderGroup group = person.group();
            if (person.role().equals("EXPERT") && group != null) {
                sizes.add(group, person.standIn().isEmpty() ? null : StandIn.valueOf(person.standIn()));
            }
        }
        this.joined = JoinedGroups.of(sizes.counts());
    }

    /**
     * A shuffle among the people of the session whose turn it is.
     *
     * @param spare somebody who has done nothing that experts do
     */
    static Shuffle in(JdbcClient database, Turn turn, ParticipantId spare) {
        List<Person> people = database.sql(
                        "select id, role, stakeholder_group, stand_in, state from participant where session_id = ?")
                .param(turn.session().value())
                .query((row, n) -> new Person(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3) == null ? null : StakeholderGroup.valueOf(row.getString(3)),
                        Objects.requireNonNullElse(row.getString(4), ""),
                        row.getString(5)))
                .list();
        return new Shuffle(database, turn, spare.value(), people);
    }

    /** Shuffles the people of a column. */
    void run(Trace trace) {
        String apart = trace.apart().isEmpty() ? "'-'" : columns(trace);
        String within = trace.within() == null ? "'-'" : "cast(" + trace.within() + " as varchar(200))";
        List<Row> rows = database.sql("select r.id, r.%s, %s, %s from %s r where r.session_id = ? order by r.id"
                        .formatted(trace.person(), apart, within, trace.table()))
                .param(turn.session().value())
                .query((row, n) -> new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
        switch (trace.way()) {
            case EACH -> each(trace, rows);
            case TOGETHER ->
                rows.stream().collect(groupingBy(Row::within)).values().forEach(some -> together(trace, some));
        }
    }

    /** Takes a name out wherever somebody put one. */
    void blank(String column) {
        String[] place = column.split("\\.", 2);
        database.sql("update %s set %s = null, revision = ? where session_id = ? and %s is not null"
                        .formatted(place[0], place[1], place[1]))
                .params(turn.revision(), turn.session().value())
                .update();
    }

    private static String columns(Trace trace) {
        return trace.apart().stream()
                .map(column -> "cast(r." + column + " as varchar(40))")
                .reduce((a, b) -> a + " || ' ' || " + b)
                .orElseThrow();
    }

    /** The people of alike rows, dealt out anew among these rows: as many different ones write as before. */
    private void each(Trace trace, List<Row> rows) {
        record Alike(Likeness likeness, String within) {}
        Map<Long, Likeness> likeness = likenesses(trace);
        // One for all: whoever wrote rows of several kinds is counted once for them together.
        Map<Long, Long> others = permutation(trace);
        rows.stream()
                .collect(groupingBy(row -> new Alike(Objects.requireNonNull(likeness.get(row.person())), row.within())))
                .values()
                .forEach(alike -> {
                    List<Long> dealt =
                            new ArrayList<>(alike.stream().map(Row::person).toList());
                    dealt.replaceAll(person -> Objects.requireNonNull(others.get(person)));
                    Collections.shuffle(dealt, chance);
                    for (int i = 0; i < dealt.size(); i++) {
                        write(trace, alike.get(i).id(), dealt.get(i), true);
                    }
                });
    }

    /** Everybody's rows come to be somebody else's, all of them the same one's. */
    private void together(Trace trace, List<Row> rows) {
        Map<Long, Long> others = permutation(trace);
        rows.stream().collect(groupingBy(Row::apart)).values().forEach(some -> {
            if (trace.apart().isEmpty()) {
                some.forEach(row -> write(trace, row.id(), Objects.requireNonNull(others.get(row.person())), false));
            } else {
                move(trace, some, others);
            }
        });
    }

    /** Where each person may be there only once, a place is taken when it is free; a circle begins by way of the spare one. */
    private void move(Trace trace, List<Row> rows, Map<Long, Long> others) {
        record Mover(long row, long at, long wanted) {}
        List<Mover> waiting = new ArrayList<>(rows.stream()
                .map(row -> new Mover(row.id(), row.person(), Objects.requireNonNull(others.get(row.person()))))
                .toList());
        Set<Long> taken = rows.stream().map(Row::person).collect(toSet());
        while (!waiting.isEmpty()) {
            Mover free = waiting.stream()
                    .filter(mover -> mover.at() == mover.wanted() || !taken.contains(mover.wanted()))
                    .findFirst()
                    .orElse(null);
            Mover next = free == null ? waiting.getFirst() : free;
            long to = free == null ? spare : next.wanted();
            write(trace, next.row(), to, false);
            taken.remove(next.at());
            taken.add(to);
            waiting.remove(next);
            if (free == null) {
                waiting.add(new Mover(next.row(), to, next.wanted()));
            }
        }
    }

    private void write(Trace trace, long row, long person, boolean keyed) {
        String key = keyed ? ", client_key = '" + UUID.randomUUID() + "'" : "";
        database.sql("update %s set %s = ?, revision = ?%s where id = ?".formatted(trace.table(), trace.person(), key))
                .params(person, turn.revision(), row)
                .update();
    }

    /** Somebody alike for everybody, chosen by chance; it may be the same one. */
    private Map<Long, Long> permutation(Trace trace) {
        Map<Long, Likeness> likeness = likenesses(trace);
        Map<Long, Long> others = new HashMap<>();
        people.stream()
                .map(Person::id)
                .collect(groupingBy(person -> Objects.requireNonNull(likeness.get(person))))
                .values()
                .forEach(alike -> {
                    List<Long> dealt = new ArrayList<>(alike);
                    Collections.shuffle(dealt, chance);
                    for (int i = 0; i < alike.size(); i++) {
                        others.put(alike.get(i), dealt.get(i));
                    }
                });
        return others;
    }

    private Map<Long, Likeness> likenesses(Trace trace) {
        Map<StakeholderGroup, Set<StakeholderGroup>> shown = new EnumMap<>(StakeholderGroup.class);
        for (StakeholderGroup group : StakeholderGroup.values()) {
            shown.put(group, trace.exactGroup() ? Set.of(group) : shownAs(group));
        }
        Map<Long, Likeness> all = new HashMap<>();
        for (Person person : people) {
            StakeholderGroup group = person.group();
            all.put(
                    person.id(),
                    new Likeness(
                            person.role(),
                            group == null ? Set.of() : Objects.requireNonNull(shown.get(group)),
                            person.standIn(),
                            person.state()));
        }
        return all;
    }

    /** The groups that somebody of this one cannot be told from; all of them where none is shown. */
    private Set<StakeholderGroup> shownAs(StakeholderGroup group) {
        return joined.everybodyJoined() || joined.shown().isEmpty() ? Set.of() : joined.shownAs(group);
    }
}
