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
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.Permission;
import org.wayforward.session.PhaseRules;
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
    void aStepIsPlanned() {
        open();
        click(byId(Button.class, "step-edit-" + parts().agenda().getFirst().id()));
        _setValue(byId(IntegerField.class, "step-minutes"), 90);
        _setValue(byId(IntegerField.class, "step-budget-issues"), 3);
        _setValue(byId(IntegerField.class, "step-cap-recommendations"), 2);
        _setValue(byId(Checkbox.class, "step-see-tallies"), false);
        click(byId(Button.class, "step-go"));
        AgendaStep planned = parts().agenda().getFirst().plan();
        assertThat(planned.minutes()).isEqualTo(90);
        assertThat(planned.rules())
                .isEqualTo(PhaseRules.everything()
                        .permit(Permission.SEE_TALLIES, false)
                        .budgets(3, null)
                        .caps(null, 2));
        assertThat(finder.rules(session.id())).isEqualTo(planned.rules());
        assertThat(page()).contains("90 min", "numbers of supporters are hidden", "At most 2 recommendations each.");
    }

    @Test
    void stepsAreAddedOrderedAndTakenOut() {
        open();
        click(byId(Button.class, "step-add"));
        click(byId(Button.class, "step-go"));
        assertThat(page()).contains("Something is missing. Fill in the empty field and try again.");
        _setValue(byId(TextField.class, "step-title"), "Coffee");
        click(byId(Button.class, "step-go"));
        SessionParts.Step added = parts().agenda().getLast();
        assertThat(added.plan().title()).isEqualTo("Coffee");
        click(byId(Button.class, "step-up-" + added.id()));
        assertThat(parts().agenda().getFirst().id()).isEqualTo(added.id());
        click(byId(Button.class, "step-remove-" + added.id()));
        assertThat(parts().agenda()).hasSize(1);
        assertThat(byId(
                                Button.class,
                                "step-remove-" + parts().agenda().getFirst().id())
                        .isEnabled())
                .as("the present step stays")
                .isFalse();
    }

    @Test
    void theTwoHourAgendaIsTaken() {
        open();
        click(byId(Button.class, "agenda-two-hours"));
        _fireConfirm(_get(ConfirmDialog.class));
        roundtrip();
        assertThat(parts().agenda()).hasSize(9);
        assertThat(page()).contains("Write alone", "Steps: 9. Minutes in all: 120.", "At most 3 issues each.");
    }

    @Test
    void aStepThatSomebodyElsePlannedMeanwhileIsNotOverwritten() {
        open();
        SessionParts.Step step = parts().agenda().getFirst();
        click(byId(Button.class, "step-edit-" + step.id()));
        application
                .getBean(AgendaService.class)
                .plan(
                        byLink(Role.FACILITATOR).actor(),
                        step.id(),
                        step.planRevision(),
                        step.plan().minutes(55));
        _setValue(byId(IntegerField.class, "step-minutes"), 90);
        click(byId(Button.class, "step-go"));
        assertThat(page()).contains("Somebody else has changed this step meanwhile.");
        assertThat(parts().agenda().getFirst().plan().minutes()).isEqualTo(55);
    }

    @Test
    void aClosedSessionIsShownAndNotChanged() {
        open();
        click(byId(Button.class, "close-" + session.code()));
        click(byId(Button.class, "close-go"));
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
