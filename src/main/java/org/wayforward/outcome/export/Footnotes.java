package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.outcome.Treatment;

/**
 * The footnotes of a recommendation: its reservations that are bracketed or footnoted, those that are treated alike in
 * one, without who made them. They keep their own words, in quotation marks.
 */
public final class Footnotes {

    private static final Pattern BRACKETS = Pattern.compile("\\[.*]", Pattern.DOTALL);

    private Footnotes() {}

    /**
     * A footnote and where its sign stands.
     *
     * @param line 0 for the paragraph, then the subparagraphs of both levels in one order
     * @param offset how many characters of that line stand before it
     */
    record Footnote(int line, int offset, String text) {}

    /** What the footnotes of the recommendation say, in the order in which they stand in it. */
    public static List<String> of(Draft draft, OutcomeWords words) {
        return placed(draft, words).stream().map(Footnote::text).toList();
    }

    /** The same with their places: one behind the last bracket, one at the end of the text. */
    static List<Footnote> placed(Draft draft, OutcomeWords words) {
        List<String> lines = Stream.concat(
                        Stream.of(draft.text().paragraph()),
                        draft.text().subparagraphs().stream().map(DraftText::words))
                .toList();
        int last = lines.size() - 1;
        int end = lines.getLast().length();
        List<String> atEnd = new ArrayList<>();
        List<Footnote> footnotes = new ArrayList<>();
        String bracketed = text(draft, Treatment.BRACKETED, words);
        if (!bracketed.isEmpty()) {
            int line = lastBracketed(lines);
            int offset = line < 0 ? end : lines.get(line).lastIndexOf(']') + 1;
            String said = line < 0 ? bracketed : words.text("outcome.footnote.brackets") + " " + bracketed;
            if (line < 0 || line == last && offset == end) {
                atEnd.add(said);
            } else {
                footnotes.add(new Footnote(line, offset, said));
            }
        }
        atEnd.add(text(draft, Treatment.FOOTNOTED, words));
        String said = atEnd.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
        if (!said.isEmpty()) {
            footnotes.add(new Footnote(last, end, said));
        }
        return footnotes;
    }

    private static int lastBracketed(List<String> lines) {
        int line = lines.size() - 1;
        while (line >= 0 && !BRACKETS.matcher(lines.get(line)).find()) {
            line--;
        }
        return line;
    }

    /** Everything that is treated so, in the order in which it was said. */
    private static String text(Draft draft, Treatment treatment, OutcomeWords words) {
        List<Reservation> treated = draft.reservations().reversed().stream()
                .filter(reservation -> reservation.treatment() == treatment)
                .toList();
        // The note of a bracketed one is about the brackets, for the desk; that of a footnoted one is the footnote.
        boolean noted = treatment == Treatment.FOOTNOTED;
        Stream<String> quoted = Stream.of(BallotChoice.WITH_RESERVATION, BallotChoice.CANNOT_SUPPORT)
                .map(choice -> quoted(
                        treated.stream()
                                .filter(one -> one.choice() == choice && !(noted && one.note() != null))
                                .map(Reservation::text)
                                .distinct()
                                .toList(),
                        choice,
                        words));
        Stream<String> notes = treated.stream()
                .filter(one -> noted)
                .map(Reservation::note)
                .filter(Objects::nonNull)
                .distinct();
        return Stream.concat(quoted, notes).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String quoted(List<String> sentences, BallotChoice choice, OutcomeWords words) {
        if (sentences.isEmpty()) {
            return "";
        }
        String all = sentences.stream()
                .map(sentence -> words.text("outcome.quote", withoutStop(sentence)))
                .collect(Collectors.joining("; "));
        return words.text("outcome.footnote." + choice.key() + (sentences.size() == 1 ? ".one" : ".other"), all);
    }

    /** The lead-in ends its sentence itself. */
    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") && !sentence.endsWith("..")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }
}
