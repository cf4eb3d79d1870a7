package org.wayforward.ui.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.live.Mine;
import org.wayforward.live.MineReader;
import org.wayforward.session.Permission;
import org.wayforward.sorting.Answer;
import org.wayforward.sorting.AuthorChecks;
import org.wayforward.sorting.RoomSorting;
import org.wayforward.ui.ViewTest;

/** What the room sorts and what authors return, on the console; and when all will be sorted. */
class RoomSortsOnTheConsoleTest extends ViewTest {

    @Autowired
    private ClusterService clusters;

    @Autowired
    private RoomSorting sorting;

    @Autowired
    private AuthorChecks checks;

    @Autowired
    private MineReader mines;

    private Actor author;
    private Actor other;
    private ContributionId cables;
    private ClusterId electricity;

    @BeforeEach
    void aClusterAndAnUnsortedIssue() {
        author = expert();
        other = byLink(Role.FACILITATOR).actor();
        ContributionId power = issue(expert(), "Rural areas have no reliable power.");
        cables = issue(author, "Power lines end at the district town.");
        electricity = clusters.make(other, List.of(power), "Electricity");
        sessions.permit(other, Permission.SORT, true);
    }

    @Test
    void whatTheRoomSortedIsConfirmedOneByOneOrAllAtOnce() {
        ContributionId more = issue(author, "Nobody repairs the lines.");
        open();
        agree(cables);
        agree(more);
        await("both in it", () -> words(cluster()).contains("3 contributions"));
        assertThat(words(forecast())).contains("Everything is sorted.", "2 sorted by the room, to confirm");
        click(_get(cluster(), NativeButton.class, spec -> spec.withClasses("unfold")));
        assertThat(words(card("district town"))).contains("Put here by the room, 2 of 2");
        click(_get(card("district town"), Button.class, spec -> spec.withClasses("confirm")));
        await("one to confirm", () -> words(cluster()).contains("Confirm 1"));
        assertThat(words(card("district town"))).doesNotContain("by the room");
        click(_get(cluster(), Button.class, spec -> spec.withClasses("confirm-all")));
        await("none to confirm", () -> !words(forecast()).contains("to confirm"));
        _assertNone(cluster(), Button.class, spec -> spec.withClasses("confirm-all"));
        click(byId(Button.class, "history"));
        assertThat(page()).contains("by the room, 2 of 2");
    }

    @Test
    void somethingNewStaysOnTheTrayAndCountsAsSorted() {
        open();
        await("the forecast", () -> words(forecast()).contains("1 unsorted."));
        for (int i = 0; i < 2; i++) {
            Actor expert = expert();
            sorting.answer(expert, ask(expert, cables), Answer.alone());
        }
        await("it is settled", () -> words(forecast()).contains("Everything is sorted."));
        assertThat(words(card("district town"))).contains("Something new, says the room (2 of 2)");
    }

    @Test
    void theForecastSaysWhatIsLeftAndWhatToDo() {
        issue(author, "Records are kept on paper only.");
        issue(author, "Nobody repairs the lines.");
        open();
        await("all of them", () -> words(forecast()).contains("3 unsorted."));
        assertThat(words(forecast())).as("the first cluster was just made").contains("At this pace sorted at");
        long asks = room().board().present().asks();
        click(byId(Button.class, "forecast-asks"));
        await("more asks", () -> room().board().present().asks() == asks + 5);
    }

    @Test
    void whatHasNoneToBePutWithIsNotWaitedFor() {
        contributions.withdraw(author, cables);
        open();
        await("nothing left", () -> words(forecast()).contains("Everything is sorted."));
        Actor alone = expert();
        post(alone, Kind.RECOMMENDATION, 0, "Publish every contract.");
        post(alone, Kind.RECOMMENDATION, 0, "Train the clerks of every district.");
        await("two that could be put together", () -> words(forecast()).contains("2 unsorted."));
    }

    @Test
    void lateItOffersMinutesAndALowerCap() {
        for (int i = 0; i < 40; i++) {
            issue(expert(), "One more issue that has to be sorted, " + i);
        }
        sessions.caps(other, 4, null);
        application
                .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update brainstorm_session set clock_left_ms = 60000, clock_total_ms = 120000 where id = ?")
                .param(session.id().value())
                .update();
        sessions.startClock(other);
        open();
        await("late", () -> words(forecast()).contains("after the end"));
        click(byId(Button.class, "forecast-cap"));
        await("the cap", () -> Objects.equals(finder.rules(session.id()).issueCap(), 3));
        long total = room().board().clock().totalMs();
        click(byId(Button.class, "forecast-minutes"));
        await("more time", () -> room().board().clock().totalMs() > total);
    }

    @Test
    void whereTheRoomDoesNotSortAndNothingWasSortedThereIsNoForecast() {
        session = newSession();
        open();
        _assertNone(ForecastPart.class);
    }

    @Test
    void whatAuthorsReturnIsKeptTakenOutOrMovedWithoutNamingThem() {
        clusters.move(other, List.of(cables), electricity);
        ContributionId more = issue(author, "Nobody repairs the lines.");
        clusters.move(other, List.of(more), electricity);
        open();
        _assertNone(ReturnedPart.class);
        checks.answer(author, cables, electricity, false, "Lines are one thing, power another.");
        checks.answer(author, more, electricity, false, "Repair is about people.");
        await("both", () -> page().contains("2 returned by their authors"));
        assertThat(words(_get(ReturnedPart.class)))
                .contains("Lines are one thing, power another.", "in: Electricity", "P.2");
        click(byId(Button.class, "returned-keep-" + cables.value()));
        await("one left", () -> page().contains("1 returned by its author"));
        assertThat(room().board().memberships()).containsEntry(cables.value(), electricity.value());
        click(byId(Button.class, "returned-take-out-" + more.value()));
        await("none left", () -> _find(ReturnedPart.class).isEmpty());
        assertThat(room().board().memberships()).doesNotContainKey(more.value());
    }

    private void agree(ContributionId contribution) {
        for (int i = 0; i < 2; i++) {
            Actor expert = expert();
            sorting.answer(expert, ask(expert, contribution), Answer.cluster(electricity));
        }
    }

    private long ask(Actor expert, ContributionId contribution) {
        sorting.next(expert);
        for (int i = 0; i < 5; i++) {
            Mine.Ask ask = Objects.requireNonNull(
                    Objects.requireNonNull(mines.of(expert).sorting()).ask());
            if (ask.contribution() == contribution.value()) {
                return ask.id();
            }
            sorting.answer(expert, ask.id(), Answer.unknown());
        }
        throw new AssertionError("Not asked about " + contribution);
    }

    private void open() {
        enterHere(Role.FACILITATOR);
        visit("console/", session);
    }

    private static Component forecast() {
        return _get(ForecastPart.class);
    }

    private static ClusterRow cluster() {
        return _get(ClusterRow.class);
    }

    private static CardRow card(String text) {
        return _get(CardRow.class, spec -> spec.withPredicate(row -> words(row).contains(text)));
    }
}
