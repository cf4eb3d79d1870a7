package org.wayforward.live;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionFinder;

/** The GETs of the live protocol, for whoever's cookie may. */
@RestController
@RequestMapping("/live/{code}/{role}")
class LiveController {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SessionFinder finder;
    private final Welcome welcome;
    private final LiveRooms rooms;
    private final MineReader mine;
    private final Clock clock;

    LiveController(SessionFinder finder, Welcome welcome, LiveRooms rooms, MineReader mine, Clock clock) {
        this.finder = finder;
        this.welcome = welcome;
        this.rooms = rooms;
        this.mine = mine;
        this.clock = clock;
    }

    @GetMapping("/snapshot")
    ResponseEntity<byte[]> snapshot(
            @PathVariable String code,
            @PathVariable String role,
            @RequestParam(defaultValue = "0") long atLeast,
            HttpServletRequest request)
            throws InterruptedException {
        Actor actor = visitor(code, role, request);
        Published published = rooms.room(actor.session()).atLeast(atLeast, PATIENCE);
        if (published == null) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .header("Server-Time", Long.toString(clock.millis()))
                .body(published.snapshot(Audience.of(actor.role())));
    }

    @GetMapping("/mine")
    ResponseEntity<Mine> mine(@PathVariable String code, @PathVariable String role, HttpServletRequest request) {
        // Whether they are still welcome is asked where it is read.
        Actor actor = somebody(code, role, request, welcome::known);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(mine.of(actor));
    }

    /** A screen that has heard nothing for a while asks whether it is still up to date. */
    @GetMapping("/revision")
    ResponseEntity<Map<String, Long>> revision(
            @PathVariable String code, @PathVariable String role, HttpServletRequest request) {
        Actor actor = somebody(code, role, request, welcome::known);
        Board board = rooms.room(actor.session()).board();
        Reason end = board.endOf(actor.participant());
        if (end != null) {
            throw new Refusal(end);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("revision", board.revision(), "serverTime", clock.millis()));
    }

    private Actor visitor(String code, String role, HttpServletRequest request) {
        return somebody(code, role, request, welcome::recognise);
    }

    private Actor somebody(String code, String role, HttpServletRequest request, Recognition recognition) {
        Role wanted = Keyed.of(Role.class, role).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
        var session = finder.byCode(code).orElseThrow(() -> new Refusal(Reason.UNKNOWN_CODE));
        return recognition
                .who(session.id(), wanted, request.getCookies())
                .orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
    }

    /** How a browser is told from others by its cookies. */
    private interface Recognition {
        Optional<Actor> who(SessionId session, Role role, Cookie @Nullable [] cookies);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(Refusal refusal) {
        boolean unknown = refusal.reason() == Reason.UNKNOWN_CODE || refusal.reason() == Reason.NOT_FOUND;
        return ResponseEntity.status(unknown ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("code", Objects.requireNonNull(refusal.reason()).key()));
    }
}
