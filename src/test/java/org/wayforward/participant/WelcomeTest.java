package org.wayforward.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;
import static org.wayforward.Room.ADDRESS;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;

/** Who a browser is, and who is still welcome. */
@OnBothDatabases
class WelcomeTest {

    private final Database database;
    private final Room room;
    private final Welcome welcome;

    WelcomeTest(Database database) {
        this.database = database;
        this.room = Room.on(database);
        this.welcome = room.get(Welcome.class);
    }

    @Test
    void aBrowserIsKnownByItsCookie() {
        Joined expert = join(room);

        assertThat(welcome.recognise(room.session(), Role.EXPERT, cookies(expert)))
                .contains(expert.actor());
    }

    @Test
    void oneBrowserHoldsSeveralRolesSideBySide() {
        Joined expert = join(room);
        Joined facilitator = room.byLink(Role.FACILITATOR);
        Joined elsewhere = join(room.another());
        Cookie[] all = cookies(expert, facilitator, elsewhere);

        assertThat(welcome.recognise(room.session(), Role.EXPERT, all)).contains(expert.actor());
        assertThat(welcome.recognise(room.session(), Role.FACILITATOR, all)).contains(facilitator.actor());
        assertThat(welcome.recognise(elsewhere.actor().session(), Role.EXPERT, all))
                .contains(elsewhere.actor());
        assertThat(welcome.recognise(room.session(), Role.DISPLAY, all)).isEmpty();
    }

    @Test
    void aBrowserWithoutACookieIsNobody() {
        assertThat(welcome.recognise(room.session(), Role.EXPERT, null)).isEmpty();
        assertThat(welcome.recognise(room.session(), Role.EXPERT, new Cookie[0]))
                .isEmpty();
    }

    @Test
    void aKeyIsOfNoUseInAnotherSessionOrRole() {
        Joined expert = join(room);
        Room other = room.another();
        String here = cookies(expert)[0].getName();

        assertThat(recognised(
                        other,
                        Role.EXPERT,
                        here.replace(
                                "-" + room.session().value() + "-",
                                "-" + other.session().value() + "-"),
                        expert.key()))
                .isEmpty();
        assertThat(recognised(room, Role.FACILITATOR, here.replace("expert", "facilitator"), expert.key()))
                .isEmpty();
        assertThat(recognised(room, Role.EXPERT, here, expert.key() + "x")).isEmpty();
        assertThat(recognised(room, Role.EXPERT, here, "")).isEmpty();
        assertThat(recognised(room, Role.EXPERT, here, Secret.hash(expert.key())))
                .isEmpty();
    }

    @Test
    void aRestartedServerKnowsEverybodyAgain() {
        String address = database.fresh();
        Joined expert;
        Joined facilitator;
        String link;
        Room before;
        try (TestServer server = TestServer.start(database, address)) {
            before = Room.on(server);
            expert = join(before);
            facilitator = before.byLink(Role.FACILITATOR);
            link = server.get(Links.class).token(before.session(), Role.FACILITATOR);
            assertThat(server.get(Installation.class).secret())
                    .as("another installation has another secret")
                    .isNotEqualTo(room.get(Installation.class).secret());
        }
        try (TestServer server = TestServer.start(database, address)) {
            Cookie[] cookies = cookies(expert, facilitator);

            assertThat(server.get(Welcome.class).recognise(before.session(), Role.EXPERT, cookies))
                    .contains(expert.actor());
            assertThat(server.get(Welcome.class).recognise(before.session(), Role.FACILITATOR, cookies))
                    .contains(facilitator.actor());
            assertThat(server.get(Links.class).token(before.session(), Role.FACILITATOR))
                    .isEqualTo(link);
        }
    }

    @Test
    void aRemovedParticipantIsToldAndCanDoNothingMore() {
        Joined expert = join(room);
        room.get(PeopleService.class).remove(room.facilitator(), expert.actor().participant());
        long before = room.revision();

        assertThatThrownBy(() -> welcome.recognise(room.session(), Role.EXPERT, cookies(expert)))
                .satisfies(refusal(Reason.REMOVED));
        assertThatThrownBy(() -> room.postIssue(expert.actor(), "Written after the removal"))
                .satisfies(refusal(Reason.REMOVED));
        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void nobodyRemovesThemselvesOrSomebodyOfAnotherSession() {
        Actor facilitator = room.facilitator();
        Actor stranger = room.another().expert();
        PeopleService people = room.get(PeopleService.class);

        assertThatThrownBy(() -> people.remove(facilitator, facilitator.participant()))
                .satisfies(refusal(Reason.BAD_REQUEST));
        assertThatThrownBy(() -> people.remove(facilitator, stranger.participant()))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> people.remove(facilitator, new ParticipantId(-1)))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatCode(() -> welcome.admit(stranger)).doesNotThrowAnyException();
    }

