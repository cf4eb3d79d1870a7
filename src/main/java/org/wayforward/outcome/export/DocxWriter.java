package org.wayforward.outcome.export;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Writes a Word file in terms of {@link BlankDocument}'s styles and lists: which style a paragraph has, never how it
 * looks. Languages and reading directions of texts are marked as they come.
 */
final class DocxWriter implements Closeable {

    /** The contributions of the annex, a list in {@code numbering.xml}. */
    static final BigInteger CONTRIBUTIONS = BigInteger.ONE;

    /** The paragraphs of the body, with subparagraphs at the second level and the third. */
    static final BigInteger BODY = BigInteger.TWO;

    /** The headings of the body. */
    static final BigInteger HEADINGS = BigInteger.valueOf(3);

    /** The character style of what is said with weight. */
    static final String STRONG = "Strong";

    private static final BigInteger AREA_HEADINGS = BigInteger.TWO;

    private final XWPFDocument document;
    private final Locale language;

    /** Begins a document whose own words are in this language. */
    DocxWriter(Locale language) throws IOException {
        this.document = BlankDocument.open();
        this.language = language;
        document.getStyles().setSpellingLanguage(language.toLanguageTag());
    }

    /** What file managers and libraries show of the file. */
    void properties(String title, String subject, String keywords, Instant at) {
        POIXMLProperties properties = document.getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(title);
        core.setSubjectProperty(subject);
        core.setKeywords(keywords);
        core.setCreator("Way Forward");
        core.setCreated(Optional.of(Date.from(at)));
        core.setModified(Optional.of(Date.from(at)));
        core.getUnderlyingProperties().setLanguageProperty(language.toLanguageTag());
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Way Forward");
    }

