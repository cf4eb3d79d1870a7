package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeWords;

/** The sheets for the exit door. */
class HandoutPdfTest {

    private static final String ADDRESS = "http://192.0.2.2:8080/draft/MDG-2009";
    private static final OutcomeWords ENGLISH = OutcomeWords.in("en");

    @Test
    void hasOneAccessibleSheetForEachArea() throws Exception {
        OutcomeDocument outcome = SampleDrafts.consolidated(120, 3);
        byte[] pdf = HandoutPdf.render(outcome, outcome.areas(), ADDRESS, ENGLISH);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isEqualTo(outcome.areas().size());
        }
        assertThat(sheet(pdf, 1))
                .containsSubsequence(
                        "Indicative, not a decision",
                        ADDRESS,
                        "Recommendations",
                        "Governments should, before funding any new portal:",
                        "Issues with the most supporters",
                        "more in the document",
                        Fingerprint.of(outcome));
    }

    @Test
    void reservationsStandAsNotesAtTheFootOfTheirSheet() throws IOException {
        OutcomeDocument outcome = SampleDrafts.consolidated(120, 3);
        byte[] pdf = HandoutPdf.render(outcome, outcome.areas(), ADDRESS, ENGLISH);
        assertThat(sheet(pdf, 1).replaceAll("\\s+", " "))
                .containsSubsequence(
                        "contract value,]",
                        "Issues with the most supporters",
                        "1 The text in square brackets was not agreed. A reservation was expressed: “A fixed share");
    }

    @Test
    void issuesMakeRoomForRecommendations() throws IOException {
        String line = "Governments should publish every contract with its indicators, year by year. ".repeat(4);
        Area area = SampleDrafts.consolidated(200, 0).areas().getFirst();
        Area full = SampleOutcome.drafted(area, drafts(8, line));
        String sheet = only(full);
        assertThat(sheet).contains("8.\u00a0").contains("more in the document");
        assertThat(sheet.split("supporters", -1).length).isLessThan(10);
    }

    @Test
    void notEvenTheLongestRecommendationsTakeASecondSheet() throws IOException {
        String longest = "Governments should. ".repeat(100);
        Area area = SampleDrafts.consolidated(40, 0).areas().getFirst();
        assertThat(only(SampleOutcome.drafted(area, drafts(20, longest)))).contains("more in the document");
        String endless = longest + ("\n" + "W".repeat(1000)).repeat(26);
        assertThat(only(SampleOutcome.drafted(area, drafts(1, endless)))).contains("and 1 more in the document");
    }

    @Test
    void aTelephoneReadsTheAddress() throws Exception {
        OutcomeDocument outcome = SampleOutcome.of(10);
        byte[] pdf = HandoutPdf.render(outcome, outcome.areas().subList(0, 1), ADDRESS, ENGLISH);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(file).renderImageWithDPI(0, 150);
            int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            RGBLuminanceSource light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
            assertThat(new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(light)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo(ADDRESS);
        }
    }

    private static Draft[] drafts(int count, String lines) {
        Draft[] drafts = new Draft[count];
        for (int place = 0; place < count; place++) {
            drafts[place] = SampleOutcome.draft(place + 1, place + 1, lines);
        }
        return drafts;
    }

    /** The text of the sheet of an area, which has to be one. */
    private static String only(Area area) throws IOException {
        byte[] pdf = HandoutPdf.render(SampleOutcome.of(area), List.of(area), ADDRESS, ENGLISH);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
        }
        return sheet(pdf, 1);
    }

    private static String sheet(byte[] pdf, int page) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(page);
            text.setEndPage(page);
            return text.getText(file);
        }
    }
}
