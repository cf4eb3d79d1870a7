package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.wayforward.Database;
import org.wayforward.Room;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.PostComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.EditionService;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Joined;
import org.wayforward.participant.Links;
import org.wayforward.participant.RoleCookie;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionLife;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of the files, as browsers ask for them. */
class OutcomeEndpointsTest {

    private final Room room = Room.on(Database.H2);
    private final JsonMapper json = room.get(JsonMapper.class);
    private final MockMvcTester browser = MockMvcTester.of(room.get(OutcomeController.class));

    @ParameterizedTest
    @CsvSource({
        "FACILITATOR, outcome.docx, 200",
        "FACILITATOR, archive.json, 200",
        "RAPPORTEUR, outcome.xlsx, 200",
        "RAPPORTEUR, outcome.csv, 200",
        "RAPPORTEUR, outcome.md, 200",
        "RAPPORTEUR, outcome.json, 200",
        "RAPPORTEUR, outcome.pdf, 200",
        "RAPPORTEUR, handout.pdf, 200",
        "EXPERT, outcome.pdf, 403",
        "EXPERT, handout.pdf, 403",
        "EXPERT, outcome.xlsx, 403",
        "EXPERT, outcome.csv, 403",
        "EXPERT, outcome.md, 403",
        "EXPERT, outcome.json, 403",
        "RAPPORTEUR, outcome.docx, 200",
        "RAPPORTEUR, archive.json, 200",
        "ORGANIZER, outcome.docx, 200",
        "ORGANIZER, archive.json, 200",
        "EXPERT, outcome.docx, 403",
        "EXPERT, archive.json, 403",
        "DISPLAY, outcome.docx, 403",
        "DISPLAY, archive.json, 403"
    })
    void answersTheRolesThatMay(Role role, String file, int status) {
        assertThat(get(file, cookie(joined(role)))).hasStatus(status);
    }

