package org.wayforward.outcome.export;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
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
import org.wayforward.outcome.EditionService;
import org.wayforward.outcome.EditionTexts;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
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
    private final PublishedFiles published;
    private final EditionService editions;
    private final Archives archives;
    private final PublicAddress address;
    private final JsonMapper json;

    OutcomeController(
            SessionFinder finder,
            Welcome welcome,
            OutcomeDocuments outcomes,
            PublishedFiles published,
            EditionService editions,
            Archives archives,
            PublicAddress address,
            JsonMapper json) {
        this.finder = finder;
        this.welcome = welcome;
        this.outcomes = outcomes;
        this.published = published;
        this.editions = editions;
        this.archives = archives;
        this.address = address;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /**
     * The Word document.
     *
     * @param since the number of an edition: what has changed in the recommendations since is marked in it
     */
    @GetMapping("/outcome.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String since,
            HttpServletRequest request) {
        if (since == null) {
            return published(code, request, "outcome.docx", DOCX, OutcomeDocx::render);
        }
        SessionFacts session = session(code);
        Actor actor = visitor(session.id(), Action.FETCH_OUTCOME, request);
        EditionTexts edition = editions.texts(actor, number(since));
        return file(
                session,
                "outcome since edition " + edition.edition().number() + ".docx",
                DOCX,
                OutcomeDocx.render(outcomes.read(actor), edition, words(request)));
    }

    private static int number(String edition) {
        try {
            return Integer.parseInt(edition);
        } catch (NumberFormatException e) {
            throw new Refusal(Reason.NO_SUCH_EDITION);
        }
    }

    @GetMapping("/outcome.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, HttpServletRequest request) {
        return published(code, request, "outcome.pdf", MediaType.APPLICATION_PDF, OutcomePdf::render);
    }

    /**
     * The page of each thematic area for the exit door.
     *
     * @param area the label of the only one that is wanted
     */
    @GetMapping("/handout.pdf")
    ResponseEntity<byte[]> handout(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String area,
            HttpServletRequest request) {
        SessionFacts session = session(code);
        Actor actor = visitor(session.id(), Action.FETCH_OUTCOME, request);
        OutcomeDocument outcome = outcomes.read(actor);
        List<Area> wanted = outcome.areas().stream()
                .filter(one -> area == null || one.label().equals(area))
                .toList();
        if (wanted.isEmpty()) {
            return plain(HttpStatus.NOT_FOUND, "outcome.no-such-area", request);
        }
        return file(
                session,
                area == null ? "handout.pdf" : "handout " + wanted.getFirst().label() + ".pdf",
                MediaType.APPLICATION_PDF,
                HandoutPdf.render(outcome, wanted, address.draft(session.code()), words(request)));
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
                (outcome, words) -> OutcomeJson.render(outcome));
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

    /**
     * A file that, once the session is closed, everybody may have who may read its draft. With {@code ?published} staff get
     * the same file as everybody: theirs has texts that were written alone and never revealed.
     */
    private ResponseEntity<byte[]> published(
            String code,
            HttpServletRequest request,
            String name,
            MediaType type,
            BiFunction<OutcomeDocument, OutcomeWords, byte[]> renderer) {
        SessionFacts session = session(code);
        OutcomeWords words = words(request);
        byte[] content = somebody(session.id(), Action.FETCH_OUTCOME, request)
                .filter(staff -> request.getParameter("published") == null)
                .map(staff -> renderer.apply(outcomes.read(staff), words))
                .orElseGet(() -> {
                    Actor reader = somebody(session.id(), Action.READ_PUBLISHED, request)
                            .orElse(null);
                    return published.file(
                            session.id(), outcomes.published(session.id(), reader), name, words, renderer);
                });
        return file(session, name, type, content);
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

    /** The first of this browser's roles in the session that may do this, those who may most before others. */
    private Actor visitor(SessionId session, Action action, HttpServletRequest request) {
        return somebody(session, action, request).orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
    }

    private Optional<Actor> somebody(SessionId session, Action action, HttpServletRequest request) {
        return Arrays.stream(Role.values())
                .filter(role -> Permissions.allow(role, action))
                .sorted(Comparator.comparing((Role role) -> role != Role.ORGANIZER)
                        .thenComparing(role -> !role.staff()))
                .map(role -> recognise(session, role, request))
                .flatMap(Optional::stream)
                .findFirst();
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
        return switch (refusal.reason()) {
            case NO_SUCH_EDITION -> plain(HttpStatus.NOT_FOUND, "refusal.no-such-edition", request);
            case UNKNOWN_CODE, UNKNOWN_SESSION -> plain(HttpStatus.NOT_FOUND, "outcome.unknown", request);
            default -> plain(HttpStatus.FORBIDDEN, "outcome.forbidden", request);
        };
    }

    private static ResponseEntity<byte[]> plain(HttpStatus status, String key, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(PLAIN)
                .body(words(request).text(key).getBytes(StandardCharsets.UTF_8));
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
