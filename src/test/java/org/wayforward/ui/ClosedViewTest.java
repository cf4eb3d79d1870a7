package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayforward.identity.Refusal;

class ClosedViewTest extends ViewTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentence(Refusal.Reason reason) {
        visit("closed/" + reason.key());
        String sentence = Messages.of(new Refusal(reason, 60));
        assertThat(sentence).doesNotContain("refusal.");
        assertThat(page()).contains("This page does not open", sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    link-invalid   | This link is not valid. Ask the organizers for the present one.
                    unknown-code   | There is no session with this code. Check it on the wall and type it again.
                    too-many-joins | Too many attempts from this network. Please wait 60 seconds and try again.
                    removed        | You have been removed from this session.
                    made-up        | This link is not valid.
                    """)
    void theSentenceSaysWhyAndWhatToDo(String reason, String sentence) {
        visit("closed/" + reason);
        assertThat(page()).contains(sentence);
    }

    @Test
    void itSpeaksTheReadersLanguage() {
        browser.reads(Locale.FRENCH);
        visit("closed/link-invalid");
        assertThat(page()).contains("Ce lien n’est pas valable").doesNotContain("This link");
    }
}
