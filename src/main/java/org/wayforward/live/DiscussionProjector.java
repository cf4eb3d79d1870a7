package org.wayforward.live;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.State;
import org.wayforward.discussion.CommentState;
import org.wayforward.discussion.SpeakState;
import org.wayforward.identity.Role;
import org.wayforward.outcome.StagedDraft;
import org.wayforward.session.Ranking;
import org.wayforward.session.WallFocus;
import org.wayforward.vote.JoinedGroups;

/** What an audience may know of a discussion, and what the walls show of it. Pure, as {@link Projector} is. */
final class DiscussionProjector {

    private static final Comparator<Board.SpeakRequest> FIRST_FIRST =
            Comparator.comparingInt(Board.SpeakRequest::position).thenComparingLong(Board.SpeakRequest::id);

    private DiscussionProjector() {}

    /** Who waits to speak, first first. */
    static List<Board.SpeakRequest> queue(Board board) {
        return requests(board, SpeakState.WAITING).toList();
    }

    /** Who speaks. */
    static Board.@Nullable SpeakRequest speaking(Board board) {
        return requests(board, SpeakState.SPEAKING).findFirst().orElse(null);
    }

    /** Of nobody who was removed from the session, and of nobody once it is closed. */
    private static Stream<Board.SpeakRequest> requests(Board board, SpeakState state) {
        return board.discussion().requests().values().stream()
                .filter(request ->
                        board.session().open() && request.state() == state && here(board, request.participant()))
                .sorted(FIRST_FIRST);
    }

    private static boolean here(Board board, long participant) {
        Board.Person person = board.people().get(participant);
        return person != null && !person.removed();
    }

    static Projection.Speakers speakers(Board board, Visibility visibility, JoinedGroups groups) {
        Board.SpeakRequest now = speaking(board);
        return new Projection.Speakers(
                queue(board).stream().map(Board.SpeakRequest::id).toList(),
                now == null ? null : speaker(board, now, visibility, groups));
    }

    private static Projection.Speaker speaker(
            Board board, Board.SpeakRequest request, Visibility visibility, JoinedGroups groups) {
        Board.Person person = Objects.requireNonNull(board.people().get(request.participant()));
        Board.Card about = request.about() == null ? null : board.cards().get(request.about());
        return new Projection.Speaker(
                request.id(),
                Projector.shownGroups(board, person.id(), groups),
                request.named() ? person.name() : null,
                about != null && about.state() == State.POSTED && visibility.shows(about) ? about.id() : null);
    }

    /** How many experts are done with the present step. */
    static int done(Board board) {
        return (int) board.discussion().done().getOrDefault(board.step(), Set.of()).stream()
                .filter(participant -> here(board, participant))
                .count();
    }

    /** The comments an audience reads: those on what it sees; on drafts staff alone; walls show none. */
    static Map<Long, Projection.Comment> comments(
            Board board, Audience audience, Visibility visibility, JoinedGroups groups) {
        Map<Long, Projection.Comment> shown = new LinkedHashMap<>();
        if (audience == Audience.DISPLAY) {
            return shown;
        }
        board.discussion().comments().values().stream()
                .filter(comment -> shows(board, audience, visibility, comment))
                .sorted(Comparator.comparing(Board.Comment::postedAt).thenComparing(Board.Comment::id))
                .forEach(comment -> shown.put(comment.id(), comment(board, comment, groups)));
        return shown;
    }

    private static boolean shows(Board board, Audience audience, Visibility visibility, Board.Comment comment) {
        boolean state = comment.state() == CommentState.POSTED
                || (comment.state() == CommentState.HIDDEN && visibility.hidden());
        Long contribution = comment.contribution();
        Board.Card card = contribution == null ? null : board.cards().get(contribution);
        return state && (contribution == null ? audience == Audience.STAFF : card != null && visibility.shows(card));
    }

    private static Projection.Comment comment(Board board, Board.Comment comment, JoinedGroups groups) {
        Board.Person author = board.people().get(comment.author());
        return new Projection.Comment(
                comment.id(),
                comment.contribution(),
                comment.draft(),
                comment.postedAt().toEpochMilli(),
                comment.text(),
                comment.lang(),
                Projector.shownGroups(board, comment.author(), groups),
                author == null || author.role() == Role.EXPERT
                        ? null
                        : author.role().key(),
                comment.signature(),
                comment.state() == CommentState.HIDDEN ? comment.hiddenReason() : null);
    }

    /**
     * What the walls show now: what they were pointed at, as long as the room may see it, else the overview. So a
     * contribution leaves the wall with the tick in which it is hidden or withdrawn, whoever did it.
     */
    static Projection.Wall wall(Board board, Audience audience) {
        Board.Wall wall = board.wall();
        Visibility room = Visibility.of(board, Audience.DISPLAY);
        Long contribution = wall.contribution();
        return switch (wall.mode()) {
            case CONTRIBUTION, CLUSTER ->
                contribution == null ? picture(board, WallFocus.Mode.OVERVIEW) : spotlight(board, contribution, room);
            case RESULTS -> picture(board, room.tallies() ? wall.mode() : WallFocus.Mode.OVERVIEW);
            case DRAFT -> draft(board, audience);
            default -> picture(board, wall.mode());
        };
    }

    private static Projection.Wall spotlight(Board board, long contribution, Visibility room) {
        Long cluster = board.wall().mode() == WallFocus.Mode.CLUSTER
                ? board.memberships().get(contribution)
                : null;
        if (cluster != null
                && board.memberships().entrySet().stream()
                        .anyMatch(member -> member.getValue().equals(cluster) && shown(board, member.getKey(), room))) {
            return new Projection.Wall("cluster", null, null, cluster, ranking(board), null);
        }
        return shown(board, contribution, room)
                ? new Projection.Wall("contribution", null, contribution, null, ranking(board), null)
                : picture(board, WallFocus.Mode.OVERVIEW);
    }

    /** Experts and staff are told that a draft is on the wall, walls what it says. */
    private static Projection.Wall draft(Board board, Audience audience) {
        StagedDraft staged = DraftProjector.shown(board);
        return staged == null
                ? picture(board, WallFocus.Mode.OVERVIEW)
                : new Projection.Wall(
                        WallFocus.Mode.DRAFT.key(),
                        null,
                        null,
                        null,
                        ranking(board),
                        audience == Audience.DISPLAY ? DraftProjector.draft(board, staged) : null);
    }

    private static Projection.Wall picture(Board board, WallFocus.Mode mode) {
        Long area = mode == board.wall().mode() ? board.wall().area() : null;
        return new Projection.Wall(mode.key(), area, null, null, ranking(board), null);
    }

    private static @Nullable String ranking(Board board) {
        Ranking ranking = board.wall().ranking();
        return ranking == Ranking.SUPPORT ? null : ranking.key();
    }

    private static boolean shown(Board board, long contribution, Visibility room) {
        Board.Card card = board.cards().get(contribution);
        return card != null && card.state() == State.POSTED && room.shows(card);
    }
}
