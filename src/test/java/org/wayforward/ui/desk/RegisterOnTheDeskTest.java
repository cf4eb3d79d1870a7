package org.wayforward.ui.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftStatus;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.outcome.Standing;
import org.wayforward.outcome.Term;
import org.wayforward.outcome.Treatment;
import org.wayforward.session.Permission;

/** The ballot on the desk: what it came to in words and by group, round beside round, and the reservations. */
class RegisterOnTheDeskTest extends DeskTest {

    private static final String TEXT = "Pay for use, for a third of the value.";
    private static final String SMALL = "Small firms cannot bid then.";
    private static final String WHY = "Two ministries were not in the room.";

    @Autowired
    private BallotService ballots;

    private final List<Actor> experts = new ArrayList<>();
    private Actor me;
    private Actor facilitator;
    private DraftId id;

    @BeforeEach
    void aFinalRecommendation() {
        for (int i = 0; i < 10; i++) {
            experts.add(expert(i < 5 ? StakeholderGroup.GOVERNMENT : StakeholderGroup.PRIVATE_SECTOR)
                    .actor());
        }
        ContributionId issue = issue(experts.getFirst(), POWER);
        me = enterHere(Role.RAPPORTEUR);
        facilitator = byLink(Role.FACILITATOR).actor();
        id = drafts.add(me, areas().getFirst(), TEXT, List.of(issue), List.of(issue));
        drafts.finish(me, id);
    }

    @Test
    void whileTheBallotIsOpenTheDeskSaysOnlyThat() {
        sessions.permit(facilitator, Permission.BALLOT, true);
        ballots.answer(experts.getFirst(), id, 1, BallotChoice.CANNOT_SUPPORT, SMALL);
        visit("desk/", session);
        assertThat(words(box())).isEqualTo("The ballot is open. Results are shown when it is closed.");
        sessions.permit(facilitator, Permission.BALLOT, false);
        await("the results", () -> words(box()).contains(SMALL));
        assertThat(words(box())).contains("too few to put it in words").doesNotContain("is open");
        assertThat(offers(box(), "term-say")).isFalse();
    }

    @Test
    void theResultIsSaidInWordsByGroupAndInFigures() {
        answer(1, 9, SMALL);
        visit("desk/", session);
        assertThat(words(box()))
                .contains("Broad support, 9 of 10")
                .contains("Gov 5/5", "Pri 4/5")
                .contains("Support 9", "Cannot support 1")
                .contains("Indicative, not a decision.");
        assertThat(_get(box(), GroupBars.class).getElement().getAttribute("aria-label"))
                .isEqualTo("Support in the ballot by stakeholder group: Government 5 of 5, Private sector 4 of 5");
    }

    @Test
    void aSecondRoundStandsBesideTheFirst() {
        answer(1, 5, SMALL);
        drafts.edit(me, id, written(me).getFirst().textRevision(), "Pay for use.");
        visit("desk/", session);
        assertThat(words(box()))
                .contains("Views differed, 5 of 10", "Counted in round 1. The text has changed since.")
                .doesNotContain("Round 1");
        answer(2, 9, null);
        await("the second round", () -> words(box()).contains("Broad support, 9 of 9"));
        assertThat(words(_get(RoundTable.class)))
                .isEqualTo("Ballot (indicative) Round 2 Round 1 Support 9 +4 5 Support with reservation 0 = 0"
                        + " Cannot support 0 −5 5 Outside my field 1 +1 0");
        assertThat(words(box())).contains("Cannot support, round 1").doesNotContain("has changed since");
    }

