package org.wayforward.outcome;

/**
 * A stretch of a text beside an earlier one: what was kept and removed makes the earlier text, what was kept and inserted
 * the later one.
 *
 * @param text never empty
 */
public record Change(Mark mark, String text) {

    /** What became of a stretch. */
    public enum Mark {
        KEPT,
        INSERTED,
        REMOVED
    }
}
