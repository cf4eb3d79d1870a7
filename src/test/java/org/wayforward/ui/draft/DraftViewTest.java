package org.wayforward.ui.draft;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.PostComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.live.Audience;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.outcome.RegisterService;
import org.wayforward.outcome.Treatment;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionLife;
import org.wayforward.ui.Pressing;
import org.wayforward.ui.ViewTest;

class DraftViewTest extends ViewTest {

    @Autowired
    private DraftService drafts;

    @Autowired
    private SessionLife life;

    @Autowired
    private CommentService comments;

    @Autowired
    private BallotService ballots;

    @Autowired
    private RegisterService register;

    @Autowired
    private OutcomeDocuments documents;

    private Actor rapporteur() {
        return byLink(Role.RAPPORTEUR).actor();
    }

    private DraftId written(Actor rapporteur, String text) {
        ContributionId issue = issue(expert(), "Rural areas have no reliable power.");
        DraftId id = drafts.add(rapporteur, areas().getFirst(), text, List.of(issue), List.of(issue));
        drafts.finish(rapporteur, id);
        return id;
    }

    private void close(boolean observers) {
        life.close(byLink(Role.FACILITATOR).actor(), 48, observers);
    }

    @Test
    void whoJoinedReadsFinalTextsAndKeyIssues() {
        Actor rapporteur = rapporteur();
        written(rapporteur, "Governments should:\nbring power;\npay for it.");
        drafts.add(rapporteur, areas().getFirst(), "This one is a draft.", List.of(), List.of());
        joinHere();
        close(false);
        visit("draft/", session);
        assertThat(page())
                .contains(
                        "Draft recommendations",
                        "Indicative and non-binding.",
                        "You can comment until",
                        "1. Governments should:",
                        "(a) bring power;",
                        "(b) pay for it.",
                        "Rural areas have no reliable power.")
                .doesNotContain("This one is a draft.");
    }

    @Test
    void beforeClosingItSaysThatTheSessionGoesOn() {
        joinHere();
        visit("draft/", session);
        assertThat(page()).contains("The session goes on", "Back to the board");
        close(false);
        await("the draft", () -> page().contains("Draft recommendations"));
    }

    @Test
    void strangersReadItOnlyWhereThatWasAllowedAndNeverComment() {
        written(rapporteur(), "Governments should bring power.");
        close(false);
        visit("draft/", session);
        assertThat(page())
                .contains("This draft is for those who joined the session.")
                .doesNotContain("bring power");
        life.reopen(byLink(Role.FACILITATOR).actor());
        close(true);
        visit("");
        visit("draft/", session);
        assertThat(page()).contains("Governments should bring power.", "Experts can comment until");
        _assertNone(CommentBox.class);
    }

    @Test
    void anExpertCommentsOnARecommendationAndOnTheWhole() {
        DraftId id = written(rapporteur(), "Governments should bring power.");
        Actor me = joinHere();
        close(false);
        visit("draft/", session);
        String one = Long.toString(id.value());
        _setValue(byId(TextArea.class, "comment-" + one), "Too short");
        click(byId(Button.class, "send-" + one));
        assertThat(byId(TextArea.class, "comment-" + one).getErrorMessage()).contains("at least 10 characters");
        _setValue(byId(TextArea.class, "comment-" + one), "It does not say who pays for it.");
        click(byId(Button.class, "send-" + one));
        _setValue(byId(TextArea.class, "comment-whole"), "The order is not that of the room.");
        click(byId(Button.class, "send-whole"));
        assertThat(page())
                .contains("It does not say who pays for it.", "The order is not that of the room.", "Your comment");
        assertThat(byId(TextArea.class, "comment-" + one).isEmpty()).isTrue();
        assertThat(comments.ownOnDraft(me)).hasSize(2);
        click(_find(Button.class, spec -> spec.withText("Withdraw")).getFirst());
        assertThat(comments.ownOnDraft(me)).hasSize(1);
    }

