package org.wayforward.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.ContributionText;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.session.SavedSession;
import org.wayforward.session.SessionDescription;
import org.wayforward.session.SessionSetup;
import org.wayforward.session.SessionTemplate;

/**
 * Reads the export of a Polis conversation: comments.csv, and if they are there votes.csv and summary.csv. It becomes a
 * session with one area in which everything is an issue; what its moderators refused arrives hidden.
 */
@Component
class PolisReader {

    private static final String MODERATED = "Refused by the moderators of the conversation it comes from";
    private static final String LANGUAGE = "en";

    private final SessionSetup setup;
    private final Clock clock;

    PolisReader(SessionSetup setup, Clock clock) {
        this.setup = setup;
        this.clock = clock;
    }

    private record Comment(String id, String author, long at, boolean refused, ContributionText text) {}

    Found read(ImportFile comments, @Nullable ImportFile votes, @Nullable ImportFile summary) {
        RowProblems problems = new RowProblems();
        People people = new People();
        List<Comment> taken = comments(comments, people, problems);
        Votes cast = new Votes();
        if (votes != null) {
            votes(votes, people, cast, problems);
        }
        Map<String, Integer> persons = people.places();
        Map<String, Integer> places = new HashMap<>();
        List<Conversation.Item> items = new ArrayList<>();
        for (Comment comment : taken) {
            places.put(comment.id(), items.size());
            items.add(new Conversation.Item(
                    Kind.ISSUE,
                    0,
                    0,
                    null,
                    comment.text(),
                    LANGUAGE,
                    null,
                    null,
                    persons.getOrDefault(comment.author(), 0),
                    "comment-" + items.size(),
                    comment.refused() ? State.HIDDEN : State.POSTED,
                    comment.refused() ? MODERATED : null,
                    moment(comment),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null));
        }
        Votes.Taken supports = cast.taken(persons, places, items);
        Conversation conversation =
                new Conversation(session(summary, taken), people.newcomers(), items, supports.supports());
        return new Found(conversation, supports.counts(), problems, ArchivePart.none());
    }

    private List<Comment> comments(ImportFile file, People people, RowProblems problems) {
        List<Comment> taken = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        CsvTable.of(file).rows(Imports.CONTRIBUTIONS_MAX, List.of("comment-id", "comment-body"), row -> {
            String id = row.get("comment-id");
            String author = "author " + id;
            if (!row.get("author-id").isEmpty()) {
                author = row.get("author-id");
            }
            @Nullable Long at = time(row.get("timestamp"));
            ContributionText text = null;
            if (at == null) {
                problems.add(
                        file.name(),
                        row.line(),
                        ImportProblem.BAD_VALUE,
                        "timestamp",
                        Values.brief(row.get("timestamp")));
            } else if (id.isEmpty()) {
                problems.add(file.name(), row.line(), ImportProblem.VALUE_MISSING, "comment-id");
            } else if (!ids.add(id)) {
                problems.add(file.name(), row.line(), ImportProblem.TWICE, "comment-id", Values.brief(id));
            } else {
                text = problems.text(file.name(), row.line(), row.get("comment-body"));
            }
            if (at != null && text != null) {
                people.seen(author, at);
                taken.add(new Comment(id, author, at, row.get("moderated").equals("-1"), text));
            }
        });
        // In the order of arrival, by which they are numbered.
        taken.sort(Comparator.comparingLong(Comment::at)
                .thenComparingInt(comment -> comment.id().length())
                .thenComparing(Comment::id));
        return taken;
    }

    private static void votes(ImportFile file, People people, Votes cast, RowProblems problems) {
        CsvTable.of(file).rows(Imports.VOTES_MAX, List.of("comment-id", "voter-id", "vote"), row -> {
            @Nullable Long at = time(row.get("timestamp"));
            String vote = row.get("vote");
            if (at == null) {
                problems.add(
                        file.name(),
                        row.line(),
                        ImportProblem.BAD_VALUE,
                        "timestamp",
                        Values.brief(row.get("timestamp")));
            } else if (row.get("comment-id").isEmpty() || row.get("voter-id").isEmpty()) {
                problems.add(file.name(), row.line(), ImportProblem.VALUE_MISSING, "comment-id, voter-id");
            } else if (!Set.of("1", "0", "-1").contains(vote)) {
                problems.add(file.name(), row.line(), ImportProblem.BAD_VALUE, "vote", Values.brief(vote));
            } else {
                people.seen(row.get("voter-id"), at);
                cast.cast(row.get("voter-id"), row.get("comment-id"), at, Integer.parseInt(vote));
            }
        });
    }

    private static @Nullable Long time(String value) {
        return value.isEmpty() ? Long.valueOf(0) : Values.millis(value);
    }

    /** A file without times: everything was said when it was brought in. */
    private Instant moment(Comment comment) {
        return Instant.ofEpochMilli(comment.at() == 0 ? clock.millis() : comment.at());
    }

    private SavedSession session(@Nullable ImportFile summary, List<Comment> comments) {
        SessionTemplate blank = setup.template(SessionSetup.BLANK);
        Map<String, String> facts =
                summary == null ? Map.of() : CsvTable.of(summary).pairs();
        String topic = Values.line(facts.getOrDefault("topic", ""), SessionDescription.LINE_MAX);
        String title = topic.isEmpty() ? "Imported conversation" : topic;
        SessionDescription said = new SessionDescription(
                        title,
                        "",
                        "Imported conversation",
                        Values.line(facts.getOrDefault("url", ""), SessionDescription.TITLE_MAX),
                        "",
                        dates(comments),
                        blank.question(),
                        SessionDescription.LANGUAGES)
                .checked();
        SessionTemplate.Area area = new SessionTemplate.Area("I", "1", title, title, Values.cut(title, 40));
        SessionTemplate template = blank.described(said).with(List.of(area), List.of(), List.of());
        return SavedSession.fresh(template, Instant.ofEpochMilli(clock.millis()), false);
    }

    private static String dates(List<Comment> comments) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
        List<String> days = comments.stream()
                .filter(comment -> comment.at() > 0)
                .map(comment -> Instant.ofEpochMilli(comment.at()))
                .map(at -> day.format(at.atOffset(ZoneOffset.UTC)))
                .toList();
        if (days.isEmpty()) {
            return "";
        }
        return days.getFirst().equals(days.getLast()) ? days.getFirst() : days.getFirst() + " – " + days.getLast();
    }
}
