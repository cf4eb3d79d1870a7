package org.wayforward.ui.organize;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.wayforward.identity.Actor;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionLife;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.closing.ArchiveDialog;
import org.wayforward.ui.closing.CloseDialog;
import org.wayforward.ui.closing.ClosingServices;
import org.wayforward.ui.closing.PurgeDialog;

/** The buttons that take a session from one state to the next; whatever ends screens asks first. */
final class StateSteps {

    /** What asks for more before it is done. */
    private static final Set<String> ASKING = Set.of("close", "purge", "remove");

    private final ClosingServices services;
    private final SessionLife life;
    private final Runnable after;

    /**
     * Buttons for one screen.
     *
     * @param after called when a session has changed
     */
    StateSteps(ClosingServices services, Runnable after) {
        this.services = services;
        this.life = services.life();
        this.after = after;
    }

    /** What can be done with a session as it stands. */
    List<Button> of(Actor actor, SessionFacts session) {
        Button close = named("close", session);
        close.addClickListener(click ->
                attempt(() -> new CloseDialog(actor, services, point -> Optional.empty(), after).open()));
        Button reopen = step("reopen", actor, session, life::reopen);
        Button archive = named("archive", session);
        archive.addClickListener(click -> new ArchiveDialog(session, () -> run(actor, life::archive)).open());
        Button purge = named("purge", session);
        purge.addClickListener(click -> new PurgeDialog(actor, session, services, after).open());
        Button remove = named("remove", session);
        remove.addClickListener(click -> new RemoveDialog(actor, session, life, after).open());
        boolean purged = session.closing().purged();
        return switch (session.state()) {
            case OPEN -> List.of(close, archive, remove);
            case CLOSED -> purged ? List.of(archive, remove) : List.of(reopen, archive, purge, remove);
            case ARCHIVED -> purged ? List.of(remove) : List.of(reopen, purge, remove);
            case REMOVED -> List.of(step("restore", actor, session, life::reopen));
        };
    }

    private void attempt(Runnable command) {
        if (!Attempt.tell(command)) {
            after.run();
        }
    }

    private Button step(String key, Actor actor, SessionFacts session, Consumer<Actor> command) {
        Button button = named(key, session);
        button.addClickListener(click -> run(actor, command));
        return button;
    }

    private void run(Actor actor, Consumer<Actor> command) {
        Attempt.tell(() -> command.accept(actor));
        after.run();
    }

    private static Button named(String key, SessionFacts session) {
        String words = Messages.of("organize." + key) + (ASKING.contains(key) ? "…" : "");
        Button button = new Button(words);
        button.addThemeName("small");
        button.setId(key + "-" + session.code());
        button.setAriaLabel(words + " " + session.code());
        return button;
    }
}
