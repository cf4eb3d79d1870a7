package org.wayforward.cluster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.StepId;

/**
 * A step of sorting as the history shows it.
 *
 * @param by who took it, and their name if they gave one
 * @param mine whether whoever asks took it
 * @param contributions those that stood elsewhere before, in the order they were touched
 * @param cluster the cluster it was about: made, titled, moved into, merged into, split off or led; none for taking out
 *     and for changing the area
 * @param title the title of that cluster as it is now; empty when it has none
 * @param undoes the step that this one undid
 * @param undone whether it has been undone
 * @param room how the room came to it; then nobody is named; null for a step that somebody took
 */
public record RecordedStep(
        StepId id,
        Sorting what,
        Instant at,
        ParticipantId by,
        @Nullable String name,
        boolean mine,
        List<ContributionId> contributions,
        @Nullable ClusterId cluster,
        String title,
        @Nullable StepId undoes,
        boolean undone,
        @Nullable RoomVote room) {}
