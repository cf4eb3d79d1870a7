package org.wayforward.ui.desk;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.LiveRooms;
import org.wayforward.live.Presence;
import org.wayforward.live.Update;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.participant.JoinService;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Follower;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Visits;
import org.wayforward.ui.staff.Ending;
import org.wayforward.ui.staff.NameDialog;
import org.wayforward.ui.staff.PhaseLine;
import org.wayforward.ui.staff.TopBar;

/** The rapporteur's screen: what the room has written, and the recommendations and the document made of it. */
@Route(Screens.DESK)
public class DeskView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Follower.View {

    /** How often the document is read at most while others change it; what the rapporteur does is shown at once. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private final transient Visits visits;
    private final transient LiveRooms rooms;
    private final transient OutcomeDocuments documents;
    private final transient DraftService drafts;
    private final transient JoinService joining;
    private final transient Clock clock;
    private @Nullable Parts parts;

    /** The parts of an open desk. */
    private record Parts(TopBar top, PhaseLine phase, WfDesk desk) {}

    DeskView(
            Visits visits,
            LiveRooms rooms,
            OutcomeDocuments documents,
            DraftService drafts,
            JoinService joining,
            Clock clock) {
        this.visits = visits;
        this.rooms = rooms;
        this.documents = documents;
        this.drafts = drafts;
        this.joining = joining;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        visits.enter(getContent(), event, Role.RAPPORTEUR, this::open);
    }

    private void open(Actor actor, SessionFacts session) {
        LiveRoom room = rooms.room(session.id());
        PhaseLine phase = new PhaseLine();
        TopBar top = new TopBar(
                        Messages.of("desk.name"), Role.RAPPORTEUR, session.code(), phase, new Downloads(session.code()))
                .practice(session.practice());
        WfDesk desk = new WfDesk(actor, session.code(), documents, drafts);
        parts = new Parts(top, phase, desk);
        Div screen = new Div(top, desk);
        screen.addClassNames("staff", "wf-own", "desk-page");
        getContent().add(screen);

        Follower.follow(screen, actor, room, this, PACE);
        NameDialog.askOnce(joining, actor);
    }

    @Override
    public void show(Update update) {
        Parts open = Objects.requireNonNull(parts);
        open.phase().show(update.projection().session(), clock.millis());
        try {
            open.desk()
                    .show(
                            update.projection(),
                            update.board().revision(),
                            update.board().session().state());
        } catch (Refusal refusal) {
            // Removed in this very moment: the room says so too, only later.
            end(refusal.reason());
        }
    }

    @Override
    public void show(Presence presence) {
        Objects.requireNonNull(parts).top().show(presence);
    }

    @Override
    public void end(Refusal.Reason reason) {
        Ending.show(getContent(), reason);
    }

    @Override
    public String getPageTitle() {
        return Messages.of("desk.page-title");
    }
}
