package org.wayforward.ui.console;

import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.live.Update;
import org.wayforward.ui.Messages;

/** Where the room is in its agenda and how it goes on; below, what it may do, and joining. */
class SteerPane extends Section {

    private final AgendaPart agenda;
    private final RevealPart reveal;
    private final FloorPart floor;
    private final JoiningPart joining;
    private @Nullable Update latest;
    private long serverTime;

    SteerPane(Actor actor, String code, ConsoleServices services) {
        addClassNames("pane", "steer");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Messages.of("console.steer"));
        agenda = new AgendaPart(actor, services, this::attempt);
        reveal = new RevealPart(actor, services.sessions(), this::attempt);
        floor = new FloorPart(actor, services.sessions(), this::attempt);
        joining = new JoiningPart(actor, code, services.sessions(), this::attempt);
        add(agenda, reveal, floor, joining);
    }

    void show(Update update, long now) {
        latest = update;
        serverTime = now;
        agenda.show(update, now);
        reveal.show(update.projection());
        floor.show(update);
        joining.show(update);
    }

    /** Runs a command; when it is refused, says why and shows again how things stand. */
    private void attempt(Runnable command) {
        try {
            command.run();
        } catch (Refusal refusal) {
            Messages.show(refusal);
            if (latest != null) {
                show(latest, serverTime);
            }
        }
    }
}
