package org.wayforward.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A conversation that once took place: accepted comments, and the agreement of people with them.
 *
 * @param comments the accepted comments, oldest first
 * @param agreements who agreed with which accepted comment in the end, oldest first
 * @param people everybody who wrote an accepted comment or voted on one
 */
record Conversation(List<Comment> comments, List<Agreement> agreements, SortedSet<Integer> people) {

    /** @param millis when it was written, in milliseconds since the epoch */
    record Comment(int id, int author, long millis, String text) {
        int codePoints() {
            return text.codePointCount(0, text.length());
        }
    }

    /** @param millis when the vote was given that counts, in milliseconds since the epoch */
    record Agreement(int voter, int comment, long millis) {}

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * Reads {@code comments.csv} and {@code votes.csv} of a folder. Only comments with {@code moderated} 1 count, and of
     * several votes of a person on a comment the last one.
     *
     * @throws IOException when a file is missing or a line is not as it should be, with the line's number
     */
    static Conversation read(Path folder) throws IOException {
        List<Comment> comments = new ArrayList<>();
        SortedSet<Integer> people = new TreeSet<>();
        TreeSet<Integer> accepted = new TreeSet<>();
        forEach(folder.resolve("comments.csv"), line -> {
            if (line.get("moderated").strip().equals("1")) {
                Comment comment = new Comment(
                        number(line, "comment-id"), number(line, "author-id"), millis(line), line.get("comment-body"));
                comments.add(comment);
                accepted.add(comment.id());
                people.add(comment.author());
            }
        });
        Map<List<Integer>, Vote> last = new LinkedHashMap<>();
        forEach(folder.resolve("votes.csv"), line -> {
            Vote vote =
                    new Vote(number(line, "voter-id"), number(line, "comment-id"), millis(line), number(line, "vote"));
            if (accepted.contains(vote.comment())) {
                people.add(vote.voter());
                last.merge(
                        List.of(vote.voter(), vote.comment()),
                        vote,
                        (one, other) -> other.millis() >= one.millis() ? other : one);
            }
        });
        comments.sort(Comparator.comparingLong(Comment::millis).thenComparingInt(Comment::id));
        List<Agreement> agreements = last.values().stream()
                .filter(vote -> vote.value() == 1)
                .map(vote -> new Agreement(vote.voter(), vote.comment(), vote.millis()))
                .sorted(Comparator.comparingLong(Agreement::millis))
                .toList();
        return new Conversation(List.copyOf(comments), agreements, people);
    }

    private record Vote(int voter, int comment, long millis, int value) {}

    private interface Line {
        void take(CSVRecord line);
    }

    private static void forEach(Path file, Line action) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser lines = CSVParser.parse(in, FORMAT)) {
            for (CSVRecord line : lines) {
                try {
                    action.take(line);
                } catch (IllegalArgumentException bad) {
                    throw new IOException(
                            file + ", line " + lines.getCurrentLineNumber() + ": " + bad.getMessage(), bad);
                }
            }
        }
    }

    private static int number(CSVRecord line, String column) {
        return Integer.parseInt(line.get(column).strip());
    }

    private static long millis(CSVRecord line) {
        return Long.parseLong(line.get("timestamp").strip());
    }
}
