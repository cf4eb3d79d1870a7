package org.wayforward.discussion;

import org.wayforward.identity.Keyed;

/** Whether a comment is shown. */
public enum CommentState implements Keyed {
    POSTED,
    WITHDRAWN,
    HIDDEN
}
