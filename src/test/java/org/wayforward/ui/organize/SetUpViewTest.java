package org.wayforward.ui.organize;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Role;
import org.wayforward.participant.Organizers;
import org.wayforward.session.SessionParts;
import org.wayforward.session.SessionService;
import org.wayforward.ui.ViewTest;

class SetUpViewTest extends ViewTest {

    @Autowired
    private Organizers organizers;

    @Test
    void withoutALinkItDoesNotOpen() {
        enterHere(Role.FACILITATOR);
        visit("organize/", session);
        assertThat(page()).contains("This screen opens with the organizers’ link.");
        visit("organize/NOBODY-1");
        assertThat(page()).contains("There is no session with this code.");
    }

    @Test
    void theSessionsOwnOrganizerSetsItUpAndSeesNoOtherSession() {
        enterHere(Role.ORGANIZER);
        visit("organize/", session);
        assertThat(page()).contains("Thematic areas", session.code());
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).doesNotContain("organize");
        visit("organize/", newSession());
        assertThat(page()).contains("This screen opens with the organizers’ link.");
    }

    @Test
    void theDescriptionIsSaved() {
        open();
        _setValue(byId(TextField.class, "describe-place"), "Nairobi");
        click(byId(Button.class, "describe-save"));
        assertThat(finder.facts(session.id()).place()).isEqualTo("Nairobi");
        assertThat(notifications()).containsExactly("Saved");
    }

    @Test
    void aTitleThatIsTooLongStaysInItsField() {
        open();
        _setValue(byId(TextField.class, "describe-title"), "x".repeat(5000));
        click(byId(Button.class, "describe-save"));
        assertThat(notifications()).containsExactly("This is too long. Please use at most 300 characters.");
        assertThat(byId(TextField.class, "describe-title").getValue()).hasSize(5000);
        assertThat(finder.facts(session.id()).title()).isEqualTo(session.title());
    }

    @Test
    void areasAreRenamedOrderedAndTakenOut() {
        open();
        SessionParts.Area last = parts().areas().getLast();
        String id = Long.toString(last.id().value());
        click(byId(Button.class, "area-up-" + id));
        assertThat(parts().areas().get(3).id()).isEqualTo(last.id());
        click(byId(Button.class, "area-edit-" + id));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title, for documents")), "Another title");
        click(byId(Button.class, "fields-go"));
        assertThat(parts().areas().get(3).title()).isEqualTo("Another title");
        assertThat(page()).contains("Another title");
        click(byId(Button.class, "area-remove-" + id));
        assertThat(parts().areas()).hasSize(4);
    }

    @Test
    void anAreaInWhichSomethingWasPostedStays() {
        post(expert(), Kind.ISSUE, 0, "Rural areas have no reliable power.");
        open();
        long id = parts().areas().getFirst().id().value();
        click(byId(Button.class, "area-remove-" + id));
        assertThat(notifications()).containsExactly("Contributions stand on this, so it stays. Rename it instead.");
        assertThat(parts().areas()).hasSize(5);
    }

    @Test
    void anEmptyNameKeepsTheDialogOpen() {
        open();
        click(byId(Button.class, "area-add"));
        click(byId(Button.class, "fields-go"));
        assertThat(page()).contains("Something is missing. Fill in the empty field and try again.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title, for documents")), "Financing");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Short name, for narrow places")), "Money");
        click(byId(Button.class, "fields-go"));
        _assertNone(FieldsDialog.class);
        assertThat(parts().areas()).hasSize(6);
    }

    @Test
    void tagsAndPapersAreAddedAndTakenOut() {
        open();
        click(byId(Button.class, "tag-add"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tag")), "Fairness");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Family it is listed under")), "principle");
        click(byId(Button.class, "fields-go"));
        assertThat(parts().tags().getLast().name()).isEqualTo("Fairness");
        click(byId(Button.class, "tag-remove-" + parts().tags().getLast().id()));
        assertThat(parts().tags()).noneMatch(tag -> tag.name().equals("Fairness"));
        click(byId(Button.class, "paper-remove-" + parts().evidence().getFirst().id()));
        assertThat(parts().evidence()).hasSize(3);
    }

    @Test
    void minutesAndBudgetsAreSet() {
        open();
        _setValue(byId(IntegerField.class, "minutes"), 90);
        assertThat(parts().agenda().getFirst().minutes()).isEqualTo(90);
        _setValue(byId(IntegerField.class, "budget-issues"), 3);
        assertThat(finder.rules(session.id()).issueBudget()).isEqualTo(3);
        assertThat(finder.rules(session.id()).recommendationBudget()).isNull();
    }

    @Test
    void aClosedSessionIsShownAndNotChanged() {
        open();
        click(byId(Button.class, "close-" + session.code()));
        _fireConfirm(_get(ConfirmDialog.class));
        roundtrip();
        assertThat(byId(Button.class, "describe-save").isEnabled()).isFalse();
        assertThat(byId(Button.class, "area-add").isEnabled()).isFalse();
        assertThat(page()).contains("Closed");
        click(byId(Button.class, "reopen-" + session.code()));
        assertThat(byId(Button.class, "describe-save").isEnabled()).isTrue();
    }

    @Test
    void joiningIsClosedByWhoeverSetsUp() {
        open();
        application
                .getBean(SessionService.class)
                .openJoining(byLink(Role.FACILITATOR).actor(), false);
        visit("organize/", session);
        assertThat(byId(Checkbox.class, "joining").getValue()).isFalse();
    }

    @Test
    void linksAreShownAndRenewed() {
        open();
        String before = links.token(session.id(), Role.DISPLAY);
        assertThat(addresses()).contains(before);
        click(byId(Button.class, "renew-display"));
        _fireConfirm(_get(ConfirmDialog.class));
        roundtrip();
        String after = links.token(session.id(), Role.DISPLAY);
        assertThat(after).isNotEqualTo(before);
        assertThat(addresses()).contains(after).doesNotContain(before);
    }

    @Test
    void aRemovedSessionLeavesThePage() {
        open();
        click(byId(Button.class, "remove-" + session.code()));
        _setValue(byId(TextField.class, "remove-typed"), session.code());
        click(byId(Button.class, "remove-go"));
        assertThat(page()).contains("This session has been removed.");
        visit("organize/", session);
        assertThat(page()).contains("There is no session with this code.");
    }

    private String addresses() {
        return String.join(
                " ", _find(TextField.class).stream().map(TextField::getValue).toList());
    }

    private SessionParts parts() {
        return finder.parts(session.id());
    }

    private void open() {
        browser.keep("wf-organize", organizers.enter(organizers.token(), ELSEWHERE));
        visit("organize/", session);
    }
}
