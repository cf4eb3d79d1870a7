package org.wayforward.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.CommentId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftService;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Organizers;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionLife;

@OnBothDatabases
class CommentServiceTest {

    private final Room room;
    private final CommentService service;
    private final Actor facilitator;
    private final Actor ana;
    private final ContributionId issue;

    CommentServiceTest(Database database) {
        this.room = Room.on(database);
        this.service = room.get(CommentService.class);
        this.facilitator = room.facilitator();
        this.ana = room.expert();
        this.issue = room.postIssue(ana, "An issue to talk about");
    }

    @Test
    void sentTwiceItIsOneComment() throws Exception {
        PostComment post = post("the-same", "I see it otherwise.");
        Set<CommentId> ids = new HashSet<>(Room.atOnce(8, () -> service.comment(ana, issue, post)));

        assertThat(ids).hasSize(1);
        assertThat(room.rows("room_comment")).isEqualTo(1);
    }

    @Test
    void itIsOneLineAndNotLongerThanThreeHundredCharacters() {
        service.comment(ana, issue, post("a", "  two\nlines "));
        assertThat(text()).isEqualTo("two lines");
        assertThatThrownBy(() -> service.comment(ana, issue, post("b", "x".repeat(301))))
                .satisfies(refusal(Reason.TOO_LONG));
        assertThatThrownBy(() -> service.comment(ana, issue, post("c", " "))).satisfies(refusal(Reason.TOO_SHORT));
        assertThatThrownBy(() -> service.comment(ana, issue, new PostComment("", "A text", false, "en")))
                .satisfies(refusal(Reason.BAD_REQUEST));
        assertThat(room.rows("room_comment")).isEqualTo(1);
    }

    @Test
    void aCommentOnAClusterStandsAtItsLead() {
        ContributionId other = room.postIssue(ana, "The same in other words");
        ClusterId cluster = room.get(ClusterService.class).make(facilitator, List.of(issue, other), "Title");

        service.comment(ana, cluster, post("a", "Both say the same."));

        assertThat(room.number(
                        "select contribution_id from room_comment where session_id = ?",
                        room.session().value()))
                .isEqualTo(issue.value());
    }

