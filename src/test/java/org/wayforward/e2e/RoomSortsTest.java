package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.cluster.ClusterService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Joined;
import org.wayforward.session.Permission;

/** Two experts sort what a third wrote, a facilitator confirms it, and the author says whether it is what was meant. */
class RoomSortsTest {

    private static final String CABLES = "Power lines end at the district town.";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void whatTwoAgreeOnIsPutThereAndComesBackToItsAuthor() {
        Meeting meeting = Meeting.on(browsers.site());
        Actor facilitator = meeting.facilitator();
        Joined author = meeting.joined(StakeholderGroup.ACADEMIA);
        ContributionId power = meeting.postIssue(meeting.expert(), "Rural areas have no reliable power.");
        ContributionId paper = meeting.postIssue(meeting.expert(), "Records are kept on paper only.");
        ClusterService clusters = browsers.site().get(ClusterService.class);
        clusters.make(facilitator, List.of(power), "Electricity");
        clusters.make(facilitator, List.of(paper), "Records");
        meeting.postIssue(author.actor(), CABLES);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        BoardScreen one = BoardScreen.open(browsers.laptop(), meeting);
        BoardScreen two = BoardScreen.open(browsers.phone(), meeting);
        assertThat(one.the(".decision")).hasCount(0);

        console.the("#floor summary").evaluate("e => e.parentElement.open = true");
        console.set("permit-sort", true);
        assertThat(one.the(".decision h2")).hasText("Where does this belong?");
        assertThat(one.the(".decision-what")).containsText(CABLES);
        assertThat(one.the(".decision-count")).hasText("1 of 5");
        assertThat(one.the(".place").first()).containsText("Electricity");
        // By keyboard alone.
        one.the(".place").first().focus();
        one.page().keyboard().press("Enter");
        assertThat(one.the(".decision-given")).containsText("Noted: Electricity.");
        one.the("#wf-place-undo").click();
        assertThat(one.the(".decision-what")).containsText(CABLES);
        place(one, "Electricity").click();
        assertThat(one.the(".decision")).hasCount(0);
        assertThat(console.the("#forecast")).containsText("1 unsorted.");
        console.isStillTheSamePage();

        assertThat(two.the(".decision-what")).containsText(CABLES);
        place(two, "Electricity").tap();
        assertThat(console.cluster("Electricity")).containsText("2 contributions");
        assertThat(console.the("#forecast")).containsText("Everything is sorted.");
        assertThat(console.the("#forecast")).containsText("1 sorted by the room, to confirm");
        console.cluster("Electricity").locator(".confirm-all").click();
        assertThat(console.cluster("Electricity").locator(".confirm-all")).isHidden();
        meeting.facilitation().permit(facilitator, Permission.SORT, false);

        BoardScreen mine = BoardScreen.open(browsers.laptop(), meeting, author);
        assertThat(mine.the(".decision h2")).containsText("Does it still say what you meant?");
        mine.the("#wf-check-no").click();
        mine.the("#wf-check-reason").fill("Lines are one thing, power another.");
        mine.the("#wf-check-send").click();
        assertThat(mine.the(".decision")).hasCount(0);
        assertThat(console.the("#returned")).containsText("Lines are one thing, power another.");
        console.the("#returned vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Take it out"))
                .click();
        assertThat(console.the("#returned")).isHidden();
        assertThat(console.the(".tray .card-row")).hasCount(1);
        mine.page().reload();
        assertThat(mine.the("article.entry")).hasCount(3);
        assertThat(mine.the(".decision")).hasCount(0);
    }

    private static Locator place(BoardScreen board, String words) {
        return board.the(".place").filter(new Locator.FilterOptions().setHasText(words));
    }
}
