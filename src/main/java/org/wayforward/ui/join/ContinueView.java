package org.wayforward.ui.join;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.wayforward.identity.Refusal;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Joined;
import org.wayforward.session.SessionFinder;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Slip;
import org.wayforward.ui.Visits;

/** Where a one-time link for another device leads. It is used by a click, so that no preview of it uses it up. */
@Route("continue/:token")
public class ContinueView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient JoinService joining;
    private final transient SessionFinder finder;
    private final transient Visits visits;
    private final Paragraph said = new Paragraph();

    ContinueView(JoinService joining, SessionFinder finder, Visits visits) {
        this.joining = joining;
        this.finder = finder;
        this.visits = visits;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        Button go = new Button(Messages.of("continue.go"), click -> use(token));
        go.setId("continue");
        go.addClassName("join-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        said.addClassName("join-said");
        said.getElement().setAttribute("role", "alert");
        getContent().removeAll();
        getContent().add(new Slip(Messages.of("continue.title"), Messages.of("continue.hint"), go, said));
    }

    private void use(String token) {
        try {
            Joined joined = joining.continueHere(token, visits.address());
            visits.remember(joined);
            String code = finder.facts(joined.actor().session()).code();
            getElement()
                    .executeJs(
                            "location.assign($0)",
                            Screens.address(joined.actor().role(), code));
        } catch (Refusal refusal) {
            said.setText(Messages.of(refusal));
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.of("continue.title");
    }
}
