package org.wayforward.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** One CSV file with a header, read strictly: whatever is broken in it is named with its line. */
final class CsvTable {

    private final String name;
    private final String text;

    private CsvTable(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** A row, and the line it begins on. */
    record Row(CSVRecord record, long line) {

        /** The value of a column, without white space around it; empty when there is no such column. */
        String get(String column) {
            return record.isMapped(column) && record.isSet(column)
                    ? record.get(column).strip()
                    : "";
        }
    }

    /** The file as a table. */
    static CsvTable of(ImportFile file) {
        return new CsvTable(file.name(), decode(file));
    }

    private static String decode(ImportFile file) {
        byte[] bytes = file.content();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ImportRefused(ImportProblem.NOT_UTF8, file.name());
        }
    }

    /** The first line in lower case, by which a file of any name is recognised. */
    static String firstLine(ImportFile file) {
        String start = new String(file.content(), 0, Math.min(2000, file.content().length), StandardCharsets.UTF_8);
        return start.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    }

    /** Reads every row; none is handed over unless the columns are there. */
    void rows(int max, List<String> needed, Consumer<Row> reader) {
        long line = 1;
        try (CSVParser parser = format().parse(new StringReader(text))) {
            for (String column : needed) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new ImportRefused(
                            ImportProblem.COLUMN_MISSING, name, column, String.join(", ", parser.getHeaderNames()));
                }
            }
            Iterator<CSVRecord> rows = parser.iterator();
            line = parser.getCurrentLineNumber() + 1;
            int count = 0;
            while (rows.hasNext()) {
                CSVRecord record = rows.next();
                if (++count > max) {
                    throw new ImportRefused(ImportProblem.TOO_MANY_ROWS, name, max);
                }
                reader.accept(new Row(record, line));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            boolean open = String.valueOf(e.getMessage()).contains("EOF");
            throw new ImportRefused(open ? ImportProblem.QUOTE_OPEN : ImportProblem.QUOTE_WRONG, name, line);
        } catch (IllegalArgumentException e) {
            throw new ImportRefused(ImportProblem.COLUMN_TWICE, name);
        }
    }

    /** A file without a header whose rows are names and values. */
    Map<String, String> pairs() {
        Map<String, String> pairs = new HashMap<>();
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                if (record.size() > 1) {
                    pairs.put(record.get(0).strip().toLowerCase(Locale.ROOT), record.get(1));
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw new ImportRefused(ImportProblem.QUOTE_WRONG, name, 1);
        }
        return pairs;
    }

    /** Spreadsheets of many countries put semicolons between values. */
    private CSVFormat format() {
        String header = text.lines().findFirst().orElse("");
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.contains(";") && !header.contains(",") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .get();
    }
}
