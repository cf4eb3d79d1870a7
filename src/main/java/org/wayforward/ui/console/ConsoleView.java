package org.wayforward.ui.console;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.LiveRooms;
import org.wayforward.live.Presence;
import org.wayforward.live.Update;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Follower;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Visits;
import org.wayforward.ui.ledger.RecordServices;
import org.wayforward.ui.ledger.Records;
import org.wayforward.ui.staff.Ending;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.NameDialog;
import org.wayforward.ui.staff.TopBar;

/** The facilitator's screen: clock, permissions, contributions, people, walls. */
@Route(Screens.CONSOLE)
public class ConsoleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Follower.View {

    private final transient Visits visits;
    private final transient LiveRooms rooms;
    private final transient ConsoleServices services;
    private final transient RecordServices recordServices;
    private @Nullable Parts parts;

    /** The panes of an open console. */
    private record Parts(
            Div screen,
            TopBar top,
            SteerPane steer,
            BenchPane bench,
            WallPane wall,
            TalkPane talk,
            DiscussPane discuss,
            DividedPane divided,
            PeoplePane people,
            Records records) {}

    ConsoleView(Visits visits, LiveRooms rooms, ConsoleServices services, RecordServices recordServices) {
        this.visits = visits;
        this.rooms = rooms;
        this.services = services;
        this.recordServices = recordServices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        visits.enter(getContent(), event, Role.FACILITATOR, this::open);
    }

    private void open(Actor actor, SessionFacts session) {
        LiveRoom room = rooms.room(session.id());
        Stage stage = new Stage(actor, room, services.sessions(), services.comments());
        Button links = new Button(
                Messages.of("console.links"),
                new Icon("link"),
                click -> new LinksDialog(actor, session, services.links()).open());
        links.setId("links");
        BenchPane bench = new BenchPane(actor, services, stage);
        SteerPane steer = new SteerPane(actor, session.code(), services, bench::wayTo);
        WallPane wall = new WallPane(actor, services.sessions(), stage);
        TalkPane talk = new TalkPane(actor, services.speaking());
        DiscussPane discuss = new DiscussPane(actor, services.discussed(), stage);
        DividedPane divided = new DividedPane(actor, services.outcome(), stage);
        PeoplePane people = new PeoplePane(actor, services.people(), room);
        Paragraph title = new Paragraph(session.shortTitle());
        title.addClassName("staff-title");
        TopBar top = new TopBar(Messages.of("console.name"), Role.FACILITATOR, session.code(), title, links)
                .practice(session.practice());
        Records records = new Records(actor, recordServices);
        records.addClassName("pane");
        H1 heading = new H1(Messages.of("console.name"));
        heading.addClassName("wf-sr");
        Aside right = new Aside(wall, talk, divided, discuss, people, records);
        right.addClassName("right");
        Main main = new Main(heading, steer, bench, right);
        main.addClassName("console");
        NativeButton skip = new NativeButton(Messages.of("console.skip"), click -> bench.focusFirst());
        skip.addClassNames("wf-btn", "skip");
        Div screen = new Div(skip, top, main);
        screen.addClassNames("staff", "wf-own", "console-page");
        parts = new Parts(screen, top, steer, bench, wall, talk, discuss, divided, people, records);
        getContent().add(screen);

        Follower.follow(screen, actor, room, this, Follower.CALM);
        NameDialog.askOnce(services.joining(), actor);
    }

    @Override
    public void show(Update update) {
        Parts open = Objects.requireNonNull(parts);
        boolean running = update.board().session().open();
        open.screen().setClassName("is-closed", !running);
        Stream.of(open.wall(), open.talk(), open.discuss()).forEach(pane -> pane.setVisible(running));
        open.steer().show(update, services.clock().millis());
        open.bench().show(update, Instant.ofEpochMilli(services.clock().millis()));
        open.wall().show(update.projection());
        open.talk().show(update);
        open.discuss().show(update);
        open.divided().show(update.board());
        open.people().show(update.board());
        open.records().show(update);
    }

    @Override
    public void show(Presence presence) {
        Parts open = Objects.requireNonNull(parts);
        open.top().show(presence);
        open.steer().show(presence);
        open.people().show(presence);
    }

    @Override
    public boolean ages() {
        return true;
    }

    @Override
    public void end(Refusal.Reason reason) {
        Ending.show(getContent(), reason);
    }

    @Override
    public String getPageTitle() {
        return Messages.of("console.page-title");
    }
}