    @Test
    void aNewTextComesWithoutTouchingWhatIsBeingTyped() {
        Actor rapporteur = rapporteur();
        DraftId id = written(rapporteur, "Governments should bring power.");
        joinHere();
        close(false);
        visit("draft/", session);
        String one = Long.toString(id.value());
        _setValue(byId(TextArea.class, "comment-" + one), "It does not say who");
        drafts.edit(rapporteur, id, Long.MAX_VALUE, "Governments should bring and pay for power.");
        await("the new text", () -> page().contains("Governments should bring and pay for power."));
        assertThat(byId(TextArea.class, "comment-" + one).getValue()).isEqualTo("It does not say who");
    }

    @Test
    void commentsOfOthersDoNotReadTheDraftAgain() {
        Actor rapporteur = rapporteur();
        DraftId id = written(rapporteur, "Governments should bring power.");
        Actor somebody = expert();
        Actor me = joinHere();
        close(false);
        visit("draft/", session);
        OutcomeDocuments counted = Mockito.spy(documents);
        DraftView view = _get(DraftView.class);
        DraftServices services = (DraftServices) Objects.requireNonNull(ReflectionTestUtils.getField(view, "services"));
        ReflectionTestUtils.setField(
                view,
                "services",
                new DraftServices(
                        counted, services.comments(), services.joining(), services.rooms(), services.clock()));
        comments.comment(somebody, id, new PostComment("a", "It does not say who pays for it.", false, "en"));
        view.show(room().now(Audience.EXPERT));
        comments.comment(me, id, new PostComment("b", "It is too short for a phone.", false, "en"));
        view.show(room().now(Audience.EXPERT));
        assertThat(page()).contains("It is too short for a phone.").doesNotContain("It does not say who pays for it.");
        Mockito.verify(counted, Mockito.never()).published(any(), any());
        drafts.edit(rapporteur, id, Long.MAX_VALUE, "Governments should pay for power.");
        view.show(room().now(Audience.EXPERT));
        assertThat(page()).contains("Governments should pay for power.");
        Mockito.verify(counted).published(any(), any());
    }

    @Test
    void howAReservationIsDealtWithIsFollowed() {
        Actor rapporteur = rapporteur();
        DraftId id = written(rapporteur, "Governments should bring power.");
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        sessions.permit(facilitator, Permission.BALLOT, true);
        ballots.answer(expert(), id, 1, BallotChoice.CANNOT_SUPPORT, "Nobody says who pays for it.");
        sessions.permit(facilitator, Permission.BALLOT, false);
        joinHere();
        close(false);
        visit("draft/", session);
        assertThat(page()).doesNotContain("Nobody says who pays for it");
        long reservation = documents
                .read(rapporteur)
                .drafts()
                .flatMap(draft -> draft.reservations().stream())
                .findFirst()
                .orElseThrow()
                .id();
        register.treat(rapporteur, reservation, Treatment.FOOTNOTED, null);
        await("the footnote", () -> page().contains("Nobody says who pays for it"));
    }

    @Test
    void theBallotIsSaidInCountsAndWordsAndSupportThatNobodyGaveIsNot() {
        DraftId id = written(rapporteur(), "Governments should bring power.");
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        sessions.permit(facilitator, Permission.BALLOT, true);
        for (int i = 0; i < 5; i++) {
            ballots.answer(expert(), id, 1, BallotChoice.SUPPORT, null);
        }
        ballots.answer(expert(), id, 1, BallotChoice.WITH_RESERVATION, "Nobody says who pays for it.");
        sessions.permit(facilitator, Permission.BALLOT, false);
        joinHere();
        close(false);
        visit("draft/", session);
        assertThat(words(_get(Recommendation.class)))
                .contains(
                        "Ballot: 5 support, 1 with reservation, 0 cannot support; indicative",
                        "In words: Broad support (indicative, not a decision).")
                .doesNotContain("supporter");
    }

    @Test
    void ownCommentsOnWhatIsTakenBackIntoWorkStayToBeRead() {
        Actor rapporteur = rapporteur();
        DraftId id = written(rapporteur, "Governments should bring power.");
        Actor me = joinHere();
        close(false);
        comments.comment(me, id, new PostComment("once", "It does not say who pays for it.", false, "en"));
        visit("draft/", session);
        assertThat(page()).containsOnlyOnce("It does not say who pays for it.");
        drafts.reopen(rapporteur, id);
        await("the draft without it", () -> page().contains("No recommendation is final yet."));
        assertThat(page()).containsOnlyOnce("It does not say who pays for it.");
    }

