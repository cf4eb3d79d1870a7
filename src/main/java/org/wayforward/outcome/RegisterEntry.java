package org.wayforward.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a rapporteur did about the ballot on one draft: either they dealt with a reservation, or they put its support
 * in words.
 *
 * @param sentence the reservation; null when it is about the term
 * @param treatment how it was dealt with; null when it is about the term
 * @param round the round it is about
 * @param term the term they said; null when they took one back, and with a reservation
 * @param note why, where they wrote that
 * @param writerName what they said their name is
 */
public record RegisterEntry(
        @Nullable String sentence,
        @Nullable Treatment treatment,
        int round,
        @Nullable Term term,
        @Nullable String note,
        @Nullable String writerName,
        Instant at) {}
