package org.wayforward.participant;

import org.wayforward.identity.Keyed;

/** Somebody for whom others write, who never joined with a browser. */
public enum StandIn implements Keyed {
    /** Whoever of a stakeholder group gave no name: one for each group, however many people that were. */
    GROUP,
    /** One person, by the name they gave. */
    PERSON
}
