package org.wayforward.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.CommentId;
import org.wayforward.identity.DraftId;

/**
 * What somebody has written about the draft, for their own eyes.
 *
 * @param draft the recommendation it is about; null when it is about the document as a whole
 * @param hiddenReason why others do not read it; null when they do
 */
public record OwnComment(
        CommentId id,
        @Nullable DraftId draft,
        String text,
        String lang,
        @Nullable String signature,
        @Nullable String hiddenReason,
        Instant postedAt) {}
