package org.wayforward.ui.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.contribution.Kind;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.DoneService;
import org.wayforward.discussion.PostComment;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Introduction;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.Permission;
import org.wayforward.session.WallFocus;
import org.wayforward.ui.Pressing;
import org.wayforward.ui.ViewTest;
import org.wayforward.ui.staff.CommentsDialog;
import org.wayforward.vote.SupportService;

/** The right side of the console: the wall, who speaks, what to discuss. */
class DiscussionPanesTest extends ViewTest {

    @Autowired
    private SpeakService speaking;

    @Autowired
    private SupportService supports;

    @Autowired
    private CommentService comments;

    @Test
    void theQueueIsCalledOneAfterTheOther() {
        Actor ana = named("Ana Ramos");
        Actor ben = named("Ben Ito");
        open();
        assertThat(words(talk())).contains("Nobody waits to speak.");
        speaking.ask(ana, null, false);
        speaking.ask(ben, null, false);
        await("the queue", () -> queue().size() == 2);
        assertThat(words(queue().getFirst())).contains("Ana Ramos");

        click(byId(Button.class, "talk-next"));
        await("Ana to speak", () -> queue().size() == 1);
        assertThat(words(talk())).contains("Speaking now Ana Ramos");
        click(byId(Button.class, "talk-finish"));
        await("nobody to speak", () -> !words(talk()).contains("Speaking now"));
        assertThat(room().board().speaking()).isNull();
    }

    @Test
    void theOrderIsChangedWithButtonsAndSomebodyCanBeTakenOut() {
        speaking.ask(named("Ana Ramos"), null, false);
        speaking.ask(named("Ben Ito"), null, false);
        open();
        await("the queue", () -> queue().size() == 2);
        forgetScripts();
        click(inRow(queue().get(1), "up"));
        assertThat(scripts("focus()")).as("from the button that is spent").isNotEmpty();
        await("Ben to be first", () -> words(queue().getFirst()).contains("Ben Ito"));
        click(inRow(queue().getFirst(), "remove"));
        await("Ben to be gone", () -> queue().size() == 1);
        assertThat(words(queue().getFirst())).contains("Ana Ramos");
    }

    @Test
    void theWallIsPointedAtEachPictureWithOneClick() {
        open();
        assertThat(now()).isEqualTo("Now: Overview");
        click(byId(NativeButton.class, "wall-rotate"));
        await("rotation", () -> now().equals("Now: Areas in turn"));
        click(byId(NativeButton.class, "wall-area-II"));
        await("the area", () -> now().equals("Now: E-services"));
        assertThat(byId(NativeButton.class, "wall-area-II").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        click(byId(NativeButton.class, "wall-calm"));
        await("the clock", () -> now().equals("Now: Clock only"));
        sessions.focusWall(byLink(Role.FACILITATOR).actor(), WallFocus.of(WallFocus.Mode.SPEAKING));
        await("another console", () -> now().equals("Now: Speaker"));
    }

    @Test
    void resultsWaitUntilTheRoomMaySeeNumbers() {
        open();
        click(byId(NativeButton.class, "wall-results"));
        await("results", () -> now().equals("Now: Results"));
        sessions.permit(byLink(Role.FACILITATOR).actor(), Permission.SEE_TALLIES, false);
        await("the overview", () -> now().equals("Now: Overview"));
        assertThat(byId(NativeButton.class, "wall-results").isEnabled()).isFalse();
    }

    @Test
    void aCardGoesToTheWallAndLeavesItWhenItIsHidden() {
        ContributionId issue = issue(expert(), "Rural areas have no reliable power.");
        open();
        await("the card", () -> !_find(CardRow.class).isEmpty());
        click(_get(Button.class, spec -> spec.withClasses("show-on-wall")));
        await("the card on the wall", () -> now().equals("Now: Issue P.1"));
        contributions.hide(byLink(Role.FACILITATOR).actor(), issue, "a reason");
        await("the overview", () -> now().equals("Now: Overview"));
    }

    @Test
    void anAnnouncementIsShownAndTakenOff() {
        open();
        _setValue(byId(TextField.class, "announce"), "Coffee until 15:40");
        click(byId(Button.class, "announce-show"));
        await("the line", () -> room().board().wall().announcement().equals("Coffee until 15:40"));
        await(
                "a way to take it off",
                () -> !_find(Button.class, spec -> spec.withId("announce-clear"))
                        .isEmpty());
        click(byId(Button.class, "announce-clear"));
        await("no line", () -> room().board().wall().announcement().isEmpty());
    }

    @Test
    void whatDividesTheGroupsIsDiscussedFirst() {
        List<Actor> governments = experts(StakeholderGroup.GOVERNMENT, 5);
        List<Actor> academics = experts(StakeholderGroup.ACADEMIA, 5);
        ContributionId agreed = issue(governments.getFirst(), "All agree that there is no power.");
        ContributionId divided = post(governments.getFirst(), Kind.ISSUE, 1, "Half of them say it is the law.");
        for (Actor one : governments) {
            supports.support(one, agreed, true);
            supports.support(one, divided, true);
        }
        academics.forEach(one -> supports.support(one, agreed, true));
        open();
        await("both", () -> discuss().size() == 2);
        assertThat(words(discuss().getFirst())).contains("Half of them say it is the law.", "views differ", "5 of 10");
        assertThat(words(discuss().get(1))).contains("All agree").doesNotContain("views differ");

        click(inRow(discuss().getFirst(), "wall"));
        await("the wall", () -> now().equals("Now: Issue I.1"));
        click(inRow(discuss().getFirst(), "mark"));
        await("it to be discussed", () -> words(discuss().getFirst()).contains("All agree"));
        assertThat(words(_get(DiscussPane.class))).contains("1 left", "Discussed (1)");
    }

    @Test
    void whoIsDoneIsCountedAndTheFacilitatorToldWhenItIsAll() {
        Actor ana = expert();
        AgendaService agenda = application.getBean(AgendaService.class);
        agenda.take(byLink(Role.FACILITATOR).actor(), AgendaTemplate.TWO_HOURS);
        open();
        application.getBean(DoneService.class).say(ana, true);
        await("the count", () -> words(_get(AgendaPart.class)).contains("1 done"));
        assertThat(words(_get(AgendaPart.class))).contains("All are done: you can go on.");
    }

    @Test
    void commentsAreReadAnsweredAndHiddenFromTheCard() {
        Actor ana = expert();
        ContributionId issue = issue(ana, "Rural areas have no reliable power.");
        comments.comment(ana, issue, new PostComment("key", "At night it is worst.", false, "en"));
        open();
        await(
                "the count",
                () -> !_find(Button.class, spec -> spec.withText("1 comment")).isEmpty());
        click("1 comment");
        assertThat(page()).contains("At night it is worst.");
        _setValue(byId(TextArea.class, "comment-text"), "Which areas are meant?");
        click(byId(Button.class, "comment-send"));
        await("both", () -> page().contains("Which areas are meant?") && page().contains("Facilitator"));
        click("Withdraw");
        await("mine to be gone", () -> !page().contains("Which areas are meant?"));
        click(_get(
                Button.class,
                spec -> spec.withClasses("hide")
                        .withText("Hide")
                        .withPredicate(button ->
                                button.getParent().orElseThrow().getParent().orElseThrow() instanceof ListItem
                                        && button.getParent()
                                                .orElseThrow()
                                                .getParent()
                                                .orElseThrow()
                                                .getClassNames()
                                                .contains("comment-row"))));
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Reason for hiding, which the author reads")),
                "Off topic");
        click(_find(Button.class, spec -> spec.withClasses("hide").withText("Hide"))
                .getLast());
        await("the reason", () -> page().contains("Off topic"));
    }

