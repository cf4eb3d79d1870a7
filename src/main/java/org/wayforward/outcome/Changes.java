package org.wayforward.outcome;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wayforward.outcome.Change.Mark;

/**
 * What changed from one text to another, in whole words: the one comparison behind the wall, the desk and the tracked
 * changes of the Word document. Where something was replaced, what was removed stands before what was inserted.
 */
public final class Changes {

    /** A word, the space between words, or one other sign; each sign of a script that puts no space between words. */
    private static final Pattern PIECE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]\\p{M}*"
            + "|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+|\\s+|\\X");

    /** Below this likeness two subparagraphs are one that went and one that came. */
    private static final double ALIKE = 0.4;

    private Changes() {}

    /** The stretches that lead from the earlier line to the later one; a single kept stretch when they are the same. */
    public static List<Change> between(String earlier, String later) {
        if (earlier.equals(later)) {
            return stretch(Mark.KEPT, earlier);
        }
        List<Edit> edits = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(pieces(earlier), pieces(later), true).getDeltas()) {
            String source = String.join("", delta.getSource().getLines());
            edits.add(
                    delta.getType() == DeltaType.EQUAL
                            ? new Edit(true, source, source)
                            : new Edit(
                                    false,
                                    source,
                                    String.join("", delta.getTarget().getLines())));
        }
        return legible(edits).stream().flatMap(edit -> edit.changes().stream()).toList();
    }

    /**
     * The paragraph, then the subparagraphs of both texts in one order: those of one level that are alike stand beside each
     * other, one that went stands before the one that came in its place.
     */
    public static List<ChangedLine> between(DraftText earlier, DraftText later) {
        List<ChangedLine> lines = new ArrayList<>();
        lines.add(new ChangedLine(Mark.KEPT, false, between(earlier.paragraph(), later.paragraph())));
        lines.addAll(aligned(earlier.subparagraphs(), later.subparagraphs()));
        return lines;
    }

    /** A text that is new as a whole, or gone as a whole. */
    public static List<ChangedLine> all(Mark mark, DraftText text) {
        return text.lines().lines().map(line -> line(mark, line)).toList();
    }

    /** The pairing of both lists, in their orders, that leaves the most words where they are. */
    private static List<ChangedLine> aligned(List<String> earlier, List<String> later) {
        double[][] best = new double[earlier.size() + 1][later.size() + 1];
        double[][] likeness = new double[earlier.size()][later.size()];
        for (int from = earlier.size() - 1; from >= 0; from--) {
            for (int to = later.size() - 1; to >= 0; to--) {
                double alike = likeness(earlier.get(from), later.get(to));
                likeness[from][to] = alike;
                best[from][to] =
                        Math.max(Math.max(best[from + 1][to], best[from][to + 1]), best[from + 1][to + 1] + alike);
            }
        }
        List<ChangedLine> lines = new ArrayList<>();
        int from = 0;
        int to = 0;
        while (from < earlier.size() || to < later.size()) {
            if (to == later.size() || from < earlier.size() && best[from][to] == best[from + 1][to]) {
                lines.add(line(Mark.REMOVED, earlier.get(from++)));
            } else if (from == earlier.size() || best[from][to] == best[from][to + 1]) {
                lines.add(line(Mark.INSERTED, later.get(to++)));
            } else {
                String was = earlier.get(from++);
                lines.add(new ChangedLine(
                        Mark.KEPT,
                        DraftText.isItem(was),
                        between(DraftText.words(was), DraftText.words(later.get(to++)))));
            }
        }
        return lines;
    }

    /** How much of both lines the words are that they have in common: 1 when they are the same, 0 when too little. */
    private static double likeness(String earlier, String later) {
        if (earlier.equals(later)) {
            return 1;
        }
        if (DraftText.isItem(earlier) != DraftText.isItem(later)) {
            return 0;
        }
        int kept = between(DraftText.words(earlier), DraftText.words(later)).stream()
                .filter(change -> change.mark() == Mark.KEPT)
                .mapToInt(change -> change.text().length())
                .sum();
        double likeness = 2.0 * kept / (earlier.length() + later.length());
        return likeness < ALIKE ? 0 : likeness;
    }

    private static ChangedLine line(Mark mark, String text) {
        return new ChangedLine(mark, DraftText.isItem(text), stretch(mark, DraftText.words(text)));
    }

    private static List<Change> stretch(Mark mark, String text) {
        return text.isEmpty() ? List.of() : List.of(new Change(mark, text));
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Takes a space or a little word that was kept between two longer changes into them: nobody reads a text by crumbs. */
    private static List<Edit> legible(List<Edit> edits) {
        List<Edit> tidy = new ArrayList<>();
        for (int place = 0; place < edits.size(); place++) {
            Edit edit = edits.get(place);
            boolean between = !tidy.isEmpty() && !tidy.getLast().kept() && place + 1 < edits.size();
            if (edit.kept() && between && edit.isCrumb(tidy.getLast(), edits.get(place + 1))) {
                tidy.add(tidy.removeLast().with(edit).with(edits.get(++place)));
            } else {
                tidy.add(edit);
            }
        }
        return tidy;
    }

    /** The same stretch of both texts, kept or replaced. */
    private record Edit(boolean kept, String earlier, String later) {

        private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]\\s+[\\p{L}\\p{N}]");

        Edit with(Edit next) {
            return new Edit(false, earlier + next.earlier, later + next.later);
        }

        /** Whether it is at most one word, and not longer than what changed before and after it. */
        boolean isCrumb(Edit before, Edit after) {
            return !WORDS.matcher(earlier).find()
                    && (earlier.isBlank() || earlier.length() <= before.longer() && earlier.length() <= after.longer());
        }

        private int longer() {
            return Math.max(earlier.length(), later.length());
        }

        List<Change> changes() {
            if (kept) {
                return stretch(Mark.KEPT, earlier);
            }
            List<Change> changes = new ArrayList<>(stretch(Mark.REMOVED, earlier));
            changes.addAll(stretch(Mark.INSERTED, later));
            return changes;
        }
    }
}
