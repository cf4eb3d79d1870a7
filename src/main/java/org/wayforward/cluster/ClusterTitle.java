package org.wayforward.cluster;

import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/** The short title of a cluster, as a wall can show it: one line, at most {@value #MAX} code points, or none. */
public record ClusterTitle(String value) {

    /** The most code points. */
    public static final int MAX = 80;

    /**
     * Cleans and measures what somebody typed.
     *
     * @throws Refusal {@link Reason#FIELD_TOO_LONG} with the bound
     */
    public static ClusterTitle of(String raw) {
        if (PlainText.length(raw) > MAX * 100) {
            throw new Refusal(Reason.FIELD_TOO_LONG, MAX);
        }
        return new ClusterTitle(PlainText.line(raw, MAX));
    }
}
