package org.wayforward.rehearsal;

import java.text.Normalizer;

/** Texts as people see them: the server may compose characters and turn every run of white space into one space. */
final class Texts {
    private Texts() {}

    /** Whether two texts read the same. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** The text composed (NFC), with single spaces and without control characters. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (Character.getType(point) != Character.CONTROL) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString().strip();
    }
}
