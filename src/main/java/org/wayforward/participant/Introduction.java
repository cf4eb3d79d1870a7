package org.wayforward.participant;

import org.jspecify.annotations.Nullable;
import org.wayforward.identity.StakeholderGroup;

/**
 * What an expert says of themselves at joining; only the group is asked for.
 *
 * @param group the group they speak for; null means that it was not chosen, which is refused
 */
public record Introduction(
        @Nullable StakeholderGroup group,
        @Nullable String name,
        @Nullable String affiliation,
        @Nullable String country) {}
