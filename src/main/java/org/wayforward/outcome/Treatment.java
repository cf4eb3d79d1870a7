package org.wayforward.outcome;

import org.wayforward.identity.Keyed;

/** What became of a reservation: nothing yet, or how a rapporteur dealt with it. */
public enum Treatment implements Keyed {
    OPEN,
    /** The text meets it by now, or whoever made it has let it go. */
    RESOLVED,
    /** What is not agreed stands in square brackets in the text. */
    BRACKETED,
    /** The document says it in a footnote. */
    FOOTNOTED
}
