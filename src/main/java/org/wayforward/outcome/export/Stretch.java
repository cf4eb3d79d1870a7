package org.wayforward.outcome.export;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** A piece of text that one font and one reading direction can carry; Word needs to be told where they change. */
record Stretch(String text, Script script) {

    /** What Word sets in different fonts and directions. */
    enum Script {
        WESTERN,
        EAST_ASIAN,
        RIGHT_TO_LEFT
    }

    /**
     * Cuts a text into its stretches by the Unicode bidirectional algorithm, leaving out characters that XML cannot
     * hold.
     */
    static List<Stretch> of(String raw) {
        String text = allowed(raw);
        List<Stretch> stretches = new ArrayList<>();
        Bidi directions =
                new Bidi(text, startsRightToLeft(text) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (int run = 0; run < directions.getRunCount(); run++) {
            String piece = text.substring(directions.getRunStart(run), directions.getRunLimit(run));
            if (directions.getRunLevel(run) % 2 == 1) {
                stretches.add(new Stretch(piece, Script.RIGHT_TO_LEFT));
            } else {
                cutEastAsian(piece, stretches);
            }
        }
        return stretches;
    }

    /** Whether the first letter that has a direction is written from right to left, as in Arabic and Hebrew. */
    static boolean startsRightToLeft(String text) {
        for (int point : text.codePoints().toArray()) {
            switch (Character.getDirectionality(point)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static void cutEastAsian(String text, List<Stretch> stretches) {
        StringBuilder piece = new StringBuilder();
        Script script = Script.WESTERN;
        for (int point : text.codePoints().toArray()) {
            // Signs and spaces between go with what stands before them.
            Script next = eastAsian(point) ? Script.EAST_ASIAN : Character.isLetter(point) ? Script.WESTERN : script;
            if (next != script && !piece.isEmpty()) {
                stretches.add(new Stretch(piece.toString(), script));
                piece.setLength(0);
            }
            script = next;
            piece.appendCodePoint(point);
        }
        if (!piece.isEmpty()) {
            stretches.add(new Stretch(piece.toString(), script));
        }
    }

    private static boolean eastAsian(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            // Their punctuation and full-width forms belong to no script of their own.
            default -> point >= 0x3000 && point <= 0x303F || point >= 0xFF00 && point <= 0xFFEF;
        };
    }

    /** Texts are cleaned when they are posted; this holds for whatever else comes here. */
    static String allowed(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(point -> point == '\t'
                        || point >= 0x20 && point <= 0xD7FF
                        || point >= 0xE000 && point <= 0xFFFD
                        || point >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