    @Test
    void whenTheSessionGoesOnThePageSaysSo() {
        DraftId id = written(rapporteur(), "Governments should bring power.");
        joinHere();
        close(false);
        visit("draft/", session);
        String field = "comment-" + id.value();
        _setValue(byId(TextArea.class, field), "It does not say who");
        life.reopen(byLink(Role.FACILITATOR).actor());
        await("the session", () -> page().contains("The session goes on"));
        assertThat(page()).doesNotContain("bring power");
        close(false);
        await("the draft", () -> page().contains("Governments should bring power."));
        assertThat(page()).doesNotContain("The session goes on");
        assertThat(byId(TextArea.class, field).getValue()).isEqualTo("It does not say who");
        assertThat(room().presence().here())
                .as("readers of the draft are not in the room")
                .isZero();
    }

    @Test
    void whatTheBrowserKeptIsBroughtBackUnfoldedAlsoWhenCommentsAreOver() {
        joinHere();
        life.close(byLink(Role.FACILITATOR).actor(), 0, false);
        visit("draft/", session);
        CommentBox box = _get(CommentBox.class);
        assertThat(_find(TextArea.class, spec -> spec.withId("comment-whole"))).isEmpty();
        box.bringBack("The order is not that of");
        assertThat(byId(TextArea.class, "comment-whole").getValue()).isEqualTo("The order is not that of");
        assertThat(words(box)).contains("Comments are closed.");
        assertThat(_find(Button.class, spec -> spec.withId("send-whole"))).isEmpty();
        box.bringBack("Something older.");
        assertThat(byId(TextArea.class, "comment-whole").getValue())
                .as("what is being typed now")
                .isEqualTo("The order is not that of");
    }

    @Test
    void whatIsBeingTypedWhenTheTimeIsUpStaysToBeCopied() {
        joinHere();
        close(false);
        visit("draft/", session);
        CommentBox box = _get(CommentBox.class);
        TextArea text = byId(TextArea.class, "comment-whole");
        _setValue(text, "The order is not that of");
        box.take(false);
        assertThat(byId(TextArea.class, "comment-whole").getValue()).isEqualTo("The order is not that of");
        assertThat(words(box)).contains("Comments are closed.");
        assertThat(_find(Button.class, spec -> spec.withId("send-whole"))).isEmpty();
        box.take(true);
        text.clear();
        box.take(false);
        assertThat(_find(TextArea.class, spec -> spec.withId("comment-whole"))).isEmpty();
    }

    @Test
    void whatHasNotReachedTheServerIsNotTakenAwayEither() {
        joinHere();
        close(false);
        visit("draft/", session);
        CommentBox box = _get(CommentBox.class);
        box.getChildren()
                .filter(part -> part.getElement().getTag().equals("details"))
                .forEach(details -> details.getElement().setProperty("open", true));
        box.take(false);
        assertThat(byId(TextArea.class, "comment-whole").isReadOnly())
                .as("a field that is closed would lose what is on its way")
                .isFalse();
    }

    @Test
    void aDoubleClickSendsOneCommentAndLongOnesAreNotCut() {
        Actor me = joinHere();
        close(false);
        visit("draft/", session);
        TextArea text = byId(TextArea.class, "comment-whole");
        _setValue(text, "x".repeat(1201));
        click(byId(Button.class, "send-whole"));
        assertThat(text.getErrorMessage()).startsWith("This is too long: 1,201 of 1,200 characters.");
        assertThat(text.getMaxLength()).isNotPositive();
        _setValue(text, "The order is not that of the room.");
        Pressing.press(byId(Button.class, "send-whole"), null, 1);
        Pressing.press(byId(Button.class, "send-whole"), null, 2);
        assertThat(text.isInvalid()).isFalse();
        assertThat(comments.ownOnDraft(me)).hasSize(1);
    }
}
