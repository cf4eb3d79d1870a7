package org.wayforward.outcome.export;

/** Where people reach this installation, for what documents print. */
public interface PublicAddress {

    /** Where the draft of the session with this code is read. */
    String draft(String code);
}
