package org.wayforward.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftService;
import org.wayforward.session.Permission;
import org.wayforward.ui.ViewTest;

/** How many have answered in the ballot, live on the console, and not what. */
class BallotOnTheConsoleTest extends ViewTest {

    @Autowired
    private DraftService drafts;

    @Autowired
    private BallotService ballots;

    @Test
    void theConsoleSaysHowManyHaveAnsweredAndNotWhat() {
        Actor voter = expert();
        Actor rapporteur = byLink(Role.RAPPORTEUR).actor();
        Actor facilitator = enterHere(Role.FACILITATOR);
        visit("console/", session);
        BallotPart part = part();
        assertThat(part.isVisible()).isFalse();
        sessions.permit(facilitator, Permission.BALLOT, true);
        await("open", () -> part.isVisible());
        assertThat(words(part)).contains("No draft recommendation is final yet.");
        ContributionId power = post(voter, Kind.ISSUE, 0, "Rural areas have no reliable power.");
        DraftId draft = drafts.add(
                rapporteur, areas().getFirst(), "Governments should bring power.", List.of(power), List.of(power));
        drafts.finish(rapporteur, draft);
        await("one draft", () -> words(part).contains("1 draft recommendation."));
        ballots.answer(voter, draft, 1, BallotChoice.CANNOT_SUPPORT, "Nobody says who pays for it.");
        await("one answer", () -> words(part).contains("1 of 1 experts has begun, 1 answered all."));
        assertThat(words(part)).doesNotContain("annot", "who pays");
        sessions.permit(facilitator, Permission.BALLOT, false);
        await("closed", () -> !part.isVisible());
    }

    private static BallotPart part() {
        return UI.getCurrent()
                .getChildren()
                .flatMap(BallotOnTheConsoleTest::all)
                .filter(BallotPart.class::isInstance)
                .map(BallotPart.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(BallotOnTheConsoleTest::all));
    }
}
