package org.wayforward.ui.join;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.LanguageSwitch;
import org.wayforward.ui.Messages;
import org.wayforward.ui.PracticeBadge;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Slip;
import org.wayforward.ui.Visits;

/** Where an expert joins a session: one decision, the stakeholder group. */
@Route("join/:code")
public class JoinView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient JoinService joining;
    private final transient Visits visits;

    private final RadioButtonGroup<StakeholderGroup> group = new RadioButtonGroup<>();
    private final TextField name = new TextField(Messages.of("join.name"));
    private final TextField affiliation = new TextField(Messages.of("join.affiliation"));
    private final TextField country = new TextField(Messages.of("join.country"));
    private final Paragraph said = new Paragraph();
    private final Div question = new Div();

    JoinView(JoinService joining, Visits visits) {
        this.joining = joining;
        this.visits = visits;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(Screens.CODE).orElse("");
        getContent().removeAll();
        try {
            SessionFacts session = joining.look(code, visits.address());
            if (visits.visitor(session, Role.EXPERT).isPresent()) {
                event.getUI().getPage().setLocation(Screens.address(Role.EXPERT, session.code()));
            } else if (session.state() == SessionState.CLOSED
                    && session.closing().observers()) {
                Anchor draft = new Anchor("draft/" + session.code(), Messages.of("published.read"));
                draft.setRouterIgnore(true);
                getContent()
                        .add(new Slip(
                                Messages.of("join.closed"),
                                Messages.of(new Refusal(session.state().reason())),
                                new Paragraph(draft)));
            } else if (!session.open()) {
                getContent()
                        .add(Slip.ended(
                                Messages.of("join.closed"),
                                Messages.of(new Refusal(session.state().reason()))));
            } else if (!session.joiningOpen()) {
                getContent()
                        .add(Slip.ended(
                                Messages.of("join.closed"), Messages.of(new Refusal(Refusal.Reason.JOINING_CLOSED))));
            } else {
                getContent().add(page(session));
            }
        } catch (Refusal refusal) {
            getContent().add(Slip.refused(refusal));
        }
    }

    private Main page(SessionFacts session) {
        Div brand = new Div(Messages.of("brand.name"));
        brand.addClassName("brand");
        Paragraph question = new Paragraph(Messages.of("join.closing", session.question()));
        question.addClassName("join-question");
        Paragraph facts = new Paragraph();
        facts.addClassName("join-facts");
        facts.add(new Span(session.organizers()), new HtmlComponent("br"));
        facts.add(new Span(session.place() + ", " + session.dates()));
        Div ground = new Div(brand, new PracticeBadge(session.practice()), new H1(session.title()), question, facts);
        ground.addClassName("join-ground");
        Main main = new Main(ground, form(session));
        main.addClassName("join");
        return main;
    }

    private Div form(SessionFacts session) {
        H2 heading = new H2(Messages.of("join.which-group"));
        heading.setId("which-group");
        Paragraph hint = new Paragraph(Messages.of("join.hint"));
        hint.addClassName("join-hint");
        group.setId("group");
        group.addClassName("choices");
        group.setItems(StakeholderGroup.values());
        group.setItemLabelGenerator(choice -> Messages.of("group", choice));
        group.setAriaLabelledBy("which-group");
        group.addValueChangeListener(change -> say(""));
        for (TextField field : new TextField[] {name, affiliation, country}) {
            field.setMaxLength(JoinService.FIELD_MAX);
        }
        name.setId("name");
        name.setAutocomplete(Autocomplete.NAME);
        Div fields = new Div(name, affiliation, country);
        fields.addClassName("join-fields");
        Details more = new Details(Messages.of("join.more"), fields);
        more.addClassName("join-more");
        Button go = new Button(Messages.of("join.go"), click -> join(session));
        go.setId("join");
        go.addClassName("join-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        Span arrow = new Span();
        arrow.addClassName("go-arrow");
        arrow.getElement().setAttribute("aria-hidden", "true");
        go.setSuffixComponent(arrow);
        said.addClassName("join-said");
        said.getElement().setAttribute("role", "alert");
        // Beside the question, where it is seen on a phone too; below the button it is below the screen.
        question.add(heading, hint, said);
        Div foot = new Div(new Span(Messages.of("join.code", session.code())), new LanguageSwitch());
        foot.addClassName("join-foot");
        Div form = new Div(question, group, more, go, foot);
        form.addClassName("join-form");
        this.go = go;
        return form;
    }

    private Button go = new Button();

    private void join(SessionFacts session) {
        try {
            Introduction introduction =
                    new Introduction(group.getValue(), name.getValue(), affiliation.getValue(), country.getValue());
            visits.remember(joining.join(session.code(), introduction, visits.address()));
            getElement().executeJs("location.assign($0)", Screens.address(Role.EXPERT, session.code()));
        } catch (Refusal refusal) {
            go.setEnabled(true);
            boolean missing = refusal.reason() == Refusal.Reason.GROUP_MISSING;
            group.setInvalid(missing);
            say(Messages.of(refusal));
            if (missing) {
                group.getElement().executeJs("this.querySelector('input')?.focus({ preventScroll: true })");
            }
            question.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
        }
    }

    private void say(String sentence) {
        said.setText(sentence);
    }

    @Override
    public String getPageTitle() {
        return Messages.of("join.title");
    }
}
