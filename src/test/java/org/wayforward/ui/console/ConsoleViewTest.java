package org.wayforward.ui.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireCancel;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Presence;
import org.wayforward.live.Screen;
import org.wayforward.live.Update;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Permission;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SetupService;
import org.wayforward.ui.Follower;
import org.wayforward.ui.ViewTest;
import org.wayforward.ui.staff.ClockFace;
import org.wayforward.ui.staff.EntryRow;
import org.wayforward.ui.staff.TopBar;
import org.wayforward.vote.SupportService;

class ConsoleViewTest extends ViewTest {

    /** What the room may do to begin with. */
    private static final PhaseRules FIRST = PhaseRules.everything();

    private static final String POWER = "Rural areas have no reliable power.";
    private static final String PAPER = "Records are kept on paper only.";

    @Autowired
    private PeopleService people;

    @Autowired
    private SupportService supports;

    // ---- coming in and having to leave ----

    @Test
    void areasFollowTheOrganizers() {
        enterHere(Role.FACILITATOR);
        visit("console/", session);
        SetupService setup = application.getBean(SetupService.class);
        Actor organizer = byLink(Role.ORGANIZER).actor();
        setup.removeArea(organizer, areas().getFirst());
        setup.addArea(organizer, "Financing for development", "Finance");
        await("the areas", () -> page().contains("Finance") && !page().contains("Plenary"));
    }

    @Test
    void withoutItsLinkTheConsoleDoesNotOpen() {
        visit("console/", session);
        _assertNone(SteerPane.class);
        assertThat(page()).contains("This screen opens with its own link. Ask the organizers for it.");
    }

    @Test
    void otherRolesDoNotOpenTheConsole() {
        joinHere();
        enterHere(Role.DISPLAY);
        enterHere(Role.RAPPORTEUR);
        visit("console/", session);
        _assertNone(SteerPane.class);
    }

    @Test
    void anUnknownSessionDoesNotOpen() {
        enterHere(Role.FACILITATOR);
        visit("console/NOBODY-1");
        assertThat(page()).contains("There is no session with this code.");
    }

    @Test
    void whoeverIsNewIsAskedForTheirNameOnce() {
        browser.keep(byLink(Role.FACILITATOR));
        visit("console/", session);
        assertThat(page()).contains("What is your name?");
        click(byId(Button.class, "name-go"));
        assertThat(byId(TextField.class, "name").getErrorMessage()).isEqualTo("Please write at least 1 character.");
        _setValue(byId(TextField.class, "name"), "  Ada   Okafor ");
        click(byId(Button.class, "name-go"));
        _assertNone(Dialog.class);
        awaitTick();
        assertThat(room().board().people().values()).anyMatch(person -> "Ada Okafor".equals(person.name()));
        visit("");
        visit("console/", session);
        _assertNone(Dialog.class);
        _get(SteerPane.class);
    }

    @Test
    void whoeverIsRemovedMeanwhileIsToldAtOnce() {
        Actor me = open();
        people.remove(byLink(Role.FACILITATOR).actor(), me.participant());
        await("the end", () -> page().contains("You have been removed from this session."));
        _assertNone(SteerPane.class);
    }

    @Test
    void aRenewedLinkEndsTheConsoleAtOnce() {
        open();
        links.renew(byLink(Role.FACILITATOR).actor(), Role.FACILITATOR);
        await("the end", () -> page().contains("This link has been renewed. Ask the organizers for the new one."));
        _assertNone(SteerPane.class);
    }

    @Test
    void anOpenDialogEndsWithTheConsole() {
        Actor me = open();
        click(byId(Button.class, "links"));
        assertThat(page()).contains("Whoever has a link has its role.");
        people.remove(byLink(Role.FACILITATOR).actor(), me.participant());
        await("the end", () -> page().contains("You have been removed from this session."));
        _assertNone(Dialog.class);
    }

