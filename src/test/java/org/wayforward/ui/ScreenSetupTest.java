package org.wayforward.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Refusal;

class ScreenSetupTest extends ViewTest {

    @Test
    void theLanguageChosenWithThisBrowserCounts() {
        browser.reads(Locale.ENGLISH);
        browser.keep("wf-lang", "fr");
        visit("");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.FRENCH);
        assertThat(page()).contains("Continuer").doesNotContain("Join a brainstorm");
    }

    @Test
    void withoutAChoiceTheFirstLanguageOfTheBrowserThatThereIsCounts() {
        browser.reads(Locale.CHINESE, Locale.CANADA_FRENCH, Locale.ENGLISH);
        visit("");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void withoutAnyLanguageThatThereIsItIsEnglish() {
        browser.reads(Locale.CHINESE);
        browser.keep("wf-lang", "zh");
        visit("");
        assertThat(page()).contains("Join a brainstorm");
    }

    @Test
    void thePageSaysWhichLanguageItIsIn() {
        browser.keep("wf-lang", "fr");
        visit("");
        assertThat(UI.getCurrent().getElement().getAttribute("lang")).isEqualTo("fr");
        assertThat(scripts("document.documentElement.lang"))
                .singleElement()
                .satisfies(call -> assertThat(call.text(0)).isEqualTo("fr"));
    }

    @Test
    void theSwitchOffersEveryLanguageButThePresentOne() {
        visit("");
        LanguageSwitch offered = _get(LanguageSwitch.class);
        assertThat(_find(offered, Button.class))
                .singleElement()
                .returns("Français", Button::getText)
                .returns("fr", button -> button.getElement().getAttribute("lang"));
        assertThat(scripts("window.wayForward.chooseLanguage"))
                .singleElement()
                .satisfies(call -> assertThat(call.text(0)).isEqualTo("fr"));
    }

    @Test
    void inFrenchTheSwitchOffersEnglish() {
        browser.keep("wf-lang", "fr");
        visit("");
        assertThat(_find(_get(LanguageSwitch.class), Button.class))
                .singleElement()
                .returns("English", Button::getText);
    }

    @Test
    void aRefusalNobodyCaughtIsSaid() {
        visit("");
        fault(new Refusal(Refusal.Reason.NOT_FOUND));
        assertThat(notifications())
                .isEqualTo(List.of("This is not available (any more). It may have been hidden or withdrawn."));
    }

    @Test
    void aFaultIsSaidInPlainWordsAndTellsNothingOfTheInside() {
        visit("");
        fault(new IllegalStateException("jdbc:h2:mem:views is broken"));
        assertThat(notifications())
                .isEqualTo(List.of("Something went wrong on our side. Please try again; nothing you typed is lost."));
    }

    @Test
    void afterTheServersRestartThePageLoadsAgainWithoutAsking() {
        visit("");
        assertThat(VaadinService.getCurrent()
                        .getSystemMessages(Locale.ENGLISH, VaadinRequest.getCurrent())
                        .isSessionExpiredNotificationEnabled())
                .isFalse();
    }

    @Test
    void aLostConnectionIsTriedAgainForever() {
        visit("");
        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getReconnectAttempts())
                .isEqualTo(Integer.MAX_VALUE);
    }

    private static void fault(Throwable thrown) {
        UI.getCurrent().getSession().getErrorHandler().error(new ErrorEvent(thrown));
        roundtrip();
    }
}
