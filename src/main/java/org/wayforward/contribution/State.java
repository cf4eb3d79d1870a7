package org.wayforward.contribution;

import org.wayforward.identity.Keyed;

/** Where a contribution stands. Nothing is ever deleted. */
public enum State implements Keyed {
    POSTED,
    WITHDRAWN,
    HIDDEN
}
