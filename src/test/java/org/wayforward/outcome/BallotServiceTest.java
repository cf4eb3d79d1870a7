package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.live.MineReader;
import org.wayforward.session.Permission;

/** Experts say how far they support final drafts: once for each round of a text, and nobody is told before it is closed. */
@OnBothDatabases
class BallotServiceTest {

    private static final String WHY = "Nobody says who pays for it.";

    private final Room room;
    private final BallotService ballots;
    private final DraftService drafts;
    private final Actor facilitator;
    private final Actor rapporteur;
    private final Actor ana;
    private final ContributionId issue;

    BallotServiceTest(Database database) {
        this.room = Room.on(database);
        this.ballots = room.get(BallotService.class);
        this.drafts = room.get(DraftService.class);
        this.facilitator = room.facilitator();
        this.rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        this.ana = room.expert();
        this.issue = room.postIssue(ana, "Rural areas have no reliable power.");
    }

    @Test
    void nothingIsTakenUnlessTheStepAsks() {
        DraftId draft = finished("Governments should bring power.");
        assertRefused(Reason.BALLOT_CLOSED, draft, 1, BallotChoice.SUPPORT, null);
        open(true);
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        assertRefused(Reason.BALLOT_CLOSED, draft, 1, BallotChoice.SUPPORT, null);
    }

