package org.wayforward.outcome;

import org.wayforward.identity.Keyed;

/** Whether a draft recommendation is still being worked on or stands in the document as final. */
public enum DraftStatus implements Keyed {
    DRAFT,
    FINAL
}
