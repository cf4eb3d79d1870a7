package org.wayforward.ui.organize;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionParts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.PracticeBadge;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Slip;
import org.wayforward.ui.Visits;

/** Where one session is set up: description, areas, tags, papers, agenda, links, state. */
@Route(Screens.SET_UP)
public class SetUpView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Visits visits;
    private final transient OrganizeServices services;
    private @Nullable Parts parts;

    /** The parts of an open page. */
    private record Parts(
            Actor actor,
            H1 title,
            Div badges,
            Div steps,
            DescriptionPane description,
            AreasPane areas,
            TagsPane tags,
            PapersPane papers,
            AgendaPane agenda) {}

    SetUpView(Visits visits, OrganizeServices services) {
        this.visits = visits;
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        visits.enter(getContent(), event, Role.ORGANIZER, this::open);
    }

    private void open(Actor actor, SessionFacts session) {
        Runnable redraw = () -> draw(actor);
        H1 title = new H1();
        title.getElement().setAttribute("dir", "auto");
        Div badges = new Div();
        badges.addClassName("session-badges");
        Div steps = new Div();
        steps.addClassName("session-buttons");
        Parts made = new Parts(
                actor,
                title,
                badges,
                steps,
                new DescriptionPane(actor, services.setup(), redraw),
                new AreasPane(actor, services.setup(), redraw),
                new TagsPane(actor, services.setup(), redraw),
                new PapersPane(actor, services.setup(), redraw),
                new AgendaPane(actor, services, redraw));
        parts = made;
        Div head = new Div(new Div(badges, title), steps);
        head.addClassName("organize-head");
        Div left = new Div(made.description(), made.areas(), made.tags(), made.papers());
        Div right = new Div(new LinksPane(actor, session, services.links()), made.agenda(), files(session));
        Div columns = new Div(left, right);
        columns.addClassName("set-up");
        Main main = new Main();
        if (OrganizerId.is(actor)) {
            Anchor back = new Anchor("organize", "← " + Messages.of("organize.back"));
            back.addClassName("organize-back");
            main.add(back);
        }
        main.add(head, columns);
        main.addClassName("organize");
        Div screen = new Div(new OrganizeBar(), main);
        screen.addClassNames("staff", "wf-own", "organize-page");
        getContent().add(screen);
        draw(actor);
    }

    private void draw(Actor actor) {
        Parts open = Objects.requireNonNull(parts);
        SessionFacts session = services.finder().facts(actor.session());
        if (session.state() == SessionState.REMOVED) {
            getContent().removeAll();
            getContent().add(Slip.closed(Messages.of("refusal.session-removed")));
            return;
        }
        SessionParts made = services.finder().parts(actor.session());
        boolean may = session.open();
        open.title().setText(session.title());
        open.badges().removeAll();
        open.badges()
                .add(
                        new StateBadge(session.state(), session.closing().purged()),
                        new PracticeBadge(session.practice()),
                        new Span(session.code()));
        open.steps().removeAll();
        open.steps()
                .add(new StateSteps(services.closing(), () -> draw(actor))
                        .of(actor, session)
                        .toArray(Component[]::new));
        open.description().show(session, may);
        open.areas().show(made.areas(), may);
        open.tags().show(made.tags(), may);
        open.papers().show(made.evidence(), may);
        open.agenda().show(session, made.agenda(), may);
    }

    private static Section files(SessionFacts session) {
        Section pane = new Section(new H2(Messages.of("desk.downloads")));
        pane.addClassName("pane");
        for (String file : new String[] {"outcome.docx", "outcome.xlsx", "archive.json"}) {
            Anchor link = new Anchor("/sessions/" + session.code() + "/" + file, file);
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            pane.add(new Paragraph(link));
        }
        return pane;
    }

    @Override
    public String getPageTitle() {
        return Messages.of("organize.page-title");
    }
}
