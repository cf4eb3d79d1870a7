package org.wayforward.ui.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.live.Audience;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.session.Permission;
import org.wayforward.session.Ranking;
import org.wayforward.ui.ViewTest;

/** What a facilitator brings before the room: what the wall ranks by, and recommendations by how divided the ballot was. */
class DividedPaneTest extends ViewTest {

    @Autowired
    private DraftService drafts;

    @Autowired
    private BallotService ballots;

    @Autowired
    private OutcomeDocuments outcome;

    @Test
    void theWallRanksByWhatTheFacilitatorChoosesWhateverItShows() {
        Actor facilitator = enterHere(Role.FACILITATOR);
        visit("console/", session);
        click(byId(NativeButton.class, "wall-rank-dissent"));
        await("dissent", () -> pressed("wall-rank-dissent"));
        assertThat(room().board().wall().ranking()).isEqualTo(Ranking.DISSENT);
        click(byId(NativeButton.class, "wall-results"));
        await("results", () -> pressed("wall-results"));
        assertThat(pressed("wall-rank-dissent")).isTrue();
        sessions.permit(facilitator, Permission.SEE_TALLIES, false);
        await("no numbers", () -> !byId(NativeButton.class, "wall-rank-dissent").isEnabled());
    }

    @Test
    void recommendationsComeMostDividedFirstOnceTheBallotIsClosedAndGoToTheWall() {
        List<Actor> experts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            experts.add(expert());
        }
        ContributionId power = post(experts.getFirst(), Kind.ISSUE, 0, "Rural areas have no reliable power.");
        Actor rapporteur = byLink(Role.RAPPORTEUR).actor();
        DraftId agreed = finished(rapporteur, "Governments should bring power.", power);
        DraftId divided = finished(rapporteur, "Villages should pay for it.", power);
        Actor facilitator = enterHere(Role.FACILITATOR);
        visit("console/", session);
        await("both", () -> rows().size() == 2);
        assertThat(rows().getFirst()).contains("Recommendation 1");

        sessions.permit(facilitator, Permission.BALLOT, true);
        for (int i = 0; i < experts.size(); i++) {
            ballots.answer(experts.get(i), agreed, 1, BallotChoice.SUPPORT, null);
            ballots.answer(
                    experts.get(i),
                    divided,
                    1,
                    i < 2 ? BallotChoice.SUPPORT : BallotChoice.CANNOT_SUPPORT,
                    i < 2 ? null : "Villages have no money.");
        }
        await("the ballot", () -> words(_get(DividedPane.class)).contains("The ballot is open"));
        assertThat(String.join(" ", rows())).doesNotContain("support it").contains("Recommendation 1");

        sessions.permit(facilitator, Permission.BALLOT, false);
        await("the order", () -> rows().getFirst().contains("Recommendation 2"));
        assertThat(rows().getFirst()).contains("views differ", "2 of 4 support it");
        assertThat(rows().getLast()).contains("4 of 4 support it");
        click(_find(_get(DividedPane.class), Button.class).getFirst());
        await("the wall", () -> divided.value() == wallDraft());
        assertThat(room().projection(Audience.DISPLAY).session().wall().mode()).isEqualTo("draft");
    }

    @Test
    void answersOfAnOpenBallotDoNotReadTheOutcomeAgain() {
        Actor one = expert();
        Actor another = expert();
        ContributionId power = post(one, Kind.ISSUE, 0, "Rural areas have no reliable power.");
        DraftId draft = finished(byLink(Role.RAPPORTEUR).actor(), "Governments should bring power.", power);
        Actor facilitator = enterHere(Role.FACILITATOR);
        visit("console/", session);
        sessions.permit(facilitator, Permission.BALLOT, true);
        await("the ballot", () -> words(_get(DividedPane.class)).contains("The ballot is open"));
        OutcomeDocuments counted = Mockito.spy(outcome);
        ReflectionTestUtils.setField(_get(DividedPane.class), "outcome", counted);
        ballots.answer(one, draft, 1, BallotChoice.SUPPORT, null);
        ballots.answer(another, draft, 1, BallotChoice.SUPPORT, null);
        await("both", () -> words(_get(BallotPart.class)).contains("2"));
        Mockito.verify(counted, Mockito.never()).read(facilitator);
        sessions.permit(facilitator, Permission.BALLOT, false);
        await("what it came to", () -> rows().getFirst().contains("2 of 2 support it"));
        Mockito.verify(counted).read(facilitator);
    }

    private long wallDraft() {
        Long shown = room().board().wall().draft();
        return shown == null ? 0 : shown;
    }

    private static boolean pressed(String id) {
        return "true".equals(byId(NativeButton.class, id).getElement().getAttribute("aria-pressed"));
    }

    private static List<String> rows() {
        return _find(DividedPane.class).stream()
                .flatMap(pane -> _find(pane, ListItem.class).stream())
                .map(ViewTest::words)
                .toList();
    }

    private DraftId finished(Actor rapporteur, String text, ContributionId issue) {
        return drafts.finish(
                rapporteur, drafts.add(rapporteur, areas().getFirst(), text, List.of(issue), List.of(issue)));
    }
}
