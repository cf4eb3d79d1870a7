package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.participant.JoinService;

/** What was issued stays as it was, whatever becomes of the recommendations. */
@OnBothDatabases
class EditionServiceTest {

    private final Room room;
    private final DraftService drafts;
    private final EditionService editions;
    private final Actor ada;
    private final ContributionId issue;

    EditionServiceTest(Database database) {
        this.room = Room.on(database);
        this.drafts = room.get(DraftService.class);
        this.editions = room.get(EditionService.class);
        this.ada = room.byLink(Role.RAPPORTEUR).actor();
        this.issue = room.postIssue(room.expert(), "Citizens still carry paper.");
        room.get(JoinService.class).giveName(ada, "Ada Okafor");
    }

    @Test
    void anEditionHasTheFinalRecommendationsInTheOrderOfTheDocument() {
        DraftId last = finished(2, "Cities should train.");
        DraftId second = finished(0, "Governments should share.\nregistries;");
        DraftId first = finished(0, "Pay for use.");
        drafts.move(ada, first, room.areas().getFirst(), second);
        drafts.add(ada, room.areas().get(1), "Not final.", List.of(), List.of());
        drafts.remove(ada, finished(1, "Away with it."));
        assertThat(editions.issue(ada)).isEqualTo(1);

        EditionTexts said = editions.texts(ada, 1);
        assertThat(said.texts())
                .containsExactly(
                        new EditionTexts.Text(first, room.areas().getFirst(), DraftText.of("Pay for use.")),
                        new EditionTexts.Text(
                                second,
                                room.areas().getFirst(),
                                DraftText.of("Governments should share.\nregistries;")),
                        new EditionTexts.Text(last, room.areas().get(2), DraftText.of("Cities should train.")));
        assertThat(said.edition().issuerName()).isEqualTo("Ada Okafor");
        assertThat(said.edition().recommendations()).isEqualTo(3);
        assertThat(said.changedAt()).containsKeys(first, second, last);
    }

    @Test
    void itStaysAsItWasWhateverBecomesOfTheRecommendations() {
        DraftId edited = finished(0, "Pay for use.");
        DraftId removed = finished(0, "Publish contracts.");
        editions.issue(ada);
        List<EditionTexts.Text> before = editions.texts(ada, 1).texts();
        drafts.edit(ada, edited, room.revision(), "Pay for measured use.");
        drafts.remove(ada, removed);
        assertThat(editions.issue(ada)).isEqualTo(2);
        assertThat(editions.texts(ada, 1).texts()).isEqualTo(before);
        assertThat(editions.texts(ada, 2).texts())
                .extracting(text -> text.text().paragraph())
                .containsExactly("Pay for measured use.");
        assertThat(editions.list(ada)).extracting(Edition::number).containsExactly(2, 1);
        assertThat(editions.list(ada)).extracting(Edition::recommendations).containsExactly(1, 2);
    }

    @Test
    void whereNothingHasChangedTheLatestEditionStands() {
        finished(0, "Pay for use.");
        assertThat(editions.issue(ada)).isEqualTo(1);
        Actor organizer = room.byLink(Role.ORGANIZER).actor();
        long revision = room.revision();
        assertThat(editions.issue(organizer)).isEqualTo(1);
        assertThat(room.revision()).isEqualTo(revision);
        assertThat(editions.list(ada)).hasSize(1);
    }

    @Test
    void thereIsNoEditionOfNothing() {
        assertThatThrownBy(() -> editions.issue(ada)).satisfies(refusal(Reason.NOTHING_FINAL));
        DraftId draft = finished(0, "Pay for use.");
        editions.issue(ada);
        drafts.reopen(ada, draft);
        assertThatThrownBy(() -> editions.issue(ada)).satisfies(refusal(Reason.NOTHING_FINAL));
        assertThat(editions.list(ada)).hasSize(1);
    }

    @Test
    void rapporteursAndOrganizersIssueAndTheStaffReads() {
        Actor facilitator = room.facilitator();
        Actor expert = room.expert();
        assertThatThrownBy(() -> editions.issue(facilitator)).satisfies(refusal(Reason.NOT_ALLOWED));
        assertThatThrownBy(() -> editions.issue(expert)).satisfies(refusal(Reason.NOT_ALLOWED));
        finished(0, "Pay for use.");
        editions.issue(ada);
        assertThat(editions.list(facilitator)).hasSize(1);
        assertThatThrownBy(() -> editions.list(expert)).satisfies(refusal(Reason.NOT_ALLOWED));
        assertThatThrownBy(() -> editions.texts(facilitator, 2)).satisfies(refusal(Reason.NO_SUCH_EDITION));
        Room elsewhere = room.another();
        assertThat(elsewhere.get(EditionService.class).list(elsewhere.facilitator()))
                .isEmpty();
    }

    private DraftId finished(int area, String text) {
        DraftId draft = drafts.add(ada, room.areas().get(area), text, List.of(issue), List.of(issue));
        return drafts.finish(ada, draft);
    }
}