    @Test
    void onlyFinalTextsThatStandAreBalloted() {
        DraftId unfinished = drafts.add(rapporteur, room.areas().getFirst(), "Not yet.", List.of(issue), List.of());
        DraftId removed = finished("Away with it.");
        drafts.remove(rapporteur, removed);
        DraftId draft = finished("Governments should bring power.");
        open(true);
        assertRefused(Reason.BALLOT_CHANGED, unfinished, 1, BallotChoice.SUPPORT, null);
        assertRefused(Reason.BALLOT_CHANGED, removed, 1, BallotChoice.SUPPORT, null);
        assertRefused(Reason.NOT_FOUND, new DraftId(99999999), 1, BallotChoice.SUPPORT, null);
        Room elsewhere = room.another();
        elsewhere.facilitation().permit(elsewhere.facilitator(), Permission.BALLOT, true);
        assertThatThrownBy(() -> ballots.answer(elsewhere.expert(), draft, 1, BallotChoice.SUPPORT, null))
                .satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void theMiddleTwoTakeASentence() {
        DraftId draft = finished("Governments should bring power.");
        open(true);
        for (BallotChoice choice : List.of(BallotChoice.WITH_RESERVATION, BallotChoice.CANNOT_SUPPORT)) {
            assertRefused(Reason.SENTENCE_MISSING, draft, 1, choice, null);
            assertRefused(Reason.SENTENCE_MISSING, draft, 1, choice, "Too short");
            assertRefused(Reason.TOO_LONG, draft, 1, choice, "x".repeat(281));
        }
        ballots.answer(ana, draft, 1, BallotChoice.CANNOT_SUPPORT, "  Nobody  says who pays for it. ");
        assertThat(said(draft)).containsExactly(WHY);
        ballots.answer(ana, draft, 1, BallotChoice.SUPPORT, WHY);
        assertThat(said(draft)).as("no sentence goes with support").isEmpty();
    }

    @Test
    void anAnswerMayBeChangedWhileTheBallotIsOpenAndCountsOnce() {
        DraftId draft = finished("Governments should bring power.");
        open(true);
        ballots.answer(ana, draft, 1, BallotChoice.SUPPORT, null);
        ballots.answer(ana, draft, 1, BallotChoice.OUTSIDE_MY_FIELD, null);
        long revision = room.revision();
        ballots.answer(ana, draft, 1, BallotChoice.OUTSIDE_MY_FIELD, null);
        assertThat(room.revision()).as("the same once more").isEqualTo(revision);
        open(false);
        assertRefused(Reason.BALLOT_CLOSED, draft, 1, BallotChoice.SUPPORT, null);
        assertThat(result(draft)).singleElement().satisfies(round -> {
            assertThat(round.answers()).isEqualTo(1);
            assertThat(round.counts()).containsEntry(BallotChoice.OUTSIDE_MY_FIELD, 1);
        });
    }

    @Test
    void whatWasBegunWhenTheStepEndedIsTakenForTwentySecondsInTheRoundThatWasOpen() {
        DraftId draft = finished("Governments should bring power.");
        Actor ben = room.expert();
        open(true);
        ballots.answer(ana, draft, 1, BallotChoice.SUPPORT, null);
        room.goOnReading(facilitator);
        room.server().clock().forward(Duration.ofSeconds(19));
        ballots.answer(ana, draft, 1, BallotChoice.OUTSIDE_MY_FIELD, null);
        ballots.answer(ben, draft, 1, BallotChoice.SUPPORT, null);
        assertThat(result(draft)).singleElement().satisfies(round -> {
            assertThat(round.round()).isEqualTo(1);
            assertThat(round.counts()).containsEntry(BallotChoice.SUPPORT, 1);
            assertThat(round.counts()).containsEntry(BallotChoice.OUTSIDE_MY_FIELD, 1);
        });
        drafts.edit(rapporteur, draft, room.revision(), "Governments should pay for power.");
        assertRefused(Reason.BALLOT_CHANGED, draft, 1, BallotChoice.SUPPORT, null);
        room.server().clock().forward(Duration.ofSeconds(2));
        assertRefused(Reason.BALLOT_CLOSED, draft, 2, BallotChoice.SUPPORT, null);
    }

    @Test
    void aTextThatChangesAfterSomebodyAnsweredBeginsTheNextRound() {
        DraftId draft = finished("Governments should bring power.");
        open(true);
        drafts.edit(rapporteur, draft, room.revision(), "Governments should bring power to villages.");
        ballots.answer(ana, draft, 1, BallotChoice.CANNOT_SUPPORT, WHY);
        drafts.edit(rapporteur, draft, room.revision(), "Governments should pay for power in villages.");
        assertRefused(Reason.BALLOT_CHANGED, draft, 1, BallotChoice.SUPPORT, null);
        ballots.answer(ana, draft, 2, BallotChoice.SUPPORT, null);
        assertThat(room.get(MineReader.class).of(ana).ballots()).hasSize(2);
        open(false);
        assertThat(result(draft)).extracting(BallotRound::round).containsExactly(2, 1);
        assertThat(result(draft).getLast().reservations())
                .extracting(BallotRound.Reservation::text)
                .containsExactly(WHY);
    }

    @Test
    void nobodyIsToldWhileItIsOpen() {
        DraftId draft = finished("Governments should bring power.");
        open(true);
        ballots.answer(ana, draft, 1, BallotChoice.CANNOT_SUPPORT, WHY);
        assertThat(result(draft)).isEmpty();
        assertThat(draft(draft).reservations()).isEmpty();
        assertThatThrownBy(() -> room.get(RegisterService.class).history(rapporteur, draft))
                .satisfies(refusal(Reason.BALLOT_RUNS));
        assertThatThrownBy(() -> room.get(Archives.class).read(facilitator)).satisfies(refusal(Reason.BALLOT_OPEN));
        open(false);
        assertThat(result(draft)).hasSize(1);
        assertThat(draft(draft).reservations()).hasSize(1);
        assertThat(room.get(Archives.class).read(facilitator).ballots()).hasSize(1);
    }

    @Test
    void eachPersonCountsOnceInARoundAlsoFromTwoDevicesAtOnce() throws Exception {
        long seed = Long.getLong("wayforward.test.seed", System.nanoTime());
        System.out.println("Ballots at once: -Dwayforward.test.seed=" + seed);
        Random random = new Random(seed);
        List<DraftId> asked = List.of(finished("Governments should bring power."), finished("Cities should help."));
        open(true);
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            people.add(room.expert());
        }
        Map<DraftId, Integer> rounds = new HashMap<>();
        asked.forEach(draft -> rounds.put(draft, 1));
        for (int turn = 0; turn < 6; turn++) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (Actor person : people) {
                DraftId draft = asked.get(random.nextInt(2));
                for (int device = 0; device < 2; device++) {
                    BallotChoice choice = BallotChoice.values()[random.nextInt(4)];
                    tasks.add(() -> {
                        try {
                            ballots.answer(person, draft, Objects.requireNonNull(rounds.get(draft)), choice, WHY);
                            return true;
                        } catch (Refusal busy) {
                            return false;
                        }
                    });
                }
            }
            assertThat(Room.atOnce(tasks)).contains(true);
            if (turn == 3) {
                DraftId changed = asked.getFirst();
                drafts.edit(rapporteur, changed, room.revision(), "Governments should bring power at night.");
                rounds.put(changed, (int)
                        room.number("select ballot_round from draft_recommendation where id = ?", changed.value()));
            }
        }
        open(false);
        for (DraftId draft : asked) {
            for (BallotRound round : result(draft)) {
                assertThat(round.answers())
                        .isEqualTo(round.counts().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo((int) room.number(
                                "select count(distinct participant_id) from ballot where draft_id = ? and ballot_round = ?",
                                draft.value(),
                                round.round()))
                        .isLessThanOrEqualTo(people.size());
            }
        }
    }

    private DraftId finished(String text) {
        DraftId id = drafts.add(rapporteur, room.areas().getFirst(), text, List.of(issue), List.of(issue));
        return drafts.finish(rapporteur, id);
    }

    private void open(boolean open) {
        room.facilitation().permit(facilitator, Permission.BALLOT, open);
    }

    private List<BallotRound> result(DraftId draft) {
        return draft(draft).rounds();
    }

    private OutcomeDocument.Draft draft(DraftId id) {
        return room.get(OutcomeDocuments.class)
                .read(rapporteur)
                .drafts()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> said(DraftId draft) {
        return room.database()
                .sql("select reservation from ballot where draft_id = ? and reservation is not null")
                .param(draft.value())
                .query(String.class)
                .list();
    }

    private void assertRefused(
            Reason reason, DraftId draft, int round, BallotChoice choice, @Nullable String sentence) {
        long before = room.revision();
        assertThatThrownBy(() -> ballots.answer(ana, draft, round, choice, sentence))
                .satisfies(refusal(reason));
        assertThat(room.revision()).isEqualTo(before);
    }
}
