package org.wayforward.closing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.discussion.CommentState;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Keyed;
import org.wayforward.live.BallotProjector;
import org.wayforward.live.Board;
import org.wayforward.live.SortingState;
import org.wayforward.outcome.DraftStatus;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Link;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.Treatment;

/**
 * What is still open before a session is closed. Nothing of it has to be done: it is told, so that nobody closes without
 * knowing.
 *
 * @param points what is open, in the order in which it is worth looking at; what is done is not among them
 */
public record Checklist(List<Point> points) {

    /** What may be open. */
    public enum Open implements Keyed {
        /** Recommendations that are still drafts. */
        DRAFTS,
        /** Issues that no final recommendation answers, the well-supported ones first. */
        UNANSWERED,
        /** Reservations that nobody has dealt with. */
        RESERVATIONS,
        /** The ballot takes answers. */
        BALLOT,
        /** Comments that are newer than the text they are about: of a recommendation, or of the document as a whole. */
        COMMENTS,
        /** Contributions that authors have returned from their clusters. */
        RETURNED,
        /** Contributions that are still to be sorted and that no recommendation uses. */
        UNSORTED
    }

    /** Something that is open, and how many of it there are. */
    public record Point(Open open, List<Line> lines) {

        /** How many there are. */
        public int count() {
            return lines.size();
        }
    }

    /**
     * One thing that is open.
     *
     * @param area where it is; null where it is about the document as a whole
     * @param kind of the contribution; null for a recommendation of the document
     * @param number how it is called; null for the document as a whole
     * @param text what it says
     * @param supporters how many support it; 0 where that says nothing
     */
    public record Line(
            @Nullable AreaId area,
            @Nullable Kind kind,
            @Nullable String number,
            String text,
            int supporters) {}

    /** Whether nothing is open. */
    public boolean done() {
        return points.isEmpty();
    }

    /** What is open in this document and this room, both of about the same moment. */
    public static Checklist of(OutcomeDocument document, Board board) {
        List<Point> points = new ArrayList<>();
        for (Open open : Open.values()) {
            List<Line> lines = switch (open) {
                case DRAFTS ->
                    document.drafts()
                            .filter(draft -> draft.status() != DraftStatus.FINAL)
                            .map(Checklist::line)
                            .toList();
                case UNANSWERED -> unanswered(document);
                case RESERVATIONS -> reservations(document);
                case BALLOT -> ballot(document, board);
                case COMMENTS -> comments(document, board);
                case RETURNED -> returned(document, board);
                case UNSORTED -> unsorted(document, board);
            };
            if (!lines.isEmpty()) {
                points.add(new Point(open, lines));
            }
        }
        return new Checklist(List.copyOf(points));
    }

    private static List<Line> unanswered(OutcomeDocument document) {
        Set<ContributionId> answered = document.finals()
                .flatMap(draft -> draft.answers().stream())
                .map(Link::id)
                .collect(Collectors.toCollection(HashSet::new));
        return document.areas().stream()
                .flatMap(area -> area.sources(Kind.ISSUE).stream()
                        .filter(source -> source.ids().stream().noneMatch(answered::contains))
                        .map(source -> line(area, source)))
                .sorted(Comparator.comparingInt(Line::supporters).reversed())
                .toList();
    }

    private static List<Line> reservations(OutcomeDocument document) {
        return document.drafts()
                .flatMap(draft -> draft.reservations().stream()
                        .filter(reservation -> reservation.treatment() == Treatment.OPEN)
                        .map(reservation ->
                                new Line(draft.area(), null, Integer.toString(draft.number()), reservation.text(), 0)))
                .toList();
    }

    private static List<Line> ballot(OutcomeDocument document, Board board) {
        return !BallotProjector.open(board)
                ? List.of()
                : document.finals().map(Checklist::line).toList();
    }

    private static List<Line> comments(OutcomeDocument document, Board board) {
        Map<Long, Draft> drafts =
                document.drafts().collect(Collectors.toMap(draft -> draft.id().value(), draft -> draft));
        long written = document.drafts().mapToLong(Draft::textRevision).max().orElse(0);
        return board.discussion().comments().values().stream()
                .filter(comment -> comment.state() == CommentState.POSTED && comment.contribution() == null)
                .sorted(Comparator.comparing(Board.Comment::postedAt).thenComparing(Board.Comment::id))
                .flatMap(comment -> {
                    Long on = comment.draft();
                    if (on == null) {
                        return comment.rowRevision() <= written
                                ? Stream.empty()
                                : Stream.of(new Line(null, null, null, comment.text(), 0));
                    }
                    Draft draft = drafts.get(on);
                    return draft == null || comment.rowRevision() <= draft.textRevision()
                            ? Stream.empty()
                            : Stream.of(
                                    new Line(draft.area(), null, Integer.toString(draft.number()), comment.text(), 0));
                })
                .toList();
    }

    private static List<Line> returned(OutcomeDocument document, Board board) {
        Set<Long> returned = board.sorting().checks().values().stream()
                .filter(check -> !check.agrees() && !check.settled() && check.cluster() != null)
                .map(SortingState.Check::contribution)
                .collect(Collectors.toSet());
        return document.areas().stream()
                .flatMap(area -> area.entries()
                        .filter(entry -> returned.contains(entry.id().value()))
                        .map(entry -> new Line(area.id(), entry.kind(), entry.number(), entry.text(), 0)))
                .toList();
    }

    private static List<Line> unsorted(OutcomeDocument document, Board board) {
        Set<Long> unsorted = board.unsorted().stream().map(Board.Card::id).collect(Collectors.toSet());
        return document.areas().stream()
                .flatMap(area -> area.sources().stream()
                        .filter(source -> source.uses().isEmpty()
                                && unsorted.contains(source.lead().id().value()))
                        .map(source -> line(area, source)))
                .toList();
    }

    private static Line line(Draft draft) {
        return new Line(
                draft.area(),
                null,
                Integer.toString(draft.number()),
                draft.text().paragraph(),
                0);
    }

    private static Line line(Area area, Source source) {
        String title = source.title();
        return new Line(
                area.id(),
                source.kind(),
                source.lead().number(),
                title == null || title.isEmpty() ? source.lead().text() : title,
                source.supporters());
    }
}
