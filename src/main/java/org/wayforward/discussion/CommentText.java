package org.wayforward.discussion;

import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/** The text of a comment: one line. In the room it is short, on the draft of a closed session it may say more. */
public record CommentText(String value) {

    /** The fewest code points. */
    public static final int MIN = 2;

    /** The most code points. */
    public static final int MAX = 300;

    /** The fewest code points of a comment on the draft of a closed session. */
    public static final int DRAFT_MIN = 10;

    /** The most code points of a comment on the draft of a closed session. */
    public static final int DRAFT_MAX = 1200;

    /**
     * Cleans and measures what somebody typed.
     *
     * @throws Refusal {@link Reason#TOO_SHORT} or {@link Reason#TOO_LONG}, with the bound and the length found
     */
    public static CommentText of(String raw) {
        return new CommentText(PlainText.text(raw, MIN, MAX));
    }

    /**
     * The same for what somebody typed about the draft of a closed session.
     *
     * @throws Refusal as above
     */
    public static CommentText onDraft(String raw) {
        return new CommentText(PlainText.text(raw, DRAFT_MIN, DRAFT_MAX));
    }

    /**
     * The same for a comment that was kept elsewhere.
     *
     * @param onDraft whether it stood at a draft or at the whole of it, where staff may be short and others long
     * @throws Refusal as above
     */
    public static CommentText kept(String raw, boolean onDraft) {
        return new CommentText(PlainText.text(raw, MIN, onDraft ? DRAFT_MAX : MAX));
    }
}
