package org.wayforward.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was acknowledged, held against what the server has kept.
 *
 * <p>The last acknowledged command on each thing counts: a post, or what became of one expert's support of one
 * contribution. The archive knows people by pseudonyms only, so an expert is recognised by what he posted, and one who
 * only supported by what he supported: two with the very same supports may be taken for each other, which changes no
 * figure.
 *
 * @param acknowledged facts that were acknowledged
 * @param present those of them that the archive holds
 * @param lost those of them that it does not hold, or holds otherwise
 * @param duplicated how many facts it holds more than once
 * @param findings what was lost or doubled, in words, the first of them
 */
record Comparison(int acknowledged, int present, int lost, int duplicated, List<String> findings) {

    private static final int MOST_FINDINGS = 20;

    static Comparison of(Collection<Acknowledged> ledger, Archive archive) {
        return new Work(ledger, archive).compare();
    }

    private static final class Work {
        private final Archive archive;
        private final Map<Long, Archive.Kept> kept = new HashMap<>();
        private final List<Acknowledged> posts = new ArrayList<>();
        private final Map<Integer, Map<Long, Boolean>> supports = new TreeMap<>();
        private final Map<String, Set<Long>> given = new LinkedHashMap<>();
        private final Map<Integer, String> pseudonyms = new HashMap<>();
        private final List<String> findings = new ArrayList<>();
        private int answers;
        private int agreed;
        private int dones;
        private int acknowledged;
        private int present;
        private int lost;
        private int duplicated;

        Work(Collection<Acknowledged> ledger, Archive archive) {
            this.archive = archive;
            for (Acknowledged command : ledger) {
                switch (command.command()) {
                    case Command.Post post -> posts.add(command);
                    case Command.Support support ->
                        supports.computeIfAbsent(command.expert(), any -> new TreeMap<>())
                                .put(support.contribution(), support.give());
                    case Command.Sort sort -> answers++;
                    case Command.Agree agree -> agreed++;
                    case Command.Done done -> dones++;
                }
            }
        }

        Comparison compare() {
            comparePosts();
            collectGiven();
            recognise();
            supports.forEach(this::compareSupports);
            compareCounts("answers of the room that sorts", answers, archive.answers());
            compareCounts("answers of authors", agreed, archive.agreed());
            compareCounts("people who were done with a step", dones, archive.done());
            return new Comparison(acknowledged, present, lost, duplicated, findings);
        }

        private void comparePosts() {
            Map<String, List<Archive.Kept>> byText = new HashMap<>();
            for (Archive.Kept one : archive.contributions()) {
                if (kept.put(one.id(), one) != null) {
                    duplicate("contribution " + one.id() + " is in the archive twice");
                }
                byText.computeIfAbsent(Texts.plain(one.text()), any -> new ArrayList<>())
                        .add(one);
            }
            Map<String, Integer> postedTexts = new LinkedHashMap<>();
            Set<Long> claimed = new HashSet<>();
            for (Acknowledged command : posts) {
                Command.Post post = (Command.Post) command.command();
                String text = Texts.plain(post.text());
                postedTexts.merge(text, 1, Integer::sum);
                Archive.Kept found = kept.get(command.contribution());
                if (found != null
                        && found.clientKey().equals(post.clientKey())
                        && Texts.plain(found.text()).equals(text)
                        && claimed.add(command.contribution())
                        && isAuthor(command.expert(), found)) {
                    confirm(true, "");
                } else {
                    confirm(false, "post " + command.contribution() + " of expert " + command.expert() + ": " + text);
                }
            }
            postedTexts.forEach((text, times) -> {
                int more = byText.getOrDefault(text, List.of()).size() - times;
                for (int i = 0; i < more; i++) {
                    duplicate("post " + text);
                }
            });
        }

        /** Whether the archive's author of this is the one of this expert's other posts, too. */
        private boolean isAuthor(int expert, Archive.Kept found) {
            String before = pseudonyms.putIfAbsent(expert, found.author());
            return before == null || before.equals(found.author());
        }

        private void collectGiven() {
            for (Archive.Given support : archive.supports()) {
                boolean first = given.computeIfAbsent(support.participant(), any -> new HashSet<>())
                        .add(support.contribution());
                if (!first) {
                    duplicate("support of " + support.participant() + " for " + support.contribution());
                }
            }
        }

        /** Finds the pseudonyms of those who posted nothing: first by the same supports, then by the most alike. */
        private void recognise() {
            Set<String> free = new HashSet<>(given.keySet());
            free.removeAll(pseudonyms.values());
            List<Integer> unknown = new ArrayList<>();
            Map<Set<Long>, List<String>> bySupports = free.stream().collect(Collectors.groupingBy(given::get));
            for (int expert : supports.keySet()) {
                if (!pseudonyms.containsKey(expert)) {
                    List<String> same = bySupports.getOrDefault(acknowledgedBy(expert), List.of());
                    Optional<String> found =
                            same.stream().filter(free::contains).findFirst();
                    if (found.isPresent()) {
                        pseudonyms.put(expert, found.get());
                        free.remove(found.get());
                    } else {
                        unknown.add(expert);
                    }
                }
            }
            unknown.sort(
                    Comparator.comparingInt(expert -> -acknowledgedBy(expert).size()));
            for (int expert : unknown) {
                Set<Long> mine = acknowledgedBy(expert);
                free.stream()
                        .max(Comparator.comparingLong(pseudonym -> alike(mine, pseudonym)))
                        .filter(pseudonym -> alike(mine, pseudonym) > 0)
                        .ifPresent(pseudonym -> {
                            pseudonyms.put(expert, pseudonym);
                            free.remove(pseudonym);
                        });
            }
        }

        private long alike(Set<Long> mine, String pseudonym) {
            return mine.stream()
                    .filter(given.getOrDefault(pseudonym, Set.of())::contains)
                    .count();
        }

        private Set<Long> acknowledgedBy(int expert) {
            return supports.getOrDefault(expert, Map.of()).entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private void compareSupports(int expert, Map<Long, Boolean> expected) {
            String pseudonym = pseudonyms.get(expert);
            Set<Long> found = pseudonym == null ? Set.of() : given.getOrDefault(pseudonym, Set.of());
            expected.forEach((contribution, gave) -> confirm(
                    found.contains(contribution) == gave,
                    "support of expert " + expert + " for " + contribution + (gave ? "" : ", which was taken back")));
        }

        /** What has no text or number to be recognised by is counted. */
        private void compareCounts(String what, int expected, int found) {
            for (int i = 0; i < expected; i++) {
                confirm(i < found, "one of " + expected + " " + what);
            }
            for (int i = expected; i < found; i++) {
                duplicate("one more than " + expected + " " + what);
            }
        }

        private void confirm(boolean there, String what) {
            acknowledged++;
            if (there) {
                present++;
            } else {
                lost++;
                find("lost: " + what);
            }
        }

        private void duplicate(String what) {
            duplicated++;
            find("doubled: " + what);
        }

        private void find(String what) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(what);
            }
        }
    }
}
