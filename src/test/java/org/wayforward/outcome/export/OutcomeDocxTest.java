package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdnRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

/** What stands in the file, read back as a word processor reads it. */
class OutcomeDocxTest {

    private static final OutcomeWords ENGLISH = OutcomeWords.in("en");

    @Test
    void beginsWithTheTitleBlockOfTheMeeting() throws IOException {
        try (XWPFDocument docx = open(SampleOutcome.of(60), ENGLISH)) {
            XWPFTable block = docx.getTables().getFirst();
            assertThat(block.getText())
                    .contains("Expert Group Meeting")
                    .contains("MDG-2009")
                    .contains(SampleOutcome.MASTHEAD.title())
                    .contains("Geneva, 21–22 May 2009")
                    .contains(SampleOutcome.MASTHEAD.organizers())
                    .contains("Closing session")
                    .contains("22 May 2009")
                    .contains("Indicative, not consolidated");
            assertThat(inStyle(docx, "Title")).containsExactly("Outcome of the closing brainstorm");
        }
    }

    @Test
    void saysOnEveryPageThatItIsIndicative() throws IOException {
        try (XWPFDocument docx = open(SampleOutcome.of(60), ENGLISH)) {
            String footer = docx.getFooterList().getFirst().getText();
            assertThat(footer)
                    .contains("MDG-2009\u00a0· 22 May 2009, 15:05 UTC")
                    .contains("Indicative, not consolidated");
            assertThat(docx.getFooterList()
                            .getFirst()
                            .getParagraphArray(0)
                            .getCTP()
                            .getFldSimpleList())
                    .extracting(field -> field.getInstr().strip())
                    .containsExactly("PAGE", "NUMPAGES");
            assertThat(String.join("\n", inStyle(docx, "Note")))
                    .contains("indicative and not consolidated")
                    .contains("records no decision")
                    .contains("3 contributions are not shown: they were withdrawn, hidden or are not revealed yet.");
        }
    }

