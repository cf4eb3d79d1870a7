package org.wayforward.outcome;

import org.wayforward.identity.Keyed;

/** What made a new version of a draft recommendation. */
public enum DraftOccasion implements Keyed {
    ADDED,
    EDITED,
    FINISHED,
    REOPENED,
    MOVED,
    REMOVED,
    RESTORED
}
