package org.wayforward.ui.organize;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.List;
import java.util.function.Consumer;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionLife;
import org.wayforward.ui.Messages;

/** The buttons that take a session from one state to the next; whatever ends screens asks first. */
final class StateSteps {

    private final SessionLife life;
    private final Runnable after;

    /**
     * Buttons for one screen.
     *
     * @param after called when a session has changed
     */
    StateSteps(SessionLife life, Runnable after) {
        this.life = life;
        this.after = after;
    }

    /** What can be done with a session as it stands. */
    List<Button> of(Actor actor, SessionFacts session) {
        Button close = asking("close", actor, session, life::close);
        Button reopen = step("reopen", actor, session, life::reopen);
        Button archive = asking("archive", actor, session, life::archive);
        Button remove = named("remove", session);
        remove.addClickListener(click -> new RemoveDialog(actor, session, life, after).open());
        return switch (session.state()) {
            case OPEN -> List.of(close, archive, remove);
            case CLOSED -> List.of(reopen, archive, remove);
            case ARCHIVED -> List.of(reopen, remove);
            case REMOVED -> List.of(step("restore", actor, session, life::reopen));
        };
    }

    private Button step(String key, Actor actor, SessionFacts session, Consumer<Actor> command) {
        Button button = named(key, session);
        button.addClickListener(click -> run(actor, command));
        return button;
    }

    private Button asking(String key, Actor actor, SessionFacts session, Consumer<Actor> command) {
        Button button = named(key, session);
        button.addClickListener(click -> {
            ConfirmDialog ask = new ConfirmDialog(
                    Messages.of("organize." + key + ".title", session.code()),
                    Messages.of("organize." + key + ".text"),
                    Messages.of("organize." + key),
                    confirmed -> run(actor, command));
            ask.setCancelable(true);
            ask.setCancelText(Messages.of("dialog.cancel"));
            ask.open();
        });
        return button;
    }

    private void run(Actor actor, Consumer<Actor> command) {
        try {
            command.accept(actor);
        } catch (Refusal refusal) {
            Messages.show(refusal);
        }
        after.run();
    }

    private static Button named(String key, SessionFacts session) {
        String words = Messages.of("organize." + key) + (key.equals("remove") ? "…" : "");
        Button button = new Button(words);
        button.addThemeName("small");
        button.setId(key + "-" + session.code());
        button.setAriaLabel(words + " " + session.code());
        return button;
    }
}
