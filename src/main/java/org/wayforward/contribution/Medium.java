package org.wayforward.contribution;

import org.wayforward.identity.Keyed;

/** How a contribution reached whoever of the staff wrote it down. */
public enum Medium implements Keyed {
    SPOKEN,
    PAPER
}
