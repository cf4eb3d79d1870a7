package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.DraftId;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.Edition;
import org.wayforward.outcome.EditionTexts;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.outcome.Treatment;

/** What a word processor finds in a document with tracked changes: accepted they are the document, rejected the edition. */
class TrackedChangesTest {

    private static final OutcomeWords ENGLISH = OutcomeWords.in("en");
    private static final Instant ISSUED = Instant.parse("2009-05-22T14:52:00Z");
    private static final Instant CHANGED = Instant.parse("2009-05-22T14:58:03.123Z");

    @Test
    void wordsThatCameAndWentAreMarkedWithWhenAndByNobody() throws IOException {
        CTP paragraph = recommendations(
                        edition(text(1, "Pay partners for the building.")),
                        SampleDrafts.draft(1, 1, "Pay partners for measured use."))
                .getFirst();
        assertThat(paragraph.getDelList()).singleElement().satisfies(removed -> {
            assertThat(removed.getRArray(0).getDelTextArray(0).getStringValue()).isEqualTo("the building");
            assertThat(removed.getRArray(0).sizeOfTArray()).isZero();
            assertThat(removed.getAuthor()).isEqualTo("Way Forward");
            assertThat(removed.getDate().toInstant()).isEqualTo(Instant.parse("2009-05-22T14:58:03Z"));
        });
        assertThat(paragraph.getInsList()).singleElement().satisfies(inserted -> {
            assertThat(inserted.getRArray(0).getTArray(0).getStringValue()).isEqualTo("measured use");
            assertThat(inserted.getRArray(0).getRPr().getRStyleArray(0).getVal())
                    .isEqualTo("RecommendationText");
        });
        assertThat(paragraph.getPPr().isSetRPr())
                .as("the paragraph itself stays")
                .isFalse();
    }

    @Test
    void acceptedItIsTheDocumentAndRejectedTheEdition() throws IOException {
        List<EditionTexts.Text> before = List.of(
                text(1, "Governments should:\nadopt one framework;\nshare registries;\ntrain officials."),
                text(2, "Publish contracts."),
                text(3, "Pay partners for the building."),
                text(
                        4,
                        "Set aside a fifth of every budget for access:\nkiosks;\n\tin towns;\n\tin villages;\ncall centres."));
        List<Draft> now = List.of(
                SampleDrafts.draft(
                        4,
                        1,
                        "Set aside a fifth of every budget for access:\nkiosks;\n\tin all towns;\nin villages;\ncall centres."),
                SampleDrafts.draft(
                        1, 2, "Governments should, by 2012:\npass a law;\nadopt one framework;\nshare all registries."),
                SampleDrafts.draft(3, 3, "Pay partners for measured use."),
                SampleDrafts.draft(5, 4, "ITU should keep a register:\nof country cases."));
        List<CTP> paragraphs =
                recommendations(edition(before.toArray(EditionTexts.Text[]::new)), now.toArray(Draft[]::new));
        assertThat(read(paragraphs, true))
                .containsExactlyElementsOf(now.stream()
                        .flatMap(draft -> draft.text().lines().lines())
                        .toList());
        assertThat(read(paragraphs, false))
                .containsExactlyElementsOf(before.stream()
                        .flatMap(text -> text.text().lines().lines())
                        .toList());
        assertThat(paragraphs)
                .allSatisfy(paragraph -> assertThat(
                                paragraph.getPPr().getNumPr().getNumId().getVal())
                        .isEqualTo(DocxWriter.BODY));
    }