    @Test
    void aReservationIsResolvedWithANoteThatIsNotLostWhenItIsTooShort() {
        answer(1, 9, SMALL);
        visit("desk/", session);
        assertThat(words(box())).contains("1 reservation, 1 open", SMALL);
        assertThat(words(byId(Tool.class, "open-reservations"))).isEqualTo("1 reservation open");
        click(tool(box(), "treat-resolved"));
        assertThat(words(_get(NoteDialog.class))).contains(SMALL);
        note("soon");
        go();
        assertThat(_get(TextArea.class, spec -> spec.withClasses("note")).getErrorMessage())
                .isEqualTo("Please say why in one sentence of at least 10 characters.");
        note(WHY);
        go();
        assertThat(_find(NoteDialog.class)).isEmpty();
        assertThat(reservation().treatment()).isEqualTo(Treatment.RESOLVED);
        assertThat(words(box())).contains("Resolved", SMALL, WHY).doesNotContain("1 open");
        assertThat(announced()).isEqualTo("Reservation: Resolved.");
        assertThat(_find(Tool.class, spec -> spec.withId("open-reservations"))).isEmpty();
        click(tool(box(), "treat-open"));
        assertThat(reservation().treatment()).isEqualTo(Treatment.OPEN);
        click(tool(box(), "register"));
        assertThat(words(_get(RegisterDialog.class))).contains("Open", "Resolved", "Ada Okafor", SMALL, WHY);
    }

    @Test
    void bracketingNeedsBracketsInTheTextWhichAreMarked() {
        answer(1, 9, SMALL);
        visit("desk/", session);
        click(tool(box(), "treat-bracketed"));
        assertThat(notifications())
                .singleElement()
                .asString()
                .startsWith("Put the words that are not agreed in square");
        assertThat(_find(Tool.class, spec -> spec.withClasses("bracket")))
                .as("the button that it speaks of")
                .hasSize(1);
        assertThat(_get(TextArea.class, spec -> spec.withClasses("writing")).getValue())
                .isEqualTo(written(me).getFirst().text().lines());
        click(_get(Tool.class, spec -> spec.withClasses("done")));
        drafts.edit(colleague(), id, written(me).getFirst().textRevision(), "Pay for use[, for a third of the value].");
        await("the brackets", () -> texts().getFirst().contains("["));
        click(tool(box(), "treat-bracketed"));
        assertThat(reservation().treatment()).isEqualTo(Treatment.BRACKETED);
        assertThat(words(box())).contains("Broad support, 9 of 10").doesNotContain("has changed since");
        assertThat(texts()).containsExactly("Pay for use [, for a third of the value] .");
    }

    @Test
    void aFootnoteMayHaveItsOwnWords() {
        answer(1, 9, SMALL);
        visit("desk/", session);
        click(tool(box(), "treat-footnoted"));
        go();
        assertThat(reservation().treatment()).isEqualTo(Treatment.FOOTNOTED);
        assertThat(reservation().note()).isNull();
        assertThat(offers(box(), "treat-footnoted")).isFalse();
        click(_get(NativeButton.class, spec -> spec.withClasses("pane-document")));
        assertThat(words(_get(Sheet.class)))
                .contains("Broad support, 9 of 10 (indicative, not a decision)")
                .contains("Reservation, in a footnote: “" + SMALL + "”");
    }

    @Test
    void anotherTermIsSaidWithANoteAndTakenBack() {
        answer(1, 9, SMALL);
        visit("desk/", session);
        click(tool(box(), "term-say"));
        terms().setValue(Term.SUPPORT);
        go();
        assertThat(_find(NoteDialog.class)).as("a note is needed").hasSize(1);
        note(WHY);
        go();
        assertThat(written(me).getFirst().standing()).isEqualTo(new Standing(Term.SUPPORT, Term.BROAD_SUPPORT, WHY));
        assertThat(words(box())).contains("Support, 9 of 10", "Said by the rapporteur; counted: Broad support. " + WHY);
        click(tool(box(), "term-back"));
        assertThat(words(box())).contains("Broad support, 9 of 10").doesNotContain(WHY);
        assertThat(offers(box(), "term-back")).isFalse();
    }

    @Test
    void theHeadLeadsToTheNextOpenReservationInWhateverArea() {
        answer(1, 9, SMALL);
        drafts.move(me, id, areas().get(2), null);
        draft(me, "Stands first");
        visit("desk/", session);
        assertThat(texts()).containsExactly("Stands first");
        click(byId(Tool.class, "open-reservations"));
        assertThat(texts()).containsExactly(TEXT);
        assertThat(_get(rows().getFirst(), NativeButton.class, spec -> spec.withClasses("num"))
                        .getElement()
                        .getAttribute("aria-current"))
                .isEqualTo("true");
    }

