package org.wayforward.session;

import org.wayforward.identity.Keyed;

/** One switch of a phase. */
public enum Permission implements Keyed {
    POST_ISSUES,
    POST_RECOMMENDATIONS,
    SUPPORT,
    SEE_OTHERS,
    SEE_TALLIES
}
