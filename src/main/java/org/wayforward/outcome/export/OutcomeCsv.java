package org.wayforward.outcome.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

/**
 * Every contribution as a line of comma-separated values (RFC 4180), in UTF-8 with the mark that spreadsheets need. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show. Every line says
 * that it is indicative and of which outcome.
 */
final class OutcomeCsv {

    private static final String MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private OutcomeCsv() {}

    /** The bytes of the {@code .csv} file. */
    static byte[] render(OutcomeDocument outcome, OutcomeWords words) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            // Columns of their own, so that every line is still a contribution and also says so when it is cut out.
            List<String> last = List.of(words.text("outcome.about.nature"), words.text("outcome.about.fingerprint"));
            List<String> about = List.of(Nature.of(outcome, words), Fingerprint.of(outcome));
            for (List<Object> row : OutcomeTable.contributions(outcome, words).rows()) {
                printer.printRecord(Stream.concat(row.stream(), last.stream())
                        .map(OutcomeCsv::cell)
                        .toList());
                last = about;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object cell(Object value) {
        return switch (value) {
            case String text -> harmless(text);
            // Without an exponent, which not every spreadsheet reads.
            case Double measure -> BigDecimal.valueOf(measure).toPlainString();
            default -> value;
        };
    }

    /** The same text, which no spreadsheet calculates. */
    static String harmless(String text) {
        String start = text.stripLeading();
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
