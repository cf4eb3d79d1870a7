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
 * The text of a draft recommendation: a paragraph and its subparagraphs (a), (b) and so on. It is written and kept as
 * lines, the paragraph first; the letters are given by the order and never part of the text.
 *
 * @param paragraph empty while nothing has been written yet
 */
public record DraftText(String paragraph, List<String> subparagraphs) {

    /** The most code points of the paragraph. */
    public static final int PARAGRAPH_MAX = 2000;

    /** The most code points of one subparagraph. */
    public static final int SUBPARAGRAPH_MAX = 1000;

    /** The most subparagraphs: as many as there are letters. */
    public static final int SUBPARAGRAPHS_MAX = 26;

    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*[^\\[\\]\\s][^\\[\\]]*\\]");
    private static final Pattern BRACKET = Pattern.compile("[\\[\\]]");
    private static final Pattern SPACE_BEFORE_A_MARK = Pattern.compile(" +(?=[,.;:])");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern LETTER = Pattern.compile("^\\s*\\(\\p{L}{1,2}\\)\\s+");

    /** Keeps the list as it is now. */
    public DraftText {
        subparagraphs = List.copyOf(subparagraphs);
    }

    /**
     * Cleans and measures what somebody typed, line by line; letters typed or pasted before a subparagraph are dropped.
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
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String clean = PlainText.line(LETTER.matcher(line).replaceFirst(""), SUBPARAGRAPH_MAX);
            if (!clean.isEmpty()) {
                subparagraphs.add(clean);
            }
        }
        return new DraftText(paragraph, subparagraphs);
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
}
