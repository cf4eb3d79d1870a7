package org.wayforward.contribution;

import org.wayforward.identity.Keyed;

/** What a contribution is; fixed when it is posted. */
public enum Kind implements Keyed {
    ISSUE,
    RECOMMENDATION
}
