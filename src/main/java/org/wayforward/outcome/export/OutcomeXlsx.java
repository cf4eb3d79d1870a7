package org.wayforward.outcome.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

/**
 * The outcome as a workbook: what it is, the recommendations, issues, clusters, every contribution, support by group, the
 * ballot with its reservations, activity, and who took part.
 */
final class OutcomeXlsx {

    private static final int CHARACTER = 256;
    private static final int NARROW = 14;
    private static final int WIDE = 70;

    private OutcomeXlsx() {}

    /** The bytes of the {@code .xlsx} file. */
    static byte[] render(OutcomeDocument outcome, OutcomeWords words) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setCreator("Way Forward");
            book.getProperties().getCoreProperties().setTitle(words.text("outcome.title"));
            Styles styles = Styles.of(book);
            for (OutcomeTable table : List.of(
                    OutcomeTable.about(outcome, words),
                    OutcomeTable.recommendations(outcome, words),
                    OutcomeTable.issues(outcome, words),
                    OutcomeTable.clusters(outcome, words),
                    OutcomeTable.contributions(outcome, words),
                    OutcomeTable.support(outcome, words),
                    BallotTables.rounds(outcome, words),
                    BallotTables.reservations(outcome, words),
                    ActivityTable.of(outcome, words),
                    OutcomeTable.groups(outcome, words))) {
                sheet(book, table, styles);
            }
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Styles(CellStyle head, CellStyle text, CellStyle number, CellStyle measure) {

        static Styles of(XSSFWorkbook book) {
            Font bold = book.createFont();
            bold.setBold(true);
            CellStyle head = book.createCellStyle();
            head.setFont(bold);
            head.setWrapText(true);
            head.setVerticalAlignment(VerticalAlignment.TOP);
            CellStyle text = book.createCellStyle();
            text.setWrapText(true);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            text.setDataFormat((short) 0x31);
            // What begins like a formula stays text even when somebody edits the cell.
            text.setQuotePrefixed(true);
            CellStyle number = book.createCellStyle();
            number.setVerticalAlignment(VerticalAlignment.TOP);
            CellStyle measure = book.createCellStyle();
            measure.cloneStyleFrom(number);
            measure.setDataFormat((short) BuiltinFormats.getBuiltinFormat("0.00"));
            return new Styles(head, text, number, measure);
        }
    }

    private static void sheet(XSSFWorkbook book, OutcomeTable table, Styles styles) {
        XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
        for (int place = 0; place < table.rows().size(); place++) {
            Row row = sheet.createRow(place);
            List<Object> cells = table.rows().get(place);
            for (int column = 0; column < cells.size(); column++) {
                fill(row.createCell(column), cells.get(column), place == 0, styles);
            }
        }
        List<Object> head = table.rows().getFirst();
        for (int column = 0; column < head.size(); column++) {
            sheet.setColumnWidth(column, CHARACTER * (longest(table, column) > 2 * NARROW ? WIDE : NARROW));
        }
        sheet.createFreezePane(0, 1);
    }

    private static int longest(OutcomeTable table, int column) {
        return table.rows().stream()
                .skip(1)
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).toString().length())
                .max()
                .orElse(0);
    }

    /** A cell holds so many characters at most; a longer list of numbers is cut, which the three points say. */
    private static String fitting(String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static void fill(Cell cell, Object value, boolean head, Styles styles) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(number instanceof Double ? styles.measure() : styles.number());
        } else {
            cell.setCellValue(fitting(value.toString()));
            cell.setCellStyle(head ? styles.head() : styles.text());
        }
    }
}
