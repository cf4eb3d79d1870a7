package org.wayforward.outcome.export;

import java.util.List;
import java.util.Objects;
import org.wayforward.outcome.Fate;
import org.wayforward.outcome.FateWords;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Gone;
import org.wayforward.outcome.OutcomeDocument.Use;
import org.wayforward.outcome.OutcomeWords;

/** What became of contributions, in words. */
final class Fates {

    private Fates() {}

    /** What became of a contribution that is shown. */
    static String of(Entry entry, OutcomeWords words) {
        return FateWords.line(entry.fate(), entry.kind(), words);
    }

    /** What became of a contribution that is not shown; why it was hidden is for its author and the staff. */
    static String of(Gone gone, OutcomeWords words) {
        return FateWords.line(Fate.gone(gone.absence(), null), gone.kind(), words);
    }

    /** The numbers of the final recommendations among these uses. */
    static List<String> paragraphs(List<Use> uses) {
        return uses.stream()
                .map(Use::paragraph)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }
}
