package org.wayforward.outcome.export;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The typefaces installed on this computer that may stand in a PDF. */
final class SystemTypefaces {

    /** A file with a typeface, and the code points that it has a shape for. */
    record Typeface(File file, BitSet characters) {}

    private static final Logger LOG = LoggerFactory.getLogger(SystemTypefaces.class);
    private static final int MOST = 3_000;
    private static final Pattern UPRIGHT =
            Pattern.compile("(?i)^(?!.*(bold|italic|oblique|black|light|thin|mono)).*\\.tt[fc]$");

    private static volatile @Nullable List<Typeface> found;

    private SystemTypefaces() {}

    /** All of them, those with the most characters first; looked for once, when a text first needs one. */
    static List<Typeface> all() {
        List<Typeface> all = found;
        if (all == null) {
            all = in(folders());
            found = all;
        }
        return all;
    }

    /** Those in these folders and all folders below. */
    static List<Typeface> in(List<Path> folders) {
        List<Typeface> typefaces = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder, 8)) {
                    files.filter(file -> UPRIGHT.matcher(file.getFileName().toString())
                                    .matches())
                            .sorted()
                            .limit(MOST)
                            .forEach(file -> read(file.toFile(), typefaces));
                } catch (IOException | UncheckedIOException e) {
                    LOG.debug("Typefaces in {} are not used", folder, e);
                }
            }
        }
        typefaces.sort(Comparator.comparingInt(
                        (Typeface typeface) -> typeface.characters().cardinality())
                .reversed());
        return List.copyOf(typefaces);
    }

    private static List<Path> folders() {
        Path home = Path.of(System.getProperty("user.home", ""));
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                home.resolve(".local/share/fonts"),
                home.resolve(".fonts"),
                Path.of("/Library/Fonts"),
                Path.of("/System/Library/Fonts"),
                home.resolve("Library/Fonts"),
                Path.of("C:\\Windows\\Fonts"));
    }

    /** A file that cannot be read or embedded is passed over: others may do. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private static void read(File file, List<Typeface> typefaces) {
        try {
            if (file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                List<TrueTypeFont> fonts = new ArrayList<>();
                try (TrueTypeCollection collection = new TrueTypeCollection(file)) {
                    collection.processAllFonts(fonts::add);
                    if (!fonts.isEmpty() && fonts.stream().allMatch(SystemTypefaces::embeddable)) {
                        typefaces.add(new Typeface(file, Typefaces.characters(fonts.getFirst())));
                    }
                }
            } else {
                try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
                    if (embeddable(font)) {
                        typefaces.add(new Typeface(file, Typefaces.characters(font)));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} is not used", file, e);
        }
    }

    /** Only outlines of one kind can be embedded, and only where their maker allows it. */
    private static boolean embeddable(TrueTypeFont font) {
        try {
            OS2WindowsMetricsTable rights = font.getOS2Windows();
            int type = rights == null ? 0 : rights.getFsType();
            boolean restricted = (type & 0xF) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED
                    || (type & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) != 0;
            return font.getTableMap().containsKey("glyf") && !restricted;
        } catch (IOException e) {
            return false;
        }
    }
}
