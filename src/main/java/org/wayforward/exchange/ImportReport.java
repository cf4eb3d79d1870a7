package org.wayforward.exchange;

import java.util.List;
import org.wayforward.session.SessionFacts;

/**
 * What an import took and what it did not.
 *
 * @param session the session it made
 * @param refused the first refused rows, {@value #LISTED} at most
 * @param refusals how many rows were refused
 */
public record ImportReport(SessionFacts session, Counts counts, List<Refused> refused, int refusals) {

    /** So many refused rows are listed one by one. */
    public static final int LISTED = 100;

    /**
     * Figures of an import.
     *
     * @param visible contributions that the room sees
     * @param hidden contributions that arrived hidden
     * @param supportsOnVisible supports on contributions that the room sees
     * @param most the supports of the most supported contribution
     * @param disagreements votes against, which are counted only
     * @param passes votes neither for nor against, which are counted only
     * @param superseded votes that their voter cast anew later
     * @param astray votes on contributions that were not taken
     */
    public record Counts(
            int contributions,
            int visible,
            int hidden,
            int supports,
            int supportsOnVisible,
            int most,
            int people,
            int disagreements,
            int passes,
            int superseded,
            int astray) {}

    /**
     * A row that was not taken.
     *
     * @param line where it begins in the file
     * @param arguments what the problem's sentence fills in
     */
    public record Refused(String file, long line, ImportProblem problem, List<Object> arguments) {}
}
