package org.wayforward.closing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.Room;
import org.wayforward.closing.Checklist.Open;
import org.wayforward.cluster.ClusterService;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.PostComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.LiveRooms;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.EditionService;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.participant.Organizers;
import org.wayforward.session.Permission;
import org.wayforward.sorting.Answer;
import org.wayforward.sorting.RoomSorting;

class ChecklistTest {

    private final Room room = Room.on(Database.H2);
    private final Actor facilitator = room.facilitator();
    private final Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
    private final DraftService drafts = room.get(DraftService.class);

    @Test
    void anEmptySessionHasNothingOpen() {
        assertThat(look().done()).isTrue();
    }

    @Test
    void issuesWithoutAFinalAnswerComeWithTheBestSupportedFirst() {
        Actor ana = room.expert();
        ContributionId power = room.postIssue(ana, "Rural areas have no reliable power.");
        ContributionId paper = room.postIssue(ana, "Records are kept on paper only.");
        ContributionId roads = room.postIssue(ana, "Roads flood in May.");
        ContributionId rain = room.postIssue(ana, "Rain closes the roads.");
        room.get(ClusterService.class).make(facilitator, List.of(roads, rain), "Roads");
        room.support(ana, paper);
        room.support(room.expert(), paper);
        room.support(ana, rain);
        DraftId draft = drafts.add(rapporteur, room.areas().getFirst(), "Bring power.", List.of(power), List.of(power));
        assertThat(numbers(look()).get(Open.DRAFTS)).containsExactly("1");
        assertThat(numbers(look()).get(Open.UNANSWERED)).containsExactly("P.2", "P.3", "P.1");
        assertThat(numbers(look()).get(Open.UNSORTED))
                .as("what a draft uses is not lost")
                .containsExactly("P.2");
        drafts.finish(rapporteur, draft);
        assertThat(numbers(look()).get(Open.DRAFTS)).isNull();
        assertThat(numbers(look()).get(Open.UNANSWERED)).containsExactly("P.2", "P.3");
    }

    @Test
    void aCommentIsOpenUntilTheTextIsWrittenAnew() {
        DraftId draft = drafts.add(rapporteur, room.areas().getFirst(), "Bring power.", List.of(), List.of());
        room.get(CommentService.class).comment(facilitator, draft, new PostComment("a", "By when?", false, "en"));
        assertThat(look().points().stream().filter(point -> point.open() == Open.COMMENTS))
                .singleElement()
                .satisfies(point -> assertThat(point.lines().getFirst().text()).isEqualTo("By when?"));
        drafts.edit(rapporteur, draft, Long.MAX_VALUE, "Bring power by 2015.");
        assertThat(numbers(look()).get(Open.COMMENTS)).isNull();
    }

    @Test
    void whatTheForecastDoesNotWaitForIsSortedHereToo() {
        Actor ana = room.expert();
        ContributionId power = room.postIssue(ana, "Rural areas have no reliable power.");
        assertThat(numbers(look()).get(Open.UNSORTED))
                .as("alone of its kind in its area")
                .isNull();
        room.postIssue(ana, "Records are kept on paper only.");
        assertThat(numbers(look()).get(Open.UNSORTED)).containsExactly("P.1", "P.2");
        room.facilitation().permit(facilitator, Permission.SORT, true);
        RoomSorting sorting = room.get(RoomSorting.class);
        for (int i = 0; i < 3; i++) {
            Actor expert = room.expert();
            sorting.next(expert);
            for (int asked = 0; asked < 2; asked++) {
                long ask = room.number(
                        "select coalesce(max(id), 0) from ask where participant_id = ? and state = 'OPEN'",
                        expert.participant().value());
                if (ask != 0) {
                    boolean about = room.number("select contribution_id from ask where id = ?", ask) == power.value();
                    sorting.answer(expert, ask, about ? Answer.alone() : Answer.unknown());
                }
            }
        }
        assertThat(look())
                .satisfies(list -> assertThat(numbers(list).get(Open.UNSORTED))
                        .as("the room agreed that the first is something new")
                        .containsExactly("P.2"));
    }

    @Test
    void aCommentOnTheWholeIsOpenUntilAnyTextIsWrittenAnew() {
        DraftId draft = drafts.add(rapporteur, room.areas().getFirst(), "Bring power.", List.of(), List.of());
        room.get(CommentService.class)
                .commentOnWhole(rapporteur, new PostComment("a", "The order is not that of the room.", false, "en"));
        assertThat(look().points().stream().filter(point -> point.open() == Open.COMMENTS))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.lines().getFirst().number()).isNull();
                    assertThat(point.lines().getFirst().text()).isEqualTo("The order is not that of the room.");
                });
        drafts.edit(rapporteur, draft, Long.MAX_VALUE, "Bring power by 2015.");
        assertThat(numbers(look()).get(Open.COMMENTS)).isNull();
    }

    @Test
    void closingWithNothingFinalIssuesNoEdition() {
        room.get(ClosingService.class).close(facilitator, 48, false);
        assertThat(room.get(EditionService.class).list(rapporteur)).isEmpty();
    }

    @Test
    void anOpenBallotIsSaid() {
        ContributionId power = room.postIssue(room.expert(), "Rural areas have no reliable power.");
        drafts.finish(
                rapporteur,
                drafts.add(rapporteur, room.areas().getFirst(), "Bring power.", List.of(power), List.of(power)));
        room.facilitation().permit(facilitator, Permission.BALLOT, true);
        assertThat(numbers(look()).get(Open.BALLOT)).containsExactly("1");
        room.facilitation().permit(facilitator, Permission.BALLOT, false);
        assertThat(look().done()).isTrue();
    }

    @Test
    void closingIssuesAnEditionOfWhatIsFinal() {
        ContributionId power = room.postIssue(room.expert(), "Rural areas have no reliable power.");
        DraftId draft = drafts.add(rapporteur, room.areas().getFirst(), "Bring power.", List.of(power), List.of(power));
        drafts.finish(rapporteur, draft);
        EditionService editions = room.get(EditionService.class);
        Organizers organizers = room.get(Organizers.class);
        Actor organizer = organizers
                .recognise(new Cookie[] {new Cookie("wf-organize", organizers.enter(organizers.token(), Room.ADDRESS))})
                .orElseThrow()
                .in(room.session());
        room.get(ClosingService.class).close(organizer, 48, false);
        assertThat(editions.list(rapporteur)).singleElement().satisfies(edition -> {
            assertThat(edition.recommendations()).isEqualTo(1);
            assertThat(edition.issuerName()).isNull();
        });
        room.get(ClosingService.class).close(facilitator, 48, false);
        assertThat(editions.list(rapporteur)).as("closed by now").hasSize(1);
        drafts.edit(rapporteur, draft, Long.MAX_VALUE, "Bring power by 2015.");
        assertThat(editions.issue(rapporteur)).as("while comments come in").isEqualTo(2);
    }

    private Checklist look() {
        LiveRoom live = room.get(LiveRooms.class).room(room.session());
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (live.board().revision() < room.revision()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return Checklist.of(room.get(OutcomeDocuments.class).read(rapporteur), live.board());
    }

    private static Map<Open, List<String>> numbers(Checklist list) {
        return list.points().stream()
                .collect(Collectors.toMap(
                        Checklist.Point::open,
                        point -> point.lines().stream()
                                .map(Checklist.Line::number)
                                .toList()));
    }
}
