package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftService;
import org.wayforward.participant.Joined;

/** What experts and the room see of clusters, on boards and walls. */
class ClustersTest {

    private static final String LEAD = "Local offices have no staff who could run e-services.";
    private static final String SECOND = "After a pilot nobody is left to run the service.";
    private static final String THIRD = "Village offices lose their people to the capital.";
    private static final String OTHER = "Contracts are signed before anybody has read them.";
    private static final String TITLE = "Too few people to run services";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private Meeting meeting;
    private ClusterService clusters;
    private Actor facilitator;
    private Actor somebody;
    private ContributionId lead;
    private ContributionId second;

    @BeforeEach
    void meet() {
        meeting = Meeting.on(browsers.site());
        clusters = meeting.site().get(ClusterService.class);
        facilitator = meeting.facilitator();
        somebody = meeting.expert();
        lead = meeting.postIssue(somebody, LEAD);
        second = meeting.postIssue(somebody, SECOND);
    }

    @Test
    void aClusterIsOneEntryWithItsOriginalsInside() {
        Joined reader = meeting.joined(StakeholderGroup.GOVERNMENT);
        ContributionId third = meeting.postIssue(reader.actor(), THIRD);
        meeting.support(somebody, second, true);
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting, reader);
        BoardScreen phone = BoardScreen.open(browsers.phone(), meeting);
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        assertThat(board.the("article.entry")).hasCount(3);

        clusters.make(facilitator, List.of(lead, second, third), TITLE);

        assertThat(board.the("article.entry")).hasCount(1);
        assertThat(board.entry(LEAD)).containsText(TITLE);
        assertThat(board.entry(LEAD)).containsText("Issue P.1");
        assertThat(board.entry(LEAD)).containsText("Yours is among them");
        board.hasTally(LEAD, 1);
        assertThat(wall.line(TITLE).locator(".tally")).containsText("1");
        assertThat(wall.the(".rank .line")).hasCount(1);

        board.entry(LEAD).locator(":scope > .wf-support").click();
        assertThat(wall.line(TITLE).locator(".tally")).containsText("2");
        assertThat(phone.entry(LEAD).locator(":scope > .wf-support b")).hasText("2");

        Locator same = phone.the("article.entry .same:not(.remarks-open)");
        assertThat(same).hasText("3 say the same");
        same.click();
        assertThat(same).hasAttribute("aria-expanded", "true");
        assertThat(phone.the(".original")).hasCount(3);
        Locator original = phone.the(".original").filter(new Locator.FilterOptions().setHasText(THIRD));
        assertThat(original).containsText("Issue P.3");
        original.locator(".wf-support").click();
        assertThat(original.locator(".wf-support")).hasAttribute("aria-pressed", "true");
        assertThat(phone.entry(LEAD).locator(":scope > .wf-support")).hasAttribute("aria-pressed", "true");
        assertThat(wall.line(TITLE).locator(".tally")).containsText("3");

        phone.entry(LEAD).locator(":scope > .wf-support").click();
        assertThat(original.locator(".wf-support")).hasAttribute("aria-pressed", "false");
        assertThat(wall.line(TITLE).locator(".tally")).containsText("2");

        board.openMine();
        assertThat(board.mine(THIRD)).containsText("In cluster “" + TITLE + "” (Issue P.1), with 2 others");

        DraftService drafts = meeting.site().get(DraftService.class);
        Actor rapporteur = meeting.byLink(Role.RAPPORTEUR).actor();
        DraftId draft = drafts.add(rapporteur, meeting.areas().getFirst(), "Hire.", List.of(second), List.of(second));
        assertThat(board.mine(THIRD).locator(".now")).hasText("In draft recommendation 1");
        drafts.finish(rapporteur, draft);
        assertThat(board.mine(THIRD).locator(".now")).hasText("In final recommendation 1");

        clusters.undo(facilitator);
        assertThat(phone.the("article.entry")).hasCount(3);
        assertThat(board.mine(THIRD)).not().containsText("In cluster");
        assertThat(board.mine(THIRD).locator(".now")).hasText("Received, not sorted yet");
        for (Screen screen : new Screen[] {board, phone, wall}) {
            screen.isStillTheSamePage();
        }
    }

    @Test
    void clustersRankBesideWhatIsUnsortedAndTheirLinksAndWordsAreFound() {
        ContributionId third = meeting.postIssue(somebody, THIRD);
        ContributionId other = meeting.postIssue(somebody, OTHER);
        meeting.post(somebody, Kind.RECOMMENDATION, 0, "Train and pay two people in every village office.", third);
        for (int i = 0; i < 2; i++) {
            meeting.support(meeting.expert(), other, true);
            meeting.support(meeting.expert(), second, true);
        }
        meeting.support(somebody, lead, true);
        ClusterId cluster = clusters.make(facilitator, List.of(lead, second, third), "");
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);

        assertThat(board.the(".pair .way-in .entry")).hasCount(2);
        assertThat(board.the(".pair").first()).containsText(LEAD);
        assertThat(board.the(".pair").first()).containsText("Train and pay");
        board.hasTally(LEAD, 3);
        assertThat(wall.the(".rank .line").first()).containsText(LEAD);

        board.the("#wf-search-button").click();
        board.the("#wf-search").fill("capital");
        assertThat(board.the(".original").filter(new Locator.FilterOptions().setHasText(THIRD)))
                .isVisible();
        assertThat(board.entry(OTHER)).hasCount(0);
        board.the("#wf-search").fill("");

        clusters.split(facilitator, cluster, List.of(second), "");
        assertThat(board.entry(SECOND)).isVisible();
        clusters.lead(facilitator, cluster, third);
        assertThat(board.entry(THIRD)).isVisible();
        assertThat(board.entry(LEAD)).hasCount(0);
        board.isStillTheSamePage();
    }
}
