package org.wayforward.ui.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Board;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.session.Permission;
import org.wayforward.session.Ranking;
import org.wayforward.ui.staff.AreaTabs;

/** What the rapporteur draws on. */
class SourcesTest extends DeskTest {

    @Autowired
    private ClusterService clusters;

    @Test
    void sourcesAreRankedByTheirSupporters() {
        Actor expert = expert();
        issue(expert, POWER);
        supports.support(expert, issue(expert, PAPER), true);
        open();
        assertThat(sources()).hasSize(2);
        assertThat(sources().getFirst()).startsWith("1 Issue").contains(PAPER);
    }

    @Test
    void theRapporteurChoosesWhatSourcesAreRankedBy() {
        List<Actor> governments = Stream.generate(
                        () -> expert(StakeholderGroup.GOVERNMENT).actor())
                .limit(5)
                .toList();
        List<Actor> academics = Stream.generate(
                        () -> expert(StakeholderGroup.ACADEMIA).actor())
                .limit(5)
                .toList();
        ContributionId power = issue(governments.getFirst(), POWER);
        ContributionId paper = issue(governments.getFirst(), PAPER);
        governments.forEach(each -> supports.support(each, power, true));
        governments.subList(0, 2).forEach(each -> supports.support(each, paper, true));
        academics.subList(0, 2).forEach(each -> supports.support(each, paper, true));
        open();
        assertThat(sources().getFirst()).contains(POWER);
        _setValue(_get(Select.class, spec -> spec.withId("order")), Ranking.BALANCE);
        assertThat(sources().getFirst()).contains(PAPER);
        _setValue(_get(Select.class, spec -> spec.withId("order")), Ranking.DISSENT);
        assertThat(sources().getFirst()).contains(POWER);
    }

    @Test
    void sourcesAreOfOneAreaAndAreFoundByWordAndByNumber() {
        Actor expert = expert();
        issue(expert, POWER);
        post(expert, Kind.ISSUE, 1, PAPER);
        open();
        click(_find(_get(AreaTabs.class), NativeButton.class).get(1));
        assertThat(sources()).singleElement().asString().contains(PAPER);
        _setValue(byId(TextField.class, "find"), "nowhere");
        assertThat(sources()).isEmpty();
        shows("Nothing fits.");
        _setValue(byId(TextField.class, "find"), "PAPER issue I.1");
        assertThat(sources()).hasSize(1);
    }

    @Test
    void anEmptyAreaSaysSo() {
        open();
        shows("Nothing here yet.");
    }

    @Test
    void whatIsWrittenAloneReachesTheDeskWithTheReveal() {
        issue(expert(), POWER);
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        sessions.permit(facilitator, Permission.SEE_OTHERS, false);
        open();
        assertThat(sources()).isEmpty();
        sessions.permit(facilitator, Permission.SEE_OTHERS, true);
        await("the source", () -> !sources().isEmpty());
        assertThat(sources()).singleElement().asString().contains(POWER);
    }

    @Test
    void whatTheRoomWritesAndSupportsAppears() {
        Actor expert = expert();
        open();
        ContributionId id = issue(expert, POWER);
        await("the source", () -> !sources().isEmpty());
        assertThat(sources().getFirst()).startsWith("0 ");
        supports.support(expert, id, true);
        await("the support", () -> sources().getFirst().startsWith("1 "));
        contributions.withdraw(expert, id);
        await("it to go", () -> sources().isEmpty());
    }

    @Test
    void aClusterIsOneSourceWithItsDistinctSupportersAndItsOriginals() {
        Actor expert = expert();
        Actor other = expert();
        ContributionId power = issue(expert, POWER);
        ContributionId paper = issue(expert, PAPER);
        supports.support(expert, power, true);
        supports.support(expert, paper, true);
        supports.support(other, paper, true);
        open();
        assertThat(sources()).hasSize(2);
        clusters.make(byLink(Role.FACILITATOR).actor(), List.of(power, paper), "What is missing");
        await("the cluster", () -> sources().size() == 1);
        assertThat(sources().getFirst())
                .startsWith("2 ")
                .contains("What is missing", "2 say the same", "Issue\u00a0P.2", PAPER, POWER);
    }

    @Test
    void aCommentOnAClusterIsOnWhatLeadsItByThen() {
        Actor expert = expert();
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        ContributionId power = issue(expert, POWER);
        ContributionId paper = issue(expert, PAPER);
        clusters.make(facilitator, List.of(power, paper), "What is missing");
        open();
        click(tool(source(POWER), "talk"));
        contributions.hide(facilitator, power, "Twice");
        _setValue(byId(TextArea.class, "comment-text"), "Which offices are meant?");
        click(byId(Button.class, "comment-send"));
        await("the comment", () -> !room().board().discussion().comments().isEmpty());
        assertThat(room().board().discussion().comments().values())
                .extracting(Board.Comment::contribution)
                .containsExactly(paper.value());
    }

    @Test
    void supportIsShownByGroupAndSmallGroupsAreJoined() {
        for (int i = 0; i < 5; i++) {
            expert(StakeholderGroup.GOVERNMENT);
        }
        for (int i = 0; i < 4; i++) {
            expert(StakeholderGroup.ACADEMIA);
        }
        Actor civil = expert(StakeholderGroup.CIVIL_SOCIETY).actor();
        supports.support(civil, issue(civil, POWER), true);
        open();
        GroupBars bars = _get(source(POWER), GroupBars.class);
        assertThat(words(bars)).isEqualTo("Gov – Aca + Civ 1/1");
        assertThat(bars.getElement().getAttribute("aria-label"))
                .isEqualTo("Support by stakeholder group: Government no votes yet, Academia + Civil society 1 of 1");
    }

