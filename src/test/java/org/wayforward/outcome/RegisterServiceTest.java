package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wayforward.Refusals.refusal;

import java.util.ArrayList;
import java.util.List;
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
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Permission;

/** What rapporteurs do about reservations and about the words for support, once the ballot is closed. */
@OnBothDatabases
class RegisterServiceTest {

    private static final String TEXT = "Payment should depend on use, for a third of the contract value.";
    private static final String BRACKETED = "Payment should depend on use[, for a third of the contract value].";
    private static final String SMALL = "A third makes small firms unable to bid.";
    private static final String WHY = "It is met by the new wording.";

    private final Room room;
    private final DraftService drafts;
    private final BallotService ballots;
    private final RegisterService register;
    private final Actor facilitator;
    private final Actor ada;
    private final Actor ben;
    private final DraftId draft;
    private final List<Actor> experts = new ArrayList<>();

    RegisterServiceTest(Database database) {
        this.room = Room.on(database);
        this.drafts = room.get(DraftService.class);
        this.ballots = room.get(BallotService.class);
        this.register = room.get(RegisterService.class);
        this.facilitator = room.facilitator();
        this.ada = room.byLink(Role.RAPPORTEUR).actor();
        this.ben = room.byLink(Role.RAPPORTEUR).actor();
        room.get(JoinService.class).giveName(ada, "Ada Okafor");
        for (int i = 0; i < 6; i++) {
            experts.add(room.expert());
        }
        ContributionId issue = room.postIssue(experts.getFirst(), "Small firms cannot bid.");
        this.draft = drafts.add(ada, room.areas().getFirst(), TEXT, List.of(issue), List.of(issue));
        drafts.finish(ada, draft);
    }

    @Test
    void aReservationIsOpenUntilARapporteurDealsWithIt() {
        answer(1, BallotChoice.CANNOT_SUPPORT, SMALL);
        Reservation reservation = only();
        assertThat(reservation.treatment()).isEqualTo(Treatment.OPEN);
        assertThat(reservation.text()).isEqualTo(SMALL);
        assertThatThrownBy(() -> register.treat(ada, reservation.id(), Treatment.RESOLVED, " soon "))
                .satisfies(refusal(Reason.SENTENCE_MISSING));
        assertThatThrownBy(() -> register.treat(ada, reservation.id(), Treatment.FOOTNOTED, "short"))
                .satisfies(refusal(Reason.TOO_SHORT));
        assertThatThrownBy(() -> register.treat(ada, reservation.id(), Treatment.FOOTNOTED, "x".repeat(281)))
                .satisfies(refusal(Reason.TOO_LONG));
        register.treat(ada, reservation.id(), Treatment.RESOLVED, WHY);
        assertThat(only()).isEqualTo(dealt(reservation, Treatment.RESOLVED, WHY));
        register.treat(ben, reservation.id(), Treatment.FOOTNOTED, " ");
        assertThat(only()).isEqualTo(dealt(reservation, Treatment.FOOTNOTED, null));
        long revision = room.revision();
        register.treat(ada, reservation.id(), Treatment.FOOTNOTED, null);
        assertThat(room.revision()).as("the same once more").isEqualTo(revision);
        register.treat(ada, reservation.id(), Treatment.OPEN, "not kept");
        assertThat(only()).isEqualTo(reservation);
        assertThat(register.history(ben, draft))
                .extracting(
                        RegisterEntry::sentence,
                        RegisterEntry::treatment,
                        RegisterEntry::note,
                        RegisterEntry::writerName)
                .containsExactly(
                        tuple(SMALL, Treatment.OPEN, null, "Ada Okafor"),
                        tuple(SMALL, Treatment.FOOTNOTED, null, null),
                        tuple(SMALL, Treatment.RESOLVED, WHY, "Ada Okafor"));
    }

    @Test
    void whatIsBracketedMustStandInBracketsInTheText() {
        answer(1, BallotChoice.WITH_RESERVATION, SMALL);
        Reservation reservation = only();
        assertThatThrownBy(() -> register.treat(ada, reservation.id(), Treatment.BRACKETED, null))
                .satisfies(refusal(Reason.BRACKETS_MISSING));
        drafts.edit(ada, draft, room.revision(), "Payment ] should [ depend [ ] on use.");
        assertThatThrownBy(() -> register.treat(ada, reservation.id(), Treatment.BRACKETED, null))
                .satisfies(refusal(Reason.BRACKETS_MISSING));
        drafts.edit(ada, draft, room.revision(), BRACKETED);
        register.treat(ada, reservation.id(), Treatment.BRACKETED, null);
        assertThat(only().treatment()).isEqualTo(Treatment.BRACKETED);
        drafts.edit(ben, draft, room.revision(), TEXT);
        assertThat(only().treatment()).as("its brackets are gone").isEqualTo(Treatment.OPEN);
        drafts.edit(ben, draft, room.revision(), BRACKETED);
        assertThat(only().treatment()).isEqualTo(Treatment.BRACKETED);
    }

