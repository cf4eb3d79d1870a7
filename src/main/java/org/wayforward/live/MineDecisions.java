package org.wayforward.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.cluster.Lead;
import org.wayforward.sorting.Likeness;

/** Reads what one expert is asked to decide now, as part of reading {@link Mine}. */
class MineDecisions {

    /** How many likely places are offered at first. */
    private static final int LIKELY = 6;

    private final JdbcClient client;
    private final long me;
    private final Step step;

    private record Step(long id, int asks, boolean sort, boolean check, boolean seen, boolean open) {}

    private record Asked(long id, long contribution, long area, String kind, String text) {}

    private record Text(long cluster, String title, long contribution, String text) {}

    MineDecisions(JdbcClient client, long session, long me) {
        this.client = client;
        this.me = me;
        this.step = client.sql("select p.id, p.asks_each, s.may_sort, s.may_check, s.see_others, s.state"
                        + " from brainstorm_session s join phase p on p.id = s.phase_id where s.id = :session")
                .param("session", session)
                .query((row, n) -> new Step(
                        row.getLong(1),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        "OPEN".equals(row.getString(6))))
                .single();
    }

    /** Where a contribution belongs; null while nobody is asked. */
    Mine.@Nullable Sorting sorting() {
        if (!step.open() || !step.sort()) {
            return null;
        }
        int answered = client.sql(
                        "select count(*) from ask where participant_id = :me and phase_id = :step and state = 'ANSWERED'")
                .param("me", me)
                .param("step", step.id())
                .query(Integer.class)
                .single();
        Mine.Ask ask = asked().map(this::ask).orElse(null);
        return new Mine.Sorting(answered, ask);
    }

    private Optional<Asked> asked() {
        return client.sql("""
                        select a.id, c.id, c.area_id, c.kind, c.text from ask a
                        join contribution c on c.id = a.contribution_id
                        join thematic_area t on t.id = c.area_id
                        left join membership m on m.contribution_id = c.id
                        left join filing f on f.contribution_id = c.id
                        where a.participant_id = :me and a.state = 'OPEN' and c.state = 'POSTED'
                            and m.cluster_id is null and f.id is null and (:seen = true or t.revealed)
                        order by a.id fetch first 1 rows only
                        """)
                .param("me", me)
                .param("seen", step.seen())
                .query((row, n) ->
                        new Asked(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)))
                .optional();
    }

    private Mine.Ask ask(Asked asked) {
        Set<String> words = Likeness.words(asked.text());
        List<Text> texts = client.sql("""
                        select coalesce(k.id, 0), coalesce(k.title, ''), c.id, c.text from contribution c
                        left join membership m on m.contribution_id = c.id
                        left join cluster k on k.id = m.cluster_id
                        where c.area_id = :area and c.kind = :kind and c.state = 'POSTED' and c.id <> :asked
                        order by c.posted_at, c.id
                        """)
                .param("area", asked.area())
                .param("kind", asked.kind())
                .param("asked", asked.contribution())
                .query((row, n) -> new Text(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)))
                .list();
        Map<Long, List<Text>> clusters = new TreeMap<>();
        Map<Long, Integer> others = new HashMap<>();
        for (Text text : texts) {
            if (text.cluster() == 0) {
                others.put(text.contribution(), Likeness.shared(words, Likeness.words(text.text())));
            } else {
                clusters.computeIfAbsent(text.cluster(), id -> new ArrayList<>())
                        .add(text);
            }
        }
        List<Long> alike = others.entrySet().stream()
                .filter(other -> other.getValue() > 0)
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LIKELY)
                .map(Map.Entry::getKey)
                .toList();
        return new Mine.Ask(asked.id(), asked.contribution(), likely(words, clusters), alike);
    }

    /** The clusters that share most words first, then the largest. */
    private static List<Long> likely(Set<String> words, Map<Long, List<Text>> clusters) {
        record Likely(long id, int shared, int size) {}
        return clusters.entrySet().stream()
                .map(cluster -> {
                    List<String> texts = new ArrayList<>(
                            cluster.getValue().stream().map(Text::text).toList());
                    texts.add(cluster.getValue().getFirst().title());
                    return new Likely(
                            cluster.getKey(),
                            Likeness.most(words, texts),
                            cluster.getValue().size());
                })
                .sorted(Comparator.comparingInt(Likely::shared)
                        .thenComparingInt(Likely::size)
                        .reversed()
                        .thenComparingLong(Likely::id))
                .limit(LIKELY)
                .map(Likely::id)
                .toList();
    }

    /** Which clusters this author is asked about: each that a contribution came into with others, once. */
    List<Mine.Check> checks() {
        if (!step.open() || !step.check()) {
            return List.of();
        }
        record Member(long cluster, long chosen, long contribution, boolean mine, boolean answered) {}
        Map<Long, List<Member>> clusters = new TreeMap<>();
        client.sql("""
                        select k.id, k.lead_id, c.id, case when c.author_id = :me then 1 else 0 end,
                            case when a.id is null then 0 else 1 end
                        from membership m join cluster k on k.id = m.cluster_id
                        join contribution c on c.id = m.contribution_id
                        join thematic_area t on t.id = c.area_id
                        left join author_check a on a.contribution_id = c.id and a.cluster_id = k.id
                        where c.state = 'POSTED' and (:seen = true or t.revealed) and k.id in (
                            select o.cluster_id from membership o join contribution own on own.id = o.contribution_id
                            where own.author_id = :me and o.cluster_id is not null)
                        order by c.posted_at, c.id
                        """).param("me", me).param("seen", step.seen()).query(row -> {
            clusters.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Member(
                            row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4) == 1, row.getInt(5) == 1));
        });
        List<Mine.Check> checks = new ArrayList<>();
        clusters.forEach((id, members) -> {
            long lead = Lead.of(
                    members.getFirst().chosen(),
                    members.stream().map(Member::contribution).toList());
            members.stream()
                    .filter(member -> member.mine() && !member.answered() && member.contribution() != lead)
                    .forEach(member -> checks.add(new Mine.Check(member.contribution(), id)));
        });
        return checks.stream()
                .sorted(Comparator.comparingLong(Mine.Check::contribution))
                .toList();
    }
}