    @Test
    void aScreenThatWasNotConnectedCatchesUpWhenItIsBack() {
        open();
        Actor expert = expert();
        awaitTick();
        Follower.socketCheck(ui -> false);
        issue(expert, POWER);
        awaitTick();
        // Whatever was on its way has missed its screen by then.
        Seat witness = new Seat(expert, true);
        room().enter(witness);
        await("the room to look around twice", () -> witness.glances().get() > 1);
        room().leave(witness);
        assertThat(page()).doesNotContain(POWER);
        Follower.socketCheck(ui -> true);
        await("what was missed", () -> page().contains(POWER));
    }

    // ---- clock, permissions, joining ----

    @Test
    void theClockStartsAndPauses() {
        open();
        assertThat(page()).contains("Open floor");
        click(byId(Button.class, "clock-run"));
        await("a running clock", () -> byId(Button.class, "clock-run").getText().equals("Pause"));
        assertThat(room().board().clock().running()).isTrue();
        assertThat(clock()).contains("\"total\":7200000", "\"endsAt\":");
        click(byId(Button.class, "clock-run"));
        await(
                "a standing clock",
                () -> byId(Button.class, "clock-run").getText().equals("Start the clock"));
        assertThat(room().board().clock().running()).isFalse();
        assertThat(clock()).contains("\"remaining\":");
    }

    @Test
    void theClockGetsMoreTime() {
        open();
        click(byId(Button.class, "clock-more-1"));
        click(byId(Button.class, "clock-more-5"));
        await(
                "six minutes more",
                () -> clock().contains(
                                "\"remaining\":" + Duration.ofMinutes(126).toMillis()));
    }

    @Test
    void theClockFollowsAnotherConsole() {
        open();
        sessions.startClock(byLink(Role.FACILITATOR).actor());
        await("a running clock", () -> byId(Button.class, "clock-run").getText().equals("Pause"));
    }

    @ParameterizedTest
    @EnumSource
    void everySwitchOpensAndClosesItsPermission(Permission permission) {
        open();
        Checkbox toggle = byId(Checkbox.class, "permit-" + permission.key());
        assertThat(toggle.getValue()).isEqualTo(FIRST.permits(permission));
        _setValue(toggle, !FIRST.permits(permission), true);
        for (Permission each : Permission.values()) {
            assertThat(allowed(each)).as(each.key()).isEqualTo(FIRST.permits(each) ^ each == permission);
        }
        _setValue(toggle, FIRST.permits(permission), true);
        assertThat(allowed(permission)).isEqualTo(FIRST.permits(permission));
    }

    @ParameterizedTest
    @EnumSource
    void everySwitchFollowsAnotherConsole(Permission permission) {
        open();
        boolean other = !FIRST.permits(permission);
        sessions.permit(byLink(Role.FACILITATOR).actor(), permission, other);
        await(
                "the switch",
                () -> byId(Checkbox.class, "permit-" + permission.key()).getValue() == other);
        for (Permission each : Permission.values()) {
            assertThat(byId(Checkbox.class, "permit-" + each.key()).getValue())
                    .isEqualTo(FIRST.permits(each) ^ each == permission);
        }
    }

    @Test
    void theBudgetIsChosenAndLifted() {
        open();
        assertThat(budget().getValue()).isZero();
        assertThat(budget().getItemLabelGenerator().apply(0)).isEqualTo("No limit");
        _setValue(budget(), 5, true);
        assertThat(finder.rules(session.id()))
                .returns(5, PhaseRules::issueBudget)
                .returns(5, PhaseRules::recommendationBudget);
        _setValue(budget(), 0, true);
        assertThat(finder.rules(session.id())).returns(null, PhaseRules::issueBudget);
    }

    @Test
    void aBudgetThatIsNotAmongTheChoicesIsShownToo() {
        open();
        sessions.budget(byLink(Role.FACILITATOR).actor(), 7);
        await("the budget", () -> Integer.valueOf(7).equals(budget().getValue()));
        assertThat(budget().getListDataView().getItems()).contains(0, 3, 5, 7);
    }

