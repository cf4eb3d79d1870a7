package org.wayforward.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/**
 * The text of a draft recommendation: a paragraph and its subparagraphs (a), (b) and so on, below each of which there may
 * be some of the second level, (i), (ii) and so on. It is written and kept as lines, the paragraph first; letters and
 * numerals are given by the order and never part of the text.
 *
 * @param paragraph empty while nothing has been written yet
 * @param subparagraphs of both levels in one order; one of the second begins with a tab, and the first of all never does
 */
public record DraftText(String paragraph, List<String> subparagraphs) {

    /**
     * A subparagraph.
     *
     * @param items those of the second level below it
     */
    public record Subparagraph(String words, List<String> items) {}

    /** The most code points of the paragraph. */
    public static final int PARAGRAPH_MAX = 2000;

    /** The most code points of one subparagraph. */
    public static final int SUBPARAGRAPH_MAX = 1000;

    /** The most subparagraphs, of both levels together: as many as there are letters. */
    public static final int SUBPARAGRAPHS_MAX = 26;

    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*[^\\[\\]\\s][^\\[\\]]*\\]");
    private static final Pattern BRACKET = Pattern.compile("[\\[\\]]");
    private static final Pattern SPACE_BEFORE_A_MARK = Pattern.compile(" +(?=[,.;:])");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern NUMERAL = Pattern.compile("(?=[ivx])x{0,2}(ix|iv|v?i{0,3})");
    private static final Pattern SIGN = Pattern.compile("^\\s*\\((\\p{L}{1,2}|" + NUMERAL + ")\\)\\s+");
    private static final String ITEM = "\t";
    private static final int TAB = 4;

    /** How much further in than a subparagraph a line has to begin to stand below it. */
    private static final int FURTHER = 2;

    /** Keeps the list as it is now. */
    public DraftText {
        subparagraphs = List.copyOf(subparagraphs);
    }

    /**
     * Cleans and measures what somebody typed, line by line; letters and numerals typed or pasted before a subparagraph are
     * dropped. One that has a numeral, or none of both and begins further in than the last one with a letter, is of the
     * second level.
     *
     * @throws Refusal {@link Reason#FIELD_TOO_LONG} or {@link Reason#TOO_MANY_SUBPARAGRAPHS} with the bound
     */
    public static DraftText of(String raw) {
        List<String> lines = raw.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > SUBPARAGRAPHS_MAX + 1) {
            throw new Refusal(Reason.TOO_MANY_SUBPARAGRAPHS, SUBPARAGRAPHS_MAX);
        }
        String paragraph = lines.isEmpty() ? "" : PlainText.line(lines.getFirst(), PARAGRAPH_MAX);
        List<String> subparagraphs = new ArrayList<>();
        int margin = 0;
        int letters = 0;
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Matcher sign = SIGN.matcher(line);
            String words = PlainText.line(sign.replaceFirst(""), SUBPARAGRAPH_MAX);
            if (words.isEmpty()) {
                continue;
            }
            boolean further = margin(line) >= margin + FURTHER;
            boolean afterItem = !subparagraphs.isEmpty() && isItem(subparagraphs.getLast());
            sign.reset();
            boolean below = sign.find()
                    // After (h), (i) is a letter unless it begins further in.
                    ? NUMERAL.matcher(sign.group(1)).matches()
                            && (further || afterItem || !letter(letters).equals("(" + sign.group(1) + ")"))
                    : further;
            if (below && !subparagraphs.isEmpty()) {
                subparagraphs.add(ITEM + words);
            } else {
                subparagraphs.add(words);
                margin = margin(line);
                letters++;
            }
        }
        return new DraftText(paragraph, subparagraphs);
    }

    /** How far in a line begins. */
    private static int margin(String line) {
        return line.chars()
                .takeWhile(Character::isWhitespace)
                .map(point -> point == '\t' ? TAB : 1)
                .sum();
    }

    /** The text as it was kept. */
    public static DraftText kept(String lines) {
        List<String> all = lines.lines().toList();
        return all.isEmpty() ? new DraftText("", List.of()) : new DraftText(all.getFirst(), all.subList(1, all.size()));
    }

    /** The paragraph and its subparagraphs, one on each line: how it is written, kept and compared. */
    public String lines() {
        return String.join(
                "\n",
                Stream.concat(Stream.of(paragraph), subparagraphs.stream()).toList());
    }

    /** The subparagraphs, each with those below it. */
    public List<Subparagraph> outline() {
        List<Subparagraph> outline = new ArrayList<>();
        int place = 0;
        while (place < subparagraphs.size()) {
            String words = words(subparagraphs.get(place++));
            List<String> items = subparagraphs.subList(place, subparagraphs.size()).stream()
                    .takeWhile(DraftText::isItem)
                    .map(DraftText::words)
                    .toList();
            outline.add(new Subparagraph(words, items));
            place += items.size();
        }
        return outline;
    }

    /** Whether a line is a subparagraph of the second level. */
    public static boolean isItem(String line) {
        return line.startsWith(ITEM);
    }

    /** What a line says. */
    public static String words(String line) {
        return isItem(line) ? line.substring(ITEM.length()) : line;
    }

    /** Whether some of its words stand in square brackets. */
    public boolean bracketed() {
        return Stream.concat(Stream.of(paragraph), subparagraphs.stream())
                .anyMatch(line -> BRACKETED.matcher(line).find());
    }

    /** Words of a line, in square brackets, which are part of them, or not. */
    public record Stretch(String words, boolean bracketed) {}

    /** A line as stretches, in order: those in square brackets, and what stands between them. */
    public static List<Stretch> stretches(String line) {
        List<Stretch> found = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(line);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                found.add(new Stretch(line.substring(from, matcher.start()), false));
            }
            found.add(new Stretch(matcher.group(), true));
            from = matcher.end();
        }
        if (from < line.length()) {
            found.add(new Stretch(line.substring(from), false));
        }
        return found;
    }

    /** Whether it has the same words as another text, whichever of them stand in square brackets. */
    boolean sameWords(DraftText other) {
        return words().equals(other.words());
    }

    /** Its lines without brackets, and without the spaces that brackets leave behind. */
    private List<String> words() {
        return lines().lines()
                .map(line -> BRACKET.matcher(line).replaceAll(""))
                .map(line -> SPACES.matcher(SPACE_BEFORE_A_MARK.matcher(line).replaceAll(""))
                        .replaceAll(" ")
                        .strip())
                .toList();
    }

    /** Whether nothing has been written yet. */
    public boolean isEmpty() {
        return paragraph.isEmpty() && subparagraphs.isEmpty();
    }

    /** The letter of the subparagraph at this place, counted from 0: "(a)". */
    public static String letter(int place) {
        return "(" + (char) ('a' + place) + ")";
    }

    /** The numeral of the one of the second level at this place, counted from 0: "(i)". */
    public static String numeral(int place) {
        int number = place + 1;
        String ones = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
                .get(number % 10);
        return "(" + "x".repeat(number / 10) + ones + ")";
    }
}
