package org.wayforward.ui;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayforward.participant.QrCode;

/** Reads a QR code from its picture, as a telephone does. */
public final class QrReader {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    private QrReader() {}

    /** What a QR code says. */
    public static String read(QrCode code) {
        return read(code.path(), code.size());
    }

    /** What the QR code of this path and of so many modules a side says. */
    public static String read(String path, int size) {
        BitMatrix modules = new BitMatrix(size);
        Matcher module = MODULE.matcher(path);
        while (module.find()) {
            modules.set(Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2)));
        }
        try {
            DecoderResult result = new Decoder().decode(modules);
            if (result.getOther() != null) {
                throw new AssertionError("This QR code is mirrored; not every camera reads it");
            }
            return result.getText();
        } catch (ReaderException e) {
            throw new AssertionError("No camera reads this QR code", e);
        }
    }
}
