package org.wayforward.ui.organize;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;
import org.wayforward.outcome.SessionFigures;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Slip;
import org.wayforward.ui.Visits;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.LinkLine;
import org.wayforward.ui.staff.LinkLines;

/** The organizers' screen: every session of the installation, new ones, imports. */
@Route(Screens.ORGANIZE)
public class OrganizeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Visits visits;
    private final transient OrganizeServices services;
    private final UnorderedList present = new UnorderedList();
    private final UnorderedList past = new UnorderedList();
    private final Section pastPart = new Section();
    private final Div link = new Div();

    OrganizeView(Visits visits, OrganizeServices services) {
        this.visits = visits;
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        try {
            Optional<OrganizerId> organizer = visits.organizer();
            if (organizer.isPresent()) {
                open(organizer.get());
            } else {
                getContent().add(Slip.closed(Messages.of("organize.needs-link")));
            }
        } catch (Refusal refusal) {
            getContent().add(Slip.refused(refusal));
        }
    }

    private void open(OrganizerId organizer) {
        Button create = new Button(
                Messages.of("organize.new"),
                new Icon("plus"),
                click -> new NewSessionDialog(organizer, services.newSessions()).open());
        create.setId("new-session");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button bring = new Button(
                Messages.of("organize.import"),
                click -> new ImportDialog(organizer, services.imports(), () -> draw(organizer)).open());
        bring.setId("import");
        Button practise = new Button(Messages.of("organize.practice"));
        practise.setId("practise");
        practise.setDisableOnClick(true);
        practise.addClickListener(click -> {
            services.newSessions().practise(organizer);
            draw(organizer);
            practise.setEnabled(true);
        });
        Div buttons = new Div(create, bring, practise);
        buttons.addClassName("organize-buttons");
        Div head = new Div(new H1(Messages.of("organize.sessions")), buttons);
        head.addClassName("organize-head");
        present.addClassName("session-list");
        past.addClassName("session-list");
        pastPart.add(new H2(Messages.of("organize.past")), past);
        pastPart.addClassName("past");
        link.addClassName("organizer-link");
        Main main = new Main(head, present, pastPart, link);
        main.addClassName("organize");
        Div screen = new Div(new OrganizeBar(), main);
        screen.addClassNames("staff", "wf-own", "organize-page");
        getContent().add(screen);
        draw(organizer);
    }

    private void draw(OrganizerId organizer) {
        try {
            list(organizer);
        } catch (Refusal refusal) {
            // The link was renewed meanwhile.
            getContent().removeAll();
            getContent().add(Slip.refused(refusal));
        }
    }

    private void list(OrganizerId organizer) {
        Map<SessionId, SessionFigures.Figures> figures = services.figures().all(organizer);
        StateSteps steps = new StateSteps(services.closing(), () -> draw(organizer));
        List<SessionFacts> sessions = new ArrayList<>(services.finder().every());
        Collections.reverse(sessions);
        present.removeAll();
        past.removeAll();
        for (SessionFacts session : sessions) {
            boolean gone = session.state() == SessionState.ARCHIVED || session.state() == SessionState.REMOVED;
            (gone ? past : present)
                    .add(new SessionRow(
                            session,
                            figures.getOrDefault(session.id(), SessionFigures.Figures.NONE),
                            steps.of(organizer.in(session.id()), session)));
        }
        pastPart.setVisible(past.getComponentCount() > 0);
        drawLink(organizer);
    }

    private void drawLink(OrganizerId organizer) {
        Button renew = LinkLines.renewal("renew-organize", Messages.of("organize.name"), () -> {
            services.organizers().renew(organizer);
            drawLink(organizer);
        });
        link.removeAll();
        link.add(
                new H2(Messages.of("organize.link")),
                new Paragraph(Messages.of("organize.link.hint")),
                new LinkLine(
                        Messages.of("organize.link.label"), services.links().organize(organizer), renew));
    }

    @Override
    public String getPageTitle() {
        return Messages.of("organize.page-title");
    }
}
