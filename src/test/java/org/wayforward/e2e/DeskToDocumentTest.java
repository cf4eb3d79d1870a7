package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.contribution.Kind;
import org.wayforward.exchange.PracticeSession;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.StaffLinks;

/** A rapporteur with a practice session: from what the room wrote to the Word document that begins with their text. */
class DeskToDocumentTest {

    private static final String WORDS = "Governments should, before any new portal:";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void aRecommendationIsWrittenFromSourcesAndStandsFirstAndBoldInTheDocument() throws IOException {
        Site site = browsers.site();
        SessionFacts session = site.get(PracticeSession.class).make();
        String link = site.get(StaffLinks.class).url(session, Role.RAPPORTEUR);
        DeskScreen desk = DeskScreen.open(browsers.laptop(), link, "Ada Okafor");

        desk.click(desk.area("E-services"));
        assertThat(desk.rows()).hasCount(2);
        Locator recommendation = desk.the("li.source.recommendation").first();
        Locator issue = desk.the("li.source.issue").first();
        String number =
                issue.locator(".wf-kind").textContent().replace('\u00a0', ' ').strip();

        // A recommendation begins with the words of a source, selected, so that typing writes over them.
        desk.click(recommendation.locator(".start"));
        assertThat(desk.field()).isFocused();
        desk.page()
                .waitForFunction("() => document.activeElement.selectionEnd > 0"
                        + " && document.activeElement.selectionStart === 0");
        desk.type(WORDS);
        desk.click(desk.open().locator("[data-sub]"));
        desk.type("share base registries;");
        desk.press("Enter");
        desk.type("publish open interfaces.");
        desk.press("Control+Enter");
        Locator row = desk.row(WORDS);
        assertThat(row.locator(".draft-words li")).hasCount(2);
        assertThat(row.locator(".draft-words li").first()).hasText("(a)share base registries;");
        assertThat(row.locator(".chips")).containsText("Rests on");

        // It answers an issue, is final, and goes to the first place of the document.
        desk.click(issue.locator(".use"));
        assertThat(row.locator(".chips").first()).containsText(number.replaceAll("^\\S+ ", ""));
        desk.click(row.locator(".finish"));
        assertThat(row).hasClass(Pattern.compile("is-final"));
        desk.press("Alt+ArrowUp");
        assertThat(desk.rows().nth(1)).containsText(WORDS);
        desk.press("Alt+ArrowUp");
        assertThat(desk.rows().first()).containsText(WORDS);

        desk.click(desk.the("#downloads summary"));
        Download download = desk.page().waitForDownload(() -> desk.click(desk.the("#downloads a[href*='.docx']")));
        try (InputStream in = Files.newInputStream(download.path());
                XWPFDocument docx = new XWPFDocument(in)) {
            // Area I, before this one, has a final recommendation of its own; in its area this one is the first.
            XWPFParagraph written = docx.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals(WORDS))
                    .findFirst()
                    .orElseThrow();
            assertThat(docx.getParagraphs().stream()
                            .filter(DeskToDocumentTest::recommendation)
                            .toList())
                    .extracting(XWPFParagraph::getText)
                    .containsSequence(
                            WORDS,
                            "Governments should ask citizens for the same data only once, by sharing"
                                    + " base registries under a clear legal basis, and let every citizen see who has used"
                                    + " their data.");
            assertThat(bold(docx, written)).as("bold").isTrue();
            int place = docx.getParagraphs().indexOf(written);
            assertThat(docx.getParagraphs().get(place + 1).getText()).isEqualTo("share base registries;");
            assertThat(docx.getParagraphs().get(place + 2).getText()).isEqualTo("publish open interfaces.");
            assertThat(docx.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .findFirst()
                            .orElseThrow()
                            .getText())
                    .isEqualTo("Recommendations");
        }
        System.out.println("From practice session to DOCX: " + desk.clicks() + " clicks, " + desk.keys() + " keys, of"
                + " which " + (WORDS.length() + "share base registries;publish open interfaces.".length())
                + " are the text");
        desk.isStillTheSamePage();
    }

    @Test
    void tenRecommendationsAreMadeOfAHundredAndFiftyContributionsWithoutLeavingTheDesk() throws IOException {
        Meeting meeting = Meeting.on(browsers.site());
        hundredAndFifty(meeting);
        DeskScreen desk = DeskScreen.open(browsers.laptop(), meeting, "Ada Okafor");
        List<String> labels = List.of("P", "I", "II", "III", "IV");
        int typed = 0;
        List<String> written = new ArrayList<>();
        for (int area = 0; area < 5; area++) {
            if (area > 0) {
                desk.click(desk.the(".area-tab").nth(area));
            }
            assertThat(desk.the("li.source.recommendation .wf-kind").first())
                    .hasText(Pattern.compile("\\s" + labels.get(area) + "\\."));
            for (int place = 0; place < 2; place++) {
                String words = "Ministries should publish plan " + (area * 2 + place + 1) + " by 2011.";
                desk.click(desk.the("li.source.recommendation").nth(place).locator(".start"));
                assertThat(desk.field()).isFocused();
                desk.page()
                        .waitForFunction("() => document.activeElement.selectionEnd > 0"
                                + " && document.activeElement.selectionStart === 0");
                desk.type(words);
                desk.press("Control+Enter");
                Locator row = desk.row(words);
                // The issue that the source addresses is offered; one click answers it.
                desk.click(row.locator(".suggestion").first());
                desk.click(row.locator(".finish"));
                assertThat(row).hasClass(Pattern.compile("is-final"));
                typed += words.length();
                written.add(words);
            }
        }
        desk.click(desk.the("#downloads summary"));
        Download download = desk.page().waitForDownload(() -> desk.click(desk.the("#downloads a[href*='.docx']")));
        try (InputStream in = Files.newInputStream(download.path());
                XWPFDocument docx = new XWPFDocument(in)) {
            assertThat(docx.getParagraphs().stream()
                            .filter(DeskToDocumentTest::recommendation)
                            .toList())
                    .extracting(XWPFParagraph::getText)
                    .containsExactlyElementsOf(written);
            assertThat(docx.getParagraphs().stream()
                            .filter(paragraph -> "Contribution".equals(paragraph.getStyle()))
                            .count())
                    .isEqualTo(150);
        }
        System.out.println("From 150 contributions to a DOCX of ten recommendations: " + desk.clicks() + " clicks, "
                + desk.keys() + " keys, of which " + typed + " are the texts");
        desk.isStillTheSamePage();
    }

    /** In each of five areas fifteen issues, and as many recommendations that address them, supported unequally. */
    private static void hundredAndFifty(Meeting meeting) {
        List<Actor> experts = new ArrayList<>();
        for (StakeholderGroup group : StakeholderGroup.values()) {
            experts.add(meeting.joined(group).actor());
            experts.add(meeting.joined(group).actor());
        }
        for (int i = 0; i < 75; i++) {
            Actor author = experts.get(i % experts.size());
            ContributionId issue = meeting.post(
                    author, Kind.ISSUE, i % 5, "Something stands in the way of services, number " + i + ".");
            ContributionId answer = meeting.post(
                    author,
                    Kind.RECOMMENDATION,
                    i % 5,
                    "Somebody should take it out of the way, number " + i + ".",
                    issue);
            for (int supporter = 0; supporter < i * 7 % experts.size(); supporter++) {
                meeting.support(experts.get(supporter), answer, true);
            }
        }
    }

    private static boolean recommendation(XWPFParagraph paragraph) {
        return "Recommendation".equals(paragraph.getStyle());
    }

    private static boolean bold(XWPFDocument docx, XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .filter(run -> !run.text().isBlank())
                .allMatch(run -> run.isBold() || bold(docx.getStyles().getStyle(run.getStyle())));
    }

    private static boolean bold(XWPFStyle style) {
        return style != null
                && style.getCTStyle().getRPr() != null
                && style.getCTStyle().getRPr().sizeOfBArray() > 0;
    }
}
