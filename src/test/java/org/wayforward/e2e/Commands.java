package org.wayforward.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.Kind;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.DoneService;
import org.wayforward.discussion.PostComment;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.Permission;
import org.wayforward.session.WallFocus;
import org.wayforward.vote.SupportService;

/** Whatever experts and a facilitator may do to a session, at random, permitted or not. */
final class Commands {

    /** All permissions, and once more those that decide what may be seen. */
    private static final List<Permission> SWITCHED = Stream.concat(
                    Arrays.stream(Permission.values()),
                    Stream.of(
                            Permission.SEE_OTHERS,
                            Permission.SEE_TALLIES,
                            Permission.SEE_OTHERS,
                            Permission.SEE_TALLIES))
            .toList();

    private final Meeting meeting;
    private final Random random;
    private final Actor facilitator;
    private final List<Actor> experts = new ArrayList<>();
    private final List<ContributionId> posted = new ArrayList<>();
    private final List<Actor> authors = new ArrayList<>();

    Commands(Meeting meeting, long seed) {
        this.meeting = meeting;
        this.random = new Random(seed);
        this.facilitator = meeting.facilitator();
        experts.add(meeting.expert());
    }

    /** Does so many things, and lets {@code seen} wait for the session's revision after most of them. */
    void run(int times, LongConsumer seen) {
        for (int i = 0; i < times; i++) {
            try {
                one(i);
            } catch (Refusal refused) {
                // Then nothing was written, and that is a case too.
            }
            if (random.nextInt(4) > 0) {
                seen.accept(revision());
            }
        }
        seen.accept(revision());
    }

    private void one(int turn) {
        switch (random.nextInt(29)) {
            case 0, 1, 2, 3, 4 -> post(turn);
            case 5, 6, 7, 8, 9 -> meeting.support(anybody(), any(), random.nextInt(4) > 0);
            case 10 -> edit(turn);
            case 11 -> withdraw();
            case 12 -> meeting.contributions().hide(facilitator, any(), "A reason.");
            case 13 -> meeting.contributions().unhide(facilitator, any());
            case 14, 15 ->
                meeting.facilitation().permit(facilitator, SWITCHED.get(turn % SWITCHED.size()), random.nextInt(3) > 0);
            case 16 -> meeting.facilitation().budget(facilitator, random.nextBoolean() ? null : 1 + random.nextInt(4));
            case 17 -> steer();
            case 18 -> meeting.facilitation().openJoining(facilitator, random.nextInt(3) > 0);
            case 19 -> join();
            case 20, 21, 22, 23 -> discuss(turn);
            default -> sort(turn);
        }
    }

    private void discuss(int turn) {
        SpeakService speaking = meeting.site().get(SpeakService.class);
        CommentService comments = meeting.site().get(CommentService.class);
        switch (random.nextInt(7)) {
            case 0 -> speaking.ask(anybody(), null, random.nextBoolean());
            case 1 -> speaking.call(facilitator, speaking.ask(anybody(), random.nextBoolean() ? null : any(), true));
            case 2 -> speaking.takeBack(anybody());
            case 3 -> meeting.site().get(DoneService.class).say(anybody(), random.nextInt(3) > 0);
            case 4, 5 ->
                comments.comment(
                        anybody(), any(), new PostComment("comment-" + turn, "Said on turn " + turn, false, "en"));
            default -> {
                Actor author = anybody();
                comments.withdraw(
                        author,
                        comments.comment(author, any(), new PostComment("back-" + turn, "Taken back", false, "en")));
            }
        }
    }

    private void sort(int turn) {
        ClusterService clusters = meeting.site().get(ClusterService.class);
        List<Long> known = meeting.site()
                .get(JdbcClient.class)
                .sql("select id from cluster where session_id = ? order by id")
                .param(meeting.id().value())
                .query(Long.class)
                .list();
        ClusterId cluster = new ClusterId(known.isEmpty() ? -1 : known.get(random.nextInt(known.size())));
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> clusters.make(facilitator, List.of(any(), any()), "A title, number " + turn);
            case 3 -> clusters.move(facilitator, List.of(any()), cluster);
            case 4 -> clusters.takeOut(facilitator, List.of(any()));
            case 5 ->
                clusters.toArea(
                        facilitator,
                        List.of(any()),
                        meeting.areas().get(random.nextInt(meeting.areas().size())));
            case 6 -> meeting.site().get(SupportService.class).support(anybody(), cluster, random.nextBoolean());
            default -> clusters.undo(facilitator);
        }
    }

    private void post(int turn) {
        Actor author = anybody();
        boolean issue = posted.isEmpty() || random.nextInt(3) > 0;
        int area = random.nextInt(meeting.areas().size());
        ContributionId id = issue
                ? meeting.post(author, Kind.ISSUE, area, "What stands in the way, number " + turn)
                : meeting.post(author, Kind.RECOMMENDATION, area, "What should be done, number " + turn, any());
        posted.add(id);
        authors.add(author);
    }

    private void edit(int turn) {
        if (posted.isEmpty()) {
            return;
        }
        ContributionId id = any();
        long rowRevision = number("select revision from contribution where id = ?", id.value());
        meeting.contributions()
                .edit(authors.get(posted.indexOf(id)), id, rowRevision, "Said in other words, number " + turn);
    }

    private void withdraw() {
        ContributionId id = any();
        int index = posted.indexOf(id);
        meeting.contributions().withdraw(index < 0 ? anybody() : authors.get(index), id);
    }

    private void steer() {
        switch (random.nextInt(5)) {
            case 0 -> meeting.facilitation().startClock(facilitator);
            case 1 -> meeting.facilitation().pauseClock(facilitator);
            case 2 -> meeting.facilitation().extendClock(facilitator, Duration.ofMinutes(1));
            case 3 -> meeting.facilitation().focusWall(facilitator, WallFocus.rotate());
            default ->
                meeting.facilitation()
                        .focusWall(
                                facilitator,
                                WallFocus.on(meeting.areas()
                                        .get(random.nextInt(meeting.areas().size()))));
        }
    }

    private void join() {
        StakeholderGroup[] groups = StakeholderGroup.values();
        experts.add(meeting.joined(groups[random.nextInt(groups.length)]).actor());
    }

    private Actor anybody() {
        return experts.get(random.nextInt(experts.size()));
    }

    /** Any contribution there is; before the first, one that is nowhere. */
    private ContributionId any() {
        return posted.isEmpty() ? new ContributionId(Long.MAX_VALUE) : posted.get(random.nextInt(posted.size()));
    }

    private long revision() {
        return number(
                "select revision from brainstorm_session where id = ?",
                meeting.id().value());
    }

    private long number(String query, long parameter) {
        return meeting.site()
                .get(JdbcClient.class)
                .sql(query)
                .param(parameter)
                .query(Long.class)
                .single();
    }
}
