package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.participant.Links;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Permission;
import org.wayforward.session.SetupService;
import org.wayforward.sorting.Answer;
import org.wayforward.sorting.RoomSorting;

/** The next board from the one before and the rows written since. */
@OnBothDatabases
class BoardReaderTest {

    private final Room room;
    private final BoardReader reader;

    BoardReaderTest(Database database) {
        this.room = Room.on(database);
        this.reader = room.get(BoardReader.class);
    }

    @Test
    void whileNothingChangesItIsTheSameBoard() {
        Board board = read(null);

        assertThat(read(board)).isSameAs(board);
    }

    @Test
    void aReaderAmongManyWritersMissesNothing() throws Exception {
        List<Actor> experts = Room.atOnce(6, room::expert);
        AtomicInteger writing = new AtomicInteger(experts.size());
        List<Board> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writers = new ArrayList<>();
            for (Actor expert : experts) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        ContributionId id = room.postIssue(expert, "Written among many others at once");
                        room.support(expert, id);
                    }
                    writing.decrementAndGet();
                }));
            }
            Board board = read(null);
            while (writing.get() > 0) {
                Board next = read(board);
                if (next != board) {
                    seen.add(next);
                    assertWhole(next);
                    board = next;
                }
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        Board last = read(seen.getLast());
        Board fresh = read(null);
        assertThat(last.revision()).isEqualTo(room.revision()).isEqualTo(fresh.revision());
        assertThat(last.cards()).isEqualTo(fresh.cards()).hasSize(150);
        assertThat(last.supporters()).isEqualTo(fresh.supporters()).hasSize(150);
        assertThat(seen).hasSizeGreaterThan(2);
    }

    /** Each writer supports what it has just posted: all of one moment, no support is without its contribution. */
    private static void assertWhole(Board board) {
        assertThat(board.cards().keySet()).containsAll(board.supporters().keySet());
        long newest = board.cards().values().stream()
                .mapToLong(Board.Card::rowRevision)
                .max()
                .orElse(0);
        assertThat(newest).isLessThanOrEqualTo(board.revision());
    }

    @Test
    void areasTagsAndPapersThatWereTakenOutAreInNoBoard() {
        SetupService setup = room.get(SetupService.class);
        Actor organizer = room.byLink(Role.ORGANIZER).actor();
        Board before = read(null);
        setup.removeArea(organizer, room.areas().getLast());
        setup.removeTag(organizer, room.tags().getFirst());
        setup.removePaper(organizer, room.evidence().getFirst());
        setup.addArea(organizer, "Financing for development", "Finance");
        setup.moveArea(organizer, room.areas().getFirst(), false);

        Board after = read(before);

        assertThat(after).isEqualTo(read(null));
        assertThat(after.areas()).extracting(Board.Area::label).containsExactly("I", "P", "II", "III", "IV");
        assertThat(after.areas().getLast().shortName()).isEqualTo("Finance");
        assertThat(after.tags()).hasSize(before.tags().size() - 1);
        assertThat(after.evidence()).hasSize(before.evidence().size() - 1);
    }

    @Test
    void anEarlierBoardStaysAsItWas() {
        Actor expert = room.expert();
        ContributionId id = room.postIssue(expert, "An issue with a support");
        room.support(expert, id);
        Board before = read(null);
        room.takeBack(expert, id);
        room.get(ContributionService.class).withdraw(expert, id);

        Board after = read(before);

        assertThat(before.supportersOf(id.value()))
                .containsExactly(expert.participant().value());
        assertThat(after.supportersOf(id.value())).isEmpty();
        assertThat(before.cards().get(id.value())).isNotEqualTo(after.cards().get(id.value()));
    }

    @Test
    void itKnowsWhoseScreensMustEnd() {
        Actor facilitator = room.facilitator();
        Actor wall = room.byLink(Role.DISPLAY).actor();
        Actor expert = room.expert();
        Actor other = room.expert();
        Board before = read(null);
        room.get(PeopleService.class).remove(facilitator, expert.participant());
        room.get(Links.class).renew(facilitator, Role.DISPLAY);

        Board after = read(before);

        assertThat(before.endOf(expert.participant())).isNull();
        assertThat(after.endOf(expert.participant())).isEqualTo(Reason.REMOVED);
        assertThat(after.endOf(wall.participant())).isEqualTo(Reason.LINK_RENEWED);
        assertThat(after.endOf(other.participant())).isNull();
        assertThat(after.endOf(facilitator.participant())).isNull();
        assertThat(read(null).endOf(wall.participant())).isEqualTo(Reason.LINK_RENEWED);
    }

    @Test
    void itKnowsWhatTouchedWhatIsPrivateToSomebody() {
        Actor author = room.expert();
        Actor supporter = room.expert();
        Actor bystander = room.expert();
        ContributionId id = room.postIssue(author, "An issue that concerns two people");
        room.support(supporter, id);
        Board before = read(null);

        room.get(ContributionService.class).hide(room.facilitator(), id, "off topic");
        Board after = read(before);

        assertThat(after.mineRevision(author.participant())).isEqualTo(after.revision());
        assertThat(after.mineRevision(supporter.participant())).isEqualTo(after.revision());
        assertThat(after.mineRevision(bystander.participant())).isZero();
    }

    @Test
    void itKnowsThatASupportWasRefundedInTheSameTickItWasGiven() {
        Actor author = room.expert();
        Actor supporter = room.expert();
        Actor facilitator = room.facilitator();
        Board before = read(null);
        ContributionId id = room.postIssue(author, "Posted, supported and hidden at once");
        room.support(supporter, id);
        room.get(ContributionService.class).hide(facilitator, id, "off topic");

        assertThat(read(before).mineRevision(supporter.participant())).isEqualTo(room.revision());
        assertThat(read(null).mineRevision(supporter.participant())).isEqualTo(room.revision());
    }

    @Test
    void itKnowsThatASupportWasRefundedAndTakenAgainInOneTick() {
        Actor supporter = room.expert();
        Actor facilitator = room.facilitator();
        ContributionId id = room.postIssue(room.expert(), "Hidden and shown again at once");
        room.support(supporter, id);
        Board before = read(null);
        room.get(ContributionService.class).hide(facilitator, id, "off topic");
        room.get(ContributionService.class).unhide(facilitator, id);

        assertThat(read(before).mineRevision(supporter.participant())).isEqualTo(room.revision());
    }

    @Test
    void itKnowsThatARecommendationLostTheIssueItAddressed() {
        Actor author = room.expert();
        Actor other = room.expert();
        ContributionId issue = room.postIssue(other, "An issue that is withdrawn later");
        room.post(author, room.recommendation("A recommendation that addresses it", issue));
        Board before = read(null);

        room.get(ContributionService.class).withdraw(other, issue);

        assertThat(read(before).mineRevision(author.participant())).isEqualTo(room.revision());
    }

    @Test
    void itKnowsThatAQuestionOfTheSameTickWasSettledByAFacilitator() {
        Actor author = room.expert();
        Actor asked = room.expert();
        List<ContributionId> both = twoToSort(author);
        Board before = read(null);
        room.get(RoomSorting.class).next(asked);
        room.get(ClusterService.class).make(room.facilitator(), both, "Electricity");

        assertThat(read(before).mineRevision(asked.participant())).isEqualTo(room.revision());
    }

    @Test
    void itKnowsThatAQuestionOfTheSameTickWasSettledByTheRoom() {
        Actor author = room.expert();
        Actor asked = room.expert();
        List<Actor> others = List.of(room.expert(), room.expert());
        twoToSort(author);
        RoomSorting sorting = room.get(RoomSorting.class);
        Board before = read(null);
        sorting.next(asked);
        long contribution = ask(asked).contribution();
        for (Actor other : others) {
            sorting.next(other);
            if (ask(other).contribution() != contribution) {
                sorting.answer(other, ask(other).id(), Answer.unknown());
            }
            sorting.answer(other, ask(other).id(), Answer.alone());
        }

        Board after = read(before);
        assertThat(after.sorting().alone(contribution)).isTrue();
        assertThat(after.mineRevision(asked.participant())).isEqualTo(room.revision());
    }

    private List<ContributionId> twoToSort(Actor author) {
        room.facilitation().permit(room.facilitator(), Permission.SORT, true);
        return List.of(
                room.postIssue(author, "Rural areas have no reliable power."),
                room.postIssue(author, "Power lines end at the district town."));
    }

    private Mine.Ask ask(Actor somebody) {
        Mine.Sorting sorting = room.get(MineReader.class).of(somebody).sorting();
        return Objects.requireNonNull(Objects.requireNonNull(sorting).ask());
    }

    @Test
    void aSessionThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> reader.read(new SessionId(-1), null)).satisfies(refusal(Reason.UNKNOWN_SESSION));
    }

    private Board read(@org.jspecify.annotations.Nullable Board before) {
        return reader.read(room.session(), before);
    }
}