    /** An empty paragraph of a style. */
    XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /** A paragraph of the document's own words. */
    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = paragraph(style);
        write(paragraph, text);
        return paragraph;
    }

    /** A paragraph that is an item of a list. */
    XWPFParagraph item(String style, BigInteger list, int level) {
        XWPFParagraph paragraph = paragraph(style);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        return paragraph;
    }

    /** A new list for the headings of an area: its first level shows the label, its second counts from A. */
    BigInteger areaList(String label) {
        XWPFAbstractNum headings = document.getNumbering().getAbstractNum(AREA_HEADINGS);
        CTNum list = CTNum.Factory.newInstance();
        list.addNewAbstractNumId().setVal(AREA_HEADINGS);
        CTNumLvl first = list.addNewLvlOverride();
        first.setIlvl(BigInteger.ZERO);
        CTLvl level = (CTLvl) headings.getCTAbstractNum().getLvlArray(0).copy();
        // A per cent sign would stand for a number.
        level.getLvlText().setVal(label.replace("%", "") + ".");
        first.setLvl(level);
        CTNumLvl second = list.addNewLvlOverride();
        second.setIlvl(BigInteger.ONE);
        second.addNewStartOverride().setVal(BigInteger.ONE);
        list.setNumId(BigInteger.valueOf(document.getNumbering().getNums().size() + 1L));
        return document.getNumbering().addNum(new XWPFNum(list, document.getNumbering()));
    }

    /** Adds the document's own words to a paragraph. */
    void write(XWPFParagraph paragraph, String text) {
        write(paragraph, text, null, language);
    }

    /** Adds the document's own words in a character style. */
    void write(XWPFParagraph paragraph, String text, String characterStyle) {
        write(paragraph, text, characterStyle, language);
    }

    /** Adds a text in its own language and direction. */
    void write(XWPFParagraph paragraph, String text, @Nullable String characterStyle, Locale lang) {
        write(paragraph::createRun, text, characterStyle, lang);
    }

    /** Adds the document's own words to wherever their runs are made. */
    void write(Supplier<XWPFRun> runs, String text, String characterStyle) {
        write(runs, text, characterStyle, language);
    }

    private void write(Supplier<XWPFRun> runs, String text, @Nullable String characterStyle, Locale lang) {
        for (Stretch stretch : Stretch.of(text)) {
            XWPFRun run = runs.get();
            if (characterStyle != null) {
                run.setStyle(characterStyle);
            }
            mark(run, stretch.script(), lang);
            run.setText(stretch.text());
        }
    }

    /** The heading of a part of the body. */
    void part(String text) {
        write(item("Heading1", HEADINGS, 0), text);
    }

    /** A heading below it. */
    void heading(String text) {
        write(item("Heading2", HEADINGS, 1), text);
    }

    /** A footnote whose sign stands behind what the paragraph says by now. */
    void footnote(XWPFParagraph paragraph, String text) {
        footnote(paragraph.createRun(), text);
    }

    /** A footnote whose sign is this run. */
    void footnote(XWPFRun sign, String text) {
        XWPFFootnote footnote = document.createFootnote();
        XWPFParagraph words = footnote.createParagraph();
        words.setStyle("FootnoteText");
        write(words, " " + text);
        sign.setStyle("FootnoteReference");
        sign.getCTR().addNewFootnoteReference().setId(footnote.getId());
    }

    /** Lets a paragraph run from right to left when this text does. */
    static void direct(XWPFParagraph paragraph, String text) {
        if (Stretch.startsRightToLeft(text)) {
            paragraph.getCTP().getPPr().addNewBidi();
        }
    }

    private void mark(XWPFRun run, Stretch.Script script, Locale lang) {
        boolean foreign = !lang.getLanguage().equals(language.getLanguage());
        String tag = lang.toLanguageTag();
        switch (script) {
            case WESTERN -> {
                if (foreign) {
                    language(run).setVal(tag);
                }
            }
            case EAST_ASIAN -> {
                properties(run).addNewRFonts().setHint(STHint.EAST_ASIA);
                if (foreign) {
                    language(run).setEastAsia(tag);
                }
            }
            case RIGHT_TO_LEFT -> {
                if (foreign) {
                    language(run).setBidi(tag);
                }
                properties(run).addNewRtl();
            }
        }
    }

    private static CTLanguage language(XWPFRun run) {
        return properties(run).addNewLang();
    }

    private static CTRPr properties(XWPFRun run) {
        return run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    }

    /**
     * A table of a style with columns of these widths, in twentieths of a point.
     *
     * @param header whether its first row names the columns and is repeated on every page
     */
    XWPFTable table(String style, int rows, List<Integer> widths, boolean header) {
        XWPFTable table = document.createTable(rows, widths.size());
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        table.setStyleID(style);
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(widths.stream().mapToInt(Integer::intValue).sum());
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        widths.forEach(column -> grid.addNewGridCol().setW(column));
        table.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidth(String.valueOf(widths.get(column)));
            }
        });
        var look = properties.addNewTblLook();
        look.setFirstRow(header ? "1" : "0");
        look.setLastRow(header ? "1" : "0");
        look.setFirstColumn("0");
        look.setLastColumn("0");
        look.setNoHBand("1");
        look.setNoVBand("1");
        table.getRow(0).setRepeatHeader(header);
        return table;
    }

    /** The next paragraph of a cell, still without text. */
    static XWPFParagraph paragraph(XWPFTableCell cell, String style) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        XWPFParagraph paragraph = first.getRuns().isEmpty() ? first : cell.addParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /**
     * A bar below what a cell says, this much of its length dark, in twentieths of a point. It is made of shaded tabs: it says
     * nothing that the figures do not, and there is nothing to read out.
     */
    static void bar(XWPFTableCell cell, double share, int length) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setStyle("Bar");
        CTTabs stops = paragraph.getCTP().getPPr().addNewTabs();
        int dark = (int) Math.round(share * length);
        if (dark > 0) {
            stretch(paragraph, stops, dark, "BarShare");
        }
        if (dark < length) {
            stretch(paragraph, stops, length, "BarRest");
        }
    }

    private static void stretch(XWPFParagraph paragraph, CTTabs stops, int end, String characterStyle) {
        CTTabStop stop = stops.addNewTab();
        stop.setVal(STTabJc.LEFT);
        stop.setPos(end);
        XWPFRun run = paragraph.createRun();
        run.setStyle(characterStyle);
        run.addTab();
    }

    /** The footer of every page: a text at the left, page and pages at the right, and a line of its own below. */
    void footer(String left, String below) {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setStyle("Footer");
        write(paragraph, left);
        paragraph.createRun().addTab();
        paragraph.createRun().addTab();
        field(paragraph, "PAGE");
        write(paragraph, "/", STRONG);
        field(paragraph, "NUMPAGES");
        XWPFParagraph second = footer.createParagraph();
        second.setStyle("Footer");
        write(second, below);
    }

    private static void field(XWPFParagraph paragraph, String name) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" " + name + " ");
        XWPFRun run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        run.setStyle(STRONG);
        run.setText("1");
    }

    /** The file. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.write(file);
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
