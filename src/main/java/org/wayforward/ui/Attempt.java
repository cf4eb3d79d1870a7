package org.wayforward.ui;

import org.wayforward.identity.Refusal;

/** Runs a command; when it is refused, the person is told why and shown how things stand. */
public interface Attempt {

    /** Runs this one. */
    void run(Runnable command);

    /** Runs this one; tells the person why it was refused, and whoever asked that it was. */
    static boolean tell(Runnable command) {
        try {
            command.run();
            return true;
        } catch (Refusal refusal) {
            Messages.show(refusal);
            return false;
        }
    }
}
