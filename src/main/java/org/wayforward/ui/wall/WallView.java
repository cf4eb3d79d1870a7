package org.wayforward.ui.wall;

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
import org.wayforward.ui.SiteAddress;
import org.wayforward.ui.Visits;

/** The screen for the projector. */
@Route(Screens.WALL)
public class WallView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Visits visits;
    private final transient LiveRooms rooms;
    private final transient SiteAddress site;

    WallView(Visits visits, LiveRooms rooms, SiteAddress site) {
        this.visits = visits;
        this.rooms = rooms;
        this.site = site;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        visits.enter(getContent(), event, Role.DISPLAY, this::open);
    }

    private void open(Actor actor, SessionFacts session) {
        WfWall wall = new WfWall(actor, session.code(), site.join(session.code()));
        LiveRoom room = rooms.room(session.id());
        wall.show(room.presence());
        Follower.follow(wall, actor, room, wall, Duration.ZERO);
        getContent().add(wall);
    }

    @Override
    public String getPageTitle() {
        return Messages.of("wall.page-title");
    }
}
