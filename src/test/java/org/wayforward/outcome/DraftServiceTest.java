package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wayforward.Refusals.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.participant.JoinService;
import org.wayforward.session.Permission;

/** What rapporteurs do to draft recommendations. */
@OnBothDatabases
class DraftServiceTest {

    private static final String TEXT =
            "Governments should, before funding any new portal:\nadopt one framework;\nshare.";

    private final Room room;
    private final DraftService drafts;
    private final Actor ada;
    private final Actor ben;

    DraftServiceTest(Database database) {
        this.room = Room.on(database);
        this.drafts = room.get(DraftService.class);
        this.ada = room.byLink(Role.RAPPORTEUR).actor();
        this.ben = room.byLink(Role.RAPPORTEUR).actor();
        room.get(JoinService.class).giveName(ada, "Ada Okafor");
    }

    @Test
    void everyChangeOfADraftIsAVersionWithWhoAndWhen() {
        ContributionId issue = room.postIssue(room.expert(), "Citizens still carry paper.");
        DraftId id = add(TEXT);
        drafts.edit(ben, id, room.revision(), "Governments should share.");
        drafts.answer(ada, id, List.of(issue), true);
        drafts.rest(ada, id, List.of(issue), true);
        drafts.finish(ada, id);
        drafts.reopen(ada, id);
        drafts.move(ben, id, room.areas().getLast(), null);
        drafts.remove(ada, id);
        drafts.restore(ada, id);

        List<DraftVersion> versions = drafts.versions(ada, id);
        assertThat(versions)
                .extracting(DraftVersion::number, DraftVersion::occasion, DraftVersion::status)
                .containsExactly(
                        tuple(1, DraftOccasion.ADDED, DraftStatus.DRAFT),
                        tuple(2, DraftOccasion.EDITED, DraftStatus.DRAFT),
                        tuple(3, DraftOccasion.FINISHED, DraftStatus.FINAL),
                        tuple(4, DraftOccasion.REOPENED, DraftStatus.DRAFT),
                        tuple(5, DraftOccasion.MOVED, DraftStatus.DRAFT),
                        tuple(6, DraftOccasion.REMOVED, DraftStatus.DRAFT),
                        tuple(7, DraftOccasion.RESTORED, DraftStatus.DRAFT));
        assertThat(versions.get(0).text().subparagraphs()).containsExactly("adopt one framework;", "share.");
        assertThat(versions.get(1).text().lines()).isEqualTo("Governments should share.");
        assertThat(versions.get(0).writerName()).isEqualTo("Ada Okafor");
        assertThat(versions.get(1).writer()).isEqualTo(ben.participant());
        assertThat(versions.get(4).area()).isEqualTo(room.areas().getLast());
        assertThat(versions).extracting(DraftVersion::writtenAt).isSorted();
    }

    @Test
    void anEditOfAnOlderTextIsRefusedWithTheTextAsItStandsAndBothAreKept() {
        DraftId id = add("As it was.");
        long seen = draft(id).textRevision();
        drafts.edit(ada, id, seen, "As Ada has it.");
        long before = room.revision();

        assertThatThrownBy(() -> drafts.edit(ben, id, seen, "As Ben has it."))
                .satisfies(refusal(Reason.STALE_EDIT))
                .satisfies(thrown -> assertThat(((Refusal) thrown).current()).isEqualTo("As Ada has it."));

        assertThat(room.revision()).isEqualTo(before);
        assertThat(draft(id).text().lines()).isEqualTo("As Ada has it.");
        drafts.edit(ben, id, draft(id).textRevision(), "As Ben has it.");
        assertThat(drafts.versions(ada, id))
                .extracting(version -> version.text().lines())
                .containsExactly("As it was.", "As Ada has it.", "As Ben has it.");
    }

    @Test
    void orderLinksAndStatusMakeNoTextStale() {
        ContributionId issue = room.postIssue(room.expert(), "Citizens still carry paper.");
        DraftId id = add("As it was.");
        DraftId other = add("Another one.");
        long seen = draft(id).textRevision();
        drafts.move(ben, other, room.areas().getFirst(), id);
        drafts.answer(ben, id, List.of(issue), true);
        drafts.rest(ben, id, List.of(issue), true);
        drafts.finish(ben, id);

        drafts.edit(ada, id, seen, "As Ada has it.");

        assertThat(draft(id).text().lines()).isEqualTo("As Ada has it.");
        assertThat(draft(id).status()).isEqualTo(DraftStatus.FINAL);
    }

