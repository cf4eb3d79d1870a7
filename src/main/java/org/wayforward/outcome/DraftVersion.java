package org.wayforward.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ParticipantId;

/**
 * A draft recommendation as it once was.
 *
 * @param number counted from 1 for each draft
 * @param writer who wrote this version
 * @param writerName what they said their name is
 * @param note why it became final although something was missing
 */
public record DraftVersion(
        int number,
        DraftOccasion occasion,
        AreaId area,
        DraftText text,
        DraftStatus status,
        ParticipantId writer,
        @Nullable String writerName,
        Instant writtenAt,
        @Nullable String note) {}
