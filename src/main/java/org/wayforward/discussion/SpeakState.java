package org.wayforward.discussion;

import org.wayforward.identity.Keyed;

/** What became of somebody's wish to speak. */
public enum SpeakState implements Keyed {
    WAITING,
    SPEAKING,
    SPOKEN,
    TAKEN_BACK,
    REMOVED
}
