package org.wayforward.outcome.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The typefaces of a PDF, all of them embedded in it: Liberation for Latin, Greek, Cyrillic and Hebrew, DejaVu for Arabic
 * and signs, both bundled, and for what is left whatever this computer has.
 */
final class Typefaces {

    /** What stands for a character that no typeface has. */
    static final int BOX = 0x25A1;

    private static final String LIBERATION = "liberation/Liberation";
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final BitSet BUNDLED = bundled();

    private final List<SystemTypefaces.Typeface> ofSystem;
    private final BitSet missing;

    private Typefaces(List<SystemTypefaces.Typeface> ofSystem, BitSet missing) {
        this.ofSystem = ofSystem;
        this.missing = missing;
    }

    /** Those that a text needs, given as its different code points. */
    static Typefaces of(BitSet characters) {
        return of(characters, SystemTypefaces::all);
    }

    /** The same with these beside the bundled ones; they are not asked for when the bundled ones do. */
    static Typefaces of(BitSet characters, Supplier<List<SystemTypefaces.Typeface>> system) {
        BitSet missing = (BitSet) characters.clone();
        missing.andNot(BUNDLED);
        missing.clear(0, ' ');
        if (missing.isEmpty()) {
            return new Typefaces(List.of(), missing);
        }
        List<SystemTypefaces.Typeface> needed = new ArrayList<>();
        for (SystemTypefaces.Typeface typeface : system.get()) {
            if (typeface.characters().intersects(missing)) {
                needed.add(typeface);
                missing.andNot(typeface.characters());
            }
        }
        return new Typefaces(List.copyOf(needed), missing);
    }

    /** The characters that none of them has. */
    IntPredicate missing() {
        return missing::get;
    }

    /** How many different characters none of them has. */
    int countMissing() {
        return missing.cardinality();
    }

    /** Lets a renderer of this document use them. */
    void use(PdfRendererBuilder builder, PDDocument document) {
        for (String family : List.of("Serif", "Sans")) {
            String name = "Liberation " + family;
            bundled(builder, document, LIBERATION + family + "-Regular", name, 400, FontStyle.NORMAL);
            bundled(builder, document, LIBERATION + family + "-Bold", name, 700, FontStyle.NORMAL);
            bundled(builder, document, LIBERATION + family + "-Italic", name, 400, FontStyle.ITALIC);
            bundled(builder, document, LIBERATION + family + "-BoldItalic", name, 700, FontStyle.ITALIC);
        }
        bundled(builder, document, DEJAVU, "DejaVu Sans", 400, FontStyle.NORMAL);
        bundled(builder, document, DEJAVU + "-Bold", "DejaVu Sans", 700, FontStyle.NORMAL);
        for (SystemTypefaces.Typeface typeface : ofSystem) {
            builder.useFont(
                    typeface.file(),
                    typeface.file().getName(),
                    400,
                    FontStyle.NORMAL,
                    true,
                    EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
        }
        builder.useReplacementText(Character.toString(BOX));
    }

    private static void bundled(
            PdfRendererBuilder builder, PDDocument document, String face, String family, int weight, FontStyle style) {
        builder.useFont(new Bundled(face + ".ttf", document), family, weight, style, true);
    }

    /** Reads a face when it is first needed. */
    private static final class Bundled extends PDFontSupplier {

        private final String resource;
        private final PDDocument document;
        private @Nullable PDFont font;

        @SuppressWarnings("NullAway") // The one it would hand over is not there yet.
        Bundled(String resource, PDDocument document) {
            super(null);
            this.resource = resource;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            PDFont read = font;
            if (read == null) {
                try (InputStream in = open(resource)) {
                    TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in));
                    // Looking for ligatures would take four fifths of the time.
                    face.setEnableGsub(false);
                    document.registerTrueTypeFontForClosing(face);
                    read = PDType0Font.load(document, face, true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                font = read;
            }
            return read;
        }
    }

    private static InputStream open(String resource) {
        try {
            return new ClassPathResource(resource).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet bundled() {
        BitSet all = new BitSet();
        for (String resource : List.of(LIBERATION + "Serif-Regular.ttf", DEJAVU + ".ttf")) {
            try (InputStream in = open(resource);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                all.or(characters(font));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** The code points that a typeface has a shape for. */
    static BitSet characters(TrueTypeFont font) throws IOException {
        BitSet characters = new BitSet();
        CmapLookup shapes = font.getUnicodeCmapLookup();
        for (int point = ' '; point < 0x30000; point++) {
            if (shapes.getGlyphId(point) != 0) {
                characters.set(point);
            }
        }
        return characters;
    }
}
