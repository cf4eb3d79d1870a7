package org.wayforward.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.identity.Actor;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.participant.Joined;
import org.wayforward.participant.Organizers;
import org.wayforward.participant.RoleCookie;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;

/** Who opens a screen: the session by the route, the actor by the cookie of the screen's role. */
@Component
public class Visits {

    private final SessionFinder finder;
    private final Welcome welcome;
    private final Organizers organizers;

    Visits(SessionFinder finder, Welcome welcome, Organizers organizers) {
        this.finder = finder;
        this.welcome = welcome;
        this.organizers = organizers;
    }

    /** The session of a route; refuses a code that there is none of. */
    public SessionFacts session(String code) {
        return finder.byCode(code).orElseThrow(() -> new Refusal(Reason.UNKNOWN_CODE));
    }

    /** Who this browser is in a role of a session, if it is anybody. */
    public Optional<Actor> visitor(SessionFacts session, Role role) {
        VaadinRequest request = Objects.requireNonNull(VaadinRequest.getCurrent());
        return welcome.recognise(session.id(), role, request.getCookies());
    }

    /** The organizer of the installation that this browser is, if it is one. */
    public Optional<OrganizerId> organizer() {
        return organizers.recognise(
                Objects.requireNonNull(VaadinRequest.getCurrent()).getCookies());
    }

    /**
     * Opens a session's screen for whoever comes to it in a role; who may not see it is told why instead.
     *
     * @param page where the screen is put; emptied first
     * @param open makes the screen; a refusal of it is shown in its place
     * @param stranger what becomes of a browser that is nobody in that role
     */
    public void enter(
            Div page,
            BeforeEnterEvent event,
            Role role,
            BiConsumer<Actor, SessionFacts> open,
            Consumer<SessionFacts> stranger) {
        page.removeAll();
        try {
            SessionFacts session =
                    session(event.getRouteParameters().get(Screens.CODE).orElse(""));
            visitor(session, role)
                    .ifPresentOrElse(actor -> open.accept(actor, session), () -> stranger.accept(session));
        } catch (Refusal refusal) {
            page.removeAll();
            page.add(Slip.refused(refusal));
        }
    }

    /** As above, for a role that opens with a link: a stranger is told that it takes one. */
    public void enter(Div page, BeforeEnterEvent event, Role role, BiConsumer<Actor, SessionFacts> open) {
        String needed = role == Role.ORGANIZER ? "organize.needs-link" : "closed.needs-link";
        enter(page, event, role, open, session -> page.add(Slip.closed(Messages.of(needed))));
    }

    /** Makes the browser at hand remember who it has joined as. */
    public void remember(Joined joined) {
        VaadinResponse response = Objects.requireNonNull(VaadinResponse.getCurrent());
        String cookie = RoleCookie.write(joined, httpRequest());
        ((VaadinServletResponse) response).getHttpServletResponse().addHeader("Set-Cookie", cookie);
    }

    /** The network address of the browser at hand. */
    public String address() {
        @Nullable String address = httpRequest().getRemoteAddr();
        return address == null ? "" : address;
    }

    private static HttpServletRequest httpRequest() {
        return ((VaadinServletRequest) Objects.requireNonNull(VaadinRequest.getCurrent())).getHttpServletRequest();
    }
}
