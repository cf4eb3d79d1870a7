package org.wayforward.outcome.export;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.wayforward.session.SessionFacts;

/**
 * What a file is called when it is kept: the session's code, its short title in whatever script, and what it is. Nothing
 * in it can lead into another folder or end a header; browsers get it as RFC 6266 and RFC 5987 say.
 */
record FileName(String value) {

    private static final int TITLE_MAX = 60;
    private static final String UNESCAPED = "!#$&+-.^_`|~";

    /** The name of a file of a session, as in {@code MDG-2009 E-government outcome.docx}. */
    static FileName of(SessionFacts session, String what) {
        String title = safe(session.shortTitle());
        String cut = title.codePointCount(0, title.length()) <= TITLE_MAX
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE_MAX)).strip();
        return new FileName((safe(session.code()) + " " + cut).strip() + " " + what);
    }

    /** The value of the header {@code Content-Disposition}. */
    String disposition() {
        return "attachment; filename=\"" + ascii() + "\"; filename*=UTF-8''" + encoded();
    }

    /** Without what file systems, shells or reading directions would take amiss. */
    private static String safe(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|%;']+", " ")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
    }

    private String ascii() {
        return Normalizer.normalize(value, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\u2010-\u2015]", "-")
                .replaceAll("[^\\x20-\\x7e]+", "_");
    }

    private String encoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xFF);
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || UNESCAPED.indexOf(character) >= 0);
            if (plain) {
                encoded.append(character);
            } else {
                encoded.append('%').append(String.format("%02X", one & 0xFF));
            }
        }
        return encoded.toString();
    }
}
