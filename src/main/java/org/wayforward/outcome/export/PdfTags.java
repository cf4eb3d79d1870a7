package org.wayforward.outcome.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDStructureElementNameTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;

/** Finishes the tags of a PDF: the renderer knows no footnotes, and calls theirs a division. */
final class PdfTags {

    /** The name of a footnote begins with this; its number follows. */
    static final String FOOTNOTE = "footnote-";

    private PdfTags() {}

    /**
     * Makes notes of what is named as a footnote, and puts each behind the sign that calls it; a note whose sign the
     * renderer did not tag by itself stays at the end.
     *
     * @param spoken what is said in the place of the sign of the footnote with this number
     */
    static void finish(PDDocument pdf, UnaryOperator<String> spoken) throws IOException {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        Map<String, PDStructureElement> calls = new HashMap<>();
        Map<String, PDStructureElement> notes = new TreeMap<>();
        walk(root, calls, notes);
        notes.forEach((name, note) -> {
            note.setStructureType(StandardStructureTypes.NOTE);
            note.setElementIdentifier(name);
            note.getCOSObject().removeItem(COSName.ALT);
            PDStructureElement call = calls.get(name);
            if (call != null) {
                call.setStructureType(StandardStructureTypes.REFERENCE);
                call.setExpandedForm(spoken.apply(name.substring(FOOTNOTE.length())));
                move(note, call);
            }
        });
        if (!notes.isEmpty()) {
            PDStructureElementNameTreeNode tree = new PDStructureElementNameTreeNode();
            tree.setNames(notes);
            root.setIDTree(tree);
        }
    }

    private static void move(PDStructureElement note, PDStructureElement call) {
        PDStructureNode line = call.getParent();
        List<Object> kids = line.getKids();
        note.getParent().removeKid(note);
        note.setParent(line);
        int next = kids.indexOf(call) + 1;
        if (next == 0 || next == kids.size()) {
            line.appendKid(note);
        } else if (kids.get(next) instanceof PDStructureElement element) {
            line.insertBefore(note, element);
        } else {
            line.appendKid(note);
        }
    }

    private static void walk(
            PDStructureNode node, Map<String, PDStructureElement> calls, Map<String, PDStructureElement> notes) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                keep(element.getAlternateDescription(), element, notes);
                keep(element.getExpandedForm(), element, calls);
                walk(element, calls, notes);
            }
        }
    }

    private static void keep(
            @Nullable String name, PDStructureElement element, Map<String, PDStructureElement> elements) {
        if (name != null && name.startsWith(FOOTNOTE)) {
            elements.put(name, element);
        }
    }
}
