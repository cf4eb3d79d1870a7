package org.wayforward.ui.organize;

import com.vaadin.flow.component.html.Span;
import org.wayforward.identity.SessionState;
import org.wayforward.ui.Messages;

/** The word for where a session stands. */
class StateBadge extends Span {

    StateBadge(SessionState state, boolean purged) {
        super(Messages.of("organize.state", state) + (purged ? " · " + Messages.of("organize.state.purged") : ""));
        addClassName("state-badge");
        getElement().setAttribute("data-state", state.key());
    }
}
