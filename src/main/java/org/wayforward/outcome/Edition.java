package org.wayforward.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The final recommendations as they were given out once, under a number to speak of them by.
 *
 * @param number from 1
 * @param issuerName what whoever issued it said their name is
 * @param recommendations how many it has
 */
public record Edition(
        int number, Instant issuedAt, @Nullable String issuerName, int recommendations) {}
