package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wayforward.contribution.State;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Gone;
import org.wayforward.outcome.OutcomeDocument.Use;
import org.wayforward.outcome.OutcomeWords;

/** What became of contributions, in words. */
final class Fates {

    private Fates() {}

    /** What became of a posted contribution. */
    static String of(Entry entry, OutcomeWords words) {
        List<String> itself = paragraphs(entry.uses(), true);
        List<String> cluster = paragraphs(entry.uses(), false);
        List<String> fates = new ArrayList<>();
        if (!itself.isEmpty()) {
            fates.add(words.listing("outcome.fate.taken", itself));
        }
        if (!cluster.isEmpty()) {
            fates.add(words.listing("outcome.fate.cluster", cluster));
        }
        if (fates.isEmpty()) {
            fates.add(words.text(entry.uses().isEmpty() ? "outcome.fate.none" : "outcome.fate.draft"));
        }
        return String.join("; ", fates);
    }

    /** What became of a contribution that is shown no more. */
    static String of(Gone gone, OutcomeWords words) {
        return words.text(gone.state() == State.WITHDRAWN ? "outcome.fate.withdrawn" : "outcome.fate.hidden");
    }

    /** The numbers of the final recommendations among these uses. */
    static List<String> paragraphs(List<Use> uses) {
        return uses.stream()
                .map(Use::paragraph)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private static List<String> paragraphs(List<Use> uses, boolean itself) {
        return paragraphs(uses.stream().filter(use -> use.itself() == itself).toList());
    }
}