    @Test
    void aRenewedLinkEndsWhoeverCameByTheOldOne() {
        Joined old = room.byLink(Role.FACILITATOR);
        Joined wall = room.byLink(Role.DISPLAY);
        Joined renewer = room.byLink(Role.FACILITATOR);
        String before = room.get(Links.class).token(room.session(), Role.FACILITATOR);

        room.get(Links.class).renew(renewer.actor(), Role.FACILITATOR);

        assertThatThrownBy(() -> welcome.recognise(room.session(), Role.FACILITATOR, cookies(old)))
                .satisfies(refusal(Reason.LINK_RENEWED));
        assertThatThrownBy(() -> room.facilitation().startClock(old.actor())).satisfies(refusal(Reason.LINK_RENEWED));
        assertThatThrownBy(() -> room.get(JoinService.class).enter(room.session(), Role.FACILITATOR, before, ADDRESS))
                .satisfies(refusal(Reason.LINK_INVALID));
        assertThatCode(() -> welcome.admit(wall.actor())).doesNotThrowAnyException();
        assertThatCode(() -> welcome.admit(room.facilitator())).doesNotThrowAnyException();
        assertThat(welcome.recognise(room.session(), Role.FACILITATOR, cookies(renewer)))
                .as("whoever renews it stays")
                .contains(renewer.actor());
    }

    @Test
    void aLinkCanBeRenewedAgainAndAgain() {
        Links links = room.get(Links.class);
        java.util.Set<String> tokens = new java.util.HashSet<>();
        for (int i = 0; i < 4; i++) {
            tokens.add(links.token(room.session(), Role.DISPLAY));
            links.renew(room.facilitator(), Role.DISPLAY);
        }

        assertThat(tokens).hasSize(4);
        assertThat(links.generation(room.session(), Role.DISPLAY)).isEqualTo(4);
    }

    @Test
    void aLinkOpensItsOwnSessionAndRoleAlone() {
        Links links = room.get(Links.class);
        JoinService join = room.get(JoinService.class);
        Room other = room.another();
        String wall = links.token(room.session(), Role.DISPLAY);

        assertThatThrownBy(() -> join.enter(room.session(), Role.FACILITATOR, wall, ADDRESS))
                .satisfies(refusal(Reason.LINK_INVALID));
        assertThatThrownBy(() -> join.enter(other.session(), Role.DISPLAY, wall, ADDRESS))
                .satisfies(refusal(Reason.LINK_INVALID));
        assertThatThrownBy(() -> join.enter(room.session(), Role.DISPLAY, "", ADDRESS))
                .satisfies(refusal(Reason.LINK_INVALID));
        for (Role withoutLink : new Role[] {Role.EXPERT, Role.OBSERVER}) {
            String token = links.token(room.session(), withoutLink);
            assertThatThrownBy(() -> join.enter(room.session(), withoutLink, token, ADDRESS))
                    .satisfies(refusal(Reason.LINK_INVALID));
            assertThatThrownBy(() -> links.renew(room.facilitator(), withoutLink))
                    .satisfies(refusal(Reason.BAD_REQUEST));
        }
    }

    @Test
    void everyRoleOfEverySessionHasALinkOfItsOwn() {
        Room other = room.another();
        Links links = room.get(Links.class);

        assertThat(Stream.of(room, other)
                        .flatMap(one -> Arrays.stream(Role.values()).map(role -> links.token(one.session(), role))))
                .doesNotHaveDuplicates()
                .allSatisfy(token -> assertThat(token).matches("[A-Za-z0-9_-]{32}"));
    }

    @Test
    void aForgedActorIsNotAdmitted() {
        Actor expert = room.expert();
        Actor staff = new Actor(room.session(), expert.participant(), Role.FACILITATOR);
        Actor elsewhere = new Actor(room.another().session(), expert.participant(), Role.EXPERT);
        Actor nobody = new Actor(room.session(), new ParticipantId(-1), Role.EXPERT);

        assertThatThrownBy(() -> room.facilitation().startClock(staff)).satisfies(refusal(Reason.NOT_ALLOWED));
        assertThatThrownBy(() -> room.postIssue(elsewhere, "Written in a room not joined"))
                .satisfies(refusal(Reason.NOT_ALLOWED));
        assertThatThrownBy(() -> room.postIssue(nobody, "Written by nobody at all"))
                .satisfies(refusal(Reason.NOT_ALLOWED));
    }

    @Test
    void theCookieIsHiddenFromScriptsAndKeptForWeeks() {
        MockHttpServletRequest plain = new MockHttpServletRequest();
        MockHttpServletRequest secure = new MockHttpServletRequest();
        secure.setSecure(true);
        Joined expert = join(room);

        assertThat(RoleCookie.write(expert, plain))
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=5184000", expert.key())
                .doesNotContain("Secure");
        assertThat(RoleCookie.write(expert, secure)).contains("Secure");
    }

    private Optional<Actor> recognised(Room where, Role role, String name, String key) {
        return where.get(Welcome.class).recognise(where.session(), role, new Cookie[] {new Cookie(name, key)});
    }

    private static Joined join(Room room) {
        return room.get(JoinService.class)
                .join(room.code(), new Introduction(StakeholderGroup.GOVERNMENT, null, null, null), ADDRESS);
    }

    private static Cookie[] cookies(Joined... joined) {
        return Arrays.stream(joined)
                .map(one -> RoleCookie.write(one, new MockHttpServletRequest())
                        .split(";", 2)[0]
                        .split("=", 2))
                .map(pair -> new Cookie(pair[0], pair[1]))
                .toArray(Cookie[]::new);
    }
}
