package org.wayforward.outcome.export;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;
import org.wayforward.outcome.Change.Mark;

/** Writes Word's own tracked changes, to be accepted or rejected there. Their author is the application, nobody in person. */
final class TrackedRuns {

    private static final String AUTHOR = "Way Forward";
    private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space", "xml");

    private final DocxWriter writer;
    private long changes;

    TrackedRuns(DocxWriter writer) {
        this.writer = writer;
    }

    /** Adds a text that was inserted. */
    void insert(XWPFParagraph paragraph, String text, String characterStyle, Instant at) {
        CTRunTrackChange change = paragraph.getCTP().addNewIns();
        sign(change, at);
        writer.write(() -> new XWPFRun(change.addNewR(), (IRunBody) paragraph), text, characterStyle);
    }

    /** Adds a footnote whose sign was inserted: where that is rejected, nothing may be left of its paragraph. */
    void insertFootnote(XWPFParagraph paragraph, String text, Instant at) {
        CTRunTrackChange change = paragraph.getCTP().addNewIns();
        sign(change, at);
        writer.footnote(new XWPFRun(change.addNewR(), (IRunBody) paragraph), text);
    }

    /** Adds a text that was removed. */
    void remove(XWPFParagraph paragraph, String text, String characterStyle, Instant at) {
        CTRunTrackChange change = paragraph.getCTP().addNewDel();
        sign(change, at);
        writer.write(() -> new XWPFRun(change.addNewR(), (IRunBody) paragraph), text, characterStyle);
        for (CTR run : change.getRArray()) {
            for (CTText written : run.getTArray()) {
                CTText removed = run.addNewDelText();
                removed.setStringValue(written.getStringValue());
                try (XmlCursor cursor = removed.newCursor()) {
                    cursor.setAttributeText(SPACE, "preserve");
                }
            }
            while (run.sizeOfTArray() > 0) {
                run.removeT(0);
            }
        }
    }

    /** Says that a paragraph came or went as a whole: its end is a change too. */
    void mark(XWPFParagraph paragraph, Mark mark, Instant at) {
        if (mark == Mark.KEPT) {
            return;
        }
        CTPPr properties = paragraph.getCTP().getPPr();
        CTParaRPr end = properties.isSetRPr() ? properties.getRPr() : properties.addNewRPr();
        sign(mark == Mark.INSERTED ? end.addNewIns() : end.addNewDel(), at);
    }

    private void sign(CTTrackChange change, Instant at) {
        change.setId(BigInteger.valueOf(++changes));
        change.setAuthor(AUTHOR);
        change.setDate(GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC)));
    }
}
