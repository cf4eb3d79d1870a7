package org.wayforward.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.live.Presence;
import org.wayforward.live.Update;
import org.wayforward.ui.Follower;
import org.wayforward.ui.Languages;

/**
 * The server's side of an element that draws a room by the live protocol: it hands over the audience's shared texts as
 * they are, so that each is encoded once for all screens.
 */
public abstract class RoomElement extends Component implements Follower.View {

    private final Actor actor;

    /** An element of this actor's screen of a session. */
    protected RoomElement(Actor actor, String code) {
        this.actor = actor;
        String lang = UI.getCurrent().getLocale().toLanguageTag();
        getElement().setAttribute("code", code);
        getElement().setAttribute("role", actor.role().key());
        getElement().setAttribute("lang", lang);
        getElement().setAttribute("texts", Languages.texts(lang));
    }

    /** Whose screen it is. */
    protected Actor actor() {
        return actor;
    }

    @Override
    public void show(Update update) {
        long mine = actor.role() == Role.EXPERT ? update.board().mineRevision(actor.participant()) : 0;
        // Before its module is loaded the element has no apply; it fetches a snapshot when it begins.
        getElement().executeJs("this.apply?.($0,$1)", update.delta(), mine);
    }

    @Override
    public void show(Presence presence) {
        getElement()
                .executeJs(
                        "customElements.whenDefined(this.localName).then(() => this.presence($0))",
                        "{\"here\":" + presence.here() + "}");
    }

    @Override
    public void end(Refusal.Reason reason) {
        getElement().executeJs("this.ended($0)", reason == Refusal.Reason.LINK_RENEWED ? "renewed" : reason.key());
    }
}
