package org.wayforward.identity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A no that a person is told: nothing was written. The message bundle holds its sentence under
 * {@code refusal.<reason key>} and fills in the arguments; the sentence says what to do.
 */
public class Refusal extends RuntimeException {

    /** Why something was refused. */
    public enum Reason implements Keyed {
        NOT_ALLOWED,
        UNKNOWN_SESSION,
        UNKNOWN_CODE,
        JOINING_CLOSED,
        SESSION_FULL,
        GROUP_MISSING,
        LINK_INVALID,
        REMOVED,
        LINK_RENEWED,
        POSTING_CLOSED,
        SUPPORT_CLOSED,
        TOO_SHORT,
        TOO_LONG,
        FIELD_TOO_LONG,
        BAD_REQUEST,
        NOT_FOUND,
        NOT_YOURS,
        STALE_EDIT,
        NO_SUPPORT_LEFT,
        REASON_MISSING,
        DIFFERENCE_MISSING,
        CLUSTER_GONE,
        OTHER_KIND,
        OTHER_AREA,
        NOT_IN_CLUSTER,
        NOTHING_LEFT,
        NOTHING_TO_UNDO,
        CHANGED_SINCE,
        CHANGED_SINCE_BY_YOU,
        CHANGED_SINCE_BY_ANOTHER,
        DRAFT_UNFINISHED,
        DRAFT_REMOVED,
        TOO_MANY_SUBPARAGRAPHS,
        TOO_MANY_DRAFTS,
        TOO_FAST,
        TOO_MANY_JOINS,
        ROOM_BUSY,
        SESSION_CLOSED,
        SESSION_ARCHIVED,
        SESSION_REMOVED,
        FIELD_MISSING,
        IN_USE,
        TOO_MANY,
        NAME_DIFFERS,
        AGENDA_MOVED,
        STEP_CHANGED,
        STEP_PRESENT,
        CLOCK_RUNS,
        ISSUE_CAP,
        RECOMMENDATION_CAP,
        NOT_REVEALED,
        GROUP_UNKNOWN,
        PERSON_CAP,
        CORRECTING_OVER,
        TEXTS_HIDDEN,
        TALLIES_HIDDEN,
        LEFT_QUEUE,
        SORTING_CLOSED,
        ASK_GONE,
        FILED_BY_NOW,
        CHECKING_CLOSED,
        CHECK_GONE,
        CHANGED_SINCE_BY_ROOM,
        BALLOT_CLOSED,
        BALLOT_CHANGED,
        BALLOT_OPEN,
        SENTENCE_MISSING,
        BALLOT_RUNS,
        BRACKETS_MISSING,
        ROUND_OVER,
        TOO_FEW_ANSWERS,
        TOO_MANY_EDITIONS,
        NOTHING_FINAL,
        NO_SUCH_EDITION,
        COMMENTS_OVER,
        PURGED,
        SESSION_OPEN,
        NOT_PUBLISHED
    }

    private final Reason reason;
    private final transient List<Object> arguments;
    private final @Nullable Duration retryAfter;
    private final @Nullable String current;

    /** A refusal with the arguments of its sentence. */
    public Refusal(Reason reason, Object... arguments) {
        this(reason, null, null, List.of(arguments));
    }

    private Refusal(Reason reason, @Nullable Duration retryAfter, @Nullable String current, List<Object> arguments) {
        // No stack trace: a refusal is an answer, not a fault, and a busy room may give many.
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.arguments = arguments;
        this.retryAfter = retryAfter;
        this.current = current;
    }

    /** A refusal that ends by itself: the same may be sent again after {@code wait}. */
    public static Refusal until(Reason reason, Duration wait) {
        return new Refusal(reason, wait, null, List.of(Math.max(1, (wait.toMillis() + 999) / 1000)));
    }

    /** The refusal of an edit that was made on an older text; {@code current} is the text as it stands. */
    public static Refusal stale(String current) {
        return new Refusal(Reason.STALE_EDIT, null, current, List.of());
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** How long to wait before the same may be sent again, when waiting helps. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The text as it stands, when an edit was stale. */
    public @Nullable String current() {
        return current;
    }
}
