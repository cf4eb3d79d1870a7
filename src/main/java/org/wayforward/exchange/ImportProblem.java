package org.wayforward.exchange;

import org.wayforward.identity.Keyed;

/** Why a row or a whole import was not taken; {@code import.problem.<key>} in the message bundles says it. */
public enum ImportProblem implements Keyed {
    // of one row
    TOO_SHORT,
    TOO_LONG,
    VALUE_MISSING,
    BAD_VALUE,
    TWICE,
    UNKNOWN_CONTRIBUTION,
    // of the whole
    NOTHING_FOUND,
    FILE_TWICE,
    FILE_MISSING,
    TOO_LARGE,
    TOO_MANY_ROWS,
    NOT_UTF8,
    COLUMN_MISSING,
    COLUMN_TWICE,
    QUOTE_OPEN,
    QUOTE_WRONG,
    NOTHING_TAKEN,
    NOT_ALL,
    NOT_JSON,
    NOT_AN_ARCHIVE,
    ARCHIVE_NEWER,
    ARCHIVE_DAMAGED,
    UNREADABLE
}
