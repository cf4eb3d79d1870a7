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
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody writes comes out of every data file as it was written, among two thousand others. */
class HostileTextsInFilesTest {

    private static final OutcomeWords ENGLISH = OutcomeWords.in("en");

    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"https://example.org\",\"press\")",
            "@SUM(A1:A9)",
            "+1+1",
            "-2+3",
            "w".repeat(1000),
            "الخدمات الإلكترونية لا تصل إلى القرى (2009).",
            "שירותים מקוונים, \"ללא\" תור",
            "公共服务网站没有人使用，因为没有人知道。",
            "Données, « guillemets », œuvre et ünïcödé",
            "A family 👩‍👩‍👧‍👦 and a flag 🇰🇪 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
            "<script>alert('x')</script> &amp; <!-- -->]]>",
            "one; two, three\"four\"\\five | *six* _seven_ [eight](nine)",
            "{{ 7*7 }} ${7*7} %s %n {0} '{1}'",
            "\u202Eright to left override\u202C and a zero\u200Bwidth",
            "Null is a word: null, NaN, true, 1e400, 2009-05-22");

    private final OutcomeDocument outcome = outcome();

    @Test
    void theCsvCarriesThem() throws IOException {
        String text = new String(OutcomeCsv.render(outcome, ENGLISH), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(1)), CSVFormat.RFC4180)) {
            List<CSVRecord> lines =
                    StreamSupport.stream(parser.spliterator(), false).skip(1).toList();
            assertThat(lines).hasSize(2000);
            assertThat(lines).allSatisfy(line -> {
                String written = HOSTILE.get(place(line.get(0)));
                assertThat(line.get(4)).isIn(written, "'" + written).doesNotMatch("^\\s*[=+@-].*");
            });
        }
    }

    @Test
    void theWorkbookCarriesThem() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(OutcomeXlsx.render(outcome, ENGLISH)))) {
            var sheet = book.getSheet("Contributions");
            assertThat(sheet.getLastRowNum()).isEqualTo(2000);
            IntStream.rangeClosed(1, 2000)
                    .mapToObj(sheet::getRow)
                    .forEach(row -> assertThat(row.getCell(4).getStringCellValue())
                            .isEqualTo(HOSTILE.get(place(row.getCell(0).getStringCellValue()))));
        }
    }

    @Test
    void theJsonCarriesThem() {
        JsonNode area =
                JsonMapper.shared().readTree(OutcomeJson.render(outcome)).at("/areas/0");
        assertThat(area.get("contributions"))
                .hasSize(2000)
                .allSatisfy(one -> assertThat(one.get("text").asString())
                        .isEqualTo(HOSTILE.get(place(one.get("number").asString()))));
    }

    @Test
    void theMarkdownCarriesThemWithItsSignsTakenOff() {
        List<String> lines = OutcomeMarkdown.render(outcome, ENGLISH)
                .lines()
                .filter(line -> line.startsWith("- *Issue"))
                .map(line -> line.replaceFirst("^- \\*\\S+\\* ", "").strip())
                .toList();
        assertThat(lines).hasSize(2000);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            assertThat(line.replaceAll("\\\\(.)", "$1")).isEqualTo(HOSTILE.get(i % HOSTILE.size()));
            assertThat(line.replaceAll("\\\\.", "")).doesNotContainPattern("[<>*_\\[\\]|{}&]");
        }
    }

    /** Which of the texts a number stands for. */
    private static int place(String number) {
        return (Integer.parseInt(number.substring(number.indexOf('.') + 1)) - 1) % HOSTILE.size();
    }

    private static OutcomeDocument outcome() {
        List<Entry> issues = IntStream.range(0, 2000)
                .mapToObj(i -> SampleOutcome.entry(Kind.ISSUE, "II." + (i + 1), HOSTILE.get(i % HOSTILE.size()), "en"))
                .toList();
        return SampleOutcome.of(SampleOutcome.area(issues, List.of(), 0));
    }
}
