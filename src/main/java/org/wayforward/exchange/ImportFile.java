package org.wayforward.exchange;

import java.util.Locale;

/**
 * A file that somebody brings.
 *
 * @param name as it was called where it comes from; only ever shown, and looked at for what it may be
 */
public record ImportFile(String name, byte[] content) {

    /** The most bytes of all files of an import together. */
    public static final long BYTES_MAX = 64L * 1024 * 1024;

    /** Its name without folders, in lower case. */
    String plainName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
    }
}
