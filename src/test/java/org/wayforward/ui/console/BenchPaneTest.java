package org.wayforward.ui.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragStartEvent;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.session.Permission;
import org.wayforward.ui.ViewTest;
import org.wayforward.ui.staff.CappedList;
import org.wayforward.vote.SupportService;

/** Sorting on the console. */
class BenchPaneTest extends ViewTest {

    @Autowired
    private ClusterService clusters;

    @Autowired
    private SupportService supports;

    private Actor expert;
    private Actor other;
    private ContributionId power;
    private ContributionId cables;
    private ContributionId paper;

    @BeforeEach
    void threeIssues() {
        expert = expert();
        other = byLink(Role.FACILITATOR).actor();
        power = issue(expert, "Rural areas have no reliable power.");
        cables = issue(expert, "Power lines end at the district town.");
        paper = issue(expert, "Records are kept on paper only.");
    }

    // ---- moving ----

    @Test
    void aNewTitleMakesACluster() {
        open();
        moveTo("reliable power", "Power supply");
        await("the cluster", () -> clusterNames().equals(List.of("Power supply")));
        assertThat(tray()).hasSize(2).noneMatch(row -> row.contains("reliable power"));
        assertThat(words(cluster("Power supply"))).contains("1 contribution", "Rural areas have no reliable power.");
    }

    @Test
    void aClusterIsFoundByWordsOfItsTitleAndOfItsMembersNumbers() {
        clusters.make(other, List.of(power), "Electricity");
        open();
        moveTo("district town", "electr");
        await("both in it", () -> words(cluster("Electricity")).contains("2 contributions"));
        moveTo("Records", "P.1");
        await("all in it", () -> words(cluster("Electricity")).contains("3 contributions"));
        assertThat(tray()).isEmpty();
        assertThat(page()).contains("Everything here is sorted.");
    }

    @Test
    void theClusterUsedLastIsOfferedFirst() {
        clusters.make(other, List.of(power), "Electricity");
        ClusterId archives = clusters.make(other, List.of(paper), "Archives");
        supports.support(expert, power, true);
        ContributionId more = issue(expert, "Nobody knows which register counts.");
        open();
        await("all of them", () -> tray().size() == 2 && clusterNames().size() == 2);
        assertThat(clusterNames()).as("most supported first").containsExactly("Electricity", "Archives");
        moveTo("register", "Archives");
        await("it to move", () -> room().board().memberships().get(more.value()) != null);
        awaitTick();
        press("move", "district town");
        assertThat(places().getFirst()).startsWith("Archives");
        click(_get(Button.class, spec -> spec.withText("Cancel")));
        assertThat(room().board().memberships().get(more.value())).isEqualTo(archives.value());
    }

    @Test
    void clustersOfEqualSupportStandInTheOrderInWhichTheirFirstMembersArrived() {
        clusters.make(other, List.of(paper), "Archives");
        clusters.make(other, List.of(power, cables), "Electricity");
        open();
        await("both", () -> clusterNames().equals(List.of("Electricity", "Archives")));
        supports.support(expert, paper, true);
        await("most supported first", () -> clusterNames().equals(List.of("Archives", "Electricity")));
    }

    @Test
    void anUnsortedContributionIsFoundAndBothMakeACluster() {
        open();
        moveTo("reliable power", "district", "P.2");
        await("the cluster", () -> clusterNames().equals(List.of("Power lines end at the district town.")));
        assertThat(words(clusterRow(0))).contains("2 contributions");
    }

    @Test
    void aNumberThatIsTypedMeansThatContribution() {
        open();
        press("move", "reliable power");
        _setValue(byId(TextField.class, "where-to"), "p.3");
        assertThat(places()).startsWith("P.3 Records are kept on paper only.", "New cluster “p.3”");
        _setValue(byId(TextField.class, "where-to"), "paper");
        assertThat(places()).as("words are rather a title").startsWith("New cluster “paper”");
    }

