package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.participant.Organizers;
import org.wayforward.participant.PeopleService;
import org.wayforward.participant.Welcome;

class EntryControllerTest extends ViewTest {

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @CsvSource({"FACILITATOR, /console/", "RAPPORTEUR, /desk/", "DISPLAY, /wall/", "ORGANIZER, /organize/"})
    void aLinkOpensItsScreenWhoseAddressHoldsNoSecret(Role role, String screen) {
        String token = links.token(session.id(), role);
        MockHttpServletResponse answer = open(session.code(), role.key(), token);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location"))
                .isEqualTo(screen + session.code())
                .doesNotContain(token);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        Cookie cookie = cookie(answer);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getValue()).isNotEqualTo(token);
        assertThat(actor(role, cookie).role()).isEqualTo(role);
    }

    @Test
    void openingALinkTwiceIsStayingTheSamePerson() {
        String token = links.token(session.id(), Role.FACILITATOR);
        Cookie cookie = cookie(open(session.code(), "facilitator", token));
        long people = people();
        MockHttpServletResponse again = open(session.code(), "facilitator", token, cookie);
        assertThat(again.getHeader("Location")).isEqualTo("/console/" + session.code());
        assertThat(again.getHeaders("Set-Cookie")).isEmpty();
        assertThat(people()).isEqualTo(people);
    }

    @Test
    void theCodeInALinkMayBeSpelledOtherwise() {
        MockHttpServletResponse answer =
                open(session.code().toLowerCase(Locale.ROOT), "display", links.token(session.id(), Role.DISPLAY));
        assertThat(answer.getHeader("Location")).isEqualTo("/wall/" + session.code());
    }

    @Test
    void aWrongLinkDoesNotOpen() {
        refused(open(session.code(), "facilitator", "made-up"), "link-invalid");
    }

    @Test
    void theLinkOfAnotherRoleOrSessionDoesNotOpen() {
        refused(open(session.code(), "facilitator", links.token(session.id(), Role.DISPLAY)), "link-invalid");
        refused(open(session.code(), "facilitator", links.token(newSession().id(), Role.FACILITATOR)), "link-invalid");
    }

    @Test
    void expertsHaveNoLink() {
        refused(open(session.code(), "expert", links.token(session.id(), Role.EXPERT)), "link-invalid");
        refused(open(session.code(), "observer", links.token(session.id(), Role.OBSERVER)), "link-invalid");
        refused(open(session.code(), "emperor", "made-up"), "link-invalid");
    }

    @Test
    void anUnknownSessionIsSaid() {
        refused(open("NOBODY-1", "facilitator", "made-up"), "unknown-code");
    }

    @Test
    void aRenewedLinkDoesNotOpenAndTheNewOneDoes() {
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        String old = links.token(session.id(), Role.DISPLAY);
        Cookie cookie = cookie(open(session.code(), "display", old));
        links.renew(facilitator, Role.DISPLAY);
        refused(open(session.code(), "display", old), "link-invalid");
        refused(open(session.code(), "display", old, cookie), "link-invalid");
        MockHttpServletResponse answer =
                open(session.code(), "display", links.token(session.id(), Role.DISPLAY), cookie);
        assertThat(answer.getHeader("Location")).isEqualTo("/wall/" + session.code());
        assertThat(cookie(answer).getValue()).isNotEqualTo(cookie.getValue());
    }

    @Test
    void whoeverWasRemovedMayComeBackByTheLinkOnlyAsSomebodyNew() {
        String token = links.token(session.id(), Role.RAPPORTEUR);
        Cookie cookie = cookie(open(session.code(), "rapporteur", token));
        Actor removed = actor(Role.RAPPORTEUR, cookie);
        application.getBean(PeopleService.class).remove(byLink(Role.FACILITATOR).actor(), removed.participant());
        Cookie next = cookie(open(session.code(), "rapporteur", token, cookie));
        assertThat(actor(Role.RAPPORTEUR, next)).isNotEqualTo(removed);
    }

    @Test
    void theOrganizersLinkOpensTheListOfAllSessions() {
        Organizers organizers = application.getBean(Organizers.class);
        MockHttpServletResponse answer = open("/enter/organize/" + organizers.token());
        assertThat(answer.getHeader("Location")).isEqualTo("/organize");
        Cookie cookie = cookie(answer);
        assertThat(cookie.getName()).isEqualTo("wf-organize");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getValue()).isNotEqualTo(organizers.token());
        assertThat(organizers.recognise(new Cookie[] {cookie})).isPresent();
        MockHttpServletResponse again = open("/enter/organize/" + organizers.token(), cookie);
        assertThat(again.getHeaders("Set-Cookie")).isEmpty();
        // Whoever organizes everything is an organizer of each session, without joining any.
        assertThat(actor(Role.ORGANIZER, cookie).session()).isEqualTo(session.id());
        assertThat(people()).isZero();
    }

    @Test
    void aWrongOrganizersLinkDoesNotOpen() {
        refused(open("/enter/organize/made-up"), "link-invalid");
        refused(open("/enter/organize/" + links.token(session.id(), Role.ORGANIZER)), "link-invalid");
    }

    @Test
    void renewingTheOrganizersLinkEndsEveryBrowserButTheOneThatRenews() {
        Organizers organizers = application.getBean(Organizers.class);
        String old = organizers.token();
        Cookie mine = cookie(open("/enter/organize/" + old));
        Cookie other = cookie(open("/enter/organize/" + old));
        organizers.renew(organizers.recognise(new Cookie[] {mine}).orElseThrow());
        assertThat(organizers.recognise(new Cookie[] {mine})).isPresent();
        assertThatThrownBy(() -> organizers.recognise(new Cookie[] {other})).satisfies(refusal(Reason.LINK_RENEWED));
        refused(open("/enter/organize/" + old), "link-invalid");
        Cookie next = cookie(open("/enter/organize/" + organizers.token(), other));
        assertThat(organizers.recognise(new Cookie[] {next})).isPresent();
    }

    @Test
    void guessingLinksIsStopped() {
        for (int i = 0; i < 8; i++) {
            refused(open(session.code(), "facilitator", "guess-" + i), "link-invalid");
        }
        refused(open(session.code(), "facilitator", "guess-9"), "too-many-joins");
    }

    private void refused(MockHttpServletResponse answer, String reason) {
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/closed/" + reason);
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
    }

    private MockHttpServletResponse open(String code, String role, String token, Cookie... cookies) {
        return open("/enter/" + code + "/" + role + "/" + token, cookies);
    }

    private MockHttpServletResponse open(String path, Cookie... cookies) {
        var request = http.get().uri(path).with(sent -> {
            sent.setRemoteAddr(browser.address());
            return sent;
        });
        return (cookies.length == 0 ? request : request.cookie(cookies))
                .exchange()
                .getResponse();
    }

    private static Cookie cookie(MockHttpServletResponse answer) {
        List<Cookie> cookies = List.of(answer.getCookies());
        assertThat(cookies).hasSize(1);
        return Objects.requireNonNull(cookies.getFirst());
    }

    private Actor actor(Role role, Cookie... cookies) {
        return application
                .getBean(Welcome.class)
                .recognise(session.id(), role, cookies)
                .orElseThrow();
    }

    private long people() {
        return number(
                "select count(*) from participant where session_id = ?",
                session.id().value());
    }
}
