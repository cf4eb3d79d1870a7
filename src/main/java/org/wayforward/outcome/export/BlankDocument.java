package org.wayforward.outcome.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.core.io.ClassPathResource;

/**
 * The empty document every export starts from: page, styles and numbering, kept as the readable parts of a Word file in
 * {@code resources/outcome/blank}, so that the look is changed there and not in code.
 */
final class BlankDocument {

    private static final String FOLDER = "outcome/blank/";
    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/footnotes.xml");

    private BlankDocument() {}

    /** A new copy of it. */
    static XWPFDocument open() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String part : PARTS) {
                zip.putNextEntry(new ZipEntry(part));
                try (InputStream in = new ClassPathResource(FOLDER + part).getInputStream()) {
                    in.transferTo(zip);
                }
            }
        }
        return new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
    }
}