    @Test
    void nobodyIsSkippedByASecondPress() {
        speaking.ask(named("Ana Ramos"), null, false);
        speaking.ask(named("Ben Ito"), null, false);
        open();
        await("the queue", () -> queue().size() == 2);
        String ana = Long.toString(room().board().queue().getFirst().id());
        Pressing.press(byId(Button.class, "talk-next"), ana, 1);
        await("Ana to speak", () -> queue().size() == 1);
        Pressing.press(byId(Button.class, "talk-next"), ana, 1);
        Pressing.press(byId(Button.class, "talk-next"), ana, 2);
        awaitTick();
        assertThat(words(talk())).contains("Speaking now Ana Ramos");
        assertThat(words(queue().getFirst())).contains("Ben Ito");
    }

    @Test
    void theButtonsOfTheWallStayUnderTheHand() {
        open();
        List<NativeButton> before = wallButtons();
        click(byId(NativeButton.class, "wall-area-II"));
        await("the area", () -> now().equals("Now: E-services"));
        sessions.permit(byLink(Role.FACILITATOR).actor(), Permission.SEE_TALLIES, false);
        await("no numbers", () -> !byId(NativeButton.class, "wall-results").isEnabled());
        assertThat(wallButtons()).containsExactlyElementsOf(before);
        assertThat(byId(NativeButton.class, "wall-overview").getElement().getAttribute("aria-pressed"))
                .isEqualTo("false");
    }

    @Test
    void aStrayKeyDoesNotTakeACommentAway() {
        issue(expert(), "Rural areas have no reliable power.");
        open();
        await("the card", () -> !_find(CardRow.class).isEmpty());
        click(_get(Button.class, spec -> spec.withClasses("talk-about")));
        CommentsDialog dialog = _get(CommentsDialog.class);
        _setValue(byId(TextArea.class, "comment-text"), "Which areas are meant?");
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
        roundtrip();
        assertThat(byId(TextArea.class, "comment-text").getValue()).isEqualTo("Which areas are meant?");
        click(byId(Button.class, "comment-send"));
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
        roundtrip();
        assertThat(_find(CommentsDialog.class)).isEmpty();
    }

    // ---- the screen ----

    private void open() {
        enterHere(Role.FACILITATOR);
        visit("console/", session);
    }

    private Actor named(String name) {
        return joining.join(session.code(), new Introduction(StakeholderGroup.ACADEMIA, name, null, null), ELSEWHERE)
                .actor();
    }

    private List<Actor> experts(StakeholderGroup group, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> expert(group).actor())
                .toList();
    }

    private static TalkPane talk() {
        roundtrip();
        return _get(TalkPane.class);
    }

    private static List<ListItem> queue() {
        roundtrip();
        return _find(ListItem.class, spec -> spec.withClasses("talk-row")).stream()
                .sorted(java.util.Comparator.comparingInt(
                        row -> row.getElement().getParent().indexOfChild(row.getElement())))
                .toList();
    }

    private static List<ListItem> discuss() {
        roundtrip();
        return _find(ListItem.class, spec -> spec.withClasses("discuss-row"));
    }

    private static Button inRow(ListItem row, String kind) {
        return _get(row, Button.class, spec -> spec.withClasses(kind));
    }

    private static String now() {
        roundtrip();
        return byId(Paragraph.class, "wall-now").getText();
    }

    private static List<NativeButton> wallButtons() {
        roundtrip();
        return _find(_get(WallPane.class), NativeButton.class);
    }
}