    @Test
    void bracketsAreNoWordsAndBeginNoRound() {
        answer(1, BallotChoice.WITH_RESERVATION, SMALL);
        drafts.edit(ada, draft, room.revision(), BRACKETED);
        drafts.edit(ada, draft, room.revision(), TEXT);
        assertThat(round()).isEqualTo(1);
        drafts.edit(ada, draft, room.revision(), "Payment should depend on use[, for half of the contract value].");
        assertThat(round()).isEqualTo(2);
    }

    @Test
    void aSentenceThatIsSaidAnewIsOpenAgain() {
        answer(1, BallotChoice.CANNOT_SUPPORT, SMALL);
        register.treat(ada, only().id(), Treatment.RESOLVED, WHY);
        answer(1, BallotChoice.CANNOT_SUPPORT, "And it makes ministries unable to pay.");
        assertThat(only().treatment()).isEqualTo(Treatment.OPEN);
        assertThat(only().note()).isNull();
        register.treat(ada, only().id(), Treatment.RESOLVED, WHY);
        assertThat(only().treatment()).isEqualTo(Treatment.RESOLVED);
        assertThat(register.history(ada, draft))
                .extracting(RegisterEntry::sentence)
                .contains(SMALL);
    }

    @Test
    void nothingIsDoneWhileTheBallotIsOpenNorAboutWhatIsNotThere() {
        answer(1, BallotChoice.CANNOT_SUPPORT, SMALL);
        long id = only().id();
        open(true);
        assertThatThrownBy(() -> register.treat(ada, id, Treatment.FOOTNOTED, null))
                .satisfies(refusal(Reason.BALLOT_RUNS));
        assertThatThrownBy(() -> register.say(ada, draft, 1, Term.SUPPORT, WHY)).satisfies(refusal(Reason.BALLOT_RUNS));
        assertThatThrownBy(() -> register.history(ada, draft)).satisfies(refusal(Reason.BALLOT_RUNS));
        open(false);
        Actor stranger = room.another().byLink(Role.RAPPORTEUR).actor();
        assertThatThrownBy(() -> register.treat(stranger, id, Treatment.FOOTNOTED, null))
                .satisfies(refusal(Reason.NOT_FOUND));
        answerBy(experts.get(1), 1, BallotChoice.SUPPORT, null);
        long silent =
                room.number("select max(id) from ballot where reservation is null and draft_id = ?", draft.value());
        assertThatThrownBy(() -> register.treat(ada, silent, Treatment.FOOTNOTED, null))
                .satisfies(refusal(Reason.NOT_FOUND));
        drafts.remove(ada, draft);
        assertThatThrownBy(() -> register.treat(ada, id, Treatment.FOOTNOTED, null))
                .satisfies(refusal(Reason.DRAFT_REMOVED));
    }

    @Test
    void aRapporteurMaySayAnotherTermWithANoteUntilTheNextRound() {
        for (int i = 0; i < 4; i++) {
            answerBy(experts.get(i), 1, BallotChoice.SUPPORT, null);
        }
        assertThat(draft().standing()).as("four are too few").isNull();
        assertThatThrownBy(() -> register.say(ada, draft, 1, Term.SUPPORT, WHY))
                .satisfies(refusal(Reason.TOO_FEW_ANSWERS));
        answerBy(experts.get(4), 1, BallotChoice.OUTSIDE_MY_FIELD, null);
        assertThatThrownBy(() -> register.say(ada, draft, 1, Term.SUPPORT, WHY))
                .satisfies(refusal(Reason.TOO_FEW_ANSWERS));
        answerBy(experts.get(4), 1, BallotChoice.WITH_RESERVATION, SMALL);
        assertThat(draft().standing()).isEqualTo(new Standing(Term.BROAD_SUPPORT, Term.BROAD_SUPPORT, null));
        assertThatThrownBy(() -> register.say(ada, draft, 1, Term.SUPPORT, "too short"))
                .satisfies(refusal(Reason.SENTENCE_MISSING));
        assertThatThrownBy(() -> register.say(ada, draft, 2, Term.SUPPORT, WHY)).satisfies(refusal(Reason.ROUND_OVER));
        register.say(ada, draft, 1, Term.SUPPORT, WHY);
        assertThat(draft().standing()).isEqualTo(new Standing(Term.SUPPORT, Term.BROAD_SUPPORT, WHY));
        long revision = room.revision();
        register.say(ben, draft, 1, Term.SUPPORT, WHY);
        assertThat(room.revision()).as("the same once more").isEqualTo(revision);
        register.say(ben, draft, 1, null, null);
        assertThat(draft().standing()).isEqualTo(new Standing(Term.BROAD_SUPPORT, Term.BROAD_SUPPORT, null));
        register.say(ben, draft, 1, Term.VIEWS_DIFFERED, WHY);

        drafts.edit(ada, draft, room.revision(), "Payment should depend on use.");
        assertThat(draft().standing())
                .as("of the text before")
                .isEqualTo(new Standing(Term.VIEWS_DIFFERED, Term.BROAD_SUPPORT, WHY, true));
        answerAll(2, BallotChoice.SUPPORT, null);
        assertThat(draft().standing())
                .as("what was said of the first round has fallen")
                .isEqualTo(new Standing(Term.BROAD_SUPPORT, Term.BROAD_SUPPORT, null));
        assertThat(draft().rounds()).extracting(BallotRound::round).containsExactly(2, 1);
        assertThat(register.history(ada, draft))
                .extracting(RegisterEntry::term)
                .containsExactly(Term.VIEWS_DIFFERED, null, Term.SUPPORT);
    }