    @Test
    void ofManyEditsAtOnceOneIsTakenAndTheOthersAreRefused() throws Exception {
        DraftId id = add("As it was.");
        long seen = draft(id).textRevision();
        List<Callable<Boolean>> edits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String text = "Text number " + i;
            edits.add(() -> {
                try {
                    drafts.edit(ada, id, seen, text);
                    return true;
                } catch (Refusal refusal) {
                    assertThat(refusal.reason()).isEqualTo(Reason.STALE_EDIT);
                    return false;
                }
            });
        }
        assertThat(Room.atOnce(edits)).filteredOn(taken -> taken).hasSize(1);
        assertThat(drafts.versions(ada, id)).hasSize(2);
    }

    @Test
    void savingTheSameTextAgainWritesNothing() {
        DraftId id = add(TEXT);
        long before = room.revision();
        drafts.edit(ben, id, 0, TEXT.replace("\n", "\n (b) "));
        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void draftsStandInTheOrderTheyAreMovedTo() {
        DraftId one = add("One");
        DraftId two = add("Two");
        DraftId three = add("Three");
        assertThat(order()).containsExactly(one, two, three);
        drafts.move(ada, three, room.areas().getFirst(), one);
        assertThat(order()).containsExactly(three, one, two);
        drafts.move(ada, three, room.areas().getFirst(), null);
        assertThat(order()).containsExactly(one, two, three);
        long before = room.revision();
        drafts.move(ada, two, room.areas().getFirst(), two);
        drafts.move(ada, two, room.areas().getFirst(), three);
        assertThat(room.revision()).isEqualTo(before);
        drafts.move(ada, one, room.areas().get(2), null);
        assertThat(order()).containsExactly(two, three, one);
        assertThatThrownBy(() -> drafts.move(ada, two, room.areas().getFirst(), one))
                .satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void isFinalOnlyWithATextAnIssueAndAContributionItRestsOn() {
        Actor expert = room.expert();
        ContributionId issue = room.postIssue(expert, "Citizens still carry paper.");
        ContributionId source = room.post(expert, room.recommendation("Share base registries.", issue));
        DraftId id = add("");
        drafts.answer(ada, id, List.of(issue), true);
        drafts.rest(ada, id, List.of(source), true);
        assertUnfinished(() -> drafts.finish(ada, id));
        assertUnfinished(() -> drafts.finishWithout(ada, id, "There is nothing to say here."));
        drafts.edit(ada, id, room.revision(), "Share registries.");
        drafts.rest(ada, id, List.of(source), false);
        assertUnfinished(() -> drafts.finish(ada, id));
        drafts.rest(ada, id, List.of(source), true);
        drafts.answer(ada, id, List.of(issue), false);
        assertUnfinished(() -> drafts.finish(ada, id));
        drafts.answer(ada, id, List.of(issue), true);
        drafts.finish(ada, id);
        assertUnfinished(() -> drafts.answer(ada, id, List.of(issue), false));
        assertUnfinished(() -> drafts.rest(ada, id, List.of(source), false));
        assertUnfinished(() -> drafts.edit(ada, id, room.revision(), " "));
        assertThat(draft(id).answers()).hasSize(1);
        assertThat(draft(id).exception()).isNull();
    }

    @Test
    void whyItIsFinalAlthoughSomethingIsMissingIsKeptAndShownUntilItIsReopened() {
        ContributionId issue = room.postIssue(room.expert(), "Citizens still carry paper.");
        DraftId id = add("Share registries.");
        assertThatThrownBy(() -> drafts.finishWithout(ada, id, " Why not "))
                .satisfies(refusal(Reason.SENTENCE_MISSING));
        assertThatThrownBy(() -> drafts.finishWithout(ada, id, "x".repeat(281))).satisfies(refusal(Reason.TOO_LONG));
        drafts.finishWithout(ada, id, "  The chair asked for it  in plenary. ");
        assertThat(draft(id).exception()).isEqualTo("The chair asked for it in plenary.");
        assertThat(drafts.versions(ada, id).getLast().note()).isEqualTo("The chair asked for it in plenary.");
        drafts.answer(ada, id, List.of(issue), true);
        assertThat(draft(id).exception()).isNotNull();
        drafts.rest(ada, id, List.of(issue), true);
        assertThat(draft(id).exception()).as("nothing is missing any more").isNull();
        drafts.reopen(ada, id);
        drafts.rest(ada, id, List.of(issue), false);
        assertThat(draft(id).exception()).isNull();
        assertUnfinished(() -> drafts.finish(ada, id));
        drafts.rest(ada, id, List.of(issue), true);
        drafts.finishWithout(ada, id, "A note for nothing at all.");
        assertThat(drafts.versions(ada, id))
                .extracting(DraftVersion::note)
                .as("kept with the version it belongs to")
                .containsExactly(null, "The chair asked for it in plenary.", null, null);
    }

    private static void assertUnfinished(ThrowingCallable command) {
        assertThatThrownBy(command).satisfies(refusal(Reason.DRAFT_UNFINISHED));
    }

    @Test
    void aDraftRestingOnWhatWasHiddenSinceLosesNothingAndSaysSo() {
        Actor expert = room.expert();
        ContributionId issue = room.postIssue(expert, "Citizens still carry paper.");
        ContributionId source = room.post(expert, room.recommendation("Share base registries.", issue));
        DraftId id = drafts.add(ada, room.areas().getFirst(), "Share them.", List.of(issue), List.of(source));
        drafts.finish(ada, id);
        room.get(ContributionService.class).hide(room.facilitator(), source, "Twice");

        OutcomeDocument.Draft draft = draft(id);
        assertThat(draft.status()).isEqualTo(DraftStatus.FINAL);
        assertThat(draft.restsOn())
                .extracting(OutcomeDocument.Link::number, OutcomeDocument.Link::gone)
                .containsExactly(tuple("P.1", true));
        drafts.reopen(ada, id);
        drafts.rest(ada, id, List.of(source), false);
        assertThat(draft(id).restsOn()).isEmpty();
        assertThatThrownBy(() -> drafts.rest(ada, id, List.of(source), true)).satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void linksOnlyWhatIsOfTheSessionAndAnswersOnlyIssues() {
        Room another = room.another();
        ContributionId elsewhere = another.postIssue(another.expert(), "Said in another room.");
        ContributionId recommendation = room.post(room.expert(), room.recommendation("Share base registries."));
        DraftId id = add("Share.");
        assertThatThrownBy(() -> drafts.rest(ada, id, List.of(elsewhere), true)).satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> drafts.answer(ada, id, List.of(recommendation), true))
                .satisfies(refusal(Reason.BAD_REQUEST));
        drafts.rest(ada, id, List.of(recommendation, recommendation), true);
        long before = room.revision();
        drafts.rest(ben, id, List.of(recommendation), true);
        assertThat(room.revision()).isEqualTo(before);
        assertThat(room.rows("draft_link")).isEqualTo(1);
    }

    @Test
    void whatIsWrittenAloneCanBeTakenUpByTheRapporteurAlready() {
        ContributionId issue = room.postIssue(room.expert(), "Citizens still carry paper.");
        room.facilitation().permit(room.facilitator(), Permission.SEE_OTHERS, false);
        DraftId id = drafts.add(ada, room.areas().getFirst(), "Share.", List.of(issue), List.of());
        assertThat(draft(id).answers()).hasSize(1);
    }

    @Test
    void aRemovedDraftTakesNoMoreCommandsUntilItIsBroughtBack() {
        DraftId id = add(TEXT);
        drafts.remove(ben, id);
        assertThatThrownBy(() -> drafts.edit(ada, id, room.revision(), "More"))
                .satisfies(refusal(Reason.DRAFT_REMOVED));
        assertThatThrownBy(() -> drafts.finish(ada, id)).satisfies(refusal(Reason.DRAFT_REMOVED));
        assertThat(order()).isEmpty();
        assertThat(document().removedDrafts())
                .extracting(OutcomeDocument.Draft::id)
                .containsExactly(id);
        long before = room.revision();
        drafts.remove(ada, id);
        assertThat(room.revision()).isEqualTo(before);
        drafts.restore(ada, id);
        assertThat(order()).containsExactly(id);
    }

    @Test
    void draftsOfAnotherSessionAreNotThere() {
        DraftId id = add(TEXT);
        Actor stranger = room.another().byLink(Role.RAPPORTEUR).actor();
        assertThatThrownBy(() -> drafts.edit(stranger, id, 1, "Mine")).satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> drafts.move(ada, id, room.another().areas().getFirst(), null))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThat(drafts.versions(stranger, id)).isEmpty();
    }

    private DraftId add(String text) {
        return drafts.add(ada, room.areas().getFirst(), text, List.of(), List.of());
    }

    private OutcomeDocument document() {
        return room.get(OutcomeDocuments.class).read(ada);
    }

    private OutcomeDocument.Draft draft(DraftId id) {
        return document()
                .drafts()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<DraftId> order() {
        return document().drafts().map(OutcomeDocument.Draft::id).toList();
    }
}