    @Test
    void joiningIsClosedAndOpened() {
        open();
        assertThat(page()).contains("Code " + session.code());
        _setValue(byId(Checkbox.class, "joining"), false, true);
        assertThat(finder.facts(session.id()).joiningOpen()).isFalse();
        _setValue(byId(Checkbox.class, "joining"), true, true);
        assertThat(finder.facts(session.id()).joiningOpen()).isTrue();
    }

    @Test
    void joiningFollowsAnotherConsole() {
        open();
        Actor other = byLink(Role.FACILITATOR).actor();
        sessions.openJoining(other, false);
        sessions.limitJoins(other, 40);
        await("the switch", () -> !byId(Checkbox.class, "joining").getValue());
        await("the limit", () -> Integer.valueOf(40).equals(limit().getValue()));
    }

    @Test
    void joinsAreLimitedAndTheLimitLifted() {
        open();
        _setValue(limit(), 60, true);
        assertThat(finder.facts(session.id()).joinLimit()).isEqualTo(60);
        _setValue(limit(), null, true);
        assertThat(finder.facts(session.id()).joinLimit()).isNull();
    }

    @Test
    void aLimitThatIsNoneIsNotWritten() {
        open();
        _setValue(limit(), 0, true);
        assertThat(finder.facts(session.id()).joinLimit()).isNull();
    }

    // ---- contributions ----

    @Test
    void unsortedContributionsStayInOrderOfArrival() {
        Actor expert = expert();
        issue(expert, POWER);
        supports.support(expert, issue(expert, PAPER), true);
        open();
        assertThat(rows()).hasSize(2);
        assertThat(rows().getFirst()).contains(POWER, "Issue P.1").doesNotContain("supporter");
        assertThat(rows().getLast()).startsWith("1 supporter").contains(PAPER, "Issue P.2");
    }

    @Test
    void aRowSaysWhatThereIsToKnow() {
        Actor expert = expert();
        ContributionId issue = issue(expert, POWER);
        post(expert, Kind.RECOMMENDATION, 0, "Ministries should fund solar kits.", issue);
        open();
        EntryRow row = row("solar kits");
        assertThat(words(row)).contains("Recommendation P.1", "addresses P.1");
        assertThat(hide("solar kits").getAriaLabel()).contains("Hide… P.1");
    }

    @Test
    void whatIsNewAppearsAndRowsStayTheSameComponents() {
        Actor expert = expert();
        ContributionId first = issue(expert, POWER);
        open();
        EntryRow before = row(POWER);
        issue(expert, PAPER);
        await("the new one", () -> rows().size() == 2);
        supports.support(expert(), first, true);
        await("the support", () -> words(row(POWER)).startsWith("1 supporter"));
        assertThat(row(POWER)).isSameAs(before);
    }

    @Test
    void hidingAsksForTheReasonAndShowsIt() {
        ContributionId id = issue(expert(), POWER);
        open();
        click(hide(POWER));
        assertThat(page()).contains("Hide Issue P.1?", POWER);
        _setValue(byId(TextField.class, "hide-reason"), "Twice on the board");
        click(byId(Button.class, "hide-go"));
        _assertNone(HideDialog.class);
        await("the reason", () -> words(row(POWER)).contains("Hidden: Twice on the board"));
        assertThat(hide(POWER).getText()).isEqualTo("Show again");
        click(hide(POWER));
        await("no reason any more", () -> !words(row(POWER)).contains("Hidden"));
        assertThat(hide(POWER).getText()).isEqualTo("Hide…");
        assertThat(room().board().cards().get(id.value()))
                .isNotNull()
                .satisfies(card -> assertThat(card.hiddenReason()).isNull());
    }

    @Test
    void hidingWithoutAReasonIsRefusedAndTheQuestionStays() {
        issue(expert(), POWER);
        open();
        click(hide(POWER));
        _setValue(byId(TextField.class, "hide-reason"), "   ");
        click(byId(Button.class, "hide-go"));
        TextField reason = byId(TextField.class, "hide-reason");
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Give a short reason; the author will read it.");
        click("Cancel");
        _assertNone(HideDialog.class);
        awaitTick();
        assertThat(words(row(POWER))).doesNotContain("Hidden");
    }