    @Test
    void whatSomebodySaidWhoWasRemovedSinceCountsAsTheirSupportsDo() {
        answerAll(1, BallotChoice.SUPPORT, null);
        room.get(PeopleService.class).remove(facilitator, experts.getFirst().participant());
        assertThat(draft().rounds().getFirst().answers()).isEqualTo(experts.size());
    }

    @Test
    void ofTwoRapporteursWhoEditAndTreatAtOnceNothingIsLost() throws Exception {
        answerAll(1, BallotChoice.CANNOT_SUPPORT, SMALL);
        List<Reservation> reservations = draft().reservations();
        assertThat(reservations).hasSize(experts.size());
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor writer = i % 2 == 0 ? ada : ben;
            String words = "Wording number " + i + " of this text.";
            tasks.add(() -> {
                for (int tries = 0; tries < 50; tries++) {
                    try {
                        drafts.edit(writer, draft, draft().textRevision(), words);
                        return true;
                    } catch (Refusal stale) {
                        assertThat(stale.reason()).isEqualTo(Reason.STALE_EDIT);
                    }
                }
                return false;
            });
            Reservation reservation = reservations.get(i);
            tasks.add(() -> register.treat(ada, reservation.id(), Treatment.FOOTNOTED, null) == Treatment.FOOTNOTED);
            tasks.add(() -> register.treat(ben, reservation.id(), Treatment.RESOLVED, WHY) == Treatment.RESOLVED);
        }
        assertThat(Room.atOnce(tasks)).doesNotContain(false);
        assertThat(drafts.versions(ada, draft))
                .extracting(version -> version.text().lines())
                .contains("Wording number 0 of this text.", "Wording number 5 of this text.")
                .hasSize(2 + 6);
        assertThat(register.history(ada, draft)).hasSize(12);
        assertThat(draft().reservations()).noneMatch(reservation -> reservation.treatment() == Treatment.OPEN);
    }

    private static Reservation dealt(Reservation reservation, Treatment treatment, @Nullable String note) {
        return new Reservation(
                reservation.id(), reservation.round(), reservation.choice(), reservation.text(), treatment, note);
    }

    /** An answer of the first expert, the ballot being open for it alone. */
    private void answer(int round, BallotChoice choice, @Nullable String sentence) {
        answerBy(experts.getFirst(), round, choice, sentence);
    }

    private void answerBy(Actor expert, int round, BallotChoice choice, @Nullable String sentence) {
        open(true);
        ballots.answer(expert, draft, round, choice, sentence);
        open(false);
    }

    private void answerAll(int round, BallotChoice choice, @Nullable String sentence) {
        open(true);
        experts.forEach(expert -> ballots.answer(expert, draft, round, choice, sentence));
        open(false);
    }

    private void open(boolean open) {
        room.facilitation().permit(facilitator, Permission.BALLOT, open);
    }

    private long round() {
        return room.number("select ballot_round from draft_recommendation where id = ?", draft.value());
    }

    private Reservation only() {
        List<Reservation> all = draft().reservations();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Draft draft() {
        return room.get(OutcomeDocuments.class)
                .read(ada)
                .drafts()
                .filter(one -> one.id().equals(draft))
                .findFirst()
                .orElseThrow();
    }
}
