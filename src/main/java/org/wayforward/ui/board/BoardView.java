package org.wayforward.ui.board;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.LiveRooms;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Follower;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Visits;

/** The expert's screen. Who is not known here yet is led to join first. */
@Route(Screens.BOARD)
public class BoardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Visits visits;
    private final transient LiveRooms rooms;
    private final transient BoardCommands commands;
    private String title = Messages.of("brand.name");

    BoardView(Visits visits, LiveRooms rooms, BoardCommands commands) {
        this.visits = visits;
        this.rooms = rooms;
        this.commands = commands;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        visits.enter(
                getContent(), event, Role.EXPERT, this::open, session -> event.forwardTo("join/" + session.code()));
    }

    private void open(Actor actor, SessionFacts session) {
        title = session.shortTitle();
        WfBoard board = new WfBoard(actor, session.code(), commands);
        LiveRoom room = rooms.room(session.id());
        board.show(room.presence());
        Follower.follow(board, actor, room, board, Duration.ZERO);
        getContent().add(board);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
