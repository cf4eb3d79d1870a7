package org.wayforward.outcome.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

/**
 * What tells whether two files say the same outcome: the SHA-256 of {@code outcome.json}, in hexadecimal figures. Every
 * file prints it, in whatever language it is; {@code outcome.json} itself is checked by {@code sha256sum outcome.json}.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** The 64 figures. */
    public static String of(OutcomeDocument outcome) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(OutcomeJson.render(outcome)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The line that says it. */
    static String line(OutcomeDocument outcome, OutcomeWords words) {
        return words.text("outcome.fingerprint", of(outcome));
    }
}
