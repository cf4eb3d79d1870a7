package org.wayforward.identity;

import java.text.Normalizer;

/**
 * One line of text as a person typed it, made safe to keep and to show: composed (NFC), without control characters,
 * without characters that turn the reading direction of what follows, without half surrogates, every run of white space
 * one space; nothing at all when nothing of it can be seen. Length is counted in code points, as the browsers count it.
 */
public final class PlainText {

    /** Longer input is not even looked at. */
    private static final int ABSURD = 20_000;

    private PlainText() {}

    /**
     * Cleans a line.
     *
     * @param max the most code points it may have afterwards
     * @throws Refusal {@link Refusal.Reason#FIELD_TOO_LONG} when it is longer
     */
    public static String line(String raw, int max) {
        String clean = clean(raw, max);
        if (length(clean) > max) {
            throw new Refusal(Refusal.Reason.FIELD_TOO_LONG, max);
        }
        return clean;
    }

    /**
     * Cleans and measures a text that somebody has written for others.
     *
     * @throws Refusal {@link Refusal.Reason#TOO_SHORT} or {@link Refusal.Reason#TOO_LONG}, with the bound and the length
     *     found
     */
    public static String text(String raw, int min, int max) {
        String clean = clean(raw, max);
        int length = length(clean);
        if (length < min) {
            throw new Refusal(Refusal.Reason.TOO_SHORT, min, length);
        }
        if (length > max) {
            throw new Refusal(Refusal.Reason.TOO_LONG, max, length);
        }
        return clean;
    }

    /** Cleans without judging the length, except that absurdly long input is refused unread. */
    public static String clean(String raw, int max) {
        if (raw.length() > ABSURD) {
            throw new Refusal(Refusal.Reason.TOO_LONG, max, raw.length());
        }
        StringBuilder kept = new StringBuilder(raw.length());
        boolean gap = false;
        boolean visible = false;
        for (int point : raw.codePoints().toArray()) {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                gap = true;
            } else if (keep(point)) {
                if (gap && !kept.isEmpty()) {
                    kept.append(' ');
                }
                gap = false;
                kept.appendCodePoint(point);
                visible |= Character.getType(point) != Character.FORMAT;
            }
        }
        // Composed at last: what was taken out may have stood between a letter and its accent.
        return visible ? Normalizer.normalize(kept, Normalizer.Form.NFC) : "";
    }

    /** Length in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean keep(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            // Joiners and direction marks are part of writing; embeddings, overrides and isolates are not needed in a
            // line.
            case Character.FORMAT ->
                point == 0x200C
                        || point == 0x200D
                        || point == 0x200E
                        || point == 0x200F
                        || point == 0x061C
                        || (point >= 0xE0020 && point <= 0xE007F);
            default -> true;
        };
    }
}
