package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeWords;

/** The PDF of the outcome: what it says, in which order, and that everybody can read it. */
class OutcomePdfTest {

    private static final OutcomeWords ENGLISH = OutcomeWords.in("en");

    @Test
    void aDocumentWithFootnotesTablesAndAnnexesIsAccessible() throws Exception {
        assertThat(PdfCheck.faults(OutcomePdf.render(SampleDrafts.consolidated(100, 3), ENGLISH)))
                .isEmpty();
    }

    @Test
    void aDocumentWithNothingFinalIsAccessibleInFrenchToo() throws Exception {
        byte[] pdf = OutcomePdf.render(SampleOutcome.of(60), OutcomeWords.in("fr"));
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(text(pdf)).contains("Recommandations de la salle, non consolidées");
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getDocumentCatalog().getLanguage()).startsWith("fr");
        }
    }

    @Test
    void itsTitleAndTagsAndTypefacesAreInIt() throws IOException {
        try (PDDocument file = Loader.loadPDF(OutcomePdf.render(SampleDrafts.consolidated(40, 1), ENGLISH))) {
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Outcome of the closing brainstorm");
            assertThat(file.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (PDPage page : file.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            List<String> tags = new ArrayList<>();
            tags(file.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags.stream().filter(tag -> tag.matches("H[1-6]")).limit(4))
                    .containsExactly("H1", "H2", "H3", "H3");
            assertThat(tags).contains("TH", "TD", "L", "LI", "Reference", "Note");
        }
    }

    @Test
    void bookmarksLeadToPartsAndAreas() throws IOException {
        try (PDDocument file = Loader.loadPDF(OutcomePdf.render(SampleDrafts.consolidated(40, 1), ENGLISH))) {
            List<String> names = new ArrayList<>();
            for (PDOutlineItem item :
                    file.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
                item.children().forEach(child -> names.add("- " + child.getTitle()));
            }
            assertThat(names)
                    .startsWith(
                            "Outcome of the closing brainstorm",
                            "I. Recommendations",
                            "- A. E-government, PPPs, the MDGs and the new economic reality")
                    .contains("Annex III. Every contribution, and what became of it");
        }
    }

    @Test
    void recommendationsComeFirstWithTheirFootnotesAndTheFingerprintLast() throws IOException {
        OutcomeDocument outcome = SampleDrafts.consolidated(40, 2);
        String text = text(OutcomePdf.render(outcome, ENGLISH)).replaceAll("\\s+", " ");
        assertThat(text)
                .containsSubsequence(
                        "Expert Group Meeting MDG-2009",
                        "Outcome of the closing brainstorm",
                        "nothing in it has been negotiated or adopted",
                        "I. Recommendations",
                        "1. Governments should, before funding any new portal:",
                        "(a) Adopt one national interoperability framework",
                        "(i) Of people and firms;",
                        "(b) Make the release",
                        "2. Payment to private partners",
                        "The text in square brackets was not agreed.",
                        "II. Issues considered",
                        "Annex I",
                        "Support by stakeholder group",
                        "16 of 17",
                        "Annex IV",
                        Fingerprint.of(outcome));
    }

    @Test
    void whateverIsInATextStaysText() throws Exception {
        byte[] pdf = OutcomePdf.render(
                texts(
                        "W".repeat(1000),
                        "تقدم الخدمات إلكترونيا (eGov 2009) كل يوم.",
                        "השירותים מקוונים משרד אחר משרד",
                        "Ελληνικά, Русский, ‘emoji’ \uD83D\uDE00 and \u0001control\u0007 signs",
                        "<script>alert('x')</script> & &amp; <b>bold</b> {0} ]]>"),
                ENGLISH);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        String text = text(pdf);
        assertThat(text.replaceAll("\\s+", "")).contains("W".repeat(1000));
        assertThat(text)
                .contains("<script>alert('x')</script> & &amp; <b>bold</b> {0} ]]>")
                .contains("Ελληνικά, Русский, ‘emoji’ \uD83D\uDE00 and control signs")
                .contains("eGov 2009")
                .contains("משרד אחר משרד")
                .doesNotContain("□");
    }

    @Test
    void charactersWithoutATypefaceAreBoxesAndAreCounted() throws Exception {
        // From the private use area: no typeface means anything by it.
        byte[] pdf = OutcomePdf.render(texts("Before \uDBC0\uDC01\uDBC0\uDC02\uDBC0\uDC01 after"), ENGLISH);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(text(pdf))
                .contains("Before □□□ after")
                .contains("This file shows 2 different characters for which no typeface was found as □.");
    }

    @Test
    void aTypefaceOfThisComputerServesWhatTheBundledOnesLack() {
        BitSet chinese = new BitSet();
        "公民".codePoints().forEach(chinese::set);
        Typefaces none = Typefaces.of(chinese, List::of);
        assertThat(none.countMissing()).isEqualTo(2);
        Typefaces one = Typefaces.of(
                chinese, () -> List.of(new SystemTypefaces.Typeface(new java.io.File("hei.ttf"), chinese)));
        assertThat(one.countMissing()).isZero();
    }

    @Test
    void holdsTwoThousandContributions() throws IOException {
        OutcomeDocument outcome = SampleDrafts.consolidated(2000, 5);
        long start = System.nanoTime();
        byte[] pdf = OutcomePdf.render(outcome, ENGLISH);
        System.out.println("2,000 contributions: " + (System.nanoTime() - start) / 1_000_000 + " ms, "
                + pdf.length / 1024 + " KB of PDF");
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isGreaterThan(100);
        }
    }

    private static OutcomeDocument texts(String... texts) {
        List<Entry> issues = new ArrayList<>();
        for (String text : texts) {
            issues.add(SampleOutcome.entry(Kind.ISSUE, "II." + (issues.size() + 1), text, "en"));
        }
        return SampleOutcome.of(SampleOutcome.area(issues, List.of(), 0));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file);
        }
    }

    private static void tags(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags(element, tags);
            }
        }
    }
}
