package org.wayforward.outcome.export;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.wayforward.outcome.OutcomeWords;

/**
 * Makes a PDF of a page: tagged and accessible (PDF/UA-1), with every typeface embedded. What no typeface has is shown as
 * a box, and the file says so at its end.
 */
final class PdfFile {

    static {
        // Everything it would tell is about the page, and the page is ours.
        XRLog.setLoggingEnabled(false);
    }

    private static final FSCacheEx<String, FSCacheValue> METRICS = new Metrics();

    private PdfFile() {}

    /** The bytes of the file of this page, made at this moment. */
    static byte[] of(HtmlPage page, OutcomeWords words, Instant at) {
        Typefaces typefaces = Typefaces.of(page.characters());
        if (typefaces.countMissing() > 0) {
            page.replace(typefaces.missing(), Typefaces.BOX);
            page.add(page.body(), "p", "remainder", words.count("outcome.missing-glyphs", typefaces.countMissing()));
        }
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer(page, typefaces, words, pdf)) {
            renderer.createPDFWithoutClosing();
            PdfTags.finish(pdf, number -> words.text("outcome.footnote", number));
            pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            pdf.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many sheets this page takes. */
    static int sheets(HtmlPage page, OutcomeWords words) {
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer(page, Typefaces.of(page.characters()), words, pdf)) {
            renderer.layout();
            return renderer.getRootBox().getLayer().getPages().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfBoxRenderer renderer(HtmlPage page, Typefaces typefaces, OutcomeWords words, PDDocument pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        typefaces.use(builder, pdf);
        builder.useFastMode();
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Way Forward");
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(words.locale()));
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS);
        builder.withW3cDocument(page.document(), null);
        return builder.buildPdfRenderer();
    }

    /** A style sheet of a page. */
    static String style(String name) {
        try {
            return new ClassPathResource("outcome/" + name + ".css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what was measured of typefaces, so that it is read once. */
    private static final class Metrics implements FSCacheEx<String, FSCacheValue> {

        private final Map<String, FSCacheValue> kept = new ConcurrentHashMap<>();

        @Override
        public void put(String key, FSCacheValue value) {
            kept.put(key, value);
        }

        @Override
        public @Nullable FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return kept.computeIfAbsent(key, any -> {
                try {
                    return loader.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public @Nullable FSCacheValue get(String key) {
            return kept.get(key);
        }
    }
}