    @Test
    void whatFitsNothingIsATitleAndNoPlaceIsLost() {
        clusters.make(other, List.of(power), "Electricity");
        open();
        press("move", "Records");
        assertThat(places()).anyMatch(place -> place.startsWith("Electricity"));
        assertThat(places()).anyMatch(place -> place.contains("I ")).noneMatch(place -> place.startsWith("Unsorted"));
        _setValue(byId(TextField.class, "where-to"), "Registers");
        assertThat(places()).containsExactly("New cluster “Registers”");
    }

    @Test
    void aContributionIsMovedToAnotherAreaAndKeepsItsNumber() {
        open();
        moveTo("Records", "delivering", "II");
        await("it to go", () -> tray().size() == 2);
        click(tab("II"));
        assertThat(tray()).singleElement().asString().contains("Records are kept on paper only.", "P.3");
    }

    @Test
    void whatIsInAClusterIsTakenOut() {
        clusters.make(other, List.of(power, cables), "Electricity");
        open();
        unfold("Electricity");
        moveTo("district town", "unsort", "Unsorted");
        await("it on the tray", () -> tray().size() == 2);
        assertThat(words(cluster("Electricity"))).contains("1 contribution");
    }

    @Test
    void issuesAndRecommendationsAreNotOfferedACluster() {
        post(expert, Kind.RECOMMENDATION, 0, "Ministries should fund solar kits.");
        clusters.make(other, List.of(power), "Electricity");
        open();
        press("move", "solar kits");
        assertThat(places()).noneMatch(place -> place.startsWith("Electricity")).contains("New cluster");
        click(_get(Button.class, spec -> spec.withText("Cancel")));
        choose("solar kits");
        choose("Records");
        click(byId(Button.class, "move-chosen"));
        assertThat(places()).noneMatch(place -> place.startsWith("Electricity")).doesNotContain("New cluster");
    }

    @Test
    void allThatAreChosenGoAlong() {
        open();
        choose("reliable power");
        choose("district town");
        assertThat(page()).contains("2 chosen");
        click(byId(Button.class, "move-chosen"));
        assertThat(page()).contains("Move 2 contributions to");
        _setValue(byId(TextField.class, "where-to"), "Electricity");
        click(placeButton("New cluster"));
        await("the cluster", () -> clusterNames().equals(List.of("Electricity")));
        assertThat(words(cluster("Electricity"))).contains("2 contributions");
        assertThat(page()).doesNotContain("2 chosen");
    }

    @Test
    void whatIsNotAmongTheChosenMovesAlone() {
        open();
        choose("reliable power");
        moveTo("Records", "Registers");
        await("the cluster", () -> clusterNames().equals(List.of("Registers")));
        assertThat(words(cluster("Registers"))).contains("1 contribution");
        assertThat(tray()).hasSize(2);
    }

    @Test
    void aClusterThatIsGoneIsSaidAndNothingMoves() {
        ClusterId gone = clusters.make(other, List.of(power), "Electricity");
        open();
        press("move", "Records");
        clusters.takeOut(other, List.of(power));
        click(placeButton("Electricity"));
        assertThat(notifications()).anyMatch(said -> said.startsWith("This cluster is not there any more"));
        awaitTick();
        assertThat(room().board().memberships().get(paper.value())).isNull();
        assertThat(room().board().clusters().get(gone.value()).dissolved()).isTrue();
        byId(TextField.class, "where-to");
    }

    // ---- dragging ----