    @Test
    void whatIsNotUsedYetStandsFirstAndWhatIsSaysWhere() {
        Actor expert = expert();
        ContributionId power = issue(expert, POWER);
        supports.support(expert, power, true);
        issue(expert, PAPER);
        Actor me = open();
        assertThat(sources().getFirst()).contains(POWER);
        draft(me, "First", power);
        draft(me, "Second", power);
        await("the use", () -> sources().getFirst().contains(PAPER));
        assertThat(sources().get(1)).contains(POWER, "in 1, 2");
        assertThat(_find(_get(SourcesPane.class), H3.class).stream().map(H3::getText))
                .containsExactly("Not used yet", "Used");
        shows("1 of 2 used");
    }

    @Test
    void anIssueIsAnsweredAndARecommendationIsRestedOnWithOneClick() {
        Actor expert = expert();
        ContributionId power = issue(expert, POWER);
        ContributionId solar = recommendation(expert, SOLAR);
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "First");
        draft(me, "Second");
        visit("desk/", session);
        click(number(rows().getFirst()));
        click(tool(source(POWER), "use"));
        click(tool(source(SOLAR), "use"));
        OutcomeDocument.Draft first = written(me).getFirst();
        assertThat(first.answers()).extracting(OutcomeDocument.Link::id).containsExactly(power);
        assertThat(first.restsOn()).extracting(OutcomeDocument.Link::id).containsExactly(solar);
        assertThat(written(me).get(1).answers()).isEmpty();
        assertThat(announced()).isEqualTo("Recommendation\u00a0P.1 is now used in recommendation 1.");
        assertThat(offers(source(POWER), "use")).as("used once is enough").isFalse();
    }

    @Test
    void aClusterIsUsedWithAllItsMembersAndWhatJoinsItLaterCanBeUsedToo() {
        Actor expert = expert();
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        ContributionId solar = recommendation(expert, SOLAR);
        ContributionId wind = recommendation(expert, "Ministries should fund wind mills.");
        ContributionId water = recommendation(expert, "Ministries should fund water mills.");
        ClusterId energy = clusters.make(facilitator, List.of(solar, wind), "Energy");
        Actor me = enterHere(Role.RAPPORTEUR);
        draft(me, "First");
        visit("desk/", session);
        click(tool(source(SOLAR), "use"));
        assertThat(written(me).getFirst().restsOn())
                .extracting(OutcomeDocument.Link::id)
                .containsExactlyInAnyOrder(solar, wind);
        assertThat(offers(source(SOLAR), "use")).isFalse();
        clusters.move(facilitator, List.of(water), energy);
        await("the third", () -> source(SOLAR).equals(source("water")) && offers(source(SOLAR), "use"));
        click(tool(source(SOLAR), "use"));
        assertThat(written(me).getFirst().restsOn()).hasSize(3);
    }

    @Test
    void aRecommendationBeginsWithTheWordsOfItsSource() {
        Actor expert = expert();
        ContributionId solar = recommendation(expert, SOLAR, issue(expert, POWER));
        Actor me = open();
        click(tool(source(SOLAR), "start"));
        OutcomeDocument.Draft made = written(me).getFirst();
        assertThat(made.text().lines()).isEqualTo(SOLAR);
        assertThat(made.restsOn()).extracting(OutcomeDocument.Link::id).containsExactly(solar);
        assertThat(made.answers()).isEmpty();
        assertThat(field(rows().getFirst()).getValue()).isEqualTo(SOLAR);
        click(tool(source(POWER), "start"));
        assertThat(written(me).get(1).answers()).hasSize(1);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void sourcesThatAreGoneAreNamedWhileARecommendationStandsOnThem() {
        Actor expert = expert();
        ContributionId power = issue(expert, POWER);
        Actor me = enterHere(Role.RAPPORTEUR);
        DraftId first = draft(me, "First", power);
        visit("desk/", session);
        contributions.hide(byLink(Role.FACILITATOR).actor(), power, "Twice");
        await("the loss", () -> !_find(GoneRow.class).isEmpty());
        assertThat(words(_get(GoneRow.class)))
                .contains("Issue\u00a0P.1", "Still used in 1")
                .doesNotContain(POWER);
        assertThat(words(_get(DraftSide.class))).contains("P.1", "withdrawn or hidden since");
        click(_get(_get(GoneRow.class), Tool.class));
        assertThat(_find(GoneRow.class)).isEmpty();
        assertThat(written(me)).singleElement().satisfies(draft -> {
            assertThat(draft.id()).isEqualTo(first);
            assertThat(draft.answers()).isEmpty();
        });
    }

    @Test
    void whileAHandIsOnTheSourcesTheyStayWhereTheyAre() {
        Actor expert = expert();
        ContributionId power = issue(expert, POWER);
        ContributionId paper = issue(expert, PAPER);
        supports.support(expert, power, true);
        open();
        desk().hold(true);
        supports.support(expert, paper, true);
        supports.support(expert(), paper, true);
        await(
                "the support",
                () -> source(PAPER).getElement().getTextRecursively().startsWith("2"));
        assertThat(sources().getFirst()).contains(POWER);
        issue(expert, "This one is new to everybody.");
        await("the new one", () -> sources().size() == 3);
        assertThat(sources().getLast()).contains("This one is new");
        desk().hold(false);
        assertThat(sources().getFirst()).contains(PAPER);
    }

    private static NativeButton number(DraftRow row) {
        return _get(row, NativeButton.class, spec -> spec.withClasses("num"));
    }
}
