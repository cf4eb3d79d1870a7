package org.wayforward.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.Room;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.DiscussedService;
import org.wayforward.discussion.DoneService;
import org.wayforward.discussion.PostComment;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.CommentId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SpeakRequestId;
import org.wayforward.outcome.DraftService;
import org.wayforward.session.Ranking;
import org.wayforward.session.WallFocus;

/** Random commands of a discussion: asking to speak, comments, who is done, what was discussed, what the walls show. */
final class RandomDiscussion {

    private record Written(Actor author, Secrets.Remark remark) {}

    private final Room room;
    private final Random random;
    private final Secrets secrets;
    private final Actor facilitator;
    private final Actor rapporteur;
    private final DraftId draft;
    private final Map<Long, Written> comments = new TreeMap<>();

    RandomDiscussion(Room room, Random random, Secrets secrets, Actor facilitator) {
        this.room = room;
        this.random = random;
        this.secrets = secrets;
        this.facilitator = facilitator;
        this.rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        this.draft =
                room.get(DraftService.class).add(rapporteur, room.areas().getFirst(), "A draft.", List.of(), List.of());
    }

    void command(Board board, Actor expert, @Nullable Long contribution) {
        switch (random.nextInt(12)) {
            case 0, 1 -> ask(board, expert, contribution);
            case 2 -> room.get(SpeakService.class).takeBack(expert);
            case 3, 4 -> lead(board);
            case 5 -> room.get(DoneService.class).say(expert, random.nextInt(3) > 0);
            case 6, 7, 8 -> comment(board, expert, contribution);
            case 9 -> changeComment();
            case 10 -> discussed(board, contribution);
            default -> wall(contribution);
        }
    }

    private void ask(Board board, Actor expert, @Nullable Long contribution) {
        boolean named = random.nextInt(3) == 0;
        room.get(SpeakService.class)
                .ask(
                        expert,
                        contribution == null || random.nextBoolean() ? null : new ContributionId(contribution),
                        named);
        Board.Person person = board.people().get(expert.participant().value());
        String name = person == null ? null : person.name();
        if (named && name != null) {
            secrets.speakers.add(name.substring("Name ".length()));
        }
    }

    private void lead(Board board) {
        SpeakService speaking = room.get(SpeakService.class);
        List<Board.SpeakRequest> all = Stream.concat(
                        board.queue().stream(),
                        board.discussion().requests().values().stream().filter(request -> random.nextInt(20) == 0))
                .toList();
        if (all.isEmpty()) {
            speaking.finish(facilitator);
            return;
        }
        SpeakRequestId any =
                new SpeakRequestId(all.get(random.nextInt(all.size())).id());
        switch (random.nextInt(5)) {
            case 0, 1 -> speaking.call(facilitator, any);
            case 2 -> speaking.move(facilitator, any, random.nextInt(4));
            case 3 -> speaking.remove(facilitator, any);
            default -> speaking.finish(facilitator);
        }
    }

    private void comment(Board board, Actor expert, @Nullable Long contribution) {
        String marker = secrets.marker("comment");
        PostComment post = new PostComment("key-" + marker, "I say " + marker, false, "en");
        CommentService service = room.get(CommentService.class);
        Actor author = random.nextInt(4) == 0 ? rapporteur : expert;
        if (contribution == null || random.nextInt(6) == 0) {
            keep(service.comment(rapporteur, draft, post), rapporteur, marker, null);
            return;
        }
        Long cluster = board.memberships().get(contribution);
        CommentId id = cluster != null && random.nextBoolean()
                ? service.comment(author, new ClusterId(cluster), post)
                : service.comment(author, new ContributionId(contribution), post);
        long at = room.number("select contribution_id from room_comment where id = ?", id.value());
        keep(id, author, marker, secrets.contributions.get(at));
    }

    private void keep(CommentId id, Actor author, String marker, Secrets.@Nullable Secret on) {
        Secrets.Remark remark = new Secrets.Remark(on);
        secrets.comments.put(marker, remark);
        comments.put(id.value(), new Written(author, remark));
    }

    private void changeComment() {
        if (comments.isEmpty()) {
            return;
        }
        List<Long> ids = new ArrayList<>(comments.keySet());
        CommentId id = new CommentId(ids.get(random.nextInt(ids.size())));
        Written written = java.util.Objects.requireNonNull(comments.get(id.value()));
        CommentService service = room.get(CommentService.class);
        switch (random.nextInt(4)) {
            case 0 -> {
                service.withdraw(written.author(), id);
                written.remark().state = Secrets.State.WITHDRAWN;
            }
            case 1, 2 -> {
                String marker = secrets.marker("reason");
                service.hide(facilitator, id, "Because " + marker);
                written.remark().state = Secrets.State.HIDDEN;
                secrets.staffOnly.add(marker);
            }
            default -> {
                service.unhide(facilitator, id);
                if (written.remark().state == Secrets.State.HIDDEN) {
                    written.remark().state = Secrets.State.POSTED;
                }
            }
        }
    }

    private void discussed(Board board, @Nullable Long contribution) {
        if (contribution == null) {
            return;
        }
        Long cluster = board.memberships().get(contribution);
        DiscussedService service = room.get(DiscussedService.class);
        boolean yes = random.nextInt(3) > 0;
        if (cluster == null) {
            service.mark(facilitator, new ContributionId(contribution), yes);
        } else {
            service.mark(facilitator, new ClusterId(cluster), yes);
        }
    }

    private void wall(@Nullable Long contribution) {
        if (random.nextInt(5) == 0) {
            room.facilitation().rankWall(facilitator, Ranking.values()[random.nextInt(3)]);
            return;
        }
        WallFocus focus = switch (random.nextInt(7)) {
            case 0 ->
                WallFocus.results(random.nextBoolean() ? null : room.areas().getFirst());
            case 1 -> WallFocus.of(WallFocus.Mode.CALM);
            case 2 -> WallFocus.of(WallFocus.Mode.SPEAKING);
            case 3 -> WallFocus.on(draft);
            case 4, 5 ->
                contribution == null
                        ? WallFocus.overview()
                        : random.nextBoolean()
                                ? WallFocus.on(new ContributionId(contribution))
                                : WallFocus.onClusterOf(new ContributionId(contribution));
            default -> {
                room.facilitation().announce(facilitator, random.nextBoolean() ? "" : "Please listen");
                yield WallFocus.overview();
            }
        };
        room.facilitation().focusWall(facilitator, focus);
    }
}
