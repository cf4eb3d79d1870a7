package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

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
        assertThat(lines.getFirst().toList()).contains("Supporters (indicative)", "What became of it");
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
                    .containsExactly("About", "Recommendations", "Clusters", "Contributions", "Groups");
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