    @Test
    void whatTheRoomDoesNotSeeTakesNoComment() {
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        assertThatThrownBy(() -> service.comment(ana, issue, post("a", "My own even")))
                .satisfies(refusal(Reason.NOT_FOUND));
        room.facilitation().reveal(facilitator, room.areas().getFirst(), true);
        service.comment(ana, issue, post("a", "Now that all see it"));
        room.get(ContributionService.class).hide(facilitator, issue, "a reason");
        assertThatThrownBy(() -> service.comment(ana, issue, post("b", "It is hidden")))
                .satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void anOrganizerOfTheInstallationIsNobodyInTheRoomAndSaysNothing() {
        Organizers organizers = room.get(Organizers.class);
        Actor organizer = organizers
                .recognise(new Cookie[] {new Cookie("wf-organize", organizers.enter(organizers.token(), Room.ADDRESS))})
                .orElseThrow()
                .in(room.session());
        assertThatThrownBy(() -> service.comment(organizer, issue, post("a", "I see it otherwise.")))
                .satisfies(refusal(Reason.NOT_ALLOWED));
        assertThatThrownBy(() -> service.commentOnWhole(organizer, post("b", "I see it otherwise.")))
                .satisfies(refusal(Reason.NOT_ALLOWED));
        assertThat(service.comment(room.byLink(Role.ORGANIZER).actor(), issue, post("c", "I see it otherwise.")))
                .as("one by the session's link is somebody")
                .isNotNull();
    }

    @Test
    void onDraftsOnlyThoseCommentWhoReadThem() {
        Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        DraftService drafts = room.get(DraftService.class);
        DraftId draft = drafts.add(rapporteur, room.areas().getFirst(), "A draft", List.of(), List.of());

        service.comment(facilitator, draft, post("a", "By when?"));
        assertThatThrownBy(() -> service.comment(ana, draft, post("b", "By when?")))
                .satisfies(refusal(Reason.NOT_ALLOWED));
        drafts.remove(rapporteur, draft);
        assertThatThrownBy(() -> service.comment(facilitator, draft, post("c", "Gone?")))
                .satisfies(refusal(Reason.DRAFT_REMOVED));
    }

    @Test
    void onceTheSessionIsClosedEverybodyCommentsOnFinalTextsAndOnTheWhole() {
        Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        DraftService drafts = room.get(DraftService.class);
        DraftId done = drafts.add(rapporteur, room.areas().getFirst(), "A final text", List.of(issue), List.of(issue));
        DraftId draft = drafts.add(rapporteur, room.areas().getFirst(), "A draft", List.of(issue), List.of());
        drafts.finish(rapporteur, done);
        assertThatThrownBy(() -> service.commentOnWhole(ana, post("a", "Too early for this.")))
                .satisfies(refusal(Reason.NOT_ALLOWED));
        room.get(SessionLife.class).close(facilitator, 48, false);
        CommentId first = service.comment(ana, done, post("b", "It says nothing of money.\n" + "x".repeat(1100)));
        service.commentOnWhole(ana, post("c", "The order is not that of the room."));
        assertThatThrownBy(() -> service.comment(ana, done, post("d", "x".repeat(1201))))
                .satisfies(refusal(Reason.TOO_LONG));
        assertThatThrownBy(() -> service.comment(ana, done, post("e", "Too short")))
                .satisfies(refusal(Reason.TOO_SHORT));
        assertThatThrownBy(() -> service.comment(ana, draft, post("f", "It is not final yet.")))
                .satisfies(refusal(Reason.NOT_PUBLISHED));
        assertThatThrownBy(() -> service.comment(ana, issue, post("g", "On what the room wrote.")))
                .satisfies(refusal(Reason.SESSION_CLOSED));
        assertThat(service.ownOnDraft(ana)).extracting(OwnComment::draft).containsExactly(done, null);
        assertThat(service.ownOnDraft(room.byLink(Role.FACILITATOR).actor())).isEmpty();
        service.hide(facilitator, first, "not polite");
        assertThat(service.ownOnDraft(ana).getFirst().hiddenReason()).isEqualTo("not polite");
        service.withdraw(ana, first);
        assertThat(service.ownOnDraft(ana)).hasSize(1);
    }

    @Test
    void whomABallotAsksCommentsOnWhatItAsksAboutWhileItIsOpen() {
        Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        DraftService drafts = room.get(DraftService.class);
        DraftId done = drafts.add(rapporteur, room.areas().getFirst(), "A final text", List.of(issue), List.of(issue));
        DraftId draft = drafts.add(rapporteur, room.areas().getFirst(), "A draft", List.of(issue), List.of());
        drafts.finish(rapporteur, done);
        assertThatThrownBy(() -> service.comment(ana, done, post("a", "Say by when, please.")))
                .satisfies(refusal(Reason.NOT_ALLOWED));

        room.facilitation().permit(facilitator, Permission.BALLOT, true);
        service.comment(ana, done, post("a", "Say by when, please."));
        assertThatThrownBy(() -> service.comment(ana, draft, post("b", "It is not final yet.")))
                .satisfies(refusal(Reason.NOT_PUBLISHED));
        assertThatThrownBy(() -> service.commentOnWhole(ana, post("c", "On the whole it is fine.")))
                .satisfies(refusal(Reason.NOT_ALLOWED));
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        assertThatThrownBy(() -> service.comment(ana, done, post("d", "Nobody is asked now.")))
                .satisfies(refusal(Reason.NOT_ALLOWED));
        assertThat(service.ownOnDraft(ana)).extracting(OwnComment::draft).containsExactly(done);
    }

    @Test
    void commentsOnTheDraftEndWithTheirTime() {
        room.get(SessionLife.class).close(facilitator, 2, false);
        CommentId id = service.commentOnWhole(ana, post("a", "This one is in time."));
        room.database()
                .sql("update brainstorm_session set closed_at = ? where id = ?")
                .params(
                        Instant.now().minus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC),
                        room.session().value())
                .update();
        assertThatThrownBy(() -> service.commentOnWhole(ana, post("b", "This one is too late.")))
                .satisfies(refusal(Reason.COMMENTS_OVER));
        assertThatThrownBy(() -> service.withdraw(ana, id)).satisfies(refusal(Reason.COMMENTS_OVER));
        // What should not stand there can still be hidden.
        service.hide(facilitator, id, "It names somebody.");
        assertThat(service.ownOnDraft(ana))
                .singleElement()
                .satisfies(own -> assertThat(own.hiddenReason()).isEqualTo("It names somebody."));
    }

    @Test
    void onlyItsAuthorWithdrawsIt() {
        CommentId id = service.comment(ana, issue, post("a", "I take this back."));

        assertThatThrownBy(() -> service.withdraw(room.expert(), id)).satisfies(refusal(Reason.NOT_YOURS));
        service.withdraw(ana, id);
        assertThat(state(id)).isEqualTo("WITHDRAWN");
        assertThatThrownBy(() -> service.hide(facilitator, id, "a reason")).satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void hidingNeedsAReasonAndCanBeUndone() {
        CommentId id = service.comment(ana, issue, post("a", "Not polite at all."));

        assertThatThrownBy(() -> service.hide(facilitator, id, " ")).satisfies(refusal(Reason.REASON_MISSING));
        service.hide(facilitator, id, "not polite");
        assertThat(state(id)).isEqualTo("HIDDEN");
        service.unhide(facilitator, id);
        assertThat(state(id)).isEqualTo("POSTED");
    }

    @Test
    void itBearsANameOnlyWhenItIsSignedAndThenTheOneGivenAtJoining() {
        Actor named = room.get(JoinService.class)
                .join(room.code(), new Introduction(StakeholderGroup.ACADEMIA, "M. Okello", null, null), Room.ADDRESS)
                .actor();
        service.comment(named, issue, post("a", "Without a name"));
        CommentId signed = service.comment(named, issue, new PostComment("b", "With a name", true, "en"));

        assertThat(room.number(
                        "select count(*) from room_comment where signature is not null and session_id = ?",
                        room.session().value()))
                .isEqualTo(1);
        assertThat(room.number(
                        "select count(*) from room_comment where signature = 'M. Okello' and id = ?", signed.value()))
                .isEqualTo(1);
    }

    private static PostComment post(String key, String text) {
        return new PostComment(key, text, false, "en");
    }

    private String text() {
        return room.database()
                .sql("select text from room_comment where session_id = ?")
                .param(room.session().value())
                .query(String.class)
                .single();
    }

    private String state(CommentId id) {
        return room.database()
                .sql("select state from room_comment where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
