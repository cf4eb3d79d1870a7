package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.AreaId;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Masthead;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.outcome.Treatment;
import org.wayforward.vote.Balance;

/** Workbook, comma-separated values, Markdown and JSON, read back. */
class OutcomeFilesTest {

    private static final OutcomeWords ENGLISH = OutcomeWords.in("en");

    @Test
    void theCsvHasEveryContributionAndAnAccountOfWhatIsGone() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(300);
        List<CSVRecord> lines = csv(outcome);
        assertThat(lines).hasSize(1 + (int) outcome.entries().count() + outcome.notShown());
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.size()).isEqualTo(lines.getFirst().size()));
        assertThat(lines.getFirst().toList())
                .contains("Supporters (indicative)", "What became of it", "Nature")
                .doesNotContain("Signed");
        assertThat(lines.subList(1, lines.size()))
                .as("each line says so, also when it is cut out")
                .allSatisfy(line -> assertThat(line.get(line.size() - 2)).isEqualTo("Indicative, not consolidated"));
        assertThat(lines)
                .filteredOn(line -> line.get(0).equals("II.900"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get(3)).isEqualTo("Withdrawn");
                    assertThat(line.get(4)).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+cmd|x", "@SUM(1)", "-1", "\t=1", "\r=1", " =1+1", "＝1"})
    void whatLooksLikeAFormulaStaysText(String text) throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(
                SampleOutcome.area(List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", text, "en")), List.of(), 0));
        assertThat(csv(outcome).get(1).get(4)).isEqualTo("'" + text);
        try (XSSFWorkbook book = xlsx(outcome)) {
            Cell cell = book.getSheet("Contributions").getRow(1).getCell(4);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void noCellOfTheWorkbookIsAFormulaAndNumbersAreNumbers() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.drafted(
                SampleOutcome.area(
                        List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "Portals stay empty.", "en")), List.of(), 1),
                SampleOutcome.draft(1, 1, "Governments should:\n=adopt;\nshare.")));
        try (XSSFWorkbook book = xlsx(outcome)) {
            assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                    .containsExactly(
                            "About",
                            "Recommendations",
                            "Issues",
                            "Clusters",
                            "Contributions",
                            "Support by group",
                            "Ballot",
                            "Reservations",
                            "Activity",
                            "Groups");
            book.forEach(sheet -> sheet.forEach(row ->
                    row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC))));
            XSSFSheet drafts = book.getSheet("Recommendations");
            assertThat(drafts.getRow(1).getCell(4).getStringCellValue()).isEqualTo("Governments should:");
            assertThat(drafts.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(27);
            assertThat(drafts.getRow(2).getCell(1).getStringCellValue()).isEqualTo("(a)");
            assertThat(drafts.getRow(2).getCell(4).getStringCellValue()).isEqualTo("=adopt;");
            assertThat(book.getSheet("About").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Indicative, non-binding");
        }
    }

    /** Also where drafts are all there is, so that the heading of a column never comes from elsewhere than its cells. */
    @Test
    void supportByGroupAndItsMeasuresStandUnderTheirHeadings() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.drafted(
                SampleOutcome.area(List.of(), List.of(), 0),
                SampleOutcome.draft(1, 1, "Governments should adopt open standards.")));
        Balance balance = outcome.drafts().findFirst().orElseThrow().balance();
        try (XSSFWorkbook book = xlsx(outcome)) {
            XSSFSheet drafts = book.getSheet("Recommendations");
            int last = drafts.getRow(0).getLastCellNum() - 1;
            assertThat(drafts.getRow(1).getLastCellNum() - 1).isEqualTo(last);
            assertThat(drafts.getRow(0).getCell(last - 1).getStringCellValue()).isEqualTo("Support across groups");
            assertThat(drafts.getRow(0).getCell(last).getStringCellValue()).isEqualTo("Views differ");
            assertThat(drafts.getRow(0).getCell(last - 2).getStringCellValue()).startsWith("Supporters (indicative): ");
            assertThat(drafts.getRow(1).getCell(last - 1).getNumericCellValue())
                    .isCloseTo(balance.bridging(), within(0.0001));
            assertThat(drafts.getRow(1).getCell(last).getNumericCellValue())
                    .isCloseTo(balance.dissent(), within(0.0001));
            assertThat(new DataFormatter(Locale.UK)
                            .formatCellValue(drafts.getRow(1).getCell(last)))
                    .matches("0\\.\\d\\d");
        }
    }

    @Test
    void theMarkdownSaysTheSameAndNothingOfATextIsTakenForMarkdown() {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.drafted(
                SampleOutcome.area(
                        List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "<b>Portals</b> [stay](x) *empty*.", "en")),
                        List.of(),
                        1),
                SampleOutcome.draft(1, 1, "Governments should:\nadopt;\nshare."),
                SampleOutcome.draft(2, null, "Not yet.")));
        assertThat(OutcomeMarkdown.render(outcome, ENGLISH))
                .contains(
                        "1. **Governments should:**",
                        "    (a) **adopt;**",
                        "\\<b\\>Portals\\</b\\> \\[stay\\](x) \\*empty\\*.",
                        "Issue\u00a0II.900: withdrawn by its author",
                        "(indicative)")
                .doesNotContain("Not yet.");
    }

    @Test
    void theMarkdownHasTheReservationsAsNotesTheMethodAndTheTallies() {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.drafted(
                SampleOutcome.area(
                        List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "Portals stay empty.", "en")), List.of(), 0),
                SampleDrafts.with(
                        SampleOutcome.draft(
                                1,
                                1,
                                "Governments should:\npay for use [, in part,] and publish:\n\tcontracts;\n\tfigures."),
                        new AreaId(3),
                        List.of(SampleDrafts.round(1, 30, 5, 1, 4)),
                        null,
                        List.of(
                                SampleDrafts.reservation(2, "Not *now*.", Treatment.FOOTNOTED, null),
                                SampleDrafts.reservation(1, "Small firms cannot bid.", Treatment.BRACKETED, null)))));
        assertThat(OutcomeMarkdown.render(outcome, ENGLISH))
                .containsSubsequence(
                        "1. **Governments should:**",
                        "    (a) **pay for use \\[, in part,\\]**[^1] **and publish:**",
                        "(i) **contracts;**",
                        "(ii) **figures.**[^2]",
                        "[^1]: The text in square brackets was not agreed. A reservation was expressed: “Small firms cannot bid”.",
                        "[^2]: A reservation was expressed: “Not \\*now\\*”.",
                        "## Annex I. Method",
                        "The question put to the room was",
                        "## Annex II. Indicative tallies",
                        "**Support by stakeholder group**",
                        "| 1 | 16 of 17 | 8 of 11 |",
                        "| Round 1 | 30 | 5 | 1 | 4 | 40 |",
                        "## Annex III.",
                        "## Annex IV.",
                        "| Government | 17 |");
    }

    @Test
    void subparagraphsOfTheSecondLevelStandBelowThoseOfTheFirst() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.drafted(
                SampleOutcome.area(List.of(), List.of(), 0),
                SampleOutcome.draft(1, 1, "Governments should:\nadopt:\n\tone law;\n\tone code;\nshare.")));
        assertThat(OutcomeJson.of(outcome)
                        .areas()
                        .getFirst()
                        .recommendations()
                        .getFirst()
                        .subparagraphs())
                .containsExactly(
                        new OutcomeJson.Subparagraph("adopt:", List.of("one law;", "one code;")),
                        new OutcomeJson.Subparagraph("share.", List.of()));
        try (XSSFWorkbook book = xlsx(outcome)) {
            assertThat(rows(book, "Recommendations").subList(1, 6))
                    .extracting(row -> row.get(1), row -> row.get(4))
                    .containsExactly(
                            tuple("", "Governments should:"),
                            tuple("(a)", "adopt:"),
                            tuple("(a) (i)", "one law;"),
                            tuple("(a) (ii)", "one code;"),
                            tuple("(b)", "share."));
        }
    }

    @Test
    void noFileSaysWhoSigned() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.area(
                List.of(),
                List.of(SampleOutcome.entry(
                        Kind.RECOMMENDATION, "II.1", "Share registries.", "en", List.of(), "M. Okello")),
                0));
        assertThat(new String(OutcomeJson.render(outcome), StandardCharsets.UTF_8))
                .doesNotContain("Okello");
        assertThat(OutcomeMarkdown.render(outcome, ENGLISH)).doesNotContain("Okello");
        assertThat(csv(outcome)).allSatisfy(line -> assertThat(line.toString()).doesNotContain("Okello"));
        try (XSSFWorkbook book = xlsx(outcome)) {
            assertThat(rows(book, "Contributions").toString()).doesNotContain("Okello");
        }
    }

    @Test
    void theJsonNamesThingsByTheirNumbers() {
        OutcomeJson json = OutcomeJson.of(SampleOutcome.of(SampleOutcome.drafted(
                SampleOutcome.area(
                        List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "Portals stay empty.", "en")), List.of(), 2),
                SampleOutcome.draft(1, 1, "Governments should:\nadopt."))));
        assertThat(json.consolidated()).isTrue();
        OutcomeJson.Area area = json.areas().getFirst();
        assertThat(area.recommendations().getFirst().number()).isEqualTo(1);
        assertThat(area.recommendations().getFirst().answers()).containsExactly("II.1");
        assertThat(area.contributions().getFirst().number()).isEqualTo("II.1");
        assertThat(area.gone()).hasSize(2);
    }

    @Test
    void theWorkbookHasTheBallotWithBothRoundsAndWhatBecameOfReservations() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.drafted(
                SampleOutcome.area(
                        List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "Portals stay empty.", "en")), List.of(), 0),
                SampleOutcome.balloted(SampleOutcome.draft(1, 1, "Governments should adopt standards."))));
        try (XSSFWorkbook book = xlsx(outcome)) {
            assertThat(rows(book, "Ballot").subList(1, 5))
                    .extracting(row -> List.of(row.get(2), row.get(3), row.get(4), row.get(8)))
                    .containsExactly(
                            List.of("2.0", "Total", "30.0", "40.0"),
                            List.of("2.0", "Government", "30.0", "40.0"),
                            List.of("1.0", "Total", "20.0", "40.0"),
                            List.of("1.0", "Government", "20.0", "40.0"));
            assertThat(rows(book, "Ballot").get(1).subList(9, 12))
                    .containsExactly("Support", "Broad support", "Two ministries asked for time.");
            assertThat(rows(book, "Ballot").get(3).subList(9, 12)).containsOnly("");
            assertThat(rows(book, "Reservations").subList(1, 3))
                    .extracting(row -> row.subList(3, 6))
                    .containsExactly(
                            List.of("=Only with a budget.", "Footnote", ""),
                            List.of("Not in our law.", "Resolved", "Reworded."));
            assertThat(rows(book, "Activity").get(1)).startsWith("2009-05-22 13:15", "12.0", "0.0", "1.0");
            assertThat(rows(book, "Support by group").get(1)).startsWith("Draft recommendation", "1.0");
        }
    }

    @Test
    void aListThatIsLongerThanACellMayBeIsCutAndTheWorkbookIsStillMade() throws IOException {
        OutcomeDocument outcome = SampleOutcome.of(SampleOutcome.area(
                List.of(SampleOutcome.entry(Kind.ISSUE, "II.1", "x".repeat(40_000), "en")), List.of(), 0));
        try (XSSFWorkbook book = xlsx(outcome)) {
            assertThat(rows(book, "Contributions").get(1).get(4))
                    .hasSize(32_767)
                    .endsWith("x…");
        }
    }

    @Test
    void everyFileSaysTheFingerprintThatTheJsonHas() throws Exception {
        OutcomeDocument outcome = SampleOutcome.of(20);
        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(OutcomeJson.render(outcome)));
        assertThat(Fingerprint.of(outcome)).isEqualTo(fingerprint);
        assertThat(OutcomeMarkdown.render(outcome, ENGLISH)).contains(fingerprint);
        assertThat(csv(outcome).subList(1, 3))
                .allSatisfy(line -> assertThat(line.toList()).endsWith(fingerprint));
        try (XSSFWorkbook book = xlsx(outcome)) {
            assertThat(rows(book, "About")).anySatisfy(row -> assertThat(row).contains(fingerprint));
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(OutcomeDocx.render(outcome, ENGLISH)))) {
            assertThat(word.getParagraphs())
                    .anySatisfy(line -> assertThat(line.getText()).contains(fingerprint));
        }
    }

    @Test
    void theFingerprintStaysWhileOnlyTimeAndPlaceOfTheSessionChange() {
        OutcomeDocument outcome = SampleOutcome.of(20);
        Masthead head = outcome.masthead();
        OutcomeDocument elsewhere = new OutcomeDocument(
                new Masthead(
                        "OTHER-1",
                        head.title(),
                        head.meeting(),
                        head.organizers(),
                        head.place(),
                        head.dates(),
                        head.question()),
                outcome.revision() + 7,
                outcome.at().plusSeconds(60),
                outcome.areas(),
                outcome.participation(),
                List.of());
        assertThat(Fingerprint.of(elsewhere)).isEqualTo(Fingerprint.of(outcome));
        assertThat(Fingerprint.of(SampleOutcome.of(40))).isNotEqualTo(Fingerprint.of(outcome));
    }

    private static List<List<String>> rows(XSSFWorkbook book, String sheet) {
        return StreamSupport.stream(book.getSheet(sheet).spliterator(), false)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .map(cell -> cell.getCellType() == CellType.NUMERIC
                                ? String.valueOf(cell.getNumericCellValue())
                                : cell.getStringCellValue())
                        .toList())
                .toList();
    }

    private static List<CSVRecord> csv(OutcomeDocument outcome) throws IOException {
        String text = new String(OutcomeCsv.render(outcome, ENGLISH), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(1)), CSVFormat.RFC4180)) {
            return StreamSupport.stream(parser.spliterator(), false).toList();
        }
    }

    private static XSSFWorkbook xlsx(OutcomeDocument outcome) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(OutcomeXlsx.render(outcome, ENGLISH)));
    }
}
