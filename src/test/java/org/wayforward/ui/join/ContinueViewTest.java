package org.wayforward.ui.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.participant.PeopleService;
import org.wayforward.participant.Welcome;
import org.wayforward.ui.ViewTest;

class ContinueViewTest extends ViewTest {

    @Test
    void lookingAtTheLinkDoesNotUseItUp() {
        String token = joining.continueElsewhere(expert());
        visit("continue/" + token);
        assertThat(page()).contains("You go on here as the same participant");
        assertThat(browser.takeCookies()).isEmpty();
        visit("continue/" + token);
        click("Continue here");
        assertThat(browser.takeCookies()).hasSize(1);
    }

    @Test
    void theClickMakesThisBrowserTheSameParticipantAndLeadsToTheBoard() {
        Actor me = expert();
        visit("continue/" + joining.continueElsewhere(me));
        click("Continue here");
        browser.takeCookies();
        assertThat(application.getBean(Welcome.class).recognise(session.id(), Role.EXPERT, browser.cookies()))
                .isEqualTo(Optional.of(me));
        assertThat(scripts("location.assign"))
                .singleElement()
                .satisfies(call -> assertThat(call.text(0)).isEqualTo("/board/" + session.code()));
    }

    @Test
    void staffGoOnAtTheirOwnScreen() {
        visit("continue/" + joining.continueElsewhere(byLink(Role.RAPPORTEUR).actor()));
        click("Continue here");
        assertThat(scripts("location.assign"))
                .singleElement()
                .satisfies(call -> assertThat(call.text(0)).isEqualTo("/desk/" + session.code()));
    }

    @Test
    void theLinkWorksOnce() {
        String token = joining.continueElsewhere(expert());
        joining.continueHere(token, ELSEWHERE);
        visit("continue/" + token);
        click("Continue here");
        assertThat(page()).contains("This link is not valid. Ask the organizers for the present one.");
        assertThat(browser.takeCookies()).isEmpty();
        assertThat(scripts("location.assign")).isEmpty();
    }

    @Test
    void theLinkOfSomebodyRemovedDoesNotWork() {
        Actor me = expert();
        String token = joining.continueElsewhere(me);
        application.getBean(PeopleService.class).remove(byLink(Role.FACILITATOR).actor(), me.participant());
        visit("continue/" + token);
        click("Continue here");
        assertThat(page()).contains("This link is not valid.");
        assertThat(browser.takeCookies()).isEmpty();
    }

    @Test
    void aMadeUpLinkIsRefused() {
        visit("continue/made-up");
        click("Continue here");
        assertThat(page()).contains("This link is not valid.");
    }
}