    @Test
    void theLastAnnexListsEveryContributionWithItsTallyAndWhatBecameOfIt() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(60);
        try (XWPFDocument docx = open(outcome, ENGLISH)) {
            List<String> listed = inStyle(docx, "Contribution");
            assertThat(listed)
                    .containsSubsequence(outcome.entries()
                            .map(entry -> (entry.kind() == Kind.ISSUE ? "Issue" : "Recommendation") + "\u00a0"
                                    + entry.number() + ". " + entry.text())
                            .toList())
                    .contains(
                            "Issue\u00a0II.900: withdrawn by its author", "Issue\u00a0II.901: hidden by a facilitator")
                    .hasSize((int) outcome.entries().count() + outcome.notShown());
            List<String> details = inStyle(docx, "ContributionDetails");
            assertThat(details).allMatch(line -> line.matches("\\d+ supporters? \\(indicative\\).*"));
            assertThat(details.getLast()).contains("Received, not sorted yet");
        }
    }

    @Test
    void withNothingFinalWhatTheRoomRecommendedStandsInAndSaysSo() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(60);
        try (XWPFDocument docx = open(outcome, ENGLISH)) {
            assertThat(inStyle(docx, "Heading1"))
                    .containsExactly("Recommendations of the room, not consolidated", "Issues considered");
            assertThat(inStyle(docx, "Remark")).first().asString().contains("It is not consolidated.");
            assertThat(inStyle(docx, "Recommendation")).isEmpty();
            assertThat(inStyle(docx, "Issue"))
                    .startsWith(outcome.areas()
                            .getFirst()
                            .sources(Kind.RECOMMENDATION)
                            .getFirst()
                            .lead()
                            .text());
        }
    }

    @Test
    void finalRecommendationsComeFirstNumberedByWordWithTheirSubparagraphs() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.drafted(
                SampleOutcome.area(
                        List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "Services go online one by one.", "en")),
                        List.of(SampleOutcome.entry(Kind.RECOMMENDATION, "II.1", "Not this raw text.", "en")),
                        0),
                SampleOutcome.draft(1, 1, "Governments should:\nadopt one framework;\nshare registries."),
                SampleOutcome.draft(2, null, "Not yet."),
                SampleOutcome.draft(3, 2, "Pay for use.")));
        try (XWPFDocument docx = open(outcome, ENGLISH)) {
            assertThat(inStyle(docx, "Heading1")).containsExactly("Recommendations", "Issues considered");
            assertThat(inStyle(docx, "Recommendation")).containsExactly("Governments should:", "Pay for use.");
            assertThat(inStyle(docx, "Subparagraph")).containsExactly("adopt one framework;", "share registries.");
            assertThat(paragraphs(docx, "Recommendation")).allSatisfy(paragraph -> {
                assertThat(paragraph.getNumID()).isEqualTo(DocxWriter.BODY);
                assertThat(paragraph.getNumIlvl()).isEqualTo(BigInteger.ZERO);
                assertThat(paragraph.getNumFmt()).isEqualTo("decimal");
                assertThat(paragraph.getRuns().getLast().getStyle()).isEqualTo("RecommendationText");
            });
            assertThat(paragraphs(docx, "Subparagraph")).allSatisfy(paragraph -> {
                assertThat(paragraph.getNumID()).isEqualTo(DocxWriter.BODY);
                assertThat(paragraph.getNumIlvl()).isEqualTo(BigInteger.ONE);
                assertThat(paragraph.getNumFmt()).isEqualTo("lowerLetter");
                assertThat(paragraph.getNumLevelText()).isEqualTo("(%2)");
            });
            assertThat(paragraphs(docx, "Issue"))
                    .allSatisfy(paragraph -> assertThat(paragraph.getNumID()).isEqualTo(DocxWriter.BODY));
            assertThat(docx.getFooterList().getFirst().getText()).contains("Indicative, non-binding");
            assertThat(docx.getTables().get(2).getText()).contains("\n1\t16 of 17");
        }
    }

    @Test
    void subparagraphsOfTheSecondLevelAreNumberedByWordToo() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.drafted(
                SampleOutcome.area(List.of(), List.of(), 0),
                SampleOutcome.draft(
                        1, 1, "Governments should:\nadopt:\n\tone framework;\n\tone law;\nshare registries.")));
        try (XWPFDocument docx = open(outcome, ENGLISH)) {
            assertThat(paragraphs(docx, "Subparagraph"))
                    .extracting(
                            XWPFParagraph::getText,
                            paragraph -> paragraph.getNumIlvl().intValue(),
                            XWPFParagraph::getNumFmt,
                            XWPFParagraph::getNumLevelText)
                    .containsExactly(
                            tuple("adopt:", 1, "lowerLetter", "(%2)"),
                            tuple("one framework;", 2, "lowerRoman", "(%3)"),
                            tuple("one law;", 2, "lowerRoman", "(%3)"),
                            tuple("share registries.", 1, "lowerLetter", "(%2)"));
        }
    }

    @Test
    void barsShowTheShareOfEachGroupUnderItsFigures() throws IOException {
        try (XWPFDocument docx = open(SampleDrafts.consolidated(40, 1), ENGLISH)) {
            assertThat(inStyle(docx, "Caption"))
                    .containsSubsequence(
                            "Support by stakeholder group", "Support for the issues considered, by stakeholder group");
            XWPFTableCell cell = docx.getTables().get(2).getRow(1).getCell(4);
            assertThat(cell.getParagraphs().getFirst().getText()).isEqualTo("2 of 8");
            assertThat(cell.getParagraphs().getLast().getRuns())
                    .extracting(XWPFRun::getStyle)
                    .containsExactly("BarShare", "BarRest");
            List<CTTabStop> stops =
                    cell.getParagraphs().getLast().getCTP().getPPr().getTabs().getTabList();
            assertThat(4.0 * ((Number) stops.getFirst().getPos()).intValue())
                    .as("a quarter")
                    .isCloseTo(((Number) stops.getLast().getPos()).intValue(), within(2.0));
            assertThat(docx.getTables().get(2).getRow(1).getCell(0).getParagraphs())
                    .hasSize(1);
            assertThat(docx.getTables().get(3).getRow(1).getCell(1).getText()).startsWith("16 of 17");
        }
    }

    @Test
    void reservationsStandInRealFootnotesWithASeparator() throws IOException {
        try (XWPFDocument docx = open(SampleDrafts.consolidated(20, 2), ENGLISH)) {
            List<XWPFAbstractFootnoteEndnote> notes = List.copyOf(docx.getFootnotes());
            assertThat(notes)
                    .extracting(note -> note.getCTFtnEdn().getType())
                    .startsWith(STFtnEdn.SEPARATOR, STFtnEdn.CONTINUATION_SEPARATOR)
                    .hasSize(6);
            List<BigInteger> named = paragraphs(docx, "Recommendation").stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getCTR().getFootnoteReferenceList().stream())
                    .map(CTFtnEdnRef::getId)
                    .toList();
            assertThat(named)
                    .containsExactlyElementsOf(notes.stream()
                            .map(XWPFAbstractFootnoteEndnote::getId)
                            .filter(id -> id.signum() > 0)
                            .toList());
            assertThat(notes.getLast().getParagraphs()).singleElement().satisfies(paragraph -> {
                assertThat(paragraph.getStyle()).isEqualTo("FootnoteText");
                assertThat(paragraph.getRuns().getFirst().getCTR().getFootnoteRefList())
                        .hasSize(1);
                assertThat(paragraph.getText()).contains("A reservation was expressed: “");
            });
            assertThat(docx.getStyles().styleExist("FootnoteReference")).isTrue();
            XWPFParagraph bracketed = paragraphs(docx, "Recommendation").get(1);
            assertThat(bracketed.getRuns())
                    .extracting(run -> run.getCTR().sizeOfFootnoteReferenceArray())
                    .as("behind the bracket, before the rest")
                    .containsExactly(0, 1, 0);
        }
    }

    @Test
    void theSpokenTermStandsWithTheBallotInTheAnnexAndNotInTheRecommendation() throws IOException {
        try (XWPFDocument docx = open(SampleDrafts.consolidated(20, 1), ENGLISH)) {
            assertThat(inStyle(docx, "Caption"))
                    .containsSubsequence(
                            "Indicative ballot on the recommendations",
                            "Recommendation\u00a01",
                            "Recommendation\u00a04");
            assertThat(inStyle(docx, "Normal"))
                    .contains(
                            "In words: Broad support (indicative, not a decision).",
                            "In words: Support (indicative, not a decision). The figures alone give “Views differed”; the"
                                    + " rapporteur’s reason for another term: The three who could not support it spoke of"
                                    + " another text.");
            XWPFTable ballot = docx.getTables().get(4);
            assertThat(ballot.getRow(0).getCell(2).getText()).isEqualTo("Support with reservation");
            assertThat(ballot.getRows())
                    .extracting(row -> row.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .toList())
                    .contains(
                            List.of("Round 2", "31", "6", "3", "4", "44"),
                            List.of("\u2003Academia + Civil society", "9", "0", "3", "3", "15"),
                            List.of("Round 1", "20", "10", "10", "4", "44"));
            assertThat(inStyle(docx, "Recommendation")).noneMatch(text -> text.contains("support"));
        }
    }

    @Test
    void annexesAreNumberedThroughAndAreasWithoutAFinalRecommendationSaySo() throws IOException {
        try (XWPFDocument docx = open(SampleDrafts.consolidated(20, 1), ENGLISH)) {
            assertThat(inStyle(docx, "Annex")).containsExactly("Annex I", "Annex II", "Annex III", "Annex IV");
            assertThat(inStyle(docx, "Remark"))
                    .filteredOn("No recommendation is final in this thematic area."::equals)
                    .hasSize(1);
        }
        try (XWPFDocument docx = open(SampleOutcome.of(20), ENGLISH)) {
            assertThat(inStyle(docx, "Remark")).doesNotContain("No recommendation is final in this thematic area.");
            assertThat(inStyle(docx, "Caption")).doesNotContain("Indicative ballot on the recommendations");
        }
    }

    @Test
    void numbersTheContributionsOfTheAnnexAndItsAreasByTheirLabels() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(60);
        try (XWPFDocument docx = open(outcome, ENGLISH)) {
            assertThat(paragraphs(docx, "Contribution")).allSatisfy(paragraph -> {
                assertThat(paragraph.getNumID()).isEqualTo(DocxWriter.CONTRIBUTIONS);
                assertThat(paragraph.getNumFmt()).isEqualTo("decimal");
                assertThat(paragraph.getNumLevelText()).isEqualTo("%1.");
            });
            List<XWPFParagraph> areas = paragraphs(docx, "Heading2").stream()
                    .filter(heading -> BigInteger.ZERO.equals(heading.getNumIlvl()))
                    .toList();
            assertThat(areas).extracting(XWPFParagraph::getNumID).doesNotHaveDuplicates();
            assertThat(areas)
                    .extracting(area -> docx.getNumbering()
                            .getNum(area.getNumID())
                            .getCTNum()
                            .getLvlOverrideArray(0)
                            .getLvl()
                            .getLvlText()
                            .getVal())
                    .containsExactly("P.", "I.", "II.", "III.", "IV.");
        }
    }

    @Test
    void setsRecommendationsInBoldAndIssuesNot() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.area(
                List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "Services go online agency by agency.", "en")),
                List.of(SampleOutcome.entry(
                        Kind.RECOMMENDATION, "II.1", "Share registries.", "en", List.of("II.1"), "M. Okello")),
                0));
        try (XWPFDocument docx = open(outcome, ENGLISH)) {
            List<XWPFParagraph> body = paragraphs(docx, "Issue");
            assertThat(body.getFirst().getRuns().getLast().getStyle()).isEqualTo("RecommendationText");
            assertThat(body.getLast().getRuns().getLast().getStyle()).isEmpty();
            assertThat(docx.getStyles()
                            .getStyle("RecommendationText")
                            .getCTStyle()
                            .getRPr()
                            .getBList())
                    .hasSize(1);
            assertThat(inStyle(docx, "ContributionDetails").getLast())
                    .isEqualTo("3 supporters (indicative)\u00a0· Received, not sorted yet\u00a0"
                            + "· Addresses issue II.1");
            assertThat(docx.getDocument().xmlText()).as("signed or not").doesNotContain("Okello");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(\"x\")</script> & <b>bold</b> ]]> &amp; 'quoted'",
                "Use phones 📱 and radios 📻 for farmers 👩‍🌾.",
                "الخدمات الإلكترونية (PPP) تتوقف بعد 3 سنوات.",
                "שירותים מקוונים אינם נגישים לכולם.",
                "电子政务：农村地区没有负担得起的宽带。",
                "A %1 percent ${x} {0} \\n text",
            })
    void carriesAnyTextUnchanged(String text) throws IOException {
        try (XWPFDocument docx = open(
                SampleOutcome.of(
                        SampleOutcome.area(List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", text, "en")), List.of(), 0)),
                ENGLISH)) {
            assertThat(inStyle(docx, "Contribution")).containsExactly("Issue\u00a0II.1. " + text);
        }
    }

    @Test
    void carriesAWordOfTwoHundredLetters() throws IOException {
        carriesAnyTextUnchanged("E".repeat(200) + " is one word.");
    }

    @Test
    void opensEvenWithCharactersThatXmlCannotHold() throws IOException {
        try (XWPFDocument docx = open(
                SampleOutcome.of(SampleOutcome.area(
                        List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "a\u0000b\u0008c\ud83d\ufffe", "en")),
                        List.of(),
                        0)),
                ENGLISH)) {
            assertThat(inStyle(docx, "Contribution")).containsExactly("Issue\u00a0II.1. abc");
        }
    }

    @Test
    void marksDirectionFontAndLanguageOfEachText() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.area(
                List.of(
                        SampleOutcome.entry(Kind.ISSUE, "II.1", "الخدمات تتوقف", "ar"),
                        SampleOutcome.entry(Kind.ISSUE, "II.2", "农村地区没有宽带", "zh"),
                        SampleOutcome.entry(Kind.ISSUE, "II.3", "Les portails restent vides.", "fr"),
                        SampleOutcome.entry(Kind.ISSUE, "II.4", "Portals stay empty.", "en")),
                List.of(),
                0));
        try (XWPFDocument docx = open(outcome, ENGLISH)) {
            List<XWPFParagraph> texts = paragraphs(docx, "Contribution");
            assertThat(texts)
                    .extracting(text -> text.getCTP().getPPr().isSetBidi())
                    .containsExactly(true, false, false, false);
            assertThat(lastRun(texts.get(0)).getRtlList()).hasSize(1);
            assertThat(lastRun(texts.get(0)).getLangArray(0).getBidi()).isEqualTo("ar");
            assertThat(lastRun(texts.get(1)).getRFontsArray(0).getHint()).isEqualTo(STHint.EAST_ASIA);
            assertThat(lastRun(texts.get(2)).getLangArray(0).getVal()).isEqualTo("fr");
            assertThat(texts.get(3).getRuns().getLast().getCTR().isSetRPr()).isFalse();
        }
    }

    @Test
    void speaksFrench() throws IOException, XmlException {
        OutcomeDocument outcome = SampleOutcome.of(60);
        try (XWPFDocument docx = open(outcome, OutcomeWords.in("fr"))) {
            assertThat(inStyle(docx, "Title")).containsExactly("Résultats de la réflexion collective de clôture");
            assertThat(inStyle(docx, "Heading1"))
                    .containsExactly("Recommandations de la salle, non consolidées", "Problèmes examinés");
            assertThat(inStyle(docx, "Contribution")).anyMatch(text -> text.startsWith("Problème\u00a0II.1. "));
            assertThat(docx.getFooterList().getFirst().getText()).contains("À titre indicatif, non consolidé");
            assertThat(docx.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("fr-FR");
        }
    }

    @Test
    void countsInTheAnnexByGroupAndArea() throws IOException {
        try (XWPFDocument docx = open(SampleOutcome.of(60), ENGLISH)) {
            XWPFTable groups = docx.getTables().getLast();
            assertThat(groups.getText())
                    .contains("Academia + Civil society\t10")
                    .contains("Total\t46");
            XWPFTable areas = docx.getTables().get(1);
            assertThat(areas.getRows()).hasSize(7);
            assertThat(areas.getText()).contains("III. Country best practices and lessons learned\t0\t0\t0\t0");
            assertThat(areas.getRow(0).isRepeatHeader()).isTrue();
        }
    }

    @Test
    void saysNothingOfTheMachineItWasMadeOn() throws IOException {
        try (XWPFDocument docx = open(SampleOutcome.of(4), ENGLISH)) {
            var core = docx.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("Outcome of the closing brainstorm");
            assertThat(core.getSubject()).isEqualTo(SampleOutcome.MASTHEAD.title());
            assertThat(core.getCreator()).isEqualTo("Way Forward");
            assertThat(core.getLastModifiedByUser()).isNull();
            assertThat(core.getCreated().toInstant()).isEqualTo(SampleOutcome.AT);
            assertThat(docx.getProperties()
                            .getExtendedProperties()
                            .getUnderlyingProperties()
                            .getApplication())
                    .isEqualTo("Way Forward");
        }
    }

    @Test
    void makesNoRoomWithEmptyParagraphs() throws IOException {
        try (XWPFDocument docx = open(SampleOutcome.of(60), ENGLISH)) {
            assertThat(docx.getParagraphs())
                    .allSatisfy(paragraph -> assertThat(paragraph.getText()).isNotBlank());
        }
    }

    @Test
    void keepsToTheSchemaOfWord() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.area(
                List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "خدمات (PPP) 电子政务 📱", "ar")),
                List.of(SampleOutcome.entry(Kind.RECOMMENDATION, "II.1", "Share registries.", "fr")),
                2));
        try (XWPFDocument docx = open(outcome, ENGLISH)) {
            List<XmlError> errors = new ArrayList<>();
            docx.getDocument().validate(new XmlOptions().setErrorListener(errors));
            docx.getFooterList()
                    .forEach(footer -> footer._getHdrFtr().validate(new XmlOptions().setErrorListener(errors)));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void keepsToTheSchemaWhateverIsWritten() throws IOException {
        try (XWPFDocument docx = open(HostileOutcome.outcome(), ENGLISH)) {
            List<XmlError> errors = new ArrayList<>();
            XmlOptions told = new XmlOptions().setErrorListener(errors);
            docx.getDocument().validate(told);
            docx.getFootnotes().forEach(footnote -> footnote.getCTFtnEdn().validate(told));
            assertThat(errors).isEmpty();
            assertThat(inStyle(docx, "Recommendation")).hasSize(HostileOutcome.TEXTS.size());
            assertThat(inStyle(docx, "Subparagraph")).first().asString().startsWith(HostileOutcome.TEXTS.getFirst());
        }
    }

    @Test
    void namesOnlyStylesThatThereAre() throws IOException {
        try (XWPFDocument docx = open(SampleOutcome.of(60), ENGLISH)) {
            assertThat(docx.getParagraphs()).extracting(XWPFParagraph::getStyle).allMatch(docx.getStyles()::styleExist);
            assertThat(docx.getTables()).extracting(XWPFTable::getStyleID).allMatch(docx.getStyles()::styleExist);
        }
    }

    @Test
    void holdsTwoThousandContributions() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(2000);
        Instant start = Instant.now();
        byte[] file = OutcomeDocx.render(outcome, ENGLISH);
        System.out.printf(
                "2,000 contributions: %d ms, %d KB%n",
                Duration.between(start, Instant.now()).toMillis(), file.length / 1024);
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(paragraphs(docx, "Contribution")).hasSize(2000 + outcome.notShown());
        }
    }

    private static XWPFDocument open(OutcomeDocument outcome, OutcomeWords words) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(OutcomeDocx.render(outcome, words)));
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument docx, String style) {
        return docx.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .toList();
    }

    private static List<String> inStyle(XWPFDocument docx, String style) {
        return paragraphs(docx, style).stream().map(XWPFParagraph::getText).toList();
    }

    private static CTRPr lastRun(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.getRuns().getLast();
        return run.getCTR().getRPr();
    }
}
