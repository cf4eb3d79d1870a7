package org.wayforward.ui.board;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Permission;
import org.wayforward.ui.Follower;
import org.wayforward.ui.ViewTest;
import org.wayforward.ui.join.JoinView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BoardViewTest extends ViewTest {

    @Autowired
    private JsonMapper json;

    @Autowired
    private PeopleService people;

    @Test
    void whoeverHasNotJoinedIsLedToJoining() {
        visit("board/", session);
        _get(JoinView.class);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("join/" + session.code());
    }

    @Test
    void joiningAnotherSessionIsNotJoiningThisOne() {
        joinHere();
        visit("board/", newSession());
        _get(JoinView.class);
    }

    @Test
    void theElementKnowsItsSessionRoleAndLanguage() {
        joinHere();
        visit("board/", session);
        Element board = board().getElement();
        assertThat(board.getTag()).isEqualTo("wf-board");
        assertThat(board.getAttribute("code")).isEqualTo(session.code());
        assertThat(board.getAttribute("role")).isEqualTo("expert");
        assertThat(board.getAttribute("lang")).isEqualTo("en");
        assertThat(board.getAttribute("texts")).isEqualTo("/live/texts/en.json");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo(session.shortTitle());
    }

    @Test
    void theElementSpeaksTheReadersLanguage() {
        browser.reads(Locale.FRENCH);
        joinHere();
        visit("board/", session);
        assertThat(board().getElement().getAttribute("lang")).isEqualTo("fr");
        assertThat(board().getElement().getAttribute("texts")).isEqualTo("/live/texts/fr.json");
    }

    @Test
    void theCodeInTheAddressMayBeSpelledOtherwise() {
        joinHere();
        visit("board/" + session.code().toLowerCase(Locale.ROOT));
        assertThat(board().getElement().getAttribute("code")).isEqualTo(session.code());
    }

    @Test
    void anUnknownSessionDoesNotOpen() {
        visit("board/NOBODY-1");
        _assertNone(WfBoard.class);
        assertThat(page()).contains("This page does not open", "There is no session with this code.");
    }

    @Test
    void whoeverWasRemovedIsTold() {
        Actor me = joinHere();
        people.remove(byLink(Role.FACILITATOR).actor(), me.participant());
        visit("board/", session);
        _assertNone(WfBoard.class);
        assertThat(page()).contains("You have been removed from this session.");
    }

    @Test
    void whatOthersPostArrivesAtTheElementOnce() {
        joinHere();
        Actor other = expert();
        visit("board/", session);
        awaitTick();
        forgetScripts();
        ContributionId id = issue(other, "Rural areas have no reliable power.");
        await("the delta", () -> !deltas().isEmpty());
        awaitTick();
        assertThat(deltas().stream().filter(delta -> delta.path("put").size() > 0))
                .singleElement()
                .satisfies(delta -> {
                    assertThat(delta.path("put").size()).isEqualTo(1);
                    assertThat(delta.path("put").path(0).path("id").asLong()).isEqualTo(id.value());
                    assertThat(delta.path("put").path(0).path("text").asString())
                            .isEqualTo("Rural areas have no reliable power.");
                });
    }

    @Test
    void deltasFollowEachOtherWithoutAGapOrARepetition() {
        joinHere();
        Actor other = expert();
        visit("board/", session);
        awaitTick();
        forgetScripts();
        for (int i = 0; i < 5; i++) {
            issue(other, "This stands in the way, number " + i + ".");
        }
        awaitTick();
        List<JsonNode> deltas = deltas();
        assertThat(deltas).isNotEmpty();
        for (int i = 1; i < deltas.size(); i++) {
            assertThat(deltas.get(i).path("from").asLong())
                    .isEqualTo(deltas.get(i - 1).path("to").asLong());
        }
        assertThat(deltas.stream().mapToInt(delta -> delta.path("put").size()).sum())
                .isEqualTo(5);
    }

    @Test
    void theElementIsToldWhenWhatIsPrivateToItHasChanged() {
        Actor me = joinHere();
        visit("board/", session);
        awaitTick();
        forgetScripts();
        ContributionId id = issue(me, "Rural areas have no reliable power.");
        contributions.hide(byLink(Role.FACILITATOR).actor(), id, "Twice on the board");
        awaitTick();
        long mine = room().board().mineRevision(me.participant());
        assertThat(mine).isPositive();
        assertThat(Long.parseLong(deltaCalls().getLast().text(1))).isEqualTo(mine);
    }

    @Test
    void anotherVisibilityTellsTheElementToStartAfresh() {
        joinHere();
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        issue(expert(), "Rural areas have no reliable power.");
        visit("board/", session);
        awaitTick();
        forgetScripts();
        sessions.permit(facilitator, Permission.SEE_OTHERS, false);
        awaitTick();
        assertThat(deltas()).anyMatch(delta -> delta.path("reset").asBoolean());
        assertThat(deltaCalls()).allSatisfy(call -> assertThat(call.text(0)).doesNotContain("Rural areas"));
    }

    @Test
    void nothingIsSentToAScreenWithoutASocket() {
        joinHere();
        Actor other = expert();
        visit("board/", session);
        awaitTick();
        forgetScripts();
        Follower.socketCheck(ui -> false);
        issue(other, "Rural areas have no reliable power.");
        awaitTick();
        assertThat(deltaCalls()).isEmpty();
        assertThat(scripts("this.presence(")).isEmpty();
        Follower.socketCheck(ui -> true);
        issue(other, "Records are kept on paper only.");
        await("what comes after", () -> !deltaCalls().isEmpty());
        assertThat(deltaCalls()).noneMatch(call -> call.text(0).contains("Rural areas"));
    }

    @Test
    void nothingQueuesForAScreenThatClosesItsSocketInBetween() {
        joinHere();
        visit("board/", session);
        awaitTick();
        forgetScripts();
        // Open when the room sends, closed when the screen's own thread takes it up.
        Thread here = Thread.currentThread();
        Follower.socketCheck(ui -> Thread.currentThread() != here);
        issue(expert(), "Rural areas have no reliable power.");
        awaitTick();
        assertThat(deltaCalls()).isEmpty();
    }

    @Test
    void aScreenThatIsLeftIsToldNothingMore() {
        joinHere();
        visit("board/", session);
        issue(expert(), "Records are kept on paper only.");
        await("a delta", () -> !deltaCalls().isEmpty());
        visit("");
        forgetScripts();
        issue(expert(), "Rural areas have no reliable power.");
        awaitTick();
        assertThat(deltaCalls()).isEmpty();
    }

    @Test
    void theElementHearsHowManyAreHere() {
        joinHere();
        visit("board/", session);
        assertThat(scripts("this.presence(").getFirst().text(0)).isEqualTo("{\"here\":0}");
        await("itself", () -> scripts("this.presence(").getLast().text(0).equals("{\"here\":1}"));
    }

    @Test
    void whoeverIsRemovedMeanwhileIsToldAtOnce() {
        Actor me = joinHere();
        visit("board/", session);
        awaitTick();
        people.remove(byLink(Role.FACILITATOR).actor(), me.participant());
        await("the end", () -> !scripts("this.ended(").isEmpty());
        assertThat(scripts("this.ended("))
                .singleElement()
                .satisfies(call -> assertThat(call.text(0)).isEqualTo("removed"));
    }

    @Test
    void whoeverIsRemovedHearsNothingMore() {
        Actor me = joinHere();
        visit("board/", session);
        awaitTick();
        assertThat(deltaCalls()).isNotEmpty();
        people.remove(byLink(Role.FACILITATOR).actor(), me.participant());
        await("the end", () -> !scripts("this.ended(").isEmpty());
        forgetScripts();
        post(expert(), Kind.ISSUE, 1, "Rural areas have no reliable power.");
        awaitTick();
        assertThat(deltaCalls()).isEmpty();
    }

    private static WfBoard board() {
        return _get(WfBoard.class);
    }

    private List<JsonNode> deltas() {
        return deltaCalls().stream().map(call -> json.readTree(call.text(0))).toList();
    }
}