    @Test
    void answersNobodyWithoutACookie() {
        assertThat(get("outcome.docx")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("archive.json")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void onceTheSessionIsClosedWhoJoinedFetchesTheDraftAndAnybodyWhereThatWasAllowed() {
        Cookie expert = cookie(joined(Role.EXPERT));
        room.get(SessionLife.class).close(room.facilitator(), 48, false);
        assertThat(get("outcome.docx", expert)).hasStatus(HttpStatus.OK);
        assertThat(get("outcome.xlsx", expert)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("outcome.docx")).hasStatus(HttpStatus.FORBIDDEN);
        room.get(SessionLife.class).reopen(room.facilitator());
        room.get(SessionLife.class).close(room.facilitator(), 48, true);
        assertThat(get("outcome.docx")).hasStatus(HttpStatus.OK);
        assertThat(get("outcome.json")).hasStatus(HttpStatus.FORBIDDEN);
        room.get(SessionLife.class).reopen(room.facilitator());
        assertThat(get("outcome.docx")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("outcome.docx", expert)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aPublishedFileSaysWhatTheDraftSaysNow() throws IOException {
        Joined rapporteur = room.byLink(Role.RAPPORTEUR);
        Cookie expert = cookie(joined(Role.EXPERT));
        DraftId draft = finished(rapporteur.actor(), "Pay partners for the building.");
        room.get(SessionLife.class).close(room.facilitator(), 48, false);
        assertThat(text(get("outcome.docx", expert))).contains("Pay partners for the building.");
        room.get(DraftService.class).edit(rapporteur.actor(), draft, room.revision(), "Pay partners for measured use.");
        assertThat(text(get("outcome.docx", expert)))
                .contains("Pay partners for measured use.")
                .doesNotContain("the building");
        assertThat(text(get("outcome.docx?published", cookie(rapporteur)))).contains("Pay partners for measured use.");
    }

    /** However many read a published draft, it is read from the database once, until something changes. */
    @Test
    void readersOfOneRevisionShareIt() {
        Actor one = room.expert();
        Actor other = room.expert();
        OutcomeDocuments outcomes = room.get(OutcomeDocuments.class);
        Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        DraftId draft = finished(rapporteur, "Pay partners for the building.");
        Actor facilitator = room.facilitator();
        room.get(SessionLife.class).close(facilitator, 48, false);
        OutcomeDocument first = outcomes.published(room.session(), one);
        assertThat(outcomes.published(room.session(), other)).isSameAs(first);
        room.get(CommentService.class)
                .comment(one, draft, new PostComment("key", "It does not say who pays for it.", false, "en"));
        assertThat(outcomes.published(room.session(), other))
                .as("comments are no part of it")
                .isSameAs(first);
        room.get(DraftService.class).edit(rapporteur, draft, room.revision(), "Pay partners for measured use.");
        OutcomeDocument edited = outcomes.published(room.session(), one);
        assertThat(edited).isNotSameAs(first);
        SessionLife life = room.get(SessionLife.class);
        life.reopen(facilitator);
        life.close(facilitator, 48, false);
        assertThat(outcomes.published(room.session(), one))
                .as("of the session as it was closed now")
                .isNotSameAs(edited);
    }

    @Test
    void answersNobodyOfAnotherSession() {
        Cookie another = cookie(room.another().byLink(Role.RAPPORTEUR));
        Cookie forged = cookie(room.byLink(Role.RAPPORTEUR));
        forged.setValue(another.getValue());
        assertThat(get("outcome.docx", another)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("outcome.docx", forged)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void endsWithARenewedLinkButNotForAnotherRoleOfTheSameBrowser() {
        Cookie rapporteur = cookie(room.byLink(Role.RAPPORTEUR));
        room.get(Links.class).renew(room.facilitator(), Role.RAPPORTEUR);
        assertThat(get("outcome.docx", rapporteur)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("outcome.docx", rapporteur, cookie(room.byLink(Role.ORGANIZER))))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void saysInPlainWordsWhyNot() {
        assertThat(get("outcome.docx", new Cookie("wf-lang", "fr")))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .hasContentType("text/plain;charset=UTF-8")
                .bodyText()
                .startsWith("Ce document est réservé");
        assertThat(browser.get().uri("/sessions/NO-SUCH/archive.json").exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .isEqualTo("There is no session with this code. Please check the address.");
    }

    @Test
    void sendsADocumentToKeep() throws IOException {
        room.postIssue(room.expert(), "Citizens still carry paper.");
        MvcTestResult answer = get("outcome.docx", cookie(room.byLink(Role.RAPPORTEUR)));
        assertThat(answer)
                .hasStatus(HttpStatus.OK)
                .hasContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .hasHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(room.get(SessionFinder.class).facts(room.session()), "outcome.docx")
                                .disposition());
        assertThat(text(answer)).contains("Issue\u00a0P.1. Citizens still carry paper.");
    }

    @Test
    void writesInTheLanguageAskedForElseInThatOfTheScreens() throws IOException {
        Cookie rapporteur = cookie(room.byLink(Role.RAPPORTEUR));
        Cookie french = new Cookie("wf-lang", "fr");
        assertThat(text(get("outcome.docx", rapporteur))).contains("Outcome of the closing brainstorm");
        assertThat(text(get("outcome.docx", rapporteur, french))).contains("Résultats de la réflexion");
        assertThat(text(get("outcome.docx?lang=fr", rapporteur))).contains("Résultats de la réflexion");
        assertThat(text(get("outcome.docx?lang=en", rapporteur, french))).contains("Outcome of the closing");
    }

    @Test
    void sendsWhatHasChangedSinceAnEdition() throws IOException {
        Joined rapporteur = room.byLink(Role.RAPPORTEUR);
        DraftId draft = finished(rapporteur.actor(), "Pay partners for the building.");
        room.get(EditionService.class).issue(rapporteur.actor());
        room.get(DraftService.class).edit(rapporteur.actor(), draft, room.revision(), "Pay partners for measured use.");
        MvcTestResult answer = get("outcome.docx?since=1", cookie(rapporteur));
        assertThat(answer).hasStatus(HttpStatus.OK);
        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("outcome since edition 1.docx");
        assertThat(xml(answer)).contains("<w:del ", ">the building<", "<w:ins ", ">measured use<", "Indicative");
        assertThat(xml(get("outcome.docx?since=1&lang=fr", cookie(rapporteur)))).contains("suivi des modifications");
        assertThat(xml(get("outcome.docx", cookie(rapporteur)))).doesNotContain("<w:del ", "<w:ins ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "x", "", "99999999999"})
    void anEditionThereIsNotIsAnsweredInPlainWords(String since) {
        Joined rapporteur = room.byLink(Role.RAPPORTEUR);
        finished(rapporteur.actor(), "Pay partners for the building.");
        room.get(EditionService.class).issue(rapporteur.actor());
        assertThat(get("outcome.docx?since=" + since, cookie(rapporteur)))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .startsWith("There is no such edition.");
        assertThat(get("outcome.docx?since=1", cookie(joined(Role.EXPERT)))).hasStatus(HttpStatus.FORBIDDEN);
    }

    /** A final recommendation that answers an issue and rests on it. */
    private DraftId finished(Actor rapporteur, String text) {
        DraftService drafts = room.get(DraftService.class);
        List<ContributionId> issue = List.of(room.postIssue(room.expert(), "Citizens still carry paper."));
        return drafts.finish(rapporteur, drafts.add(rapporteur, room.areas().getFirst(), text, issue, issue));
    }

    private static String xml(MvcTestResult answer) throws IOException {
        try (XWPFDocument docx =
                new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return docx.getDocument().xmlText();
        }
    }

    @Test
    void sendsTheArchiveAsJsonWithTimesAndWithoutEmptyFields() throws IOException {
        room.postIssue(room.expert(), "Citizens still carry paper.");
        MvcTestResult answer = get("archive.json", cookie(room.byLink(Role.FACILITATOR)));
        assertThat(answer)
                .hasStatus(HttpStatus.OK)
                .hasContentType("application/json")
                .hasHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(room.get(SessionFinder.class).facts(room.session()), "archive.json")
                                .disposition());
        JsonNode archive = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(archive.path("version").asInt()).isEqualTo(1);
        JsonNode contribution = archive.path("contributions").path(0);
        assertThat(contribution.path("text").asString()).isEqualTo("Citizens still carry paper.");
        assertThat(contribution.path("author").asString()).matches("P[1-9]\\d{5}");
        assertThat(contribution.path("postedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
        assertThat(contribution.has("signature")).isFalse();
        assertThat(contribution.has("editedAt")).isFalse();
    }

    @Test
    void handsOutTheAreaAskedForOnly() throws IOException {
        Cookie rapporteur = cookie(room.byLink(Role.RAPPORTEUR));
        MvcTestResult answer = get("handout.pdf?area=II", rapporteur);
        assertThat(answer).hasStatus(HttpStatus.OK).hasContentType("application/pdf");
        try (PDDocument sheet = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(sheet)).contains("/draft/" + room.code());
        }
        assertThat(get("handout.pdf?area=XX", rapporteur))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .startsWith("This session has no such thematic area.");
    }

    private MvcTestResult get(String file, Cookie... cookies) {
        var request = browser.get().uri("/sessions/" + room.code() + "/" + file);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private Joined joined(Role role) {
        return role.byLink()
                ? room.byLink(role)
                : room.get(JoinService.class)
                        .join(room.code(), new Introduction(StakeholderGroup.ACADEMIA, null, null, null), Room.ADDRESS);
    }

    private static Cookie cookie(Joined joined) {
        String header = RoleCookie.write(joined, new MockHttpServletRequest());
        String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
        return new Cookie(pair[0], pair[1]);
    }

    private static String text(MvcTestResult answer) throws IOException {
        byte[] file = answer.getResponse().getContentAsByteArray();
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            StringBuilder text = new StringBuilder();
            docx.getParagraphs()
                    .forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
            return text.toString();
        }
    }
}
