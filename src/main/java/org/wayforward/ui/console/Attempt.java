package org.wayforward.ui.console;

/** Runs a command; when it is refused, the person is told why and shown how things stand. */
interface Attempt {

    /** Runs this one. */
    void run(Runnable command);
}
