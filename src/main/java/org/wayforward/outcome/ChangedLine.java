package org.wayforward.outcome;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph or subparagraph beside the same one of an earlier text.
 *
 * @param mark whether it is there in both texts, only in the later or only in the earlier one
 * @param item whether it is a subparagraph of the second level
 * @param changes what changed in it; one stretch where it is in one text only
 */
public record ChangedLine(Change.Mark mark, boolean item, List<Change> changes) {

    /** Keeps the list as it is now. */
    public ChangedLine {
        changes = List.copyOf(changes);
    }

    /** Whether it reads as before. */
    public boolean same() {
        return changes.stream().allMatch(change -> change.mark() == Change.Mark.KEPT);
    }

    /** How it reads now; empty when it is gone. */
    public String later() {
        return text(Change.Mark.INSERTED);
    }

    /** How it read before; empty when it is new. */
    public String earlier() {
        return text(Change.Mark.REMOVED);
    }

    private String text(Change.Mark side) {
        return changes.stream()
                .filter(change -> change.mark() == Change.Mark.KEPT || change.mark() == side)
                .map(Change::text)
                .collect(Collectors.joining());
    }
}
