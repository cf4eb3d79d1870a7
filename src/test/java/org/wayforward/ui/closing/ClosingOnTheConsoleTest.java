package org.wayforward.ui.closing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayforward.cluster.ClusterService;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.PostComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.session.Closing;
import org.wayforward.session.SessionLife;
import org.wayforward.ui.ViewTest;

class ClosingOnTheConsoleTest extends ViewTest {

    @Test
    void whereNothingIsOpenTwoClicksCloseTheSession() {
        open();
        click(byId(Button.class, "close-session"));
        assertThat(page()).contains("Close the session?", "Nothing is open.");
        click(byId(Button.class, "close-go"));
        await("the end", () -> page().contains("The session is closed. The draft is read here:"));
        Closing closing = finder.facts(session.id()).closing();
        assertThat(closing.until())
                .isEqualTo(Objects.requireNonNull(closing.at()).plus(Duration.ofHours(48)));
        assertThat(closing.observers()).isFalse();
        assertThat(byId(Anchor.class, "draft-address").getHref()).endsWith("/draft/" + session.code());
        assertThat(page()).contains("Everybody who joined may read it.", "Comments are taken until");
        assertThat(byId(Button.class, "reopen-session").isVisible()).isTrue();
    }

    @Test
    void oneThatIsOpenIsNamedAsOne() {
        issue(expert(), "Rural areas have no reliable power.");
        open();
        click(byId(Button.class, "close-session"));
        assertThat(page()).contains("1 Issue that no final recommendation answers");
    }

    @Test
    void whatIsOpenIsNamedWithItsNumberAndHoldsNothingUp() {
        issue(expert(), "Rural areas have no reliable power.");
        issue(expert(), "Records are kept on paper only.");
        open();
        click(byId(Button.class, "close-session"));
        assertThat(page())
                .contains(
                        "2 Issues that no final recommendation answers",
                        "2 Contributions that are unsorted and not used",
                        "Rural areas have no reliable power.");
        click(byId(Button.class, "there-unsorted"));
        _assertNone(CloseDialog.class);
        assertThat(finder.facts(session.id()).open()).isTrue();
        click(byId(Button.class, "close-session"));
        click(byId(Button.class, "close-go"));
        assertThat(notifications())
                .containsExactly(
                        "Closed. Left open: 2 Issues that no final recommendation answers, 2 Contributions that"
                                + " are unsorted and not used.");
        assertThat(finder.facts(session.id()).open()).isFalse();
    }

    @Test
    void hoursAndObserversAreSaidAtClosing() {
        open();
        click(byId(Button.class, "close-session"));
        _setValue(byId(IntegerField.class, "close-hours"), 337);
        click(byId(Button.class, "close-go"));
        assertThat(byId(IntegerField.class, "close-hours").isInvalid()).isTrue();
        assertThat(finder.facts(session.id()).open()).isTrue();
        _setValue(byId(IntegerField.class, "close-hours"), 0);
        _setValue(byId(Checkbox.class, "close-observers"), true);
        click(byId(Button.class, "close-go"));
        await("the end", () -> page().contains("Anybody who has this address may read it."));
        assertThat(page()).contains("No comments are taken.");
    }

    @Test
    void aClosedConsoleOffersNothingThatIsOver() {
        issue(expert(), "Rural areas have no reliable power.");
        open();
        assertThat(_find(Button.class, spec -> spec.withId("clock-run"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withId("enter"))).hasSize(1);
        application.getBean(SessionLife.class).close(byLink(Role.FACILITATOR).actor());
        await("the end", () -> page().contains("The session is closed."));
        for (String over : List.of("clock-run", "enter")) {
            assertThat(_find(Button.class, spec -> spec.withId(over))).as(over).isEmpty();
        }
        click(_find(Button.class, spec -> spec.withClasses("move")).getFirst());
        assertThat(notifications()).hasSize(1).first().asString().startsWith("This session is closed");
        click(byId(Button.class, "reopen-session"));
        await(
                "the session",
                () -> _find(Button.class, spec -> spec.withId("enter")).size() == 1);
    }

    @Test
    void aClosedSessionIsReopenedHereUnlessItIsPutAway() {
        open();
        application.getBean(SessionLife.class).close(byLink(Role.FACILITATOR).actor());
        await("the end", () -> page().contains("The session is closed."));
        click(byId(Button.class, "reopen-session"));
        await(
                "the session",
                () -> !_find(Button.class, spec -> spec.withId("close-session")).isEmpty());
        assertThat(finder.facts(session.id()).open()).isTrue();
    }

    @Test
    void historyAndCommentsOfAClosedSessionAreOnlyRead() {
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        ContributionId one = issue(expert(), "Rural areas have no reliable power.");
        ContributionId two = issue(expert(), "Records are kept on paper only.");
        application.getBean(ClusterService.class).make(facilitator, List.of(one, two), "Basics");
        application
                .getBean(CommentService.class)
                .comment(facilitator, one, new PostComment("key", "Which areas are meant?", false, "en"));
        open();
        application.getBean(SessionLife.class).close(facilitator);
        await("the end", () -> page().contains("The session is closed."));
        assertThat(byId(Button.class, "undo").isEnabled()).isFalse();
        click(byId(Button.class, "history"));
        assertThat(page()).contains("Basics");
        assertThat(_find(
                        Button.class,
                        spec -> spec.withText("Undo")
                                .withPredicate(button -> !button.getId().equals(Optional.of("undo")))))
                .isEmpty();
        click("Close");
        click(_find(Button.class, spec -> spec.withText("1 comment")).getFirst());
        await("the comment", () -> page().contains("Which areas are meant?"));
        _assertNone(TextArea.class);
        assertThat(_find(Button.class, spec -> spec.withId("comment-send"))).isEmpty();
    }

    private void open() {
        enterHere(Role.FACILITATOR);
        visit("console/", session);
        _get(Button.class, spec -> spec.withId("close-session"));
    }
}
