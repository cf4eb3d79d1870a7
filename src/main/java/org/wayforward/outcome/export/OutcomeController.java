package org.wayforward.outcome.export;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Permissions;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.outcome.Archives;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a session, for whoever's browser holds the cookie of a role that may fetch them. */
@RestController
@RequestMapping("/sessions/{code}")
class OutcomeController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SessionFinder finder;
    private final Welcome welcome;
    private final OutcomeDocuments outcomes;
    private final Archives archives;
    private final JsonMapper json;

    OutcomeController(
            SessionFinder finder, Welcome welcome, OutcomeDocuments outcomes, Archives archives, JsonMapper json) {
        this.finder = finder;
        this.welcome = welcome;
        this.outcomes = outcomes;
        this.archives = archives;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @GetMapping("/outcome.docx")
    ResponseEntity<byte[]> docx(@PathVariable String code, HttpServletRequest request) {
        return outcome(code, request, "outcome.docx", DOCX, OutcomeDocx::render);
    }

    @GetMapping("/outcome.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String code, HttpServletRequest request) {
        return outcome(code, request, "outcome.xlsx", XLSX, OutcomeXlsx::render);
    }

    @GetMapping("/outcome.csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, HttpServletRequest request) {
        return outcome(code, request, "outcome.csv", CSV, OutcomeCsv::render);
    }

    @GetMapping("/outcome.md")
    ResponseEntity<byte[]> markdown(@PathVariable String code, HttpServletRequest request) {
        return outcome(
                code,
                request,
                "outcome.md",
                MARKDOWN,
                (outcome, words) -> OutcomeMarkdown.render(outcome, words).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/outcome.json")
    ResponseEntity<byte[]> json(@PathVariable String code, HttpServletRequest request) {
        return outcome(
                code,
                request,
                "outcome.json",
                MediaType.APPLICATION_JSON,
                (outcome, words) -> json.writeValueAsBytes(OutcomeJson.of(outcome)));
    }

    private ResponseEntity<byte[]> outcome(
            String code,
            HttpServletRequest request,
            String name,
            MediaType type,
            BiFunction<OutcomeDocument, OutcomeWords, byte[]> renderer) {
        SessionFacts session = session(code);
        Actor actor = visitor(session.id(), Action.FETCH_OUTCOME, request);
        return file(session, name, type, renderer.apply(outcomes.read(actor), words(request)));
    }

    @GetMapping("/archive.json")
    ResponseEntity<byte[]> archive(@PathVariable String code, HttpServletRequest request) {
        SessionFacts session = session(code);
        Actor actor = visitor(session.id(), Action.FETCH_ARCHIVE, request);
        return file(session, "archive.json", MediaType.APPLICATION_JSON, json.writeValueAsBytes(archives.read(actor)));
    }

    private SessionFacts session(String code) {
        return finder.byCode(code).orElseThrow(() -> new Refusal(Reason.UNKNOWN_CODE));
    }

    /** The first of this browser's roles in the session that may do this, staff before others. */
    private Actor visitor(SessionId session, Action action, HttpServletRequest request) {
        return Arrays.stream(Role.values())
                .filter(role -> Permissions.allow(role, action))
                .sorted(Comparator.comparing(role -> !role.staff()))
                .map(role -> recognise(session, role, request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
    }

    /** A role that ended (removed, link renewed) must not stand in the way of another that the same browser holds. */
    private Optional<Actor> recognise(SessionId session, Role role, HttpServletRequest request) {
        try {
            return welcome.recognise(session, role, request.getCookies());
        } catch (Refusal ended) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<byte[]> file(SessionFacts session, String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(session, name).disposition())
                .contentType(type)
                .body(content);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refuse(Refusal refusal, HttpServletRequest request) {
        boolean unknown = refusal.reason() == Reason.UNKNOWN_CODE || refusal.reason() == Reason.UNKNOWN_SESSION;
        return ResponseEntity.status(unknown ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN)
                .cacheControl(CacheControl.noStore())
                .contentType(PLAIN)
                .body(words(request)
                        .text(unknown ? "outcome.unknown" : "outcome.forbidden")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** In the language of {@code ?lang=}, else of the screens of this browser, else in English. */
    private static OutcomeWords words(HttpServletRequest request) {
        return OutcomeWords.in(language(request));
    }

    private static @Nullable String language(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        Cookie screens = WebUtils.getCookie(request, "wf-lang");
        return asked != null || screens == null ? asked : screens.getValue();
    }
}