    @Test
    void everyChangeHasANumberOfItsOwn() throws IOException {
        List<CTP> paragraphs = recommendations(
                edition(text(1, "Old words here."), text(2, "Away with it.")),
                SampleDrafts.draft(1, 1, "New words here."),
                SampleDrafts.draft(3, 2, "It came."));
        List<String> numbers = paragraphs.stream()
                .flatMap(paragraph -> Stream.concat(
                        Stream.concat(paragraph.getInsList().stream(), paragraph.getDelList().stream())
                                .map(change -> change.getId().toString()),
                        end(paragraph)))
                .toList();
        assertThat(numbers).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void footnotesAndAllOtherPartsArePlainAndTheNoteSaysSinceWhen() throws IOException {
        Draft draft = SampleDrafts.reserved(
                "Pay for use [, in part,] and publish.",
                SampleDrafts.reservation(1, "Small firms cannot bid.", Treatment.BRACKETED, null));
        try (XWPFDocument docx = open(edition(text(1, "Pay for use and publish.")), outcome(draft))) {
            assertThat(docx.getFootnotes())
                    .filteredOn(note -> note.getId().signum() > 0)
                    .hasSize(1);
            CTP paragraph = recommendations(docx).getFirst();
            assertThat(elements(paragraph)).containsExactly("pPr", "r", "ins", "r", "ins", "r");
            assertThat(docx.getParagraphs())
                    .filteredOn(one -> "Note".equals(one.getStyle()))
                    .last()
                    .satisfies(one -> assertThat(one.getText())
                            .contains("since edition 2 (22 May 2009, 14:52 UTC)", "tracked changes"));
            List<XmlError> errors = new ArrayList<>();
            docx.getDocument().validate(new XmlOptions().setErrorListener(errors));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void theFootnoteOfWhatCameGoesWithItWhenThatIsRejected() throws IOException {
        Draft came = SampleDrafts.reserved(
                "Pay for use.", SampleDrafts.reservation(1, "Small firms cannot bid.", Treatment.FOOTNOTED, null));
        CTP paragraph = recommendations(edition(), came).getFirst();
        assertThat(elements(paragraph)).containsExactly("pPr", "ins", "ins");
        assertThat(paragraph.getInsArray(1).getRArray(0).sizeOfFootnoteReferenceArray())
                .isEqualTo(1);
        assertThat(paragraph.getPPr().getRPr().isSetIns()).isTrue();
    }

    @Test
    void withoutAnEditionNothingIsMarked() throws IOException {
        try (XWPFDocument docx = new XWPFDocument(
                new ByteArrayInputStream(OutcomeDocx.render(SampleDrafts.consolidated(20, 1), ENGLISH)))) {
            assertThat(docx.getDocument().xmlText()).doesNotContain("<w:ins", "<w:del", "<w:moveFrom");
        }
    }

    @Test
    void whereNothingIsFinalAnyMoreWhatWasIsMarkedAsGone() throws IOException {
        List<CTP> paragraphs = recommendations(edition(text(1, "Pay for use.")));
        assertThat(read(paragraphs, true)).isEmpty();
        assertThat(read(paragraphs, false)).containsExactly("Pay for use.");
    }

    private static EditionTexts edition(EditionTexts.Text... texts) {
        return new EditionTexts(
                new Edition(2, ISSUED, "Ada", texts.length),
                List.of(texts),
                Map.of(
                        new DraftId(1),
                        CHANGED,
                        new DraftId(2),
                        CHANGED,
                        new DraftId(3),
                        CHANGED,
                        new DraftId(4),
                        CHANGED,
                        new DraftId(5),
                        CHANGED));
    }

    private static EditionTexts.Text text(long draft, String lines) {
        return new EditionTexts.Text(new DraftId(draft), new AreaId(3), DraftText.kept(lines));
    }

    private static OutcomeDocument outcome(Draft... drafts) {
        return SampleOutcome.of(SampleOutcome.drafted(SampleOutcome.area(List.of(), List.of(), 0), drafts));
    }

    private static XWPFDocument open(EditionTexts since, OutcomeDocument outcome) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(OutcomeDocx.render(outcome, since, ENGLISH)));
    }

    private static List<CTP> recommendations(EditionTexts since, Draft... drafts) throws IOException {
        try (XWPFDocument docx = open(since, outcome(drafts))) {
            return recommendations(docx);
        }
    }

    private static List<CTP> recommendations(XWPFDocument docx) {
        return docx.getParagraphs().stream()
                .filter(one -> "Recommendation".equals(one.getStyle()) || "Subparagraph".equals(one.getStyle()))
                .map(one -> (CTP) one.getCTP().copy())
                .toList();
    }

    /** The paragraphs as they read when all changes are accepted, or all rejected. */
    private static List<String> read(List<CTP> paragraphs, boolean accept) {
        List<String> read = new ArrayList<>();
        for (CTP paragraph : paragraphs) {
            boolean inserted =
                    paragraph.getPPr().isSetRPr() && paragraph.getPPr().getRPr().isSetIns();
            boolean removed =
                    paragraph.getPPr().isSetRPr() && paragraph.getPPr().getRPr().isSetDel();
            StringBuilder text = new StringBuilder();
            NodeList children = paragraph.getDomNode().getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                String name = children.item(i).getLocalName();
                if ("r".equals(name) || (accept ? "ins" : "del").equals(name)) {
                    text.append(text(children.item(i)));
                }
            }
            if (accept ? removed : inserted) {
                assertThat(text).as("nothing is left of it").isEmpty();
            } else {
                int level = paragraph.getPPr().getNumPr().getIlvl().getVal().intValue();
                read.add((level == 2 ? "\t" : "") + text);
            }
        }
        return read;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder(node.getNodeType() == Node.TEXT_NODE ? node.getNodeValue() : "");
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(text(child));
        }
        return text.toString();
    }

    private static Stream<String> end(CTP paragraph) {
        if (!paragraph.getPPr().isSetRPr()) {
            return Stream.of();
        }
        return paragraph.getPPr().getRPr().isSetIns()
                ? Stream.of(paragraph.getPPr().getRPr().getIns().getId().toString())
                : Stream.of(paragraph.getPPr().getRPr().getDel().getId().toString());
    }

    private static List<String> elements(CTP paragraph) {
        List<String> names = new ArrayList<>();
        NodeList children = paragraph.getDomNode().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            names.add(children.item(i).getLocalName());
        }
        return names;
    }
}