    @Test
    void finalWithoutAContributionTakesANoteThatIsShown() {
        DraftId bare = draft(me, "Meet again in a year.");
        visit("desk/", session);
        DraftRow row = rows().get(1);
        click(tool(row, "finish-without"));
        note(WHY);
        go();
        assertThat(written(me).get(1).status()).isEqualTo(DraftStatus.FINAL);
        assertThat(written(me).get(1).id()).isEqualTo(bare);
        assertThat(words(row)).contains("Final although something is missing: " + WHY);
        assertThat(offers(row, "finish-without")).isFalse();
    }

    @Test
    void whatCanBeDoneAboutAReservationStaysUnderTheHand() {
        answer(1, 9, SMALL);
        visit("desk/", session);
        Tool resolve = tool(box(), "treat-resolved");
        Tool register = tool(box(), "register");
        supports.support(experts.getFirst(), issue(experts.get(1), PAPER), true);
        ContributionId own = written(me).getFirst().restsOn().getFirst().id();
        supports.support(experts.getFirst(), own, true);
        await("the support", () -> words(rows().getFirst()).contains("1 supporter"));
        assertThat(tool(box(), "treat-resolved")).isSameAs(resolve);
        assertThat(tool(box(), "register")).isSameAs(register);
    }

    @Test
    void afterANoteTheFocusIsBackAtTheRecommendation() {
        answer(1, 9, SMALL);
        visit("desk/", session);
        click(tool(box(), "treat-resolved"));
        note(WHY);
        forgetScripts();
        go();
        assertThat(scripts("focus()")).isNotEmpty();
    }

    @Test
    void aStrayKeyDoesNotTakeTheNoteAway() {
        answer(1, 9, SMALL);
        visit("desk/", session);
        click(tool(box(), "treat-resolved"));
        NoteDialog dialog = _get(NoteDialog.class);
        note(WHY);
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
        assertThat(_get(NoteDialog.class)).as("still open").isSameAs(dialog);
        note("");
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
        roundtrip();
        assertThat(_find(NoteDialog.class)).isEmpty();
    }

    @Test
    void aNoteThatIsTooLongIsRefusedAndNotCut() {
        answer(1, 9, SMALL);
        visit("desk/", session);
        click(tool(box(), "treat-resolved"));
        note("x".repeat(300));
        go();
        TextArea field = _get(TextArea.class, spec -> spec.withClasses("note"));
        assertThat(field.getErrorMessage()).startsWith("This is too long: 300 of 280 characters.");
        assertThat(field.getMaxLength()).isNotPositive();
    }

    private void answer(int round, int supporting, @Nullable String sentence) {
        sessions.permit(facilitator, Permission.BALLOT, true);
        for (int i = 0; i < experts.size(); i++) {
            boolean last = i == experts.size() - 1;
            BallotChoice choice = i < supporting
                    ? BallotChoice.SUPPORT
                    : sentence == null ? BallotChoice.OUTSIDE_MY_FIELD : BallotChoice.CANNOT_SUPPORT;
            ballots.answer(experts.get(i), id, round, choice, last ? sentence : "It costs too much here.");
        }
        sessions.permit(facilitator, Permission.BALLOT, false);
    }

    private Reservation reservation() {
        return written(me).getFirst().reservations().getFirst();
    }

    private static BallotBox box() {
        return _get(rows().getFirst(), BallotBox.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Term> terms() {
        return _get(RadioButtonGroup.class, spec -> spec.withClasses("terms"));
    }

    private static void note(String words) {
        _get(TextArea.class, spec -> spec.withClasses("note")).setValue(words);
    }

    private static void go() {
        _get(Button.class, spec -> spec.withClasses("go")).click();
        roundtrip();
    }
}
