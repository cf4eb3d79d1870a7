package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

/** What a document says of itself: what it is not, what is in it, how it came about. */
final class Nature {

    private Nature() {}

    /** "Indicative, non-binding", or "Indicative, not consolidated" while no recommendation is final. */
    static String of(OutcomeDocument outcome, OutcomeWords words) {
        return words.text(outcome.consolidated() ? "outcome.non-binding" : "outcome.indicative");
    }

    /** The paragraphs of the note at the beginning. */
    static List<String> note(OutcomeDocument outcome, OutcomeWords words) {
        String content = words.text(
                "outcome.note.content",
                words.count("outcome.count.issues", count(outcome, Kind.ISSUE)),
                words.count("outcome.count.recommendations", count(outcome, Kind.RECOMMENDATION)),
                words.count("outcome.count.experts", outcome.participation().authors()),
                words.count(
                        "outcome.count.participants", outcome.participation().supporters()));
        return List.of(
                words.text(outcome.consolidated() ? "outcome.note.consolidated" : "outcome.note.nature"),
                words.text("outcome.note.ranking"),
                outcome.notShown() == 0
                        ? content
                        : content + " " + words.count("outcome.not-shown", outcome.notShown()));
    }

    /** The paragraphs of the annex that says how the document came about. */
    static List<String> method(OutcomeDocument outcome, OutcomeWords words) {
        List<String> method = new ArrayList<>();
        method.add(words.text("outcome.method.question", outcome.masthead().question()));
        Stream.of("posting", "numbers", "drafts", "tallies", "ballot", "terms", "groups", "gone")
                .forEach(part -> method.add(words.text("outcome.method." + part)));
        return method;
    }

    /** The sentence of the annex that says who took part. */
    static String participants(OutcomeDocument outcome, OutcomeWords words) {
        return words.text(
                "outcome.participants",
                words.count("outcome.count.experts", outcome.participation().experts()),
                words.number(outcome.participation().authors()),
                words.count(
                        "outcome.count.participants", outcome.participation().supporters()));
    }

    private static int count(OutcomeDocument outcome, Kind kind) {
        return (int) outcome.entries().filter(entry -> entry.kind() == kind).count();
    }
}