    @Test
    void hidingWhatItsAuthorHasWithdrawnIsRefused() {
        Actor expert = expert();
        ContributionId id = issue(expert, POWER);
        open();
        click(hide(POWER));
        contributions.withdraw(expert, id);
        _setValue(byId(TextField.class, "hide-reason"), "Twice on the board");
        click(byId(Button.class, "hide-go"));
        assertThat(byId(TextField.class, "hide-reason").getErrorMessage()).startsWith("This is not available");
        await("it to go", () -> rows().isEmpty());
    }

    @Test
    void wordsAndNumbersAreFoundWhateverTheirCaseAndAccents() {
        Actor expert = expert();
        issue(expert, "L’électricité manque dans les villages.");
        issue(expert, PAPER);
        open();
        await("both contributions", () -> rows().size() == 2);
        find("ELECTRICITE villages");
        assertThat(rows()).singleElement().asString().contains("électricité");
        find("p.2");
        assertThat(rows()).singleElement().asString().contains(PAPER);
        find("nowhere");
        assertThat(rows()).isEmpty();
        assertThat(page()).contains("Nothing fits. Change the words or the choice above.");
        find("");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void theChoiceNarrowsToOneKindOrToWhatIsHidden() {
        Actor expert = expert();
        issue(expert, POWER);
        ContributionId hidden = issue(expert, PAPER);
        post(expert, Kind.RECOMMENDATION, 0, "Ministries should fund solar kits.");
        contributions.hide(byLink(Role.FACILITATOR).actor(), hidden, "Twice on the board");
        open();
        assertThat(rows()).hasSize(3);
        show(BenchPane.Show.ISSUE);
        assertThat(rows()).hasSize(2).allSatisfy(row -> assertThat(row).contains("Issue P."));
        show(BenchPane.Show.RECOMMENDATION);
        assertThat(rows()).singleElement().asString().contains("solar kits");
        show(BenchPane.Show.HIDDEN);
        assertThat(rows()).singleElement().asString().contains(PAPER);
        show(BenchPane.Show.EVERYTHING);
        assertThat(rows()).hasSize(3);
    }

    @Test
    void eachAreaHasItsOwnContributionsAndItsCount() {
        Actor expert = expert();
        issue(expert, POWER);
        post(expert, Kind.ISSUE, 2, PAPER);
        post(expert, Kind.RECOMMENDATION, 2, "Ministries should fund solar kits.");
        open();
        assertThat(tabs().stream().map(ViewTest::words))
                .containsExactly("P Plenary 1", "I Access 0", "II E-services 2", "III Practices 0", "IV Barriers 0");
        assertThat(pressed()).containsExactly("P Plenary 1");
        click(tabs().get(2));
        assertThat(pressed()).containsExactly("II E-services 2");
        assertThat(page()).contains("Delivering e-services");
        assertThat(rows()).hasSize(2).noneMatch(row -> row.contains(POWER));
        click(tabs().get(1));
        assertThat(page()).contains("Nothing here yet.");
    }

    @Test
    void arrivalsDoNotChangeTheAreaSomebodyLooksAt() {
        Actor expert = expert();
        open();
        click(tabs().get(3));
        issue(expert, POWER);
        await("the count", () -> words(tabs().getFirst()).endsWith("1"));
        assertThat(pressed()).containsExactly("III Practices 0");
        assertThat(rows()).isEmpty();
    }

    // ---- people ----

    @Test
    void fewPeopleAreShownAsOne() {
        issue(expert(), POWER);
        open();
        assertThat(groups()).containsExactly("All groups 0 here · 1 wrote");
    }

    @Test
    void aSmallGroupIsJoinedWithOthersAndNeverAlone() {
        join(StakeholderGroup.ACADEMIA, 5);
        join(StakeholderGroup.PRIVATE_SECTOR, 3);
        join(StakeholderGroup.GOVERNMENT, 2);
        open();
        assertThat(groups())
                .containsExactly("Government + Private sector 0 here · 0 wrote", "Academia 0 here · 0 wrote");
    }

    @Test
    void whoIsHereAndWhoHasWrittenIsCountedByGroup() {
        List<Actor> academia = join(StakeholderGroup.ACADEMIA, 5);
        join(StakeholderGroup.GOVERNMENT, 5);
        open();
        issue(academia.getFirst(), POWER);
        Set<Seat> seats = Set.of(new Seat(academia.getFirst(), true), new Seat(academia.getLast(), true));
        Seat away = new Seat(academia.get(2), false);
        seats.forEach(room()::enter);
        room().enter(away);
        try {
            await("the people", () -> groups().contains("Academia 2 here · 1 wrote"));
            assertThat(groups()).contains("Government 0 here · 0 wrote");
            await("who is reconnecting", () -> page().contains("1 reconnecting"));
            assertThat(_get(TopBar.class)
                            .getElement()
                            .getChildren()
                            .map(child -> child.getAttribute("here"))
                            .toList())
                    .contains("2");
        } finally {
            seats.forEach(room()::leave);
            room().leave(away);
        }
    }

    @Test
    void aParticipantIsFoundAndRemovedAfterAQuestion() {
        Actor someone = joining.join(
                        session.code(),
                        new Introduction(StakeholderGroup.CIVIL_SOCIETY, "Maria Okello", null, "Uganda"),
                        ELSEWHERE)
                .actor();
        expert();
        open();
        click(byId(Button.class, "participants"));
        assertThat(participants()).hasSize(2);
        assertThat(page()).doesNotContain("Ada Okafor Facilitator");
        findParticipant("ugANDa");
        assertThat(participants())
                .singleElement()
                .asString()
                .contains("Maria Okello", "Civil society · Uganda · not here");
        findParticipant("nobody");
        assertThat(page()).contains("Nobody fits.");
        findParticipant("okello");
        click("Remove…");
        ConfirmDialog ask = _get(ConfirmDialog.class);
        _fireCancel(ask);
        assertThat(number(
                        "select count(*) from participant where state = 'REMOVED' and session_id = ?",
                        session.id().value()))
                .isZero();
        click("Remove…");
        _fireConfirm(_get(ConfirmDialog.class));
        awaitTick();
        assertThat(room().board().endOf(someone.participant())).isEqualTo(Refusal.Reason.REMOVED);
        click(byId(Button.class, "participants"));
        assertThat(page()).doesNotContain("Maria Okello");
    }

    @Test
    void aLongListOfParticipantsIsCutAndSaysSo() {
        join(StakeholderGroup.ACADEMIA, 102);
        open();
        click(byId(Button.class, "participants"));
        assertThat(participants()).hasSize(100);
        assertThat(participants())
                .as("numbered as they joined, which their pseudonyms in archives are not")
                .first()
                .asString()
                .contains("Participant 1 ");
        assertThat(page()).contains("2 more. Type to find somebody.");
    }

    // ---- walls and links ----

    @Test
    void theLinksDialogShowsEveryLink() {
        open();
        click(byId(Button.class, "links"));
        assertThat(link("Experts")).endsWith("/join/" + session.code());
        for (Role role : List.of(Role.DISPLAY, Role.RAPPORTEUR, Role.FACILITATOR)) {
            assertThat(link(label(role)))
                    .endsWith("/enter/" + session.code() + "/" + role.key() + "/" + links.token(session.id(), role));
        }
        assertThat(_find(TextField.class, spec -> spec.withPredicate(TextField::isReadOnly)))
                .hasSize(4);
    }

    @Test
    void renewingALinkAsksAndShowsTheNewOne() {
        open();
        Actor wall = byLink(Role.DISPLAY).actor();
        click(byId(Button.class, "links"));
        String old = link("Wall");
        click(byId(Button.class, "renew-display"));
        _fireCancel(_get(ConfirmDialog.class));
        assertThat(links.token(session.id(), Role.DISPLAY)).isEqualTo(old.substring(old.lastIndexOf('/') + 1));
        click(byId(Button.class, "renew-display"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(link("Wall")).isNotEqualTo(old).endsWith(links.token(session.id(), Role.DISPLAY));
        await("the wall to end", () -> room().board().endOf(wall.participant()) == Refusal.Reason.LINK_RENEWED);
    }

    @Test
    void renewingOnesOwnLinkKeepsTheRenewerAndEndsTheOthers() {
        Actor me = open();
        Actor other = byLink(Role.FACILITATOR).actor();
        click(byId(Button.class, "links"));
        click(byId(Button.class, "renew-facilitator"));
        _fireConfirm(_get(ConfirmDialog.class));
        await("the other to end", () -> room().board().endOf(other.participant()) == Refusal.Reason.LINK_RENEWED);
        assertThat(room().board().endOf(me.participant())).isNull();
        click("Close");
        click(byId(Button.class, "clock-run"));
        await("a running clock", () -> room().board().clock().running());
        visit("");
        visit("console/", session);
        _get(SteerPane.class);
    }

    private Actor open() {
        Actor me = enterHere(Role.FACILITATOR);
        visit("console/", session);
        return me;
    }

    private List<Actor> join(StakeholderGroup group, int count) {
        return IntStream.range(0, count).mapToObj(i -> expert(group).actor()).toList();
    }

    private static String clock() {
        return String.valueOf(_get(ClockFace.class).getElement().getAttribute("clock"));
    }

    private boolean allowed(Permission permission) {
        return finder.rules(session.id()).permits(permission);
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> budget() {
        return byId(Select.class, "budget");
    }

    private static IntegerField limit() {
        return byId(IntegerField.class, "join-limit");
    }

    private static List<String> rows() {
        return _find(EntryRow.class).stream().map(ViewTest::words).toList();
    }

    private static EntryRow row(String text) {
        return _get(EntryRow.class, spec -> spec.withPredicate(row -> words(row).contains(text)));
    }

    private static Button hide(String text) {
        return _get(row(text), Button.class, spec -> spec.withClasses("hide"));
    }

    private static void find(String words) {
        _setValue(byId(TextField.class, "find"), words);
    }

    @SuppressWarnings("unchecked")
    private static void show(BenchPane.Show choice) {
        _setValue((Select<BenchPane.Show>) byId(Select.class, "which"), choice);
    }

    private static List<NativeButton> tabs() {
        return _find(_get(BenchPane.class), NativeButton.class, spec -> spec.withClasses("area-tab"));
    }

    private static List<String> pressed() {
        return tabs().stream()
                .filter(tab -> "true".equals(tab.getElement().getAttribute("aria-pressed")))
                .map(ViewTest::words)
                .toList();
    }

    private static List<String> groups() {
        return _find(_get(PeoplePane.class), ListItem.class).stream()
                .map(ViewTest::words)
                .toList();
    }

    private static List<String> participants() {
        return _find(_get(ParticipantsDialog.class), ListItem.class).stream()
                .map(ViewTest::words)
                .toList();
    }

    private static void findParticipant(String words) {
        _setValue(
                _get(
                        _get(ParticipantsDialog.class),
                        TextField.class,
                        spec -> spec.withPlaceholder("Find a name, group or country")),
                words);
        roundtrip();
    }

    private static String link(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label)).getValue();
    }

    private static String label(Role role) {
        return switch (role) {
            case DISPLAY -> "Wall";
            case RAPPORTEUR -> "Rapporteur";
            default -> "Facilitator";
        };
    }

    /** An expert's screen in the room. */
    private record Seat(Actor actor, boolean connected, AtomicInteger glances) implements Screen {

        Seat(Actor actor, boolean connected) {
            this(actor, connected, new AtomicInteger());
        }

        @Override
        public void glance() {
            glances.incrementAndGet();
        }

        @Override
        public void deliver(Update update) {}

        @Override
        public void presence(Presence presence) {}

        @Override
        public void end(Refusal.Reason reason) {}
    }
}
