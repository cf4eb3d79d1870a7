package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayforward.Database;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Joined;
import org.wayforward.participant.Links;
import org.wayforward.participant.PeopleService;
import org.wayforward.participant.RoleCookie;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The GETs of the live protocol, for whoever's cookie may. */
class LiveControllerTest {

    private final Room room = Room.on(TestServer.on(Database.H2));
    private final MockMvc web =
            MockMvcBuilders.standaloneSetup(room.get(LiveController.class)).build();
    private final Joined expert = room.get(JoinService.class)
            .join(room.code(), new Introduction(StakeholderGroup.ACADEMIA, null, null, null), Room.ADDRESS);
    private final Joined facilitator = room.byLink(Role.FACILITATOR);
    private final Joined wall = room.byLink(Role.DISPLAY);

    @Test
    void theSnapshotIsTheRoomAsThisAudienceMayKnowIt() throws Exception {
        ContributionId id = room.postIssue(expert.actor(), "An issue that is hidden");
        room.get(ContributionService.class).hide(facilitator.actor(), id, "off topic");

        JsonNode forExpert = snapshot("expert", expert);
        JsonNode forStaff = snapshot("facilitator", facilitator);

        assertThat(forExpert.get("to").asLong()).isEqualTo(room.revision());
        assertThat(forExpert.get("contributions")).isEmpty();
        assertThat(forStaff.get("contributions")).hasSize(1);
    }

    @Test
    void theSnapshotIsOfTheRevisionAskedForOrLater() throws Exception {
        for (int i = 0; i < 5; i++) {
            room.postIssue(expert.actor(), "An issue the snapshot must have");
            long revision = room.revision();

            JsonNode snapshot = unzip(answer("/snapshot?atLeast=" + revision, "expert", expert));

            assertThat(snapshot.get("to").asLong()).isGreaterThanOrEqualTo(revision);
            assertThat(snapshot.get("contributions")).hasSize(i + 1);
        }
    }

    @Test
    void theSnapshotCarriesTheServersTimeAndIsNotKept() throws Exception {
        MockHttpServletResponse answer = answer("/snapshot", "display", wall);

        assertThat(Long.parseLong(String.valueOf(answer.getHeader("Server-Time"))))
                .isCloseTo(room.server().clock().millis(), org.assertj.core.data.Offset.offset(60_000L));
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void whatIsPrivateIsForItsOwnerAlone() throws Exception {
        room.postIssue(expert.actor(), "An issue of mine");
        Joined other = room.get(JoinService.class)
                .join(room.code(), new Introduction(StakeholderGroup.ACADEMIA, null, null, null), Room.ADDRESS);

        assertThat(answer("/mine", "expert", expert).getContentAsString(StandardCharsets.UTF_8))
                .contains("An issue of mine");
        assertThat(answer("/mine", "expert", other).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("An issue of mine");
    }

    @Test
    void withoutACookieOfThisRoleThereIsNothing() throws Exception {
        for (String path : new String[] {"/snapshot", "/mine", "/revision"}) {
            assertThat(answer(path, "expert").getStatus()).isEqualTo(403);
            assertThat(answer(path, "facilitator", expert).getStatus()).isEqualTo(403);
            assertThat(answer(path, "expert", facilitator).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void whoeverWasRemovedOrCameByAnOldLinkIsToldSo() throws Exception {
        room.get(PeopleService.class).remove(facilitator.actor(), expert.actor().participant());
        room.get(Links.class).renew(facilitator.actor(), Role.DISPLAY);

        MockHttpServletResponse removed = answer("/snapshot", "expert", expert);
        MockHttpServletResponse renewed = answer("/snapshot", "display", wall);

        assertThat(removed.getStatus()).isEqualTo(403);
        assertThat(removed.getContentAsString()).contains("\"removed\"");
        assertThat(renewed.getStatus()).isEqualTo(403);
        assertThat(renewed.getContentAsString()).contains("\"link-renewed\"");
    }

    @Test
    void anUnknownCodeOrRoleIsNotThere() throws Exception {
        assertThat(web.perform(get("/live/NOPE-1/expert/snapshot"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer("/snapshot", "emperor", expert).getStatus()).isEqualTo(404);
    }

    @Test
    void aScreenLearnsWhetherItIsUpToDate() throws Exception {
        JsonNode answer = room.get(JsonMapper.class)
                .readTree(answer("/revision", "expert", expert).getContentAsString());

        assertThat(answer.get("revision").asLong()).isPositive().isLessThanOrEqualTo(room.revision());
        assertThat(answer.has("serverTime")).isTrue();
    }

    private JsonNode snapshot(String role, Joined joined) throws Exception {
        return unzip(answer("/snapshot?atLeast=" + room.revision(), role, joined));
    }

    private JsonNode unzip(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            return room.get(JsonMapper.class).readTree(in);
        }
    }

    private MockHttpServletResponse answer(String path, String role, Joined... joined) throws Exception {
        var request = get("/live/" + room.code() + "/" + role + path);
        for (Joined one : joined) {
            String[] pair = RoleCookie.write(one, new MockHttpServletRequest())
                    .split(";", 2)[0]
                    .split("=", 2);
            request.cookie(new Cookie(pair[0], pair[1]));
        }
        return web.perform(request).andReturn().getResponse();
    }
}