    @Test
    void oneDroppedOnAnotherMakesACluster() {
        open();
        drop(card("reliable power"), card("district town"));
        await("the cluster", () -> clusterNames().equals(List.of("Power lines end at the district town.")));
        assertThat(words(clusterRow(0))).contains("2 contributions");
        assertThat(_find(Button.class, spec -> spec.withText("Without a title")))
                .as("leaving the title is no cancel")
                .hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("Cancel"))).isEmpty();
        _setValue(byId(TextField.class, "cluster-title"), "Electricity");
        click(byId(Button.class, "title-go"));
        await("the title that is asked for", () -> clusterNames().equals(List.of("Electricity")));
    }

    @Test
    void anIssueDroppedOnARecommendationIsRefusedInWords() {
        post(expert, Kind.RECOMMENDATION, 0, "Ministries should fund solar kits.");
        open();
        drop(card("reliable power"), card("solar kits"));
        assertThat(notifications()).anyMatch(said -> said.startsWith("Issues and recommendations cannot share"));
        awaitTick();
        assertThat(clusterNames()).isEmpty();
    }

    @Test
    void aClusterDroppedOnAnAreaStaysAndThatIsSaid() {
        clusters.make(other, List.of(power), "Electricity");
        open();
        drop(_get(cluster("Electricity"), Div.class, spec -> spec.withClasses("cluster-head")), tab("IV"));
        assertThat(notifications()).anyMatch(said -> said.startsWith("A cluster stays in its area."));
        awaitTick();
        assertThat(clusterNames()).containsExactly("Electricity");
    }

    @Test
    void aSecondClickBeforeTheQuestionIsThereAsksOnce() {
        open();
        press("move", "reliable power");
        press("hide", "reliable power");
        press("move", "Records");
        assertThat(_find(Dialog.class)).singleElement().isInstanceOf(DestinationDialog.class);
    }

    @Test
    void hidingIsTheFirstThingToBeUndone() {
        open();
        moveTo("reliable power", "Electricity");
        await("the cluster", () -> clusterNames().equals(List.of("Electricity")));
        press("hide", "Records");
        _setValue(byId(TextField.class, "hide-reason"), "Twice on the board");
        click(byId(Button.class, "hide-go"));
        await("it to be hidden", () -> words(card("Records")).contains("Hidden: Twice on the board"));
        assertThat(page()).contains("Hidden: P.3", "1 unsorted");
        click(byId(Button.class, "undo"));
        await("it to be back", () -> !words(card("Records")).contains("Hidden"));
        assertThat(clusterNames()).containsExactly("Electricity");
        click(byId(Button.class, "undo"));
        await("the cluster to go", () -> clusterNames().isEmpty());
        assertThat(notifications()).anyMatch(said -> said.equals("Undone: New cluster: Electricity (P.1)"));
    }

    @Test
    void showingAgainIsUndoneWithItsReason() {
        contributions.hide(other, paper, "Twice on the board");
        open();
        press("hide", "Records");
        await("it to be back", () -> !words(card("Records")).contains("Hidden"));
        click(byId(Button.class, "undo"));
        await("it to be hidden", () -> words(card("Records")).contains("Hidden: Twice on the board"));
    }

    @Test
    void enterWithNothingTypedMovesNothing() {
        clusters.make(other, List.of(power), "Electricity");
        open();
        press("move", "Records");
        _get(DestinationDialog.class).takeFirst();
        byId(TextField.class, "where-to");
        awaitTick();
        assertThat(room().board().memberships().get(paper.value())).isNull();
    }

    @Test
    void aTitleThatIsTooLongIsSaidAndStays() {
        clusters.make(other, List.of(power), "Electricity");
        open();
        click(act(cluster("Electricity"), "rename"));
        TextField title = byId(TextField.class, "cluster-title");
        _setValue(title, "x".repeat(81));
        click(byId(Button.class, "title-go"));
        assertThat(title.getErrorMessage()).isEqualTo("This is too long. Please use at most 80 characters.");
        assertThat(title.getValue()).hasSize(81);
    }

    @Test
    void oneDroppedOnItselfStaysWhereItIs() {
        open();
        drop(card("reliable power"), card("reliable power"));
        awaitTick();
        assertThat(clusterNames()).isEmpty();
        assertThat(notifications()).isEmpty();
    }

    @Test
    void allThatAreChosenAreDraggedAlong() {
        clusters.make(other, List.of(paper), "Registers");
        open();
        choose("reliable power");
        choose("district town");
        drop(card("district town"), cluster("Registers"));
        await("all in it", () -> words(cluster("Registers")).contains("3 contributions"));
    }

    @Test
    void droppedOnTheTrayItIsUnsorted() {
        clusters.make(other, List.of(power, cables), "Electricity");
        open();
        unfold("Electricity");
        drop(card("reliable power"), _get(Div.class, spec -> spec.withClasses("tray")));
        await("it on the tray", () -> tray().size() == 2);
    }

    @Test
    void droppedOnAnAreaItGoesThere() {
        open();
        drop(card("Records"), tab("IV"));
        await("it to go", () -> tray().size() == 2);
        click(tab("IV"));
        assertThat(tray()).singleElement().asString().contains("Records");
    }

    @Test
    void aClusterDroppedOnAnotherIsMergedIntoIt() {
        clusters.make(other, List.of(power), "Electricity");
        clusters.make(other, List.of(cables), "Cables");
        open();
        await("both", () -> clusterNames().size() == 2);
        drop(_get(cluster("Cables"), Div.class, spec -> spec.withClasses("cluster-head")), cluster("Electricity"));
        await("one", () -> clusterNames().equals(List.of("Electricity")));
        assertThat(words(cluster("Electricity"))).contains("2 contributions");
    }

    // ---- clusters ----

    @Test
    void clustersAreMergedByQuestion() {
        clusters.make(other, List.of(power), "Electricity");
        clusters.make(other, List.of(cables), "Cables");
        open();
        click(act(cluster("Cables"), "merge"));
        assertThat(places()).singleElement().asString().startsWith("Electricity");
        click(placeButton("Electricity"));
        await("one", () -> clusterNames().equals(List.of("Electricity")));
    }

    @Test
    void aTitleIsGivenAndTakenAway() {
        clusters.make(other, List.of(power), "");
        open();
        rename("Rural areas have no reliable power.", "Electricity");
        await("the title", () -> clusterNames().equals(List.of("Electricity")));
        rename("Electricity", "");
        await("none", () -> clusterNames().equals(List.of("Rural areas have no reliable power.")));
    }

    @Test
    void aTitleThatSomebodyChangedMeanwhileIsShownBesideOnesOwn() {
        ClusterId id = clusters.make(other, List.of(power), "Electricity");
        open();
        click(act(cluster("Electricity"), "rename"));
        clusters.title(other, id, room().board().clusters().get(id.value()).rowRevision(), "Power supply");
        await("the other title", () -> clusterNames().equals(List.of("Power supply")));
        TextField title = byId(TextField.class, "cluster-title");
        _setValue(title, "Energy");
        click(byId(Button.class, "title-go"));
        assertThat(title.getErrorMessage()).contains("“Power supply”");
        assertThat(title.getValue()).isEqualTo("Energy");
        click(byId(Button.class, "title-go"));
        await("the title", () -> clusterNames().equals(List.of("Energy")));
    }

    @Test
    void chosenMembersAreSplitOff() {
        clusters.make(other, List.of(power, cables, paper), "Infrastructure");
        open();
        unfold("Infrastructure");
        assertThat(_find(cluster("Infrastructure"), Button.class, spec -> spec.withClasses("split")))
                .as("nothing is chosen")
                .isEmpty();
        choose("Records");
        click(act(cluster("Infrastructure"), "split"));
        _setValue(byId(TextField.class, "cluster-title"), "Registers");
        click(byId(Button.class, "title-go"));
        await("both", () -> clusterNames().containsAll(List.of("Infrastructure", "Registers")));
        assertThat(words(cluster("Registers"))).contains("1 contribution");
        assertThat(page()).doesNotContain("chosen");
    }

    @Test
    void notAllMembersCanBeSplitOffAndTheTitleStays() {
        clusters.make(other, List.of(power), "Infrastructure");
        open();
        unfold("Infrastructure");
        choose("reliable power");
        click(act(cluster("Infrastructure"), "split"));
        TextField title = byId(TextField.class, "cluster-title");
        _setValue(title, "Registers");
        click(byId(Button.class, "title-go"));
        assertThat(title.getErrorMessage()).startsWith("All of them would leave the cluster.");
        assertThat(title.getValue()).isEqualTo("Registers");
    }

    @Test
    void aMemberIsMadeTheLead() {
        clusters.make(other, List.of(power, cables), "");
        open();
        unfold("Rural areas have no reliable power.");
        press("lead", "district town");
        await("the lead", () -> clusterNames().equals(List.of("Power lines end at the district town.")));
        assertThat(_find(card("district town"), Button.class, spec -> spec.withClasses("lead")))
                .isEmpty();
    }

    @Test
    void aHiddenMemberStaysInItsClusterAndIsNotCounted() {
        clusters.make(other, List.of(power, cables), "Electricity");
        contributions.hide(other, cables, "Twice on the board");
        open();
        unfold("Electricity");
        assertThat(words(cluster("Electricity"))).contains("1 contribution", "Hidden: Twice on the board");
        contributions.hide(other, power, "Off the subject");
        await("all on the tray", () -> tray().size() == 3);
        assertThat(clusterNames()).isEmpty();
        contributions.unhide(other, power);
        await("the cluster", () -> clusterNames().equals(List.of("Electricity")));
    }

    @Test
    void lookingForWordsUnfoldsWhatHasThem() {
        clusters.make(other, List.of(power, cables), "Electricity");
        clusters.make(other, List.of(paper), "Registers");
        open();
        await("both", () -> clusterNames().size() == 2);
        _setValue(byId(TextField.class, "find"), "district");
        assertThat(clusterNames()).containsExactly("Electricity");
        assertThat(_find(CardRow.class))
                .singleElement()
                .satisfies(row -> assertThat(words(row)).contains("district town"));
        _setValue(byId(TextField.class, "find"), "registers");
        assertThat(_find(CardRow.class))
                .singleElement()
                .satisfies(row -> assertThat(words(row)).contains("Records"));
        _setValue(byId(TextField.class, "find"), "");
        assertThat(_find(CardRow.class)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theChoiceNarrowsClustersToo() {
        clusters.make(other, List.of(power), "Electricity");
        open();
        await("it", () -> clusterNames().size() == 1);
        _setValue((Select<BenchPane.Show>) byId(Select.class, "which"), BenchPane.Show.RECOMMENDATION);
        assertThat(clusterNames()).isEmpty();
        assertThat(tray()).isEmpty();
    }

    @Test
    void numbersHiddenFromExpertsAreMarked() {
        open();
        assertThat(page()).doesNotContain("Numbers are hidden from experts");
        sessions.permit(other, Permission.SEE_TALLIES, false);
        await("the mark", () -> page().contains("Numbers are hidden from experts"));
    }

    @Test
    void aLongTrayIsCutAndTheRestShownOnRequest() {
        for (int i = 3; i < CappedList.STEP + 20; i++) {
            issue(expert(), "Another issue of this kind, the number is " + i);
        }
        open();
        await("a hundred", () -> tray().size() == CappedList.STEP);
        assertThat(page()).contains((CappedList.STEP + 20) + " unsorted");
        click("Show 20 more of 20");
        assertThat(tray()).hasSize(CappedList.STEP + 20);
    }

    // ---- undoing ----

    @Test
    void theLatestStepIsUndoneAndSaid() {
        open();
        assertThat(byId(Button.class, "undo").isEnabled()).isFalse();
        moveTo("reliable power", "Electricity");
        await("the step", () -> page().contains("New cluster: Electricity (P.1)"));
        assertThat(page()).contains("History, 1 step");
        click(byId(Button.class, "undo"));
        await("it back", () -> tray().size() == 3);
        await("two steps", () -> page().contains("History, 2 steps"));
        assertThat(byId(Button.class, "undo").isEnabled()).isFalse();
    }

    @Test
    void anyStepIsUndoneFromTheHistory() {
        clusters.make(other, List.of(power), "Electricity");
        clusters.make(other, List.of(paper), "Registers");
        open();
        await("the history", () -> page().contains("History, 2 steps"));
        click(byId(Button.class, "history"));
        assertThat(steps()).hasSize(2);
        assertThat(steps().getFirst()).contains("New cluster: Registers (P.3)", "another facilitator");
        click(_get(
                _get(HistoryDialog.class),
                Button.class,
                spec -> spec.withPredicate(
                        undo -> undo.getAriaLabel().orElse("").contains("Electricity"))));
        assertThat(steps()).hasSize(3).anyMatch(step -> step.contains("Electricity") && step.contains("undone"));
        await("it back", () -> clusterNames().equals(List.of("Registers")));
    }

    @Test
    void whatSomebodyElseHasChangedSinceIsNotUndone() {
        open();
        moveTo("reliable power", "Electricity");
        await("the cluster", () -> clusterNames().equals(List.of("Electricity")));
        ClusterId registers = clusters.make(other, List.of(paper), "Registers");
        clusters.move(other, List.of(power), registers);
        await("it to go", () -> clusterNames().equals(List.of("Registers")));
        click(byId(Button.class, "undo"));
        assertThat(notifications()).anyMatch(said -> said.contains("has changed this since"));
        assertThat(clusterNames()).containsExactly("Registers");
    }

    @Test
    void anotherFacilitatorsSortingAppears() {
        open();
        CardRow before = card("Records");
        clusters.make(other, List.of(power, cables), "Electricity");
        await("the cluster", () -> clusterNames().equals(List.of("Electricity")));
        assertThat(card("Records")).isSameAs(before);
        assertThat(page()).contains("1 unsorted", "1 cluster");
    }

    // ---- reading the screen ----

    private void open() {
        enterHere(Role.FACILITATOR);
        visit("console/", session);
    }

    private static List<String> tray() {
        Div tray = _get(Div.class, spec -> spec.withClasses("tray"));
        return _find(tray, CardRow.class).stream().map(ViewTest::words).toList();
    }

    private static CardRow card(String text) {
        return _get(CardRow.class, spec -> spec.withPredicate(row -> words(row).contains(text)));
    }

    private static List<String> clusterNames() {
        return _find(ClusterRow.class).stream()
                .map(row -> words(_find(row, Paragraph.class).getFirst()))
                .toList();
    }

    private static ClusterRow clusterRow(int place) {
        return _find(ClusterRow.class).get(place);
    }

    private static ClusterRow cluster(String name) {
        return _get(
                ClusterRow.class, spec -> spec.withPredicate(row -> words(row).contains(name)));
    }

    private static Button act(Component row, String name) {
        return _get(row, Button.class, spec -> spec.withClasses(name));
    }

    private static void press(String name, String text) {
        click(act(card(text), name));
    }

    private static void choose(String text) {
        _setValue(_get(card(text), Checkbox.class), true);
    }

    private static void unfold(String name) {
        click(_get(cluster(name), NativeButton.class, spec -> spec.withClasses("unfold")));
    }

    private static void rename(String name, String title) {
        click(act(cluster(name), "rename"));
        _setValue(byId(TextField.class, "cluster-title"), title);
        click(byId(Button.class, "title-go"));
        _assertNone(TitleDialog.class);
    }

    private static void moveTo(String text, String typed) {
        press("move", text);
        _setValue(byId(TextField.class, "where-to"), typed);
        click(_find(NativeButton.class, spec -> spec.withClasses("place")).getFirst());
        _assertNone(DestinationDialog.class);
    }

    private static void moveTo(String text, String typed, String label) {
        press("move", text);
        _setValue(byId(TextField.class, "where-to"), typed);
        click(placeButton(label));
        _assertNone(DestinationDialog.class);
    }

    private static List<String> places() {
        return _find(NativeButton.class, spec -> spec.withClasses("place")).stream()
                .map(ViewTest::words)
                .toList();
    }

    private static NativeButton placeButton(String label) {
        return _get(
                NativeButton.class,
                spec -> spec.withClasses("place")
                        .withPredicate(place -> words(place).startsWith(label)));
    }

    private static List<String> steps() {
        return _find(_get(HistoryDialog.class), ListItem.class).stream()
                .map(ViewTest::words)
                .toList();
    }

    private static NativeButton tab(String label) {
        return _get(
                NativeButton.class,
                spec -> spec.withClasses("area-tab")
                        .withPredicate(tab -> words(tab).startsWith(label + " ")));
    }

    private static void drop(Component dragged, Component on) {
        ComponentUtil.fireEvent(dragged, new DragStartEvent<>(dragged, true));
        ComponentUtil.fireEvent(on, new DropEvent<>(on, true, "uninitialized"));
        roundtrip();
    }
}
