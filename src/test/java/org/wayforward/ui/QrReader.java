package org.wayforward.ui;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a QR code from its picture, as a telephone does. */
public final class QrReader {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 8;
    private static final int QUIET = 4;

    private QrReader() {}

    /** What a QR code says. */
    public static String read(QrCode code) {
        return read(code.path(), code.size());
    }

    /** What the QR code of this path and of so many modules a side says. */
    public static String read(String path, int size) {
        int side = (size + 2 * QUIET) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = MODULE.matcher(path);
        while (module.find()) {
            int left = (Integer.parseInt(module.group(1)) + QUIET) * SCALE;
            int top = (Integer.parseInt(module.group(2)) + QUIET) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0);
            }
        }
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("No camera reads this QR code", e);
        }
    }
}
