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
import org.wayforward.discussion.CommentService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.LiveRooms;
import org.wayforward.live.Presence;
import org.wayforward.live.Update;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.EditionService;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.outcome.RegisterService;
import org.wayforward.participant.JoinService;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Follower;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Visits;
import org.wayforward.ui.ledger.RecordServices;
import org.wayforward.ui.ledger.Records;
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
    private final transient RegisterService register;
    private final transient EditionService editions;
    private final transient CommentService comments;
    private final transient JoinService joining;
    private final transient RecordServices recordServices;
    private final transient Clock clock;
    private @Nullable Parts parts;

    /** The parts of an open desk. */
    private record Parts(TopBar top, PhaseLine phase, WfDesk desk, Records records) {}

    DeskView(
            Visits visits,
            LiveRooms rooms,
            OutcomeDocuments documents,
            DraftService drafts,
            RegisterService register,
            EditionService editions,
            CommentService comments,
            JoinService joining,
            RecordServices recordServices,
            Clock clock) {
        this.visits = visits;
        this.rooms = rooms;
        this.documents = documents;
        this.drafts = drafts;
        this.register = register;
        this.editions = editions;
        this.comments = comments;
        this.joining = joining;
        this.recordServices = recordServices;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        visits.enter(getContent(), event, Role.RAPPORTEUR, this::open);
    }

    private void open(Actor actor, SessionFacts session) {
        LiveRoom room = rooms.room(session.id());
        PhaseLine phase = new PhaseLine();
        Records records = new Records(actor, recordServices).quiet();
        TopBar top = new TopBar(
                        Messages.of("desk.name"), Role.RAPPORTEUR, session.code(), phase, new Downloads(session.code()))
                .practice(session.practice());
        DeskTalk talk = new DeskTalk(actor, room, comments, clock);
        WfDesk desk = new WfDesk(actor, session.code(), documents, drafts, register, editions, talk, records);
        parts = new Parts(top, phase, desk, records);
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
        open.records().show(update);
        try {
            open.desk().show(update, clock.instant());
        } catch (Refusal refusal) {
            // Removed in this very moment: the room says so too, only later.
            end(refusal.reason());
        }
    }

    @Override
    public void show(Presence presence) {
        Objects.requireNonNull(parts).top().show(presence);
    }

    /** Comments end at a time, and with them what may be written. */
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
        return Messages.of("desk.page-title");
    }
}
