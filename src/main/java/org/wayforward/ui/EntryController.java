package org.wayforward.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Joined;
import org.wayforward.participant.Organizers;
import org.wayforward.participant.RoleCookie;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionFacts;

/** Opens staff and wall links: sets the role's cookie and goes on to the screen, whose address holds no secret. */
@Controller
class EntryController {

    private final JoinService joining;
    private final Welcome welcome;
    private final Organizers organizers;

    EntryController(JoinService joining, Welcome welcome, Organizers organizers) {
        this.joining = joining;
        this.welcome = welcome;
        this.organizers = organizers;
    }

    @GetMapping("/enter/{code}/{role}/{token}")
    ResponseEntity<Void> enter(
            @PathVariable String code,
            @PathVariable String role,
            @PathVariable String token,
            HttpServletRequest request) {
        try {
            SessionFacts session = joining.look(code, request.getRemoteAddr());
            Role wanted =
                    Keyed.of(Role.class, role).filter(Role::byLink).orElseThrow(() -> new Refusal(Reason.LINK_INVALID));
            // Whoever is in already stays who they are, also when they open the link a second time.
            if (known(session, wanted, request).isPresent()) {
                return to(Screens.address(wanted, session.code()), Optional.empty());
            }
            Joined joined = joining.enter(session.id(), wanted, token, request.getRemoteAddr());
            return to(Screens.address(wanted, session.code()), Optional.of(RoleCookie.write(joined, request)));
        } catch (Refusal refusal) {
            return to("/closed/" + refusal.reason().key(), Optional.empty());
        }
    }

    @GetMapping("/enter/organize/{token}")
    ResponseEntity<Void> organize(@PathVariable String token, HttpServletRequest request) {
        try {
            if (organizer(request)) {
                return to("/organize", Optional.empty());
            }
            String key = organizers.enter(token, request.getRemoteAddr());
            return to("/organize", Optional.of(Organizers.cookie(key, request)));
        } catch (Refusal refusal) {
            return to("/closed/" + refusal.reason().key(), Optional.empty());
        }
    }

    private boolean organizer(HttpServletRequest request) {
        try {
            return organizers.recognise(request.getCookies()).isPresent();
        } catch (Refusal notWelcomeAnyMore) {
            return false;
        }
    }

    private Optional<Actor> known(SessionFacts session, Role role, HttpServletRequest request) {
        try {
            return welcome.recognise(session.id(), role, request.getCookies());
        } catch (Refusal notWelcomeAnyMore) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<Void> to(String path, Optional<String> cookie) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore());
        cookie.ifPresent(value -> answer.header(HttpHeaders.SET_COOKIE, value));
        return answer.build();
    }
}
