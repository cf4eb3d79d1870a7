package org.wayforward.ui.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.live.Presence;
import org.wayforward.live.Update;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.closing.CloseDialog;

/** Where the room is in its agenda and how it goes on; below, what it may do, and joining. Closed, how it is opened again. */
class SteerPane extends Section {

    private final AgendaPart agenda;
    private final RevealPart reveal;
    private final BallotPart ballot = new BallotPart();
    private final FloorPart floor;
    private final JoiningPart joining;
    private final ClosePart close;
    private final Div open;
    private @Nullable Update latest;
    private long serverTime;

    SteerPane(Actor actor, String code, ConsoleServices services, CloseDialog.Guide guide) {
        addClassNames("pane", "steer");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Messages.of("console.steer"));
        agenda = new AgendaPart(actor, services, this::attempt);
        reveal = new RevealPart(actor, services.sessions(), this::attempt);
        floor = new FloorPart(actor, services.sessions(), this::attempt);
        joining = new JoiningPart(actor, code, services.sessions(), this::attempt);
        close = new ClosePart(actor, services.closing(), guide, this::attempt);
        open = new Div(agenda, reveal, ballot, floor, joining);
        open.addClassName("steer-open");
        add(open, close);
    }

    void show(Update update, long now) {
        latest = update;
        serverTime = now;
        agenda.show(update, now);
        reveal.show(update.projection());
        ballot.show(update.board());
        floor.show(update);
        joining.show(update);
        open.setVisible(update.board().session().open());
        close.show(update.board().session(), Instant.ofEpochMilli(now));
    }

    /** Shows how many are here. */
    void show(Presence presence) {
        agenda.show(presence);
    }

    /** Runs a command; when it is refused, says why and shows again how things stand. */
    private void attempt(Runnable command) {
        if (!Attempt.tell(command) && latest != null) {
            show(latest, serverTime);
        }
    }
}
