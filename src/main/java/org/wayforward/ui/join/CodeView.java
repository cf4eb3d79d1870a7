package org.wayforward.ui.join;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import org.wayforward.identity.Refusal;
import org.wayforward.participant.JoinService;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Slip;
import org.wayforward.ui.Visits;

/** Where somebody types the code of a session that they see on the wall. */
@Route("")
@RouteAlias("join")
public class CodeView extends Composite<Div> implements HasDynamicTitle {

    private final transient JoinService joining;
    private final transient Visits visits;
    private final TextField code = new TextField(Messages.of("code.label"));
    private final Paragraph said = new Paragraph();

    CodeView(JoinService joining, Visits visits) {
        this.joining = joining;
        this.visits = visits;
        code.setId("code");
        code.addClassNames("slip-field", "code");
        code.setMaxLength(40);
        code.setAutofocus(true);
        Button go = new Button(Messages.of("code.go"), click -> open());
        go.addClassName("join-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        said.addClassName("join-said");
        said.getElement().setAttribute("role", "alert");
        getContent().add(new Slip(Messages.of("code.title"), Messages.of("code.hint"), code, go, said));
    }

    private void open() {
        try {
            SessionFacts session = joining.look(code.getValue(), visits.address());
            getUI().ifPresent(ui -> ui.navigate(JoinView.class, new RouteParameters(Screens.CODE, session.code())));
        } catch (Refusal refusal) {
            said.setText(Messages.of(refusal));
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.of("code.title");
    }
}
