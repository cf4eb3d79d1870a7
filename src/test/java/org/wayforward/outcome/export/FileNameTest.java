package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;
import org.wayforward.session.Closing;
import org.wayforward.session.SessionFacts;

class FileNameTest {

    @Test
    void keepsWhatIsPlain() {
        assertThat(named("E-government").disposition())
                .isEqualTo("attachment; filename=\"MDG-2009 E-government outcome.docx\";"
                        + " filename*=UTF-8''MDG-2009%20E-government%20outcome.docx");
    }

    @Test
    void leadsIntoNoOtherFolderAndEndsNoHeader() {
        assertThat(named("../../etc/passwd\\x\r\nSet-Cookie: a=\"b\"; \u202egpj")
                        .value())
                .doesNotContain("/", "\\", "\r", "\n", "\"", ":", ";", "\u202e")
                .startsWith("MDG-2009 ")
                .endsWith(" outcome.docx");
    }

    @Test
    void carriesArabicForBrowsersThatKnowItAndAsciiForOthers() {
        String header = named("الخدمات / الحكومية").disposition();
        assertThat(header).matches("[\\x20-\\x7e]+").contains("filename=\"MDG-2009 _ _ outcome.docx\"");
        String encoded = header.substring(header.indexOf("''") + 2);
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8))
                .isEqualTo("MDG-2009 الخدمات الحكومية outcome.docx");
    }

    @Test
    void aTitleOfAnyLengthIsCutBetweenCharacters() {
        assertThat(named("📱".repeat(5000)).value()).isEqualTo("MDG-2009 " + "📱".repeat(60) + " outcome.docx");
    }

    private static FileName named(String shortTitle) {
        return FileName.of(
                new SessionFacts(
                        new SessionId(1),
                        "MDG-2009",
                        "",
                        shortTitle,
                        "",
                        "",
                        "",
                        "",
                        "",
                        true,
                        null,
                        SessionState.OPEN,
                        false,
                        List.of("en"),
                        Closing.NEVER),
                "outcome.docx");
    }
}
