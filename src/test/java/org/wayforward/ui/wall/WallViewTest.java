package org.wayforward.ui.wall;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.ui.QrReader;
import org.wayforward.ui.SiteAddress;
import org.wayforward.ui.ViewTest;

class WallViewTest extends ViewTest {

    @Test
    void withoutItsLinkTheWallDoesNotOpen() {
        visit("wall/", session);
        _assertNone(WfWall.class);
        assertThat(page()).contains("This screen opens with its own link. Ask the organizers for it.");
    }

    @Test
    void anExpertsCookieDoesNotOpenTheWall() {
        joinHere();
        visit("wall/", session);
        _assertNone(WfWall.class);
    }

    @Test
    void theElementKnowsItsSessionAndHowToJoin() {
        enterHere(Role.DISPLAY);
        visit("wall/", session);
        Element wall = wall();
        assertThat(wall.getTag()).isEqualTo("wf-wall");
        assertThat(wall.getAttribute("code")).isEqualTo(session.code());
        assertThat(wall.getAttribute("role")).isEqualTo("display");
        assertThat(wall.getAttribute("texts")).isEqualTo("/live/texts/en.json");
        assertThat(wall.getAttribute("join-url"))
                .isEqualTo(application.getBean(SiteAddress.class).join(session.code()));
    }

    @Test
    void theQrCodeLeadsToJoining() {
        enterHere(Role.DISPLAY);
        visit("wall/", session);
        Element wall = wall();
        assertThat(QrReader.read(wall.getAttribute("qr"), Integer.parseInt(wall.getAttribute("qr-size"))))
                .isEqualTo(wall.getAttribute("join-url"));
    }

    @Test
    void whatTheRoomPostsArrives() {
        enterHere(Role.DISPLAY);
        Actor expert = expert();
        visit("wall/", session);
        awaitTick();
        forgetScripts();
        issue(expert, "Rural areas have no reliable power.");
        await(
                "the delta",
                () -> deltaCalls().stream()
                        .anyMatch(call -> call.text(0).contains("Rural areas have no reliable power.")));
        assertThat(deltaCalls()).allSatisfy(call -> assertThat(call.text(1)).isEqualTo("0"));
    }

    @Test
    void aRenewedLinkEndsTheWallAtOnce() {
        enterHere(Role.DISPLAY);
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        visit("wall/", session);
        awaitTick();
        links.renew(facilitator, Role.DISPLAY);
        await("the end", () -> !scripts("this.ended(").isEmpty());
        assertThat(scripts("this.ended(").getFirst().text(0)).isEqualTo("renewed");
        visit("");
        visit("wall/", session);
        _assertNone(WfWall.class);
        assertThat(page()).contains("This link has been renewed.");
    }

    @Test
    void anUnknownSessionDoesNotOpen() {
        visit("wall/NOBODY-1");
        assertThat(page()).contains("There is no session with this code.");
    }

    private static Element wall() {
        return _get(WfWall.class).getElement();
    }
}
